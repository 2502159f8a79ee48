"""Addresses."""

from django.urls import path

from sessions_app.rehearsal import views

urlpatterns = [path("rehearsals", views.Rehearsals.as_view())]
