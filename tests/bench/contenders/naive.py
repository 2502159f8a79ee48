"""The same chat, which keeps each message: one ORM insert through database_sync_to_async."""

import json
import os

import django
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path

settings.configure(
    SECRET_KEY="naive",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["daphne", "channels"],
    CHANNEL_LAYERS={"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}},
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["NAIVE_DATABASE"]}
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()
urlpatterns: list[object] = []

from django.db import connection, models  # noqa: E402 (models need the settings)


class Message(models.Model):
    room = models.CharField(max_length=100)
    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "naive"


if Message._meta.db_table not in connection.introspection.table_names():
    with connection.schema_editor() as editor:
        editor.create_model(Message)
connection.close()


class ChatConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels is untyped
    async def connect(self):
        self.room = self.scope["url_route"]["kwargs"]["room_name"]
        self.group = f"chat_{self.room}"
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, text_data=None, bytes_data=None):
        message = json.loads(text_data)["message"]
        await self.keep(message)
        event = {"type": "chat.message", "message": message}
        await self.channel_layer.group_send(self.group, event)

    @database_sync_to_async
    def keep(self, message):
        Message._default_manager.create(room=self.room, text=message)

    async def chat_message(self, event):
        await self.send(text_data=json.dumps({"message": event["message"]}))


sockets = URLRouter([path("ws/chat/<str:room_name>/", ChatConsumer.as_asgi())])
application = ProtocolTypeRouter({"http": get_asgi_application(), "websocket": sockets})
