"""WebSocket addresses."""

from __future__ import annotations

from typing import Any

from django.urls import path

from sessions_app.rehearsal.consumers import rehearsal_socket

websocket_urlpatterns: list[Any] = [
    path("ws/sessions/rehearsal-<uuid:rehearsal_id>/", rehearsal_socket),  # type: ignore[arg-type]  # a socket, no view
]
