"""Notes on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from sessions_app.notes.selectors import STATES, Page

LONGEST = 20_000


class NoteIn(serializers.Serializer[dict[str, str]]):
    """The group layer. A part that is left out is empty."""

    topic = PlainText(max_length=LONGEST, multiline=True, allow_blank=True, default="")
    interventions = PlainText(max_length=LONGEST, multiline=True, allow_blank=True, default="")
    response = PlainText(max_length=LONGEST, multiline=True, allow_blank=True, default="")
    plan = PlainText(max_length=LONGEST, multiline=True, allow_blank=True, default="")


class NoteHeaderOut(serializers.Serializer[Any]):
    """Derived facts; frozen once the note is signed."""

    group = serializers.CharField()
    number = serializers.IntegerField()
    date = serializers.DateField()
    time_zone = serializers.CharField()
    started_at = serializers.DateTimeField(allow_null=True)
    stopped_at = serializers.DateTimeField(allow_null=True)
    kind = serializers.CharField()
    modality = serializers.CharField()
    facilitators = serializers.ListField(child=serializers.CharField())
    number_present = serializers.IntegerField()


class NoteWarningOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()


class NotePersonOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    display_name = serializers.CharField()


class NoteOut(serializers.Serializer[Page]):
    session = serializers.UUIDField(source="session.pk")
    status = serializers.SerializerMethodField()
    version = serializers.IntegerField()
    header = NoteHeaderOut()
    topic = serializers.SerializerMethodField()
    interventions = serializers.SerializerMethodField()
    response = serializers.SerializerMethodField()
    plan = serializers.SerializerMethodField()
    author = NotePersonOut(source="note.author", default=None, allow_null=True)
    updated_at = serializers.DateTimeField(source="note.updated_at", default=None, allow_null=True)
    signed_at = serializers.DateTimeField(source="note.signed_at", default=None, allow_null=True)
    signed_by = NotePersonOut(source="note.signed_by", default=None, allow_null=True)
    signed_as = serializers.CharField(source="note.signed_as", default="")
    warnings = NoteWarningOut(many=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field({"type": "string", "enum": [state for state, _ in STATES]})
    def get_status(self, page: Page) -> str:
        return page.note.status if page.note else "none"

    def get_topic(self, page: Page) -> str:
        return _part(page, "topic")

    def get_interventions(self, page: Page) -> str:
        return _part(page, "interventions")

    def get_response(self, page: Page) -> str:
        return _part(page, "response")

    def get_plan(self, page: Page) -> str:
        return _part(page, "plan")

    @extend_schema_field(Abilities)
    def get_abilities(self, page: Page) -> Any:
        return self.context["abilities"]


def _part(page: Page, name: str) -> str:
    return str(page.note.body.get(name, "")) if page.note else ""
