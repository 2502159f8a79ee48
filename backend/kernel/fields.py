"""Serializer fields that several domains share."""

from __future__ import annotations

from typing import Any

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
