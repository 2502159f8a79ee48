from __future__ import annotations

from typing import Any

from rest_framework import serializers

from backend.kernel.fields import PlainText
from clinicians.access.actor import ROLES
from clinicians.accounts.doors import Stage


def password_field() -> serializers.CharField:
    """Passwords are taken as they are: not trimmed, not normalised."""
    return serializers.CharField(max_length=256, trim_whitespace=False, write_only=True)


class PasswordIn(serializers.Serializer[Any]):
    email = PlainText(max_length=254)
    password = password_field()


class CodeIn(serializers.Serializer[Any]):
    code = PlainText(max_length=32)


class ClinicChoiceIn(serializers.Serializer[Any]):
    """`role` is asked only of a person who is at one clinic in two roles."""

    clinic = serializers.UUIDField()
    role = serializers.ChoiceField(choices=ROLES, required=False, allow_null=True, default=None)


class EmailIn(serializers.Serializer[Any]):
    email = PlainText(max_length=254)


class TokenIn(serializers.Serializer[Any]):
    token = PlainText(max_length=128)


class NewPasswordIn(TokenIn):
    password = password_field()


class AcceptIn(NewPasswordIn):
    alias = PlainText(max_length=40, required=False)
    pronouns = PlainText(max_length=40, required=False, allow_blank=True)


class OwnProfileIn(serializers.Serializer[Any]):
    alias = PlainText(max_length=40, required=False)
    pronouns = PlainText(max_length=40, required=False, allow_blank=True)
    display_name = PlainText(max_length=80, required=False)


class OwnUserOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    email = serializers.CharField()


class OwnClinicOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    time_zone = serializers.CharField()


class PlaceOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    role = serializers.ChoiceField(choices=ROLES)


class SessionOut(serializers.Serializer[Any]):
    """How far this sign-in has come (`stage`) and when it ends."""

    stage = serializers.ChoiceField(choices=[stage.value for stage in Stage])
    user = OwnUserOut(allow_null=True)
    clinic = OwnClinicOut(allow_null=True)
    role = serializers.ChoiceField(choices=ROLES, allow_null=True)
    member_id = serializers.UUIDField(allow_null=True)
    display_name = serializers.CharField(allow_blank=True)
    clinics = PlaceOut(many=True)
    idle_expires_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)
    demo = serializers.BooleanField()


class EnrolmentSecretOut(serializers.Serializer[Any]):
    secret = serializers.CharField()
    otpauth_uri = serializers.CharField()
    qr_svg = serializers.CharField()


class RecoveryCodesOut(serializers.Serializer[Any]):
    recovery_codes = serializers.ListField(child=serializers.CharField())


class InvitationOut(serializers.Serializer[Any]):
    clinic_name = serializers.CharField()
    role = serializers.ChoiceField(choices=ROLES)
    email_hint = serializers.CharField()
    account_exists = serializers.BooleanField()


class OwnProfileOut(serializers.Serializer[Any]):
    """Staff appear by `display_name`, participants by `alias`; the other one is empty."""

    email = serializers.CharField()
    display_name = serializers.CharField(allow_blank=True)
    alias = serializers.CharField(allow_blank=True)
    pronouns = serializers.CharField(allow_blank=True)
    role = serializers.ChoiceField(choices=ROLES)
    second_factor = serializers.BooleanField()
