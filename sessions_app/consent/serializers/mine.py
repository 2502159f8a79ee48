"""A person's forms and signatures on the wire."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut, PlainText
from sessions_app.consent.in_force import CODES, STATES
from sessions_app.consent.models import ConsentForm, Signature
from sessions_app.consent.policies import (
    can_withdraw,
)
from sessions_app.consent.serializers.forms import TextChangeOut

DIGEST = r"^[0-9a-f]{64}$"


class FormNameOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(ConsentForm.Kind.choices)
    title = serializers.CharField()


class SignedGroupOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    name = serializers.CharField()


class SignableVersionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    number = serializers.IntegerField()
    languages = serializers.ListField(child=serializers.CharField())


class SignedOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    signed_at = serializers.DateTimeField()
    language = serializers.CharField()


class MyFormOut(serializers.Serializer[Any]):
    """Where the person stands with a form. `code` says why it keeps them out; null: it does not.

    `due_at`: until then what they signed before still counts.
    """

    form = serializers.SerializerMethodField()
    group = serializers.SerializerMethodField()
    state = serializers.ChoiceField(STATES, source="standing.state")
    code = serializers.ChoiceField(CODES, source="standing.code", allow_null=True)
    due_at = serializers.DateTimeField(source="standing.due_at", allow_null=True)
    version = SignableVersionOut()
    signature = SignedOut(allow_null=True)

    @extend_schema_field(FormNameOut)
    def get_form(self, asked: Any) -> Any:
        title = asked.version.text_in(self.context.get("language", "en"))["title"]
        return FormNameOut({"id": asked.form.pk, "kind": asked.form.kind, "title": title}).data

    @extend_schema_field(SignedGroupOut(allow_null=True))
    def get_group(self, asked: Any) -> Any:
        return SignedGroupOut(asked.group).data if asked.form.per_group else None


class LanguageWantedIn(serializers.Serializer[Any]):
    """The language that the reader's screen speaks; without it, the one they are written to in."""

    language = serializers.CharField(max_length=8, required=False)


class WordsAskedIn(LanguageWantedIn):
    group = serializers.UUIDField(required=False)


class WordsOut(serializers.Serializer[Any]):
    """The exact text: title, an empty line, body. `changes` since what they signed, if any."""

    version = SignableVersionOut(source="asked.version")
    form = serializers.SerializerMethodField()
    group = serializers.SerializerMethodField()
    title = serializers.CharField()
    body = serializers.CharField()
    sha256 = serializers.CharField()
    language = serializers.CharField()
    languages = serializers.ListField(
        child=serializers.CharField(), source="asked.version.languages"
    )
    changes = TextChangeOut(many=True)

    @extend_schema_field(FormNameOut)
    def get_form(self, words: Any) -> Any:
        form = words.asked.form
        return FormNameOut({"id": form.pk, "kind": form.kind, "title": words.title}).data

    @extend_schema_field(SignedGroupOut(allow_null=True))
    def get_group(self, words: Any) -> Any:
        asked = words.asked
        return SignedGroupOut(asked.group).data if asked.form.per_group else None


class SigningIn(serializers.Serializer[Any]):
    version = serializers.UUIDField()
    group = serializers.UUIDField(required=False, allow_null=True, default=None)
    language = serializers.CharField(max_length=8)
    sha256 = serializers.RegexField(DIGEST)
    typed_name = PlainText(max_length=200)
    time_zone = PlainText(max_length=64)

    def validate_time_zone(self, name: str) -> str:
        if name not in available_timezones():
            raise serializers.ValidationError("This is no time zone we know.", code="invalid")
        return ZoneInfo(name).key


class WithdrawalIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=500, multiline=True, required=False, allow_blank=True, default="")


class SignatureAbilitiesOut(serializers.Serializer[Any]):
    withdraw = AbilityOut()


class ConsequencesOut(serializers.Serializer[Any]):
    """What withdrawing does at once: the rooms of these groups close to the person. What was done
    before stays as it is; signing again opens them again."""

    groups = SignedGroupOut(many=True)


class KeptOut(serializers.Serializer[Any]):
    """A signature: who agreed to which version when, and whether they took it back."""

    id = serializers.UUIDField(source="signature.pk")
    form = serializers.SerializerMethodField()
    group = SignedGroupOut(source="signature.group", allow_null=True)
    version_number = serializers.IntegerField(source="signature.version.number")
    signed_at = serializers.DateTimeField(source="signature.signed_at")
    time_zone = serializers.CharField(source="signature.time_zone")
    language = serializers.CharField(source="signature.language")
    withdrawn_at = serializers.DateTimeField(source="signature.withdrawn_at", allow_null=True)

    @extend_schema_field(FormNameOut)
    def get_form(self, kept: Any) -> Any:
        signature: Signature = kept.signature
        form, title = signature.version.form, signature.version.text_in(signature.language)["title"]
        return FormNameOut({"id": form.pk, "kind": form.kind, "title": title}).data


class SignatureOut(KeptOut):
    """The person's own, with the name they typed and what withdrawing it would do."""

    typed_name = serializers.CharField(source="signature.typed_name")
    consequences = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(ConsequencesOut)
    def get_consequences(self, kept: Any) -> Any:
        return ConsequencesOut({"groups": kept.closes}).data

    @extend_schema_field(SignatureAbilitiesOut)
    def get_abilities(self, kept: Any) -> Any:
        allowed = can_withdraw(self.context["actor"], kept.signature, stands=kept.stands)
        return {"withdraw": allowed.as_ability()}


class ConsentsOut(serializers.Serializer[Any]):
    forms = MyFormOut(many=True, source="asked")
    signatures = KeptOut(many=True, source="kept")
