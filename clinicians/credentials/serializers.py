from __future__ import annotations

from typing import Any

from rest_framework import serializers

from backend.kernel.fields import PlainText
from clinicians.credentials.jurisdictions import is_jurisdiction
from clinicians.credentials.models import Licence
from clinicians.credentials.npi import is_npi


class Jurisdiction(PlainText):
    """`US-MA` (ISO 3166-2), the name of a compact, or a whole country, as `NZ`."""

    def to_internal_value(self, data: Any) -> str:
        code = super().to_internal_value(data).upper()
        if not is_jurisdiction(code):
            raise serializers.ValidationError(
                "Write a state as US-MA, a country as NZ, or the name of a compact.",
                code="jurisdiction",
            )
        return code


class Npi(PlainText):
    """A National Provider Identifier with its check digit, or nothing."""

    def to_internal_value(self, data: Any) -> str:
        number = super().to_internal_value(data)
        if number and not is_npi(number):
            raise serializers.ValidationError("This is not a valid NPI.", code="npi")
        return number


class LicenceIn(serializers.Serializer[Any]):
    kind = PlainText(max_length=60)
    number = PlainText(max_length=40)
    jurisdictions = serializers.ListField(
        child=Jurisdiction(max_length=24), min_length=1, max_length=60
    )
    expires_on = serializers.DateField()


class LicenceOut(serializers.ModelSerializer[Licence]):
    jurisdictions = serializers.ListField(child=serializers.CharField())
    verified_by = serializers.CharField(
        source="verified_by.display_name", default=None, allow_null=True
    )
    state = serializers.ChoiceField(choices=Licence.State.choices)

    class Meta:
        model = Licence
        fields = [
            "id",
            "kind",
            "number",
            "jurisdictions",
            "expires_on",
            "verified_by",
            "verified_at",
            "state",
        ]
