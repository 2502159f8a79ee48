"""WebSocket addresses."""

from __future__ import annotations

from typing import Any

from django.urls import path

from backend.kernel.restarting import (
    let_daphne_close_with_1012,
    let_daphne_gather_little,
    let_daphne_read_in_silence,
)
from sessions_app.live.consumers import room_socket

let_daphne_close_with_1012()
let_daphne_gather_little()
let_daphne_read_in_silence()
websocket_urlpatterns: list[Any] = [
    path("ws/sessions/<str:session_id>/", room_socket),  # type: ignore[arg-type]  # a socket, no view
]
