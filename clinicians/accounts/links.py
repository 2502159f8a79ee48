"""Links that work once: invitations and password resets.

Only the SHA-256 of a token is stored, and the token travels in the fragment of the mailed address,
which no server, proxy or log ever sees.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db.models import QuerySet

from backend.kernel.clock import now
from backend.kernel.errors import Gone
from clinicians.accounts import letters
from clinicians.accounts.models import OneTimeLink, User
from clinicians.clinics.models import Membership
from clinicians.notices.outbox import post

LETTERS_PER_HOUR = 3
LIFETIMES = {
    OneTimeLink.Purpose.INVITATION: timedelta(days=7),
    OneTimeLink.Purpose.PASSWORD_RESET: timedelta(minutes=30),
}


class InvitationSpent(Gone):
    code = "invitation_spent"
    message = "This invitation has been used or has run out. Ask the clinic for a new one."


class ResetSpent(Gone):
    code = "reset_spent"
    message = "This link has been used or has run out. Ask for a new one."


SPENT: dict[str, type[Gone]] = {
    OneTimeLink.Purpose.INVITATION: InvitationSpent,
    OneTimeLink.Purpose.PASSWORD_RESET: ResetSpent,
}


def issue_invitation(membership: Membership) -> None:
    """Mail an invitation to an invited membership; earlier ones stop working.

    Call inside the command that invites: the letter is part of it.
    """
    open_links(OneTimeLink.Purpose.INVITATION).filter(membership=membership).update(used_at=now())
    token = _issue(OneTimeLink.Purpose.INVITATION, membership.user, membership)
    link = f"{settings.ORIGIN}/invitation#token={token}"
    post(letters.INVITATION, to=membership, values={"link": link})


def issue_reset(membership: Membership) -> None:
    """Mail a link to choose a new password; earlier ones stop working.

    The worker sends it, so the answer takes no longer for somebody who has an account.
    """
    user = membership.user
    open_links(OneTimeLink.Purpose.PASSWORD_RESET).filter(user=user).update(used_at=now())
    token = _issue(OneTimeLink.Purpose.PASSWORD_RESET, user, None)
    link = f"{settings.ORIGIN}/reset#token={token}"
    post(letters.PASSWORD_RESET, to=membership, values={"link": link})


def may_ask_again(user: User) -> bool:
    """At most three reset letters in an hour: nobody's mailbox is flooded through us."""
    recent = OneTimeLink.objects.filter(
        user=user,
        purpose=OneTimeLink.Purpose.PASSWORD_RESET,
        created_at__gt=now() - timedelta(hours=1),
    )
    return recent.count() < LETTERS_PER_HOUR


def invited_member(link: OneTimeLink) -> Membership:
    """The membership it invites to, which must still be waiting for its person."""
    waiting = Membership.objects.filter(links=link, status=Membership.Status.INVITED)
    member: Membership | None = waiting.select_related("clinic").first()
    if member is None:
        raise InvitationSpent
    return member


def standing_link(purpose: OneTimeLink.Purpose, token: str) -> OneTimeLink:
    """The link of this token if it still works; unknown, used and expired ones answer alike."""
    link = (
        open_links(purpose)
        .filter(digest=_digest(token), expires_at__gt=now())
        .select_related("user")
        .first()
    )
    if link is None:
        raise SPENT[purpose]
    return link


def spend(link: OneTimeLink) -> None:
    """Use it up. Of two who arrive at once, one finds it spent."""
    if not open_links(OneTimeLink.Purpose(link.purpose)).filter(pk=link.pk).update(used_at=now()):
        raise SPENT[link.purpose]


def open_links(purpose: OneTimeLink.Purpose) -> QuerySet[OneTimeLink]:
    return OneTimeLink.objects.filter(purpose=purpose, used_at=None)


def _issue(purpose: OneTimeLink.Purpose, user: User, membership: Membership | None) -> str:
    token = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        digest=_digest(token),
        purpose=purpose,
        user=user,
        membership=membership,
        expires_at=now() + LIFETIMES[purpose],
    )
    return token


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
