"""News that somebody's standing may have changed: a signature, a flag, a licence, a place.

Said inside the transaction that changes the fact, so that "before or after" has an answer. Who
keeps doors (the live room) registers here and asks its gate again: saying it too often costs a
look, never more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Change:
    """Of one person, of one group, of one person there, or (neither named) of the whole clinic."""

    clinic_id: UUID
    member_id: UUID | None = None
    group_id: UUID | None = None


Handler = Callable[[Change], None]
_handlers: list[Handler] = []


def on_facts_changed(handler: Handler) -> Handler:
    if handler not in _handlers:
        _handlers.append(handler)
    return handler


def facts_changed(
    clinic_id: UUID, *, member_id: UUID | None = None, group_id: UUID | None = None
) -> None:
    """`member_id` is the person's membership. The last act of a command: handlers lock rooms."""
    change = Change(clinic_id, member_id, group_id)
    for handler in _handlers:
        handler(change)
