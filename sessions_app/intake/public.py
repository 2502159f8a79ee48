"""What anybody may see and ask who has the address of a public page. Nobody is acting yet.

Whether somebody is known, was referred, or has applied, no answer tells: not by its words, its
status or its time.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from backend.kernel.errors import NotFound
from backend.vault.index import blind_index
from clinicians.accounts.proofs import BadCode, fresh_code, prove, refuse_flood
from clinicians.clinics.joining import applicant_login
from clinicians.clinics.models import Membership
from clinicians.notices.letters import Address
from clinicians.notices.outbox import post
from sessions_app.groups.models import Group
from sessions_app.intake import letters
from sessions_app.intake.models import Application, PublicPage


def open_page(clinic_slug: str, group_id: UUID) -> PublicPage:
    """The page of a group that takes people, if the clinic opened it."""
    found = (
        PublicPage.objects.filter(
            open=True,
            group=group_id,
            clinic__slug=clinic_slug,
            group__archived_at=None,
            group__accepting=True,
        )
        .select_related("clinic", "group__facilitator")
        .prefetch_related("group__co_facilitators")
        .first()
    )
    if found is None:
        raise NotFound
    page: PublicPage = found
    return page


def ask_code(clinic_slug: str, group_id: UUID, email: str, language: str, client: str) -> None:
    """Mail a code to whoever may come in here. To everybody else the answer is the same."""
    refuse_flood(client)
    group = _group(clinic_slug, group_id)
    if group is None:
        return
    with transaction.atomic():
        code = fresh_code(group.clinic_id, group.pk, email, client)
        if code and _may_come_in(group, email):
            to = Address(group.clinic_id, email)
            post(letters.CODE, to=to, language=language, values={"code": code})


def prove_address(clinic_slug: str, group_id: UUID, email: str, code: str) -> Membership:
    """The place at the clinic of whoever reads mail at this address."""
    group = _group(clinic_slug, group_id)
    if group is None:
        raise BadCode
    prove(group.clinic_id, group.pk, email, code)
    with transaction.atomic():
        return applicant_login(group.clinic_id, email)


def _group(clinic_slug: str, group_id: UUID) -> Group | None:
    groups = Group.objects.filter(pk=group_id, clinic__slug=clinic_slug, archived_at=None)
    found: Group | None = groups.first()
    return found


def _may_come_in(group: Group, email: str) -> bool:
    """Anybody where the page is open; elsewhere who was referred or has applied before."""
    of_address = {"user__email_index": blind_index(email), "role": "participant"}
    members = Membership.objects.filter(clinic_id=group.clinic_id, **of_address)
    if members.filter(status=Membership.Status.DEACTIVATED).exists():
        return False
    if PublicPage.objects.filter(group=group, open=True).exists() and group.accepting:
        return True
    known = Application.objects.filter(group=group, participant__membership__in=members)
    return known.exclude(status=Application.Status.WITHDRAWN).exists()
