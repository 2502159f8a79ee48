from __future__ import annotations

from typing import Any

from rest_framework import serializers

from backend.kernel.fields import PlainText
from clinicians.access.actor import Role
from sessions_app.demo.people import SLUG
from sessions_app.intake.models import PublicPage


class DemoPersonOut(serializers.Serializer[Any]):
    id = serializers.CharField()
    name = serializers.CharField(source="shown_name")
    role = serializers.ChoiceField([(role.value, role.value) for role in Role])
    blurb = serializers.CharField()


class DemoSignInIn(serializers.Serializer[Any]):
    person = PlainText(max_length=40)


class DemoLetterOut(serializers.Serializer[Any]):
    at = serializers.DateTimeField(source="created_at")
    to = serializers.CharField(source="address")
    subject = serializers.CharField()
    body = serializers.CharField()


class DemoPageOut(serializers.Serializer[Any]):
    """Where somebody new comes in, as an address within the house."""

    group = serializers.CharField(source="group.name")
    path = serializers.SerializerMethodField()

    def get_path(self, page: PublicPage) -> str:
        return f"/apply/{SLUG}/{page.group_id}"


class DemoCodeOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    seconds_left = serializers.IntegerField()
    valid_in = serializers.IntegerField()
