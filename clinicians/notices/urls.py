"""Addresses."""

from django.urls import path

from clinicians.notices import views

urlpatterns = [
    path("me/notices", views.OwnNotices.as_view()),
    path("notices/opt-out", views.OptOut.as_view()),
]
