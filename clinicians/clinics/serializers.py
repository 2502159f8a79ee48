from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from clinicians.clinics.models import Clinic
from clinicians.clinics.policies import can_change_clinic


class TimeZone(serializers.CharField):
    """The name of a zone in the IANA database, as `America/New_York`."""

    def to_internal_value(self, data: Any) -> str:
        name = str(data)
        if name not in available_timezones():
            raise serializers.ValidationError("This is not a time zone.", code="time_zone")
        return name


class ClinicIn(serializers.Serializer[Any]):
    name = PlainText(max_length=120, required=False)
    time_zone = TimeZone(required=False)


class ClinicOut(serializers.ModelSerializer[Clinic]):
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = Clinic
        fields = ["id", "name", "time_zone", "abilities"]

    @extend_schema_field(Abilities)
    def get_abilities(self, clinic: Clinic) -> Any:
        return {"change": can_change_clinic(self.context["actor"]).as_ability()}
