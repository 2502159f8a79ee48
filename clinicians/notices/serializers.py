from __future__ import annotations

from typing import Any

from rest_framework import serializers

from backend.kernel.fields import PlainText


class NoticesOut(serializers.Serializer[Any]):
    session_reminders = serializers.BooleanField()


class NoticesIn(serializers.Serializer[Any]):
    session_reminders = serializers.BooleanField()


class OptOutIn(serializers.Serializer[Any]):
    token = PlainText(max_length=200)
