"""The clinic's forms on the wire: for staff."""

from __future__ import annotations

import re
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from clinicians.access.actor import Actor
from sessions_app.consent.differences import OPS
from sessions_app.consent.models import ConsentForm, FormVersion
from sessions_app.consent.policies import (
    can_keep_forms,
    can_publish,
    can_restore,
    can_retire,
)

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
MOST_LANGUAGES = 20


class TextIn(serializers.Serializer[Any]):
    title = PlainText(max_length=200)
    body = PlainText(max_length=60_000, multiline=True)


class TextOut(serializers.Serializer[Any]):
    title = serializers.CharField()
    body = serializers.CharField()


class ConsentFormIn(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(ConsentForm.Kind.choices)
    required_of_all = serializers.BooleanField(default=False)


class FormChangesIn(serializers.Serializer[Any]):
    required_of_all = serializers.BooleanField(required=False)
    retired = serializers.BooleanField(required=False)


class FormVersionIn(serializers.Serializer[Any]):
    """Without `effective_from` it takes effect at once; without `grace_until` nobody has time."""

    texts = serializers.DictField(child=TextIn())
    effective_from = serializers.DateTimeField(required=False, allow_null=True)
    grace_until = serializers.DateTimeField(required=False, allow_null=True)
    reviewed_by_counsel = serializers.BooleanField(default=False)

    def validate_texts(self, texts: dict[str, Any]) -> dict[str, Any]:
        if not 1 <= len(texts) <= MOST_LANGUAGES or not all(map(LANGUAGE.fullmatch, texts)):
            raise serializers.ValidationError(
                'One text or more, each under its language, such as "en" or "es".', code="invalid"
            )
        return texts


class DiffIn(serializers.Serializer[Any]):
    """Without numbers: what the newest version changed in the one before it."""

    older = serializers.IntegerField(min_value=1, max_value=100_000, required=False)
    newer = serializers.IntegerField(min_value=1, max_value=100_000, required=False)
    language = serializers.CharField(max_length=8, default="en")


class TextChangeOut(serializers.Serializer[Any]):
    op = serializers.ChoiceField(OPS)
    text = serializers.CharField()


class VersionNowOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    number = serializers.IntegerField()
    effective_from = serializers.DateTimeField()
    grace_until = serializers.DateTimeField(allow_null=True)
    reviewed_by_counsel = serializers.BooleanField()


class FormAbilitiesOut(serializers.Serializer[Any]):
    change = AbilityOut()
    publish = AbilityOut()
    retire = AbilityOut()
    restore = AbilityOut()


class ConsentFormOut(serializers.Serializer[Any]):
    """A form of the clinic; title and languages are those in force, else the newest."""

    id = serializers.UUIDField(source="form.pk")
    kind = serializers.ChoiceField(ConsentForm.Kind.choices, source="form.kind")
    title = serializers.CharField(allow_blank=True)
    languages = serializers.ListField(child=serializers.CharField(), source="titles")
    per_group = serializers.BooleanField(source="form.per_group")
    required_of_all = serializers.BooleanField(source="form.required_of_all")
    retired_at = serializers.DateTimeField(source="form.retired_at", allow_null=True)
    current = VersionNowOut(allow_null=True)
    next = VersionNowOut(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(FormAbilitiesOut)
    def get_abilities(self, told: Any) -> Any:
        actor: Actor = self.context["actor"]
        verdicts = {
            "change": can_keep_forms(actor),
            "publish": can_publish(actor, told.form),
            "retire": can_retire(actor, told.form),
            "restore": can_restore(actor, told.form),
        }
        return {name: verdict.as_ability() for name, verdict in verdicts.items()}


class PublisherOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    display_name = serializers.CharField()


class FormVersionOut(serializers.ModelSerializer[FormVersion]):
    texts = serializers.DictField(child=TextOut())
    published_by = PublisherOut()

    class Meta:
        model = FormVersion
        fields = (
            "id", "number", "texts", "effective_from", "grace_until", "reviewed_by_counsel",
            "published_by", "published_at",
        )  # fmt: skip


class GroupFormsIn(serializers.Serializer[Any]):
    forms = serializers.ListField(child=serializers.UUIDField(), max_length=50)


class GroupFormsOut(serializers.Serializer[Any]):
    """What the group asks for beside what the clinic asks of all."""

    forms = serializers.ListField(child=serializers.UUIDField())
    required_of_all = serializers.ListField(child=serializers.UUIDField())
