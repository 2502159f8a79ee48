"""Taking access away. Who keeps open doors (the live room) registers to close them here.

Handlers run inside the transaction that revokes, so "before or after" has an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Revocation:
    """`member_id` loses access: everywhere in the clinic, or in one group only.

    `why` is a code: `deactivated`, `enrolment_ended`, `no_longer_facilitator`, `signed_out`,
    `observation_ended`.
    """

    clinic_id: UUID
    member_id: UUID
    why: str
    group_id: UUID | None = None


Handler = Callable[[Sequence[Revocation]], None]
_handlers: list[Handler] = []


def on_revocation(handler: Handler) -> Handler:
    if handler not in _handlers:
        _handlers.append(handler)
    return handler


def revoke(revocation: Revocation) -> None:
    revoke_all([revocation])


def revoke_all(revocations: Sequence[Revocation]) -> None:
    """Several at once, so that a handler takes its locks once, in one order."""
    for handler in _handlers:
        handler(revocations)
