from __future__ import annotations

from typing import Any, cast

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from clinicians.access.actor import Actor, Role
from clinicians.credentials.selectors import holds_licence
from sessions_app.groups import policies
from sessions_app.groups.models import Group, GroupSession, SessionChange
from sessions_app.groups.serializers.people import FacilitatorOut

TOLD_WHY = frozenset({Role.FACILITATOR, Role.SUPERVISOR, Role.ADMINISTRATOR})


class SessionsAskedIn(serializers.Serializer[Any]):
    """Sessions that overlap `from` … `to`."""

    status = serializers.ChoiceField(GroupSession.Status.choices, required=False)
    order = serializers.ChoiceField(["soonest", "latest"], required=False)

    def get_fields(self) -> dict[str, Any]:
        """`from` is a word of Python, so these two fields are named here."""
        fields = super().get_fields()
        fields["from"] = serializers.DateTimeField(required=False, source="since")
        fields["to"] = serializers.DateTimeField(required=False, source="until")
        return fields


class ExtraSessionIn(serializers.Serializer[Any]):
    starts_at = serializers.DateTimeField()


class RescheduleIn(serializers.Serializer[Any]):
    starts_at = serializers.DateTimeField()
    reason = PlainText(max_length=500, multiline=True)


class CancellationIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=500, multiline=True)


class SessionGroupOut(serializers.Serializer[Group]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(Group.Kind.choices)


class SessionChangeOut(serializers.Serializer[SessionChange]):
    """The reason may tell of a person: participants and auditors see what changed, not why."""

    kind = serializers.ChoiceField(SessionChange.Kind.choices)
    at = serializers.DateTimeField()
    was_starts_at = serializers.DateTimeField()
    now_starts_at = serializers.DateTimeField(allow_null=True)
    by = FacilitatorOut()
    reason = serializers.SerializerMethodField()

    def get_reason(self, change: SessionChange) -> str:
        return str(change.reason) if self.context["actor"].role in TOLD_WHY else ""


class SessionAbilitiesOut(serializers.Serializer[Any]):
    open = AbilityOut()
    enter = AbilityOut()
    reschedule = AbilityOut()
    cancel = AbilityOut()
    write_note = AbilityOut()
    confirm_attendance = AbilityOut()


class GroupSessionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    group = SessionGroupOut()
    number = serializers.IntegerField()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    time_zone = serializers.CharField(source="group.time_zone")
    status = serializers.ChoiceField(GroupSession.Status.choices)
    extra = serializers.BooleanField()
    facilitator = FacilitatorOut()
    opened_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    changes = SessionChangeOut(many=True)
    note_signed = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    def get_note_signed(self, session: Any) -> bool | None:
        """What is left to do, for whoever holds the session. Others know nothing of notes."""
        holding = policies.can_hold(self.context["actor"], session)
        return bool(session.note_signed) if holding else None

    @extend_schema_field(SessionAbilitiesOut)
    def get_abilities(self, session: GroupSession) -> Any:
        """Notes and attendance add their own rules on top of holding the session."""
        actor: Actor = self.context["actor"]
        planning = policies.can_plan_session(actor, session)
        holding = policies.can_hold(actor, session)
        verdicts = {
            "open": policies.can_open(actor, session, licensed=self._licensed(actor)),
            "enter": policies.can_enter(actor, session),
            "reschedule": planning,
            "cancel": planning,
            "write_note": holding,
            "confirm_attendance": holding,
        }
        return {name: verdict.as_ability() for name, verdict in verdicts.items()}

    def _licensed(self, actor: Actor) -> bool:
        """Asked once for all the sessions that are shown."""
        context = cast("dict[str, Any]", self.context)
        if "licensed" not in context:
            context["licensed"] = holds_licence(actor)
        return bool(context["licensed"])
