"""How a person appears at a clinic: staff by name, participants by alias.

A participant's profile belongs to a higher domain; it is reached through the membership's own
relation and never imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from clinicians.access.actor import Role
from clinicians.clinics.models import Membership

STAFF_FIELDS = frozenset({"display_name"})
PARTICIPANT_FIELDS = frozenset({"alias", "pronouns"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What others see of a person."""

    name: str
    pronouns: str = ""


def profile_of(member: Membership) -> Profile:
    row = _row(member)
    if Role(member.role).is_staff:
        return Profile(row.display_name)
    return Profile(row.alias, row.pronouns)


def change_profile(member: Membership, changes: dict[str, str]) -> list[str]:
    """Change what a person may change of themselves; the names of what was changed."""
    own = STAFF_FIELDS if Role(member.role).is_staff else PARTICIPANT_FIELDS
    fields = sorted(own & changes.keys())
    if fields:
        row = _row(member)
        for field in fields:
            setattr(row, field, changes[field])
        row.save(update_fields=fields)
    return fields


def _row(member: Membership) -> Any:
    return getattr(member, "clinician" if Role(member.role).is_staff else "participant")
