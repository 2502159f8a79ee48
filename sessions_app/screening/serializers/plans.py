"""Questionnaires and what is asked of whom, on the wire: for staff."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from backend.kernel.fields import PlainText
from sessions_app.screening.definitions import SPOKEN, Definition, in_language
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.serializers.forms import LONGEST_KEY

MOST_KEYS = 20


class ReviewIn(serializers.Serializer[Any]):
    note = PlainText(max_length=4000, multiline=True, required=False, allow_blank=True)


class AskIn(serializers.Serializer[Any]):
    instrument = PlainText(max_length=LONGEST_KEY)
    due_at = serializers.DateTimeField(required=False, allow_null=True)


class SwitchIn(serializers.Serializer[Any]):
    enabled = serializers.BooleanField()


class PlanIn(serializers.Serializer[Any]):
    instruments = serializers.ListField(
        child=PlainText(max_length=LONGEST_KEY), max_length=MOST_KEYS
    )


class PlanOut(serializers.Serializer[Any]):
    instruments = serializers.ListField(child=serializers.CharField())


class AskedOut(serializers.ModelSerializer[ScreeningResponse]):
    """A form that somebody is asked to fill in, as staff see it: no answers."""

    status = serializers.ChoiceField(ScreeningResponse.Status.choices)

    class Meta:
        model = ScreeningResponse
        fields = ("id", "key", "version", "status", "asked_at", "due_at")


class QuestionOut(serializers.Serializer[Any]):
    id = serializers.CharField()
    text = serializers.CharField()


class InstrumentOut(serializers.Serializer[Any]):
    key = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    minutes = serializers.IntegerField()
    items = QuestionOut(many=True)
    licence = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class
    attribution = serializers.CharField()
    caveat = serializers.CharField(allow_blank=True)
    unofficial_in = serializers.ListField(child=serializers.ChoiceField(SPOKEN))
    enabled = serializers.BooleanField()


def instrument(definition: Definition, *, enabled: bool, language: str = "en") -> dict[str, Any]:
    """What InstrumentOut shows."""
    plain = ("key", "version", "minutes", "licence", "source", "attribution", "caveat")
    return {
        **{name: getattr(definition, name) for name in plain},
        "title": in_language(definition.title, language),
        "items": [{"id": i.id, "text": in_language(i.text, language)} for i in definition.items],
        "unofficial_in": [n for n, how in definition.translation.items() if how != "official"],
        "enabled": enabled,
    }
