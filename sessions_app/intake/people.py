"""The Participant behind an application, made with the first one."""

from __future__ import annotations

from clinicians.clinics.models import Membership
from clinicians.notices.letters import spoken
from sessions_app.participants.aliases import suggested_alias
from sessions_app.participants.models import Participant
from sessions_app.participants.selectors import aliases_in_clinic


def applicant_of(
    member: Membership, language: str = "", taken: list[str] | None = None, **details: str
) -> Participant:
    """Theirs, or a new one of these details. What a person has said of themselves stays.

    `taken`: the clinic's aliases, where many come at once; the new one is added to it. Two who
    come for the same person at once come one after the other."""
    Membership.objects.select_for_update().get(pk=member.pk)
    found = Participant.objects.filter(membership=member).select_related("membership__user").first()
    if found is not None:
        known: Participant = found
        return known
    legal_name = details.get("legal_name", "")
    aliases = aliases_in_clinic(member.clinic_id) if taken is None else taken
    alias = suggested_alias(legal_name, aliases)
    aliases.append(alias)
    person: Participant = Participant.objects.create(
        membership=member,
        clinic_id=member.clinic_id,
        **{"legal_name": "", **details, "language": spoken(language), "alias": alias},
    )
    return person
