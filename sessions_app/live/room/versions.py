"""Words travel as they stand now: what was changed leaves in its newest wording, and what was
removed or taken back never leaves again, from whichever place of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .held import HeldWords, Stage
from .state import Event, RoomState

Body = Mapping[str, Any]
Wording = Callable[[RoomState, Event], Body]
Places = Callable[[RoomState, Event], tuple[int, ...]]
NO_PLACES: tuple[int, ...] = ()
TAKEN_BACK: Body = {"mood": None, "word": "", "share": "nobody"}


def _said(state: RoomState, event: Event) -> Body:
    if event.seq in state.removed:
        return {"text": None, "removed": True}
    body = _as_any_other(event.body)
    edited = state.talk.edits.get(event.seq)
    return body if edited is None else {**body, "text": edited, "edited": True}


def _as_any_other(body: Body) -> Body:
    """That words waited is between their author and who holds the room: `held.released` tells it,
    one place earlier, to them alone."""
    return {k: v for k, v in body.items() if k != "held"} if "held" in body else body


def _told_again(state: RoomState, event: Event) -> Body:
    return {**event.body, "text": _message(state, event.body["target"])}


def _message(state: RoomState, seq: int) -> str | None:
    return None if seq in state.removed else state.talk.words(seq)


def _held(state: RoomState, event: Event) -> Body:
    return {**event.body, "text": _waiting(state, state.holds.words[event.seq])}


def _held_again(state: RoomState, event: Event) -> Body:
    return {**event.body, "text": _waiting(state, state.holds.words[event.body["target"]])}


def _waiting(state: RoomState, held: HeldWords) -> str | None:
    if held.stage is Stage.WITHDRAWN:
        return None
    return held.text if held.released is None else _message(state, held.released)


def _checked_in(state: RoomState, event: Event) -> Body:
    """A later one replaces it, and it may be shared with fewer."""
    return event.body if state.feelings.stands(event.author, event.seq) else TAKEN_BACK


def _sealed(_state: RoomState, _event: Event) -> Body:
    """What salts the digests stays in the log."""
    return {}


WORDINGS: dict[str, Wording] = {
    "message.said": _said,
    "message.edited": _told_again,
    "message.restored": _told_again,
    "message.held": _held,
    "held.edited": _held_again,
    "checkin.given": _checked_in,
    "session.closed": _sealed,
}


def worded(state: RoomState, event: Event) -> Body:
    """The body of an event as it may leave now."""
    wording = WORDINGS.get(event.kind)
    return wording(state, event) if wording else event.body


def _of_message(state: RoomState, event: Event) -> tuple[int, ...]:
    target = event.body["target"]
    said = state.talk.said.get(target)
    before = _places_of_held(state, said.held) if said and said.held else NO_PLACES
    return (target, *state.talk.copies.get(target, NO_PLACES), *before)


def _of_held(state: RoomState, event: Event) -> tuple[int, ...]:
    return _places_of_held(state, event.body["target"])


def _places_of_held(state: RoomState, target: int) -> tuple[int, ...]:
    return (target, *state.holds.words[target].copies)


def _of_check_in(state: RoomState, event: Event) -> tuple[int, ...]:
    return state.feelings.places.get(event.author, NO_PLACES)


REWORDED_BY: dict[str, Places] = {
    "message.edited": _of_message,
    "message.removed": _of_message,
    "message.restored": _of_message,
    "held.edited": _of_held,
    "held.withdrawn": _of_held,
    "checkin.given": _of_check_in,
    "checkin.withdrawn": _of_check_in,
}


def reworded(state: RoomState, event: Event) -> tuple[int, ...]:
    """The places whose words are others since this event."""
    places = REWORDED_BY.get(event.kind)
    return places(state, event) if places else NO_PLACES
