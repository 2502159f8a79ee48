from __future__ import annotations

import time
from dataclasses import dataclass
from math import ceil

from django.db.models import QuerySet
from django_otp.oath import TOTP

from backend.kernel.errors import NotFound
from clinicians.accounts.authenticators import STEP_SECONDS, TOLERANCE, Authenticator
from clinicians.accounts.models import User
from clinicians.clinics.models import Membership
from clinicians.notices.models import Notice
from sessions_app.demo.people import PLAYERS, SLUG, Player
from sessions_app.intake.models import PublicPage

LETTERS = 50


@dataclass(frozen=True, slots=True)
class Code:
    """What the demo person's app shows: good from `valid_in` on, for `seconds_left`."""

    code: str
    seconds_left: int
    valid_in: int


def people_to_play() -> list[Player]:
    """Who may be chosen on the landing page; simulated members play themselves."""
    return [each for each in PLAYERS if not each.simulated]


def latest_letters() -> QuerySet[Notice]:
    """Of the demo clinic alone, whether they have left yet or not."""
    letters: QuerySet[Notice] = Notice.objects.filter(clinic__slug=SLUG, emptied=False)
    return letters.order_by("-created_at", "-pk")[:LETTERS]


def public_page() -> PublicPage:
    """The open page of a group, where somebody new would come in."""
    pages = PublicPage.objects.filter(clinic__slug=SLUG, open=True, group__archived_at=None)
    page: PublicPage | None = pages.select_related("group").order_by("pk").first()
    if page is None:
        raise NotFound
    return page


def player(person: str) -> Player:
    for each in PLAYERS:
        if each.id == person:
            return each
    raise NotFound


def code_of(user: User) -> Code:
    """A code that was not used yet: each works once, and the coming one is accepted early."""
    app = _demo_authenticator(user)
    now = time.time()
    step = max(int(now) // STEP_SECONDS, app.last_t + 1)
    clockwork: TOTP = app.clockwork()
    clockwork.time = step * STEP_SECONDS
    return Code(
        code=f"{clockwork.token():06d}",
        seconds_left=ceil((step + 1) * STEP_SECONDS - now),
        valid_in=max(0, ceil((step - TOLERANCE) * STEP_SECONDS - now)),
    )


def _demo_authenticator(user: User) -> Authenticator:
    """Only of people of the demo clinic: nobody else's second factor is ever shown."""
    plays = Membership.objects.filter(user=user, clinic__slug=SLUG).exists()
    app: Authenticator | None = Authenticator.objects.filter(
        user=user, confirmed=True, name="demo"
    ).first()
    if not plays or app is None:
        raise NotFound
    return app
