"""Authenticator apps (TOTP, RFC 6238), as a device of django-otp.

Its own TOTPDevice keeps the secret in the clear: whoever read the database would hold everybody's
second factor. Here the secret is encrypted under the platform's key.
"""

from __future__ import annotations

import base64
import os
import time
from typing import Any

from django.db import models
from django_otp.models import Device, ThrottlingMixin, TimestampMixin
from django_otp.oath import TOTP

from backend.vault.fields import EncryptedText

STEP_SECONDS = 30
DIGITS = 6
# Half a minute before and after: a phone's clock, and the time it takes to type.
TOLERANCE = 1


def new_secret() -> str:
    """160 bits in base32, as RFC 4226 recommends and apps expect."""
    return base64.b32encode(os.urandom(20)).decode()


class Authenticator(TimestampMixin, ThrottlingMixin, Device):  # type: ignore[misc]  # untyped base
    """Somebody's authenticator app. Each code works once: only later time steps count."""

    secret = EncryptedText(default=new_secret)
    last_t = models.BigIntegerField(default=-1)

    @property
    def vault_row(self) -> str:
        """The secret is bound to its person: the row has no id yet when it is first encrypted."""
        return str(self.user_id)

    def clockwork(self) -> Any:
        """What computes the codes; `.token()` is the one the app shows now."""
        clockwork = TOTP(base64.b32decode(self.secret), STEP_SECONDS, 0, DIGITS)
        clockwork.time = time.time()
        return clockwork

    def verify_token(self, token: str) -> bool:
        allowed, _ = self.verify_is_allowed()
        if not allowed:
            return False
        clockwork = self.clockwork()
        if not clockwork.verify(int(token), TOLERANCE, self.last_t + 1):
            self.throttle_increment()
            return False
        self.last_t = clockwork.t()
        self.throttle_reset(commit=False)
        self.set_last_used_timestamp(commit=False)
        self.save()
        return True

    def get_throttle_factor(self) -> int:
        return 1
