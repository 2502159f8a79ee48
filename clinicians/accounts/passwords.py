"""Which passwords may be chosen."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from rest_framework import serializers
from rest_framework.fields import get_error_detail

from clinicians.accounts.models import User


def acceptable(password: str, user: User) -> str:
    """The password, or what is wrong with it, at the field it was typed into."""
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise serializers.ValidationError({"password": get_error_detail(weak)}) from None
    return password
