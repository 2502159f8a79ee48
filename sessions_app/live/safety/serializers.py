"""Incidents and the words of a pause on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from sessions_app.live.safety import policies
from sessions_app.live.safety.models import Incident

LONGEST_TEXT, LONGEST_WORDS = 4000, 600


class IncidentIn(serializers.Serializer[Any]):
    what_happened = PlainText(
        max_length=LONGEST_TEXT, multiline=True, allow_blank=True, required=False
    )
    what_was_done = PlainText(
        max_length=LONGEST_TEXT, multiline=True, allow_blank=True, required=False
    )
    follow_up = PlainText(max_length=LONGEST_TEXT, multiline=True, allow_blank=True, required=False)


class IncidentPersonOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    alias = serializers.CharField()
    legal_name = serializers.CharField()


class IncidentStepOut(serializers.Serializer[Any]):
    by = serializers.CharField()
    at = serializers.DateTimeField()


class IncidentAbilitiesOut(serializers.Serializer[Any]):
    write = AbilityOut()


class IncidentLineOut(serializers.Serializer[Any]):
    """That there is one. What it says is opened one by one, on the trail."""

    id = serializers.UUIDField(source="pk")
    session = serializers.UUIDField(source="session_id")
    participant = IncidentPersonOut(allow_null=True)
    opened = serializers.SerializerMethodField()
    closed = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(IncidentStepOut)
    def get_opened(self, incident: Incident) -> Any:
        return {"by": incident.opened_by.display_name, "at": incident.opened_at}

    @extend_schema_field(IncidentStepOut(allow_null=True))
    def get_closed(self, incident: Incident) -> Any:
        if incident.closed_by is None:
            return None
        return {"by": incident.closed_by.display_name, "at": incident.closed_at}

    @extend_schema_field(IncidentAbilitiesOut)
    def get_abilities(self, incident: Incident) -> Any:
        return {"write": policies.can_write_incident(self.context["actor"], incident).as_ability()}


class IncidentOut(IncidentLineOut):
    what_happened = serializers.CharField(allow_blank=True)
    what_was_done = serializers.CharField(allow_blank=True)
    follow_up = serializers.CharField(allow_blank=True)


class PauseWordsIn(serializers.Serializer[Any]):
    en = PlainText(max_length=LONGEST_WORDS, multiline=True)
    es = PlainText(max_length=LONGEST_WORDS, multiline=True)


class PauseWordsAbilitiesOut(serializers.Serializer[Any]):
    change = AbilityOut()


class PauseWordsOut(serializers.Serializer[Any]):
    en = serializers.CharField()
    es = serializers.CharField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(PauseWordsAbilitiesOut)
    def get_abilities(self, _words: Any) -> Any:
        return {"change": policies.can_set_pause_words(self.context["actor"]).as_ability()}
