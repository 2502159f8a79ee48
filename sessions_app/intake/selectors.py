from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.groups.models import Group
from sessions_app.intake.models import Application, PublicPage
from sessions_app.intake.policies import can_see_page, can_see_queue
from sessions_app.safety.flags import open_flags
from sessions_app.safety.models import RiskFlag


def known_applications(actor: Actor) -> QuerySet[Application]:
    """With the group, its facilitators and the person, in a fixed number of queries."""
    rows: QuerySet[Application] = (
        Application.objects.visible_to(actor)
        .select_related("clinic", "group", "participant__membership__user")
        .prefetch_related("group__co_facilitators")
    )
    return rows


def application_queue(
    actor: Actor, *, status: str = "", group: UUID | None = None, flagged: bool | None = None
) -> QuerySet[Application]:
    """Who has waited longest comes first."""
    require(can_see_queue(actor))
    rows = known_applications(actor)
    if status:
        rows = rows.filter(status=status)
    if group:
        rows = rows.filter(group=fetch(Group.objects.all(), actor, group))
    if flagged is not None:
        standing = RiskFlag.objects.filter(
            clinic=OuterRef("clinic"), participant=OuterRef("participant"), cleared_at=None
        )
        rows = rows.filter(Exists(standing) if flagged else ~Exists(standing))
    return rows.order_by("since", "id")


def flags_of(actor: Actor, applications: Collection[Application]) -> dict[UUID, int]:
    return open_flags(actor.clinic_id, {each.participant_id for each in applications})


def page_to_set(actor: Actor, group_id: UUID) -> PublicPage:
    """The group's public page as it stands; nobody has opened it before the first time."""
    group = fetch(
        Group.objects.select_related("clinic").prefetch_related("co_facilitators"), actor, group_id
    )
    require(can_see_page(actor, group))
    page = PublicPage.objects.visible_to(actor).filter(group=group).first()
    found: PublicPage = page or PublicPage(clinic=group.clinic, group=group)
    found.group = group
    return found
