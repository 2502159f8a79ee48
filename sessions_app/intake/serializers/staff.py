"""What staff see and send. These shapes hold names; the one-page view holds answers."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from clinicians.notices.letters import LANGUAGES
from sessions_app.intake import policies
from sessions_app.intake.models import Application, Decision
from sessions_app.intake.review import ReviewPage
from sessions_app.intake.serializers.applying import DetailsOut, GroupNamedOut
from sessions_app.safety.serializers import FlagOut
from sessions_app.screening.serializers.history import HistoryEntryOut

MOST_CHARACTERS = 256 * 1024


class QueueAskedIn(serializers.Serializer[Any]):
    """`flagged`: only those whose risk flag is open, or only the others."""

    status = serializers.ChoiceField(Application.Status.choices, required=False)
    group = serializers.UUIDField(required=False)
    flagged = serializers.BooleanField(required=False, allow_null=True, default=None)


class ReferralIn(serializers.Serializer[Any]):
    group = serializers.UUIDField()
    legal_name = PlainText(max_length=120)
    email = serializers.EmailField(max_length=254)
    phone = PlainText(max_length=40, required=False, allow_blank=True)
    chosen_name = PlainText(max_length=80, required=False, allow_blank=True)
    pronouns = PlainText(max_length=40, required=False, allow_blank=True)
    language = serializers.ChoiceField(LANGUAGES, required=False)
    note = PlainText(max_length=2000, multiline=True, required=False, allow_blank=True)


class RosterIn(serializers.Serializer[Any]):
    group = serializers.UUIDField()
    csv = serializers.CharField(max_length=MOST_CHARACTERS, trim_whitespace=False, allow_blank=True)
    dry_run = serializers.BooleanField()


class MistakeOut(serializers.Serializer[Any]):
    field = serializers.CharField(allow_blank=True)
    code = serializers.CharField()
    message = serializers.CharField()


class RosterRowReadOut(serializers.Serializer[Any]):
    line = serializers.IntegerField()
    legal_name = serializers.CharField(source="shown.legal_name", allow_blank=True)
    email = serializers.CharField(source="shown.email", allow_blank=True)
    errors = MistakeOut(many=True)  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class


class RosterOut(serializers.Serializer[Any]):
    """`good`: how many rows have no mistake. `created`: how many people were written to."""

    rows = RosterRowReadOut(many=True)
    good = serializers.IntegerField()
    created = serializers.IntegerField()


class QueuedOut(serializers.Serializer[Any]):
    """A line of the queue. Needs `flags` in its context."""

    id = serializers.UUIDField(source="pk")
    group = GroupNamedOut()
    name = serializers.SerializerMethodField()
    status = serializers.ChoiceField(Application.Status.choices)
    source = serializers.ChoiceField(Application.Source.choices)  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class
    submitted_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    language = serializers.CharField(source="participant.language")
    open_flags = serializers.SerializerMethodField()
    waiting_since = serializers.DateTimeField(source="since")

    def get_name(self, application: Application) -> str:
        """Empty while the person has not said it."""
        return str(application.participant.chosen_name or application.participant.legal_name)

    def get_open_flags(self, application: Application) -> int:
        flags: dict[Any, int] = self.context["flags"]
        return flags.get(application.participant_id, 0)


class ApplicationAbilitiesOut(serializers.Serializer[Any]):
    offer = AbilityOut()
    waitlist = AbilityOut()
    refer = AbilityOut()
    ask_more = AbilityOut()


class DecisionOut(serializers.Serializer[Any]):
    """`reason` and `message` are empty for who may not read answers."""

    kind = serializers.ChoiceField(Decision.Kind.choices)
    reason = serializers.SerializerMethodField()
    message = serializers.SerializerMethodField()
    by = serializers.CharField(source="by.display_name")
    at = serializers.DateTimeField()

    def get_reason(self, decision: Decision) -> str:
        return str(decision.reason) if self.context["answers"] else ""

    def get_message(self, decision: Decision) -> str:
        return str(decision.message) if self.context["answers"] else ""


class ReviewPageOut(QueuedOut):
    """Everything about one application. Needs `actor` and `page` in its context."""

    participant = serializers.UUIDField(source="participant_id")
    email = serializers.CharField(source="participant.membership.user.email")
    alias = serializers.CharField(source="participant.alias")
    note = serializers.CharField(allow_blank=True)
    decided_at = serializers.DateTimeField(allow_null=True)
    answers_shown = serializers.SerializerMethodField()
    details = serializers.SerializerMethodField()
    screenings = serializers.SerializerMethodField()
    flags = serializers.SerializerMethodField()
    decisions = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    @property
    def _page(self) -> ReviewPage:
        page: ReviewPage = self.context["page"]
        return page

    def get_answers_shown(self, application: Application) -> bool:
        return self._page.answers

    @extend_schema_field(DetailsOut)
    def get_details(self, application: Application) -> Any:
        return DetailsOut(self._page.details).data

    @extend_schema_field(HistoryEntryOut(many=True))
    def get_screenings(self, application: Application) -> Any:
        return HistoryEntryOut(self._page.screenings, many=True, context=self.context).data

    @extend_schema_field(FlagOut(many=True))
    def get_flags(self, application: Application) -> Any:
        return FlagOut(self._page.flags, many=True, context=self.context).data

    @extend_schema_field(DecisionOut(many=True))
    def get_decisions(self, application: Application) -> Any:
        context = {"answers": self._page.answers}
        return DecisionOut(self._page.decisions, many=True, context=context).data

    @extend_schema_field(ApplicationAbilitiesOut)
    def get_abilities(self, application: Application) -> Any:
        actor, flags = self.context["actor"], self._page.open_flags
        return {
            kind.value: policies.can_decide_now(actor, application, kind, flags).as_ability()
            for kind in Decision.Kind
        }


class DecisionIn(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(Decision.Kind.choices)
    reason = PlainText(max_length=2000, multiline=True)
    message = PlainText(
        max_length=4000, multiline=True, required=False, allow_blank=True, default=""
    )
    instruments = serializers.ListField(
        child=PlainText(max_length=32), max_length=20, required=False, default=list
    )


class PublicPageIn(serializers.Serializer[Any]):
    open = serializers.BooleanField(source="is_open")
    words = PlainText(max_length=4000, multiline=True, allow_blank=True)


class PublicPageAbilitiesOut(serializers.Serializer[Any]):
    change = AbilityOut()


class PublicPageSetOut(serializers.Serializer[Any]):
    """`path`: the page's address, below the origin."""

    open = serializers.BooleanField()
    words = serializers.CharField(allow_blank=True)
    path = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    def get_path(self, page: Any) -> str:
        return f"/apply/{page.clinic.slug}/{page.group_id}"

    @extend_schema_field(PublicPageAbilitiesOut)
    def get_abilities(self, page: Any) -> Any:
        return {"change": policies.can_set_page(self.context["actor"], page.group).as_ability()}
