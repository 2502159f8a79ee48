"""WebSocket addresses."""

from __future__ import annotations

from typing import Any

from django.urls import path

from sessions_app.live.consumers import RoomConsumer

websocket_urlpatterns: list[Any] = [
    path("ws/sessions/<str:session_id>/", RoomConsumer.as_asgi()),
]
