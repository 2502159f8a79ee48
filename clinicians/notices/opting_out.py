"""The link below each reminder that ends them: signed, and good for nothing else."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.core import signing

from backend.kernel.errors import NotFound

SALT = "notices.opt-out"


class UnknownOptOut(NotFound):
    code, message = "opt_out_unknown", "This link is not complete. Please copy it whole."


def opt_out_link(member_id: UUID) -> str:
    """The token travels in the fragment, which no server, proxy or log ever sees."""
    return f"{settings.ORIGIN}/optout#token={signing.dumps(str(member_id), salt=SALT)}"


def opting_member(token: str) -> UUID:
    try:
        return UUID(signing.loads(token, salt=SALT))
    except (signing.BadSignature, ValueError):
        raise UnknownOptOut from None
