"""Addresses."""

from __future__ import annotations

from django.urls import URLPattern, path

from sessions_app.live.safety import views as safety
from sessions_app.live.views import SessionRoom

urlpatterns: list[URLPattern] = [
    path("sessions/<uuid:session_id>/room", SessionRoom.as_view(), name="session-room"),
    path("sessions/<uuid:session_id>/incidents", safety.SessionIncidents.as_view()),
    path("incidents/<uuid:incident_id>", safety.OneIncident.as_view()),
    path("incidents/<uuid:incident_id>/close", safety.ClosingIncident.as_view()),
    path("clinic/pause-words", safety.ClinicPauseWords.as_view()),
]
