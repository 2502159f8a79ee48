from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from sessions_app.groups.room_plans import MOST_FIRST, MOST_PHASES, MOST_SLOW_S, PhaseKind


class PhaseIn(serializers.Serializer[Any]):
    """Untitled, a phase goes by the name of its kind, in the reader's language."""

    kind = serializers.ChoiceField(PhaseKind.choices)
    title = PlainText(max_length=60, allow_blank=True)
    minutes = serializers.IntegerField(min_value=1, max_value=480)


class RoomPlanIn(serializers.Serializer[Any]):
    agenda = PhaseIn(many=True)
    hold_everyone = serializers.BooleanField()
    hold_newcomers_first = serializers.IntegerField(min_value=0, max_value=MOST_FIRST)
    words = serializers.ListField(child=PlainText(max_length=60), max_length=200)
    slow_seconds = serializers.IntegerField(min_value=0, max_value=MOST_SLOW_S)
    typing = serializers.BooleanField()

    def validate_agenda(self, agenda: list[Any]) -> list[Any]:
        if len(agenda) > MOST_PHASES:
            raise serializers.ValidationError(f"An agenda has at most {MOST_PHASES} phases.")
        return agenda

    def validate_words(self, words: list[str]) -> list[str]:
        """Each once, in the spelling that came first."""
        return list({word.casefold(): word for word in reversed(words)}.values())[::-1]


class RoomPlanAbilitiesOut(serializers.Serializer[Any]):
    edit = AbilityOut()


class RoomPlanOut(RoomPlanIn):
    """`settled` is false for a group that has no plan of its own and goes by the usual one; `usual`
    is the agenda of that."""

    settled = serializers.BooleanField()
    usual = PhaseIn(many=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(RoomPlanAbilitiesOut)
    def get_abilities(self, _plan: Any) -> Any:
        return {"edit": self.context["editing"].as_ability()}
