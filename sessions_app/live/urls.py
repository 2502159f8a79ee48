"""Addresses."""

from __future__ import annotations

from django.urls import URLPattern, path

from sessions_app.live.views import SessionRoom

urlpatterns: list[URLPattern] = [
    path("sessions/<uuid:session_id>/room", SessionRoom.as_view(), name="session-room"),
]
