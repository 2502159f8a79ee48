"""What becomes of a message: changed by its author, removed, or put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from . import refusals as no
from .holding import why_held
from .intents import EditMessage, RemoveMessage, RestoreMessage
from .rules import may_be_heard, may_facilitate, while_slow
from .state import EVERYONE, Draft, Event, Person, RoomState, since
from .talk import SILENT, Said
from .words import REASON_LIMIT, spoken

Answer = list[Draft] | no.Refusal
EDITABLE_FOR = timedelta(minutes=2)


def hearers(state: RoomState, seq: int) -> str:
    """Those who could hear a message hear what becomes of it; who came later hears nothing."""
    floors = [p.floor or 0 for p in state.people.values() if p.admitted]
    return EVERYONE if max(floors, default=0) <= seq else since(seq)


def may_edit(state: RoomState, person: Person) -> no.Refusal | None:
    """An edit reaches all, as new words do: who may say nothing now may mend nothing now. Else one
    could rewrite a message out of turn."""
    return may_be_heard(state, person)


def edit(state: RoomState, person: Person, intent: EditMessage) -> Answer:
    refusal = may_edit(state, person) or _not_editable(state, person, intent.seq)
    if refusal := refusal or _too_fast(state, person, intent.seq):
        return refusal
    text = spoken(intent.text)
    if isinstance(text, no.Refusal):
        return text
    if text == state.talk.words(intent.seq):
        return no.NO_CHANGE
    if _was_read_first(state, intent.seq) or why_held(state, person, text):
        return no.EDIT_WOULD_BE_HELD
    body = {"target": intent.seq, "text": text}
    return [Draft("message.edited", body, person.key, hearers(state, intent.seq))]


def _not_editable(state: RoomState, person: Person, seq: int) -> no.Refusal | None:
    said = state.talk.said.get(seq)
    if said is None:
        return no.UNKNOWN_MESSAGE
    if said.author != person.key:
        return no.NOT_YOURS
    if seq in state.removed:
        return no.ALREADY_REMOVED
    return no.EDIT_TOO_LATE if state.now - said.at > EDITABLE_FOR else None


def _too_fast(state: RoomState, person: Person, seq: int) -> no.Refusal | None:
    """In slow mode one's newest message can be mended once without waiting: a slip is not speech.
    After that a change waits, and makes wait, like a message."""
    said, last = state.talk.said.get(seq), state.talk.spoke.get(person.key, SILENT).last
    is_newest = said is not None and last is not None and last <= said.at
    return None if is_newest else while_slow(state, person)


def _was_read_first(state: RoomState, seq: int) -> bool:
    """A facilitator let these words through, and no others in their place."""
    said = state.talk.said.get(seq)
    return said is not None and said.held is not None


def remove(state: RoomState, person: Person, intent: RemoveMessage) -> Answer:
    """A removed message leaves a tombstone that says who removed it and why: nothing is hidden."""
    said = _handled(state, person, intent.seq)
    if isinstance(said, no.Refusal):
        return said
    if intent.seq in state.removed:
        return no.ALREADY_REMOVED
    reason = spoken(intent.reason, REASON_LIMIT)
    if isinstance(reason, no.Refusal):
        return reason
    body = {"target": intent.seq, "reason": reason, "by": person.key}
    return [Draft("message.removed", body, person.key, hearers(state, intent.seq))]


def restore(state: RoomState, person: Person, intent: RestoreMessage) -> Answer:
    """The words come back to those who could hear them."""
    said = _handled(state, person, intent.seq)
    if isinstance(said, no.Refusal):
        return said
    if intent.seq not in state.removed:
        return no.NOT_REMOVED
    body = {
        "target": intent.seq,
        "text": state.talk.words(intent.seq),
        "asks": said.asks,
        "edited": intent.seq in state.talk.edits,
    }
    return [Draft("message.restored", body, person.key, hearers(state, intent.seq))]


def _handled(state: RoomState, person: Person, seq: int) -> Said | no.Refusal:
    return may_facilitate(state, person) or state.talk.said.get(seq) or no.UNKNOWN_MESSAGE


def edited(state: RoomState, event: Event) -> RoomState:
    """In slow mode the next words of this author wait for as long as after a message."""
    target = event.body["target"]
    talk = replace(state.talk, edits={**state.talk.edits, target: event.body["text"]})
    talk = talk.copied(target, event.seq).spoken(event.author, event.at, read=False)
    return replace(state, talk=talk)


def removed(state: RoomState, event: Event) -> RoomState:
    return replace(state, removed=state.removed | {event.body["target"]})


def restored(state: RoomState, event: Event) -> RoomState:
    target = event.body["target"]
    talk = state.talk.copied(target, event.seq)
    return replace(state, removed=state.removed - {target}, talk=talk)


DECIDERS = {EditMessage: edit, RemoveMessage: remove, RestoreMessage: restore}
EVOLVERS = {"message.edited": edited, "message.removed": removed, "message.restored": restored}
ABILITIES = {
    "message.edit": may_edit,
    "message.remove": may_facilitate,
    "message.restore": may_facilitate,
}
