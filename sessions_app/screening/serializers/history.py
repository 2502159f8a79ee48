"""What a person answered, on the wire: for the clinicians who may read it, and for nobody else."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut
from clinicians.access.actor import Actor
from sessions_app.safety.models import RiskFlag
from sessions_app.screening import policies
from sessions_app.screening.definitions import SPOKEN, in_language
from sessions_app.screening.history import Entry
from sessions_app.screening.models import ScreeningResponse

_KINDS = ("reliable_better", "reliable_worse", "meaningful_better", "meaningful_worse", "none")
KINDS = tuple((each, each) for each in _KINDS)


class BandOut(serializers.Serializer[Any]):
    key = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class


class CutOut(serializers.Serializer[Any]):
    """A published cut, and whether this total reaches it: null where it is not scored."""

    key = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class
    value = serializers.IntegerField()
    reached = serializers.BooleanField(allow_null=True)


class RiskOut(serializers.Serializer[Any]):
    item = serializers.CharField()
    kind = serializers.CharField()
    severity = serializers.ChoiceField(RiskFlag.Severity.choices)


class ScoreOut(serializers.Serializer[Any]):
    """`cut_reached` is null where there is no cut, or where the published ones disagree."""

    total = serializers.IntegerField(allow_null=True)
    raw = serializers.IntegerField()
    minimum = serializers.IntegerField()
    maximum = serializers.IntegerField()
    prorated = serializers.BooleanField()
    missing = serializers.ListField(child=serializers.CharField())
    scored = serializers.BooleanField()
    band = BandOut(allow_null=True)
    cut_reached = serializers.BooleanField(allow_null=True)
    cuts = CutOut(many=True)
    risks = RiskOut(many=True)


class AnsweredItemOut(serializers.Serializer[Any]):
    """`answer` is null where it was not answered."""

    id = serializers.CharField()
    text = serializers.CharField()
    value = serializers.IntegerField(allow_null=True)
    answer = serializers.CharField(allow_null=True)


class ChangeOut(serializers.Serializer[Any]):
    points = serializers.IntegerField()
    kind = serializers.ChoiceField(KINDS)

    def get_fields(self) -> dict[str, Any]:
        """`from` is a word of Python, so these two fields are named here."""
        fields = super().get_fields()
        fields["from"] = serializers.IntegerField(source="before")
        fields["to"] = serializers.IntegerField(source="now")
        return fields


class PointOut(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    total = serializers.IntegerField(allow_null=True)


class ReviewOut(serializers.Serializer[Any]):
    by = serializers.CharField(source="by.display_name")
    at = serializers.DateTimeField()
    note = serializers.CharField(allow_blank=True)


class HistoryAbilitiesOut(serializers.Serializer[Any]):
    review = AbilityOut()


class HistoryEntryOut(serializers.Serializer[Any]):
    """Needs `actor` in its context; `language` is the reader's. An open form shows no answers but
    those that called for somebody."""

    id = serializers.UUIDField(source="response.pk")
    key = serializers.CharField(source="response.key")
    version = serializers.IntegerField(source="response.version")
    title = serializers.SerializerMethodField()
    status = serializers.ChoiceField(ScreeningResponse.Status.choices, source="response.status")
    answered_in = serializers.ChoiceField(SPOKEN, source="response.language")
    asked_at = serializers.DateTimeField(source="response.asked_at")
    due_at = serializers.DateTimeField(source="response.due_at", allow_null=True)
    completed_at = serializers.DateTimeField(source="response.completed_at", allow_null=True)
    score = serializers.SerializerMethodField()
    items = serializers.SerializerMethodField()
    change = ChangeOut(allow_null=True)
    trend = PointOut(many=True)
    reviewed = ReviewOut(source="review", allow_null=True)
    abilities = serializers.SerializerMethodField()

    def get_title(self, entry: Entry) -> str:
        return in_language(entry.definition.title, self._language)

    @extend_schema_field(ScoreOut(allow_null=True))
    def get_score(self, entry: Entry) -> Any:
        return shown_score(entry, self._language)

    @extend_schema_field(AnsweredItemOut(many=True))
    def get_items(self, entry: Entry) -> Any:
        return entry.items(self._language)

    @extend_schema_field(HistoryAbilitiesOut)
    def get_abilities(self, entry: Entry) -> Any:
        actor: Actor = self.context["actor"]
        return {"review": policies.can_review(actor, entry.response).as_ability()}

    @property
    def _language(self) -> str:
        return self.context.get("language") or "en"


def shown_score(entry: Entry, language: str) -> dict[str, Any] | None:
    """What ScoreOut shows."""
    found, definition = entry.score, entry.definition
    if found is None:
        return None
    band = definition.band_named(found.band)
    return {
        "total": found.total,
        "raw": found.raw,
        "minimum": definition.minimum,
        "maximum": definition.maximum,
        "prorated": found.prorated,
        "missing": found.missing,
        "scored": found.total is not None,
        "band": band and {"key": band.key, "label": in_language(band.label, language)},
        "cut_reached": found.cut_reached,
        "cuts": [
            {
                "key": each.key,
                "label": in_language(each.label, language),
                "value": each.value,
                "reached": None if found.total is None else each.reached(found.total),
            }
            for each in definition.cuts
        ],
        "risks": [
            {"item": each.item, "kind": each.kind, "severity": each.severity}
            for each in found.risks
        ],
    }
