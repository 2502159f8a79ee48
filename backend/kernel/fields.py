"""Serializer fields that several domains share."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.text import UnsafeText, clean_text


class PlainText(serializers.CharField):
    """Text a person wrote. Refuses what `clean_text` refuses; `multiline` keeps line breaks."""

    def __init__(self, *, multiline: bool = False, **options: Any) -> None:
        self.multiline = multiline
        super().__init__(**options)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            raise serializers.ValidationError("This must be text.", code="invalid")
        try:
            return clean_text(data, multiline=self.multiline)
        except UnsafeText as unsafe:
            raise serializers.ValidationError(str(unsafe), code=unsafe.code) from None


class AbilityOut(serializers.Serializer[Any]):
    """Whether the person may do a thing, and if not, why, in words for them."""

    allowed = serializers.BooleanField()
    reason = serializers.CharField(allow_blank=True)


class Abilities(serializers.DictField):
    """`{name: {allowed, reason}}`: the verdicts of policies, for the screen."""

    child = AbilityOut()


@extend_schema_field(
    {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$", "examples": ["18:30"]}
)
class WallTime(serializers.TimeField):
    """A time on the clock on the wall, without a zone. (JSON Schema's `time` demands an offset.)"""
