"""The second factor: a code from an authenticator app, or one of ten recovery codes.

Failures slow down further tries (each device by itself), but never beyond some minutes, so that
whoever knows a password cannot keep its owner out.
"""

from __future__ import annotations

import hashlib
import io
import math
import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

import segno
from django.conf import settings
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice

from backend.kernel.clock import now
from backend.kernel.errors import TooMany
from clinicians.accounts.authenticators import DIGITS, Authenticator
from clinicians.accounts.models import User

RECOVERY_CODES = 10
RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
# 2^8 seconds: the longest pause between two tries.
WORST_FAILURES = 9


class SecondFactorWait(TooMany):
    code, message = "second_factor_wait", "Too many wrong codes. Please wait a little."


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an authenticator app needs to know, once."""

    secret: str
    otpauth_uri: str
    qr_svg: str


def begin_enrolment(user: User) -> Enrolment:
    """A fresh secret, not yet in force; an earlier unconfirmed one is dropped."""
    Authenticator.objects.filter(user=user, confirmed=False).delete()
    device = Authenticator.objects.create(user=user, name="authenticator", confirmed=False)
    uri = _otpauth_uri(device.secret, user.email)
    drawn = io.BytesIO()
    # Its own white ground: in a dark room a phone could not read it otherwise.
    picture = segno.make(uri, error="m")
    picture.save(drawn, kind="svg", scale=4, border=4, light="white", xmldecl=False)
    return Enrolment(device.secret, uri, drawn.getvalue().decode().strip())


def confirm_enrolment(user: User, code: str) -> Authenticator | None:
    """Put the fresh secret in force if the app shows its code; it replaces an earlier app."""
    fresh = Authenticator.objects.select_for_update().filter(user=user, confirmed=False)
    device: Authenticator | None = fresh.first()
    given = _compact(code)
    if device is None or not _is_app_code(given) or not _verifies(device, given):
        return None
    Authenticator.objects.filter(user=user, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    return device


def matching_device(user: User, code: str) -> Device | None:
    """The device that this code proves, now used up; nothing if it proves none."""
    given = _compact(code)
    kind = Authenticator if _is_app_code(given) else StaticDevice
    proof = given if kind is Authenticator else _digest(given)
    for device in kind.objects.select_for_update().filter(user=user, confirmed=True):
        if _verifies(device, proof):
            return device
    return None


def make_recovery_codes(user: User) -> list[str]:
    """Ten new codes in place of all earlier ones. Only digests are kept."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery codes")
    codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
    for code in codes:
        device.token_set.create(token=_digest(_compact(code)))
    return codes


def _verifies(device: Any, proof: str) -> bool:
    allowed, why = device.verify_is_allowed()
    if not allowed:
        wait = math.ceil((why["locked_until"] - now()).total_seconds())
        raise SecondFactorWait(retry_after=max(1, wait))
    if device.verify_token(proof):
        return True
    if device.throttling_failure_count > WORST_FAILURES:
        device.throttling_failure_count = WORST_FAILURES
        device.save(update_fields=["throttling_failure_count"])
    return False


def _otpauth_uri(secret: str, address: str) -> str:
    issuer = settings.OTP_TOTP_ISSUER
    query = urlencode({"secret": secret, "issuer": issuer}, quote_via=quote)
    return f"otpauth://totp/{quote(issuer)}:{quote(address)}?{query}"


def _recovery_code() -> str:
    """15 characters of 31: 74 bits."""
    letters = [secrets.choice(RECOVERY_ALPHABET) for _ in range(15)]
    return "-".join("".join(letters[start : start + 5]) for start in (0, 5, 10))


def _compact(code: str) -> str:
    return "".join(code.split()).replace("-", "").lower()


def _is_app_code(given: str) -> bool:
    return len(given) == DIGITS and given.isascii() and given.isdecimal()


def _digest(code: str) -> str:
    """64 bits of SHA-256: what fits the column of django-otp; a code is tried online only."""
    return hashlib.sha256(code.encode()).hexdigest()[:16]
