"""Who appears in a group: staff by name, members by alias."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinician
from sessions_app.groups import policies
from sessions_app.groups.models import Enrolment


class FacilitatorOut(serializers.Serializer[Clinician]):
    id = serializers.UUIDField(source="pk")
    display_name = serializers.CharField()


class EnrolIn(serializers.Serializer[Any]):
    participant = serializers.UUIDField()


class PartingIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=500, multiline=True, required=False, allow_blank=True, default="")


class EnrolmentAbilitiesOut(serializers.Serializer[Any]):
    accept = AbilityOut()
    activate = AbilityOut()
    decline = AbilityOut()
    leave = AbilityOut()


def place_abilities(actor: Actor, place: Enrolment) -> dict[str, Any]:
    verdicts = {
        "accept": policies.can_accept(actor, place),
        "activate": policies.can_activate(actor, place),
        "decline": policies.can_decline(actor, place),
        "leave": policies.can_leave(actor, place),
    }
    return {name: verdict.as_ability() for name, verdict in verdicts.items()}


class EnrolmentOut(serializers.Serializer[Any]):
    """A place without a name: for the person themselves, or right after a change."""

    id = serializers.UUIDField()
    group = serializers.UUIDField(source="group_id")
    status = serializers.ChoiceField(Enrolment.Status.choices)
    since = serializers.DateTimeField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(EnrolmentAbilitiesOut)
    def get_abilities(self, place: Enrolment) -> Any:
        return place_abilities(self.context["actor"], place)


class MemberOut(serializers.Serializer[Any]):
    """All that one member learns of another."""

    id = serializers.UUIDField()
    alias = serializers.CharField(source="participant.alias")
    pronouns = serializers.CharField(source="participant.pronouns")


class RosterRowOut(MemberOut):
    """What staff see: the person behind the alias, and where their enrolment stands.

    A member's copy of the roster has only `id`, `alias` and `pronouns`.
    """

    participant = serializers.UUIDField(source="participant_id", required=False)
    legal_name = serializers.CharField(source="participant.legal_name", required=False)
    status = serializers.ChoiceField(Enrolment.Status.choices, required=False)
    since = serializers.DateTimeField(required=False)
    abilities = serializers.SerializerMethodField(required=False)

    @extend_schema_field(EnrolmentAbilitiesOut)
    def get_abilities(self, place: Enrolment) -> Any:
        return place_abilities(self.context["actor"], place)
