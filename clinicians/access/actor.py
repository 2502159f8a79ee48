"""The person acting. Made at two doors only (HTTP and WebSocket), and passed first, always."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"

    @property
    def is_staff(self) -> bool:
        return self is not Role.PARTICIPANT


# As serializers offer them.
ROLES = [role.value for role in Role]
STAFF_ROLES = [role.value for role in Role if role.is_staff]


@dataclass(frozen=True, slots=True)
class Actor:
    """A login, at one clinic, in one role.

    `member_id` is the membership, and so the primary key of the Clinician or Participant.
    `session` names the sign-in in the trail; it is a digest, never the session key.
    `applies_to` is set where a code sent by mail opened the door and no sign-in did: that group's
    application and what belongs to it is then all that this person may see.
    """

    user_id: UUID
    clinic_id: UUID
    member_id: UUID
    role: Role
    session: str = ""
    applies_to: UUID | None = None

    @property
    def is_staff(self) -> bool:
        return self.role.is_staff
