"""The chat of the Channels tutorial, part 3: a group_send per message, nothing kept."""

import json

import django
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path

settings.configure(
    SECRET_KEY="bare",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["daphne", "channels"],
    CHANNEL_LAYERS={"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}},
)
django.setup()
urlpatterns: list[object] = []


class ChatConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels is untyped
    async def connect(self):
        self.group = f"chat_{self.scope['url_route']['kwargs']['room_name']}"
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, text_data=None, bytes_data=None):
        message = json.loads(text_data)["message"]
        event = {"type": "chat.message", "message": message}
        await self.channel_layer.group_send(self.group, event)

    async def chat_message(self, event):
        await self.send(text_data=json.dumps({"message": event["message"]}))


sockets = URLRouter([path("ws/chat/<str:room_name>/", ChatConsumer.as_asgi())])
application = ProtocolTypeRouter({"http": get_asgi_application(), "websocket": sockets})
