from __future__ import annotations

from datetime import time
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText, WallTime
from clinicians.access.actor import Actor
from sessions_app.groups import policies
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.serializers.people import EnrolmentOut, FacilitatorOut


def dates(**options: Any) -> serializers.ListField:
    return serializers.ListField(child=serializers.DateField(), max_length=366, **options)


class GroupIn(serializers.Serializer[Any]):
    name = PlainText(max_length=80)
    kind = serializers.ChoiceField(Group.Kind.choices, required=False)
    modality = serializers.ChoiceField(Group.Modality.choices, required=False)
    description = PlainText(max_length=4000, multiline=True, required=False, allow_blank=True)
    ground_rules = PlainText(max_length=8000, multiline=True, required=False, allow_blank=True)
    capacity = serializers.IntegerField(min_value=1, max_value=50, required=False)
    minimum = serializers.IntegerField(min_value=1, max_value=50, required=False)
    accepting = serializers.BooleanField(required=False)
    admission = serializers.ChoiceField(Group.Admission.choices, required=False)
    facilitator = serializers.UUIDField(required=False)
    co_facilitators = serializers.ListField(
        child=serializers.UUIDField(), max_length=5, required=False
    )
    time_zone = PlainText(max_length=64, required=False)
    first_date = serializers.DateField()
    start_time = WallTime()
    rrule = PlainText(max_length=200, required=False, allow_blank=True)
    exception_dates = dates(required=False)
    extra_dates = dates(required=False)
    session_minutes = serializers.IntegerField(min_value=10, max_value=480, required=False)

    def validate_start_time(self, value: time) -> time:
        """Sessions start on a minute of the wall clock; the zone is the group's."""
        return value.replace(second=0, microsecond=0, tzinfo=None)


class GroupChangesIn(GroupIn):
    archived = serializers.BooleanField(required=False)


class GroupAbilitiesOut(serializers.Serializer[Any]):
    edit = AbilityOut()
    enrol = AbilityOut()
    see_roster = AbilityOut()


class NextSessionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    starts_at = serializers.DateTimeField()


class GroupOut(serializers.ModelSerializer[Group]):
    """`enrolled` counts active people; `offered` and `waiting` are for staff, null for members.

    Whoever waits for a place reads no ground rules and no next session yet.
    """

    facilitator = FacilitatorOut()
    co_facilitators = FacilitatorOut(many=True)
    ground_rules = serializers.SerializerMethodField()
    start_time = WallTime()
    exception_dates = dates()
    extra_dates = dates()
    archived = serializers.SerializerMethodField()
    enrolled = serializers.SerializerMethodField()
    offered = serializers.SerializerMethodField()
    waiting = serializers.SerializerMethodField()
    next_session = serializers.SerializerMethodField()
    my_place = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = Group
        fields = (
            "id", "name", "kind", "modality", "description", "capacity", "minimum", "accepting",
            "facilitator", "co_facilitators", "ground_rules", "time_zone", "first_date",
            "start_time", "rrule", "exception_dates", "extra_dates", "session_minutes",
            "admission", "archived", "enrolled", "offered", "waiting", "next_session", "my_place",
            "abilities",
        )  # fmt: skip

    def get_archived(self, group: Group) -> bool:
        return group.archived_at is not None

    def get_ground_rules(self, group: Group) -> str:
        return "" if policies.only_waits(group) else group.ground_rules

    def get_enrolled(self, group: Group) -> int:
        return _annotated(group, "enrolled") or 0

    def get_offered(self, group: Group) -> int | None:
        return (_annotated(group, "offered") or 0) if self._actor.is_staff else None

    def get_waiting(self, group: Group) -> int | None:
        return (_annotated(group, "waiting") or 0) if self._actor.is_staff else None

    @extend_schema_field(NextSessionOut(allow_null=True))
    def get_next_session(self, group: Group) -> Any:
        coming = _annotated(group, "next_id")
        if coming is None or policies.only_waits(group):
            return None
        found = {"id": coming, "starts_at": _annotated(group, "next_starts_at")}
        return NextSessionOut(found).data

    @extend_schema_field(EnrolmentOut(allow_null=True))
    def get_my_place(self, group: Group) -> Any:
        """The participant's own place here, with what they may do about it."""
        places: list[Enrolment] = _annotated(group, "own_places")
        if self._actor.is_staff or not places:
            return None
        places[0].group = group
        return EnrolmentOut(places[0], context=self.context).data

    @extend_schema_field(GroupAbilitiesOut)
    def get_abilities(self, group: Group) -> Any:
        return {
            "edit": policies.can_manage_group(self._actor, group).as_ability(),
            "enrol": policies.can_enrol(self._actor, group).as_ability(),
            "see_roster": policies.can_see_roster(self._actor, group).as_ability(),
        }

    @property
    def _actor(self) -> Actor:
        actor: Actor = self.context["actor"]
        return actor


def _annotated(group: Group, name: str) -> Any:
    """What `known_groups` read beside the row."""
    return getattr(group, name)
