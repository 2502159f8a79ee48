"""Appeals on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.appeals.models import Appeal
from sessions_app.appeals.selectors import OwnAppeal
from sessions_app.appeals.states import AlreadyAppealed, NotRemoved
from sessions_app.groups.models import GroupSession

LONGEST = 2_000


class AppealIn(serializers.Serializer[dict[str, str]]):
    text = PlainText(max_length=LONGEST, multiline=True)


class AnswerIn(serializers.Serializer[dict[str, Any]]):
    """`readmit`: the person may knock at the door of the session again."""

    answer = PlainText(max_length=LONGEST, multiline=True)
    readmit = serializers.BooleanField()


class FiledOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    text = serializers.CharField()
    filed_at = serializers.DateTimeField()
    answer = serializers.CharField(allow_null=True)
    answered_at = serializers.DateTimeField(allow_null=True)
    readmitted = serializers.BooleanField(allow_null=True)


class RemovalOut(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    reason = serializers.CharField()


class OwnAppealOut(serializers.Serializer[OwnAppeal]):
    """`removal` is null for who was not sent out, or was let back. `appeal` is their last."""

    removal = RemovalOut(allow_null=True)
    appeal = FiledOut(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(Abilities)
    def get_abilities(self, own: OwnAppeal) -> dict[str, Any]:
        return {"appeal": _appealing(own).as_ability()}


def _appealing(own: OwnAppeal) -> Verdict:
    if own.can_appeal:
        return ALLOW
    return Verdict(AlreadyAppealed.message if own.removal else NotRemoved.message)


class AppellantOut(serializers.Serializer[Any]):
    """`key` is who this is in the room."""

    key = serializers.UUIDField(source="enrolment_id")
    alias = serializers.CharField(source="participant.alias")


class AppealOut(FiledOut):
    """For who holds the group."""

    member = AppellantOut(source="*")
    answered_by = serializers.CharField(source="answered_by.display_name", default=None)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(Abilities)
    def get_abilities(self, appeal: Appeal) -> dict[str, Any]:
        if appeal.answered_at is not None:
            answered = Verdict("This has already been answered.").as_ability()
            return {"answer": answered, "readmit": answered}
        session: GroupSession = self.context["session"]
        over = session.status == GroupSession.Status.CLOSED
        back = Verdict("This session is over.") if over else ALLOW
        return {"answer": ALLOW.as_ability(), "readmit": back.as_ability()}
