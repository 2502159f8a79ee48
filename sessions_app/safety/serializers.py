"""Flags on the wire. They hold names and reasons: for the staff who answer them only."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from sessions_app.safety import policies
from sessions_app.safety.models import LONGEST_WAIT, RiskFlag

LONGEST_TEXT = 4000
RAISED_BY_STAFF = [RiskFlag.Severity.URGENT.value, RiskFlag.Severity.IMMINENT.value]


class FlagsAskedIn(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=["open", "cleared"], required=False)


class FlagIn(serializers.Serializer[Any]):
    severity = serializers.ChoiceField(choices=RAISED_BY_STAFF)
    what_was_seen = PlainText(max_length=LONGEST_TEXT, multiline=True)


class ClearingIn(serializers.Serializer[Any]):
    what_was_done = PlainText(max_length=LONGEST_TEXT, multiline=True)


class OnCallIn(serializers.Serializer[Any]):
    clinicians = serializers.ListField(child=serializers.UUIDField(), max_length=100)
    escalate_after_minutes = serializers.IntegerField(min_value=1, max_value=LONGEST_WAIT)


class OnCallAbilitiesOut(serializers.Serializer[Any]):
    change = AbilityOut()


class OnCallOut(serializers.Serializer[Any]):
    clinicians = serializers.ListField(child=serializers.UUIDField())
    escalate_after_minutes = serializers.IntegerField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(OnCallAbilitiesOut)
    def get_abilities(self, duty: Any) -> Any:
        return {"change": policies.can_set_on_call(self.context["actor"]).as_ability()}


class FlaggedPersonOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    alias = serializers.CharField()
    legal_name = serializers.CharField()


class ContactOut(serializers.Serializer[Any]):
    name = serializers.CharField(allow_blank=True, default="")
    phone = serializers.CharField(allow_blank=True, default="")
    relation = serializers.CharField(allow_blank=True, default="")


class FlagSourceOut(serializers.Serializer[Any]):
    kind = serializers.CharField()
    id = serializers.UUIDField()


class FlagTakenOut(serializers.Serializer[Any]):
    by = serializers.CharField()
    at = serializers.DateTimeField()


class FlagClearedOut(FlagTakenOut):
    what_was_done = serializers.CharField(allow_blank=True)


class FlagAbilitiesOut(serializers.Serializer[Any]):
    acknowledge = AbilityOut()
    clear = AbilityOut()


class FlagOut(serializers.ModelSerializer[RiskFlag]):
    """An administrator who is not on call sees that it stands and who answers, not what it says:
    `kind` and the texts are empty then, and `source` is null."""

    participant = FlaggedPersonOut()
    phone = serializers.CharField(source="participant.phone")
    emergency_contact = ContactOut(source="participant.emergency_contact", allow_null=True)
    kind = serializers.SerializerMethodField()
    what_was_seen = serializers.SerializerMethodField()
    state = serializers.ChoiceField(choices=RiskFlag.State.choices)
    source = serializers.SerializerMethodField()  # type: ignore[assignment]  # our field, not DRF's
    acknowledged = serializers.SerializerMethodField()
    cleared = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = RiskFlag
        fields = [
            "id", "participant", "kind", "severity", "state", "raised_at", "place", "phone",
            "emergency_contact", "source", "what_was_seen", "acknowledged", "escalated_at",
            "cleared", "abilities",
        ]  # fmt: skip

    def _told(self, flag: RiskFlag, text: str | None) -> str:
        return (text or "") if policies.can_answer(self.context["actor"], flag) else ""

    def get_kind(self, flag: RiskFlag) -> str:
        return self._told(flag, flag.kind)

    def get_what_was_seen(self, flag: RiskFlag) -> str:
        return self._told(flag, flag.what_was_seen)

    @extend_schema_field(FlagSourceOut(allow_null=True))
    def get_source(self, flag: RiskFlag) -> Any:
        if not policies.can_answer(self.context["actor"], flag):
            return None
        return {"kind": flag.source_kind, "id": flag.source_id}

    @extend_schema_field(FlagTakenOut(allow_null=True))
    def get_acknowledged(self, flag: RiskFlag) -> Any:
        if flag.acknowledged_by is None:
            return None
        taken = {"by": flag.acknowledged_by.display_name, "at": flag.acknowledged_at}
        return FlagTakenOut(taken).data

    @extend_schema_field(FlagClearedOut(allow_null=True))
    def get_cleared(self, flag: RiskFlag) -> Any:
        if flag.cleared_by is None:
            return None
        done = self._told(flag, flag.what_was_done)
        cleared = {"by": flag.cleared_by.display_name, "at": flag.cleared_at}
        return FlagClearedOut({**cleared, "what_was_done": done}).data

    @extend_schema_field(FlagAbilitiesOut)
    def get_abilities(self, flag: RiskFlag) -> Any:
        actor = self.context["actor"]
        return {
            "acknowledge": policies.can_acknowledge(actor, flag).as_ability(),
            "clear": policies.can_clear(actor, flag).as_ability(),
        }
