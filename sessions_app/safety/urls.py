"""Addresses."""

from django.urls import path

from sessions_app.safety import views

urlpatterns = [
    path("flags", views.Flags.as_view()),
    path("flags/<uuid:flag_id>/acknowledge", views.Acknowledgement.as_view()),
    path("flags/<uuid:flag_id>/clear", views.Clearing.as_view()),
    path("participants/<uuid:participant_id>/flags", views.FlagsOfPerson.as_view()),
    path("on-call", views.Duty.as_view()),
]
