"""What a simulated member does next, looking at the room as a person would. Pure.

One thing at a time: first what the moment asks (the piece, an aside, words that came back), then
what their own part has for them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sessions_app.live.room.circles import Circle
from sessions_app.live.room.circles import Stage as Turn
from sessions_app.live.room.held import Stage as HeldStage
from sessions_app.live.room.intents import (
    CheckIn,
    CheckOut,
    ConfirmReflection,
    EditHeld,
    FinishReflection,
    Intent,
    Join,
    Leave,
    OfferHelp,
    PassTurn,
    Say,
    SayAside,
    SayInBreakout,
)
from sessions_app.live.room.state import RoomState, Standing, Status
from sessions_app.rehearsal.cast import IN_A_SMALL_ROOM, MENDED, SAYS_BACK, Role

THINKING = timedelta(seconds=4)
AWAY = timedelta(seconds=20)


@dataclass(slots=True)
class Player:
    """A role as it is being played: what was done, and what was noticed."""

    role: Role
    joins: int = 0
    done: set[str] = field(default_factory=set)
    lost_at: datetime | None = None
    spoken_to: datetime | None = None
    asked_for: tuple[int, datetime] | None = None

    @property
    def conn(self) -> str:
        return f"{self.role.key}.{self.joins}"


Next = tuple[str, Intent] | None


def next_act(state: RoomState, player: Player, began: datetime) -> Next:
    """What to try now, under a name that is ticked off once the room took it."""
    person = state.people.get(player.role.key)
    if state.status is Status.CLOSED or (person and person.standing is Standing.REMOVED):
        return None
    if person is None or not person.here:
        return _coming(state, player, began)
    if not person.admitted or state.status is not Status.OPEN:
        return None
    return (
        _in_private(state, player)
        or _in_the_circle(state, player, state.circle)
        or _held_back(state, player)
        or _apart(state, player)
        or _asked_by_the_agenda(state, player)
        or _offering(state, player)
        or _own_part(state, player)
    )


def _coming(state: RoomState, player: Player, began: datetime) -> Next:
    back = player.lost_at + AWAY if player.lost_at else began + _s(player.role.knocks)
    number = player.joins + 1
    return (f"join {number}", Join(f"{player.role.key}.{number}")) if state.now >= back else None


def _in_private(state: RoomState, player: Player) -> Next:
    """Words that a facilitator said to them alone get an answer."""
    if player.spoken_to is None or state.now - player.spoken_to < THINKING:
        return None
    return f"aside {player.spoken_to}", SayAside(player.role.key, player.role.aside)


def _in_the_circle(state: RoomState, player: Player, circle: Circle | None) -> Next:
    if circle is None or circle.voice != player.role.key or state.now - circle.since < THINKING:
        return None
    turn = f"{circle.stage} {circle.since}"
    if circle.stage is Turn.CONFIRMING:
        return turn, ConfirmReflection()
    if circle.stage is Turn.REFLECTING:
        said = f"back {turn}"
        return (turn, FinishReflection()) if said in player.done else (said, Say(SAYS_BACK))
    said = f"turn {turn}"
    if said not in player.done:
        return said, Say(player.role.turn)
    return (turn, PassTurn()) if state.now - circle.since >= 2 * THINKING else None


def _held_back(state: RoomState, player: Player) -> Next:
    for held in state.holds.words.values():
        if held.author == player.role.key and held.stage is HeldStage.RETURNED:
            return f"mend {held.seq} {len(held.copies)}", EditHeld(held.seq, MENDED)
    return None


def _apart(state: RoomState, player: Player) -> Next:
    """Two sentences in a small room, one after the other."""
    rooms = state.strands.breakouts
    if rooms is None or not any(player.role.key in room.members for room in rooms.rooms):
        return None
    for number, words in enumerate(IN_A_SMALL_ROOM):
        name = f"apart {rooms.rooms[0].id} {number}"
        if name not in player.done:
            return name, SayInBreakout(words)
    return None


def _asked_by_the_agenda(state: RoomState, player: Player) -> Next:
    agenda, role = state.agenda, player.role
    if agenda is None or not agenda.phases:
        return None
    kind = agenda.phases[agenda.at].kind
    if kind == "check_in":
        return _once(player, "check in", CheckIn(role.mood, role.word, role.shares))
    if kind in {"check_out", "close"}:
        return _once(player, "check out", CheckOut(*role.left))
    return None


def _offering(state: RoomState, player: Player) -> Next:
    """To whoever asked to be heard, a while later."""
    if not player.role.offers or player.asked_for is None:
        return None
    seq, at = player.asked_for
    ready = state.now - at > 4 * THINKING
    return _once(player, "offer", OfferHelp(seq, player.role.offers)) if ready else None


def _own_part(state: RoomState, player: Player) -> Next:
    if state.opened_at is None or state.circle is not None:
        return None
    gone = state.now - state.opened_at
    drops = player.role.drops
    if drops is not None and gone > _s(drops) and "drop" not in player.done:
        return "drop", Leave(player.conn, "lost")
    for number, beat in enumerate(player.role.beats):
        if gone > _s(beat.after) and f"beat {number}" not in player.done:
            return f"beat {number}", beat.intent
    return None


def _once(player: Player, name: str, intent: Intent) -> Next:
    return None if name in player.done else (name, intent)


def _s(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)
