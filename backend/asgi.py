"""The ASGI application: HTTP through Django, WebSockets through the door to the rooms."""

from __future__ import annotations

import os
from importlib import import_module

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import OriginValidator
from django.core.asgi import get_asgi_application

from backend.kernel.collector import spare_the_rooms

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.settings")
http = get_asgi_application()

# A rehearsal stands where a session would: its address is the narrower one.
SOCKETS = [
    "sessions_app.rehearsal.routing",
    "sessions_app.live.routing",
    "sessions_app.safety.routing",
]


def websocket_routes() -> list[object]:
    return [route for name in SOCKETS for route in import_module(name).websocket_urlpatterns]


def build() -> ProtocolTypeRouter:
    from django.conf import settings

    from backend.boot import refuse_unsafe_database
    from backend.kernel.working import start_inside

    refuse_unsafe_database()
    if settings.WORKER_INSIDE:
        start_inside()
    door = import_module("clinicians.accounts.socket_door").socket_door
    rooms = OriginValidator(door(URLRouter(websocket_routes())), settings.CSRF_TRUSTED_ORIGINS)
    return ProtocolTypeRouter({"http": http, "websocket": rooms})


application = build()
spare_the_rooms()
