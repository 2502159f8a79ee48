"""Reports on the wire."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from sessions_app.reports.codes import spelled
from sessions_app.reports.models import Report
from sessions_app.reports.policies import can_revoke
from sessions_app.reports.scope import Asked
from sessions_app.reports.selectors import ANSWERS, STANDINGS, standing

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)


def _day(source: str) -> serializers.DateField:
    """Far enough from the ends of the calendar that every time zone has its midnight."""
    bounds = [MinValueValidator(EARLIEST), MaxValueValidator(LATEST)]
    return serializers.DateField(required=False, allow_null=True, source=source, validators=bounds)


class ReportIn(serializers.Serializer[Any]):
    """Of one `session`, or of a `group` with `from` and `to` (both days included). With
    `enrolment`: of that person only, as a payer needs it."""

    kind = serializers.ChoiceField(Report.Kind.choices)
    session = serializers.UUIDField(required=False, allow_null=True)
    group = serializers.UUIDField(required=False, allow_null=True)
    enrolment = serializers.UUIDField(required=False, allow_null=True)
    format = serializers.ChoiceField(Report.Format.choices)
    purpose = PlainText(max_length=120)

    def get_fields(self) -> dict[str, Any]:
        """`from` is a word of Python, so these two fields are named here."""
        fields = super().get_fields()
        fields["from"] = _day("first_date")
        fields["to"] = _day("last_date")
        return fields

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        needed = "session" if attrs["kind"] == Report.Kind.SESSION else "group"
        if not attrs.get(needed):
            raise serializers.ValidationError({needed: "This is needed for such a report."})
        return attrs

    def asked(self) -> Asked:
        parts = dict(self.validated_data)
        parts.pop("kind")
        return Asked(**parts)


class RevocationIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=500, multiline=True)


class ReportGroupOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    name = serializers.CharField()


class ReportSessionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    number = serializers.IntegerField()
    starts_at = serializers.DateTimeField()


class ReportOut(serializers.ModelSerializer[Report]):
    code = serializers.SerializerMethodField()
    group = ReportGroupOut()
    session = ReportSessionOut(allow_null=True)
    purpose = serializers.CharField()
    created_by = serializers.CharField(source="created_by.display_name")
    file_url = serializers.SerializerMethodField()
    status = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = Report
        fields = (
            "id", "code", "kind", "format", "group", "session", "enrolment", "first_date",
            "last_date", "purpose", "digest", "created_at", "created_by", "file_url", "status",
            "abilities",
        )  # fmt: skip

    def get_code(self, report: Report) -> str:
        return spelled(report.code)

    def get_file_url(self, report: Report) -> str:
        return f"/api/v1/reports/{report.pk}/file"

    @extend_schema_field({"type": "string", "enum": [word for word, _ in STANDINGS]})
    def get_status(self, report: Report) -> str:
        return standing(report)

    @extend_schema_field(Abilities)
    def get_abilities(self, report: Report) -> Any:
        return {"revoke": can_revoke(self.context["actor"], report).as_ability()}


class CheckOut(serializers.Serializer[Any]):
    status = serializers.ChoiceField(ANSWERS)
