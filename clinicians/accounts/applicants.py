"""The applicant door: a proved address, without an account, opens one application and no more.

An active member who applies for another group comes in here too, and is not signed in by it.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth import logout
from django.http import HttpRequest
from django.middleware.csrf import rotate_token

from backend.kernel.errors import DomainError
from clinicians.access.actor import Actor
from clinicians.accounts import timeouts
from clinicians.accounts.doors import APPLICANT, APPLIES_TO, actor_at, actor_of, session_name
from clinicians.clinics.models import Membership


def come_in(request: HttpRequest, member: Membership, applies_to: UUID) -> Actor:
    """Under another session key. Who is signed in as this very member stays so; anyone else who
    was signed in on this device is signed out."""
    signed_in = _signed_in(request)
    if signed_in is not None and signed_in.member_id == member.pk:
        return signed_in
    logout(request)
    request.session[APPLICANT], request.session[APPLIES_TO] = str(member.pk), str(applies_to)
    timeouts.begin(request.session)
    request.session.cycle_key()
    rotate_token(request)
    return actor_at(member, session_name(request.session), applies_to)


def _signed_in(request: HttpRequest) -> Actor | None:
    try:
        return actor_of(request.user, request.session)
    except DomainError:
        return None
