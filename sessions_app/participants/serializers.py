"""Participants on the wire. These shapes hold legal names: staff who care for people only."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from clinicians.access.actor import Actor
from clinicians.clinics.models import Membership
from sessions_app.participants import policies
from sessions_app.participants.aliases import LONGEST
from sessions_app.participants.models import Participant


class ParticipantDetailsIn(serializers.Serializer[Any]):
    legal_name = PlainText(max_length=120)
    phone = PlainText(max_length=40, required=False, allow_blank=True)
    alias = PlainText(max_length=LONGEST, required=False)
    pronouns = PlainText(max_length=40, required=False, allow_blank=True)


class ParticipantIn(ParticipantDetailsIn):
    email = serializers.EmailField(max_length=254)


class ParticipantSearchIn(serializers.Serializer[Any]):
    """In the body, never in the address: what is searched for is somebody's name."""

    search = PlainText(max_length=120)


class ReasonIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=500, multiline=True)


class GroupNameOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class ParticipantAbilitiesOut(serializers.Serializer[Any]):
    change = AbilityOut()
    invite = AbilityOut()
    deactivate = AbilityOut()
    reactivate = AbilityOut()


class ParticipantOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    legal_name = serializers.CharField()
    alias = serializers.CharField()
    pronouns = serializers.CharField()
    email = serializers.EmailField(source="membership.user.email")
    phone = serializers.CharField()
    status = serializers.ChoiceField(Membership.Status.choices, source="membership.status")
    groups = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(GroupNameOut(many=True))
    def get_groups(self, person: Participant) -> Any:
        return self.context["groups"].get(person.pk, [])

    @extend_schema_field(ParticipantAbilitiesOut)
    def get_abilities(self, person: Participant) -> Any:
        actor: Actor = self.context["actor"]
        return {
            "change": policies.can_change(actor, person).as_ability(),
            "invite": policies.can_invite_again(actor, person).as_ability(),
            "deactivate": policies.can_deactivate_now(actor, person).as_ability(),
            "reactivate": policies.can_reactivate(actor, person).as_ability(),
        }


class PeopleFoundOut(serializers.Serializer[Any]):
    """The newest who match; whoever is not among them is found by more letters."""

    results = ParticipantOut(many=True)
