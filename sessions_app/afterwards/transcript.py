"""A finished log as people read it: words in their strands, each with what became of it. Pure.

A transcript is what was said: a removed message stands there with its words, who removed it and
why. Words that were held and never reached the group were not said; they are told apart
(`as_said`). What one person kept to themselves (`only:`) is no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sessions_app.live.room.state import ONLY, Event
from sessions_app.live.room.strands import ROOM

WORDS = {"message.said", "message.held", "aside.said", "backstage.said", "breakout.said"}
BECAME = {"held.released", "held.returned", "held.aside", "held.withdrawn"}
# What is folded into the words that it is about, or is presence and belongs to attendance.
FOLDED = {"message.edited", "message.removed", "message.restored", "held.edited", *BECAME}
SALTS = "salts"
UNTOLD = {"message.heard", "member.held", "access.revoked", "door.refused"}


@dataclass(slots=True)
class Entry:
    """Words, or (without a text) a moment such as the opening; `body` tells what of it."""

    seq: int
    at: datetime
    kind: str
    author: str
    strand: str = ROOM
    text: str | None = None
    asks: str | None = None
    earlier: list[str] = field(default_factory=list)
    removed: dict[str, str] | None = None
    held: dict[str, Any] | None = None
    body: dict[str, Any] = field(default_factory=dict)

    @property
    def has_unsaid(self) -> bool:
        """Words, or a first wording of them, that a facilitator read and the group never did."""
        return self.held is not None and bool(self.earlier or self._never_reached)

    @property
    def _never_reached(self) -> bool:
        return self.held is not None and self.held["became"] != "released"

    def as_said(self) -> Entry:
        """Without them: what remains is that something was held, and what became of it."""
        if not self.has_unsaid:
            return self
        final = replace(self, earlier=[])
        return replace(final, text=None, asks=None) if self._never_reached else final


def told(events: Iterable[Event]) -> list[Entry]:
    """The entries of a whole log, in its order."""
    entries: dict[int, Entry] = {}
    for event in events:
        if event.audience.startswith(ONLY):
            continue
        if event.kind in WORDS:
            entries[event.seq] = _words(event, entries)
        elif event.kind in FOLDED:
            _fold(event, entries)
        elif event.kind not in UNTOLD and not event.kind.startswith("presence."):
            body = {name: told for name, told in event.body.items() if name != SALTS}
            entries[event.seq] = Entry(event.seq, event.at, event.kind, event.author, body=body)
    return list(entries.values())


def own_words(events: Iterable[Event], key: str) -> list[Entry]:
    """What this person said, wherever they said it, and what became of it. No one else's words."""
    return [entry for entry in told(events) if entry.author == key and entry.kind in WORDS]


def _words(event: Event, entries: dict[int, Entry]) -> Entry:
    body = event.body
    entry = Entry(
        event.seq,
        event.at,
        event.kind,
        event.author,
        _strand(event),
        body["text"],
        body.get("asks"),
    )
    if event.kind == "message.held":
        entry.held = {"why": body["why"], "became": "waiting"}
    elif waited := entries.pop(body.get("held") or 0, None):
        entry.held = {**(waited.held or {}), "became": "released"}
        entry.earlier = waited.earlier
    return entry


def _strand(event: Event) -> str:
    """Where it was said: the room, an aside with one member, behind the stage, a breakout."""
    match event.kind:
        case "aside.said":
            return f"aside:{event.body['member']}"
        case "backstage.said":
            return "backstage"
        case "breakout.said":
            return str(event.body["strand"])
    return ROOM


def _fold(event: Event, entries: dict[int, Entry]) -> None:
    entry = entries.get(event.body["target"])
    if entry is None:
        return
    body = event.body
    if event.kind in {"message.edited", "held.edited"}:
        entry.earlier = [*entry.earlier, entry.text or ""]
        entry.text = body["text"]
        if entry.held and event.kind == "held.edited":
            entry.held |= {"became": "waiting"}
    elif event.kind == "message.removed":
        entry.removed = {"by": body["by"], "reason": body["reason"]}
    elif event.kind == "message.restored":
        entry.removed = None
    elif entry.held:
        entry.held |= {"became": event.kind.removeprefix("held.")}
