"""Attendance on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from sessions_app.attendance.models import AttendanceEntry, AttendanceRules
from sessions_app.attendance.reckoning import CODES
from sessions_app.attendance.selectors import Row, Sheet


class AttendanceRulesOut(serializers.ModelSerializer[Any]):
    """Of the clinic's own row, or of the defaults."""

    class Meta:
        model = AttendanceRules
        fields = ("present_minutes", "present_percent", "late_after", "left_early")


class OverrideIn(serializers.Serializer[dict[str, Any]]):
    status = serializers.ChoiceField(CODES)
    minutes = serializers.IntegerField(min_value=0, max_value=1440, required=False, allow_null=True)
    reason = PlainText(max_length=500, multiline=True)


class OverrideOut(serializers.ModelSerializer[AttendanceEntry]):
    by = serializers.CharField(source="by.display_name")
    reason = serializers.CharField()

    class Meta:
        model = AttendanceEntry
        fields = ("status", "minutes", "reason", "by", "at")


class AttendanceRowOut(serializers.Serializer[Row]):
    enrolment = serializers.UUIDField(source="enrolment.pk")
    legal_name = serializers.CharField(source="enrolment.participant.legal_name")
    alias = serializers.CharField(source="enrolment.participant.alias")
    minutes = serializers.IntegerField()
    status = serializers.ChoiceField(CODES)
    computed_minutes = serializers.IntegerField()
    computed_status = serializers.ChoiceField(CODES)
    first_joined = serializers.DateTimeField(allow_null=True)
    last_left = serializers.DateTimeField(allow_null=True)
    connections = serializers.IntegerField()
    override = OverrideOut(allow_null=True)


class AttendanceSessionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.IntegerField()
    group = serializers.CharField(source="group.name")
    status = serializers.CharField()
    time_zone = serializers.CharField(source="group.time_zone")
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    opened_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)


class AttendanceOut(serializers.Serializer[Sheet]):
    session = AttendanceSessionOut()
    rules = AttendanceRulesOut()
    number_present = serializers.IntegerField()
    confirmed_at = serializers.DateTimeField(source="confirmation.at", default=None)
    confirmed_by = serializers.CharField(source="confirmation.by.display_name", default=None)
    rows = AttendanceRowOut(many=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(Abilities)
    def get_abilities(self, sheet: Sheet) -> Any:
        return self.context["abilities"]
