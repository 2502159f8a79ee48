"""Reading appeals, and what they are against."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, QuerySet

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from sessions_app.appeals import policies
from sessions_app.appeals.models import Appeal
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.selectors import session_page
from sessions_app.live.removals import Removal, removal_of


@dataclass(frozen=True, slots=True)
class OwnAppeal:
    """Whether somebody was sent out, and what they said to it last."""

    removal: Removal | None
    appeal: Appeal | None

    @property
    def can_appeal(self) -> bool:
        """Against what has not been appealed against."""
        if self.removal is None:
            return False
        return self.appeal is None or self.appeal.place != self.removal.place


def own_place(actor: Actor, session: GroupSession) -> Enrolment | None:
    places = Enrolment.objects.visible_to(actor).filter(group=session.group_id)
    found: Enrolment | None = places.filter(status=Enrolment.Status.ACTIVE).first()
    return found


def own_appeal(actor: Actor, session_id: UUID) -> OwnAppeal:
    session = session_page(actor, session_id)
    require(policies.can_appeal(actor))
    place = own_place(actor, session)
    removal = removal_of(session, str(place.pk)) if place else None
    own = Appeal.objects.visible_to(actor).filter(session=session, participant=actor.member_id)
    return OwnAppeal(removal, own.order_by("-place").first())


def appeals_of(actor: Actor, session_id: UUID) -> tuple[GroupSession, QuerySet[Appeal]]:
    """Those that wait for an answer come first, the oldest of them on top."""
    session = session_page(actor, session_id)
    require(policies.can_answer(actor, session))
    rows: QuerySet[Appeal] = Appeal.objects.visible_to(actor).filter(session=session)
    waiting_first = F("answered_at").asc(nulls_first=True)
    return session, rows.select_related("participant", "answered_by").order_by(
        waiting_first, "filed_at", "id"
    )
