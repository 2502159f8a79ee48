"""The trail on the wire."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from clinicians.audit.models import AuditRecord
from clinicians.audit.selectors import Question
from clinicians.audit.trail import DONE, REFUSED


class QuestionIn(serializers.Serializer[Question]):
    """`act`: a whole act or its noun. `object`: `kind:id` or a kind."""

    act = serializers.RegexField(r"^[a-z_]+(\.[a-z_]+)?\Z", required=False, max_length=64)
    actor = serializers.UUIDField(required=False)
    object = serializers.RegexField(r"^[\w.:-]+\Z", required=False, max_length=96)
    outcome = serializers.ChoiceField([DONE, REFUSED], required=False)

    def get_fields(self) -> dict[str, Any]:
        """`from` is a word of Python, so these two fields are named here."""
        fields = super().get_fields()
        fields["from"] = serializers.DateTimeField(required=False, source="since")
        fields["to"] = serializers.DateTimeField(required=False, source="until")
        return fields

    def question(self) -> Question:
        parts = dict(self.validated_data)
        return Question(**{**parts, "actor": str(parts.get("actor", ""))})


class StretchIn(serializers.Serializer[dict[str, Any]]):
    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        fields["from"] = serializers.DateTimeField(required=False, allow_null=True, source="since")
        fields["to"] = serializers.DateTimeField(required=False, allow_null=True, source="until")
        return fields


class AuditRecordOut(serializers.ModelSerializer[AuditRecord]):
    actor_name = serializers.SerializerMethodField()

    class Meta:
        model = AuditRecord
        fields = (
            "seq", "at", "actor", "actor_name", "role", "act", "object", "purpose", "outcome",
            "hash",
        )  # fmt: skip

    def get_actor_name(self, record: AuditRecord) -> str:
        names: dict[str, str] = self.context["names"]
        return names[record.actor]


class PublicKeyOut(serializers.Serializer[dict[str, str]]):
    algorithm = serializers.CharField()
    public_key = serializers.CharField(help_text="32 bytes in hex.")
    fingerprint = serializers.CharField(help_text="SHA-256 of those bytes, in hex.")
