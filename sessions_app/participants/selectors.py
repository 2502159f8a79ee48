from __future__ import annotations

from itertools import islice
from uuid import UUID

from django.db.models import QuerySet

from backend.vault.index import blind_index
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.clinics.models import Membership
from sessions_app.participants.aliases import skeleton
from sessions_app.participants.models import Participant
from sessions_app.participants.policies import can_see_names

MOST_SEARCHED, MOST_FOUND = 5_000, 50


def known_people(actor: Actor) -> QuerySet[Participant]:
    require(can_see_names(actor))
    return Participant.objects.visible_to(actor).select_related("membership__user")


def listed_people(actor: Actor) -> QuerySet[Participant]:
    """People with an account, or invited to one. Who has applied stands with the applications."""
    return known_people(actor).exclude(membership__status=Membership.Status.APPLIED)


def found_people(actor: Actor, search: str) -> list[Participant]:
    """By a part of the legal name or alias, or by the whole address.

    Names are encrypted, so they are compared here, within the clinic, newest people first.
    """
    people = listed_people(actor).order_by("-pk")
    if "@" in search:
        return list(people.filter(membership__user__email_index=blind_index(search)))
    wanted = skeleton(search)
    matching = (
        each
        for each in people[:MOST_SEARCHED].iterator(chunk_size=500)
        if wanted in skeleton(each.legal_name) or wanted in skeleton(each.alias)
    )
    return list(islice(matching, MOST_FOUND))


def person_page(actor: Actor, participant_id: UUID) -> Participant:
    return fetch(known_people(actor), actor, participant_id)


def aliases_in_clinic(clinic_id: UUID) -> list[str]:
    """Every alias of the clinic, for suggesting one that is free."""
    return [
        each.alias
        for each in Participant.objects.filter(clinic_id=clinic_id).only("alias", "clinic")
    ]
