from __future__ import annotations

from typing import Any

from rest_framework import serializers

from backend.kernel.fields import PlainText
from clinicians.credentials.jurisdictions import is_place
from sessions_app.admission import words
from sessions_app.admission.gate import Condition
from sessions_app.admission.selectors import Gate

UNPLACED = "Choose your country, and in the United States your state."


class CheckInIn(serializers.Serializer[Any]):
    country = PlainText(max_length=2)
    region = PlainText(max_length=3, required=False, allow_blank=True, default="")
    address = PlainText(max_length=300, required=False, allow_blank=True, default="")
    phone = PlainText(max_length=40)
    emergency_name = PlainText(max_length=120)
    emergency_phone = PlainText(max_length=40)
    private = serializers.BooleanField()
    mood = serializers.IntegerField(min_value=0, max_value=10)

    def validate(self, told: dict[str, Any]) -> dict[str, Any]:
        told["country"], told["region"] = told["country"].upper(), told["region"].upper()
        if not is_place(told["country"], told["region"]):
            wrong = serializers.ErrorDetail(UNPLACED, code="place")
            raise serializers.ValidationError({"region": [wrong]})
        return told


class CheckInOut(serializers.Serializer[Any]):
    """`at`, `private` and `mood` are null until it was said for this session."""

    country = serializers.CharField(allow_blank=True)
    region = serializers.CharField(allow_blank=True)
    address = serializers.CharField(allow_blank=True)
    phone = serializers.CharField(allow_blank=True)
    emergency_name = serializers.CharField(allow_blank=True)
    emergency_phone = serializers.CharField(allow_blank=True)
    private = serializers.BooleanField(allow_null=True)
    mood = serializers.IntegerField(allow_null=True)
    at = serializers.DateTimeField(allow_null=True)


class PaperOut(serializers.Serializer[Any]):
    """The version to sign, and the group it is signed for, if it is signed for one."""

    id = serializers.UUIDField(source="form")
    version = serializers.UUIDField()
    group = serializers.UUIDField(allow_null=True)


class ScreeningAskedOut(serializers.Serializer[Any]):
    """A questionnaire, and the person's own form of it once they were asked."""

    key = serializers.CharField()
    id = serializers.UUIDField(allow_null=True)


class ConditionOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    met = serializers.BooleanField()
    title = serializers.CharField()
    remedy = serializers.CharField(allow_blank=True)
    form = PaperOut(allow_null=True)
    screening = ScreeningAskedOut(allow_null=True)

    def to_representation(self, condition: Condition) -> dict[str, Any]:
        """In the voice of who reads it."""
        gate: Gate = self.context["gate"]
        key = condition.screening
        return {
            "code": condition.code,
            "met": condition.met,
            "title": words.title(condition, gate.voice),
            "remedy": words.remedy(condition, gate.voice),
            "form": condition.paper and PaperOut(condition.paper).data,
            "screening": key and {"key": key, "id": gate.screenings.get(key)},
        }


class GateOut(serializers.Serializer[Any]):
    open = serializers.BooleanField()
    conditions = ConditionOut(many=True)

    def to_representation(self, gate: Gate) -> dict[str, Any]:
        shown = ConditionOut(gate.conditions, many=True, context={"gate": gate})
        return {"open": gate.open, "conditions": shown.data}


class CheckedInOut(serializers.Serializer[Any]):
    check_in = CheckInOut()
    gate = GateOut()


class MissingOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    title = serializers.CharField()
    remedy = serializers.CharField()
    screening = serializers.CharField(allow_null=True)

    def to_representation(self, condition: Condition) -> dict[str, Any]:
        return {
            "code": condition.code,
            "title": words.title(condition, "staff"),
            "remedy": words.remedy(condition, "staff"),
            "screening": condition.screening,
        }


class ArrivalGateOut(serializers.Serializer[Any]):
    open = serializers.BooleanField()
    unmet = MissingOut(many=True)


class ArrivalOut(serializers.Serializer[Any]):
    """`key` is who the member is in the room."""

    key = serializers.UUIDField(source="place.pk")
    participant = serializers.UUIDField(source="place.participant_id")
    alias = serializers.CharField(source="place.participant.alias")
    legal_name = serializers.CharField(source="place.participant.legal_name")
    check_in = CheckInOut(allow_null=True)
    gate = ArrivalGateOut()
