from __future__ import annotations

from django.contrib.sessions.backends.base import SessionBase
from django_otp import DEVICE_ID_SESSION_KEY

from clinicians.access.verdict import ALLOW, Verdict


def can_make_recovery_codes(session: SessionBase) -> Verdict:
    """They stand in for an authenticator app, so one must have been used in this sign-in."""
    if not session.get(DEVICE_ID_SESSION_KEY):
        return Verdict("Set up an authenticator app first.")
    return ALLOW
