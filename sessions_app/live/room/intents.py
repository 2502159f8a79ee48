"""What can be asked of a room: by people through frames, and by the house itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

How = Literal["left", "lost", "removed", "closed"]


@dataclass(frozen=True, slots=True)
class Say:
    text: str


@dataclass(frozen=True, slots=True)
class RemoveMessage:
    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class RaiseHand:
    pass


@dataclass(frozen=True, slots=True)
class LowerHand:
    member: str | None = None


@dataclass(frozen=True, slots=True)
class OpenSession:
    pass


@dataclass(frozen=True, slots=True)
class CloseSession:
    pass


@dataclass(frozen=True, slots=True)
class Admit:
    member: str


@dataclass(frozen=True, slots=True)
class AdmitAll:
    pass


@dataclass(frozen=True, slots=True)
class RemoveMember:
    member: str
    reason: str


@dataclass(frozen=True, slots=True)
class Join:
    """A connection arrives. The house asks this, never a frame."""

    conn: str


@dataclass(frozen=True, slots=True)
class Leave:
    """A connection has gone."""

    conn: str
    how: How = "left"


@dataclass(frozen=True, slots=True)
class Reap:
    """A process died with connections open: they were last seen at its last heartbeat."""

    process: str
    seen: datetime


@dataclass(frozen=True, slots=True)
class TurnAway:
    """The admission gate is closed to somebody who came: what is missing, in codes."""

    key: str
    name: str
    unmet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """Somebody's right to be here ended outside the room: enrolment, account, sign-in, or the
    gate, which says in codes what is now missing."""

    key: str
    why: str
    unmet: tuple[str, ...] = ()


Intent = (
    Say
    | RemoveMessage
    | RaiseHand
    | LowerHand
    | OpenSession
    | CloseSession
    | Admit
    | AdmitAll
    | RemoveMember
    | Join
    | Leave
    | Reap
    | TurnAway
    | Cut
)

Housekeeping = (Join, Leave, Reap, TurnAway, Cut)
