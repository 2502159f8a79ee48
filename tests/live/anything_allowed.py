"""Whatever a person may ask for now, with fields that fit what is in the room: by every frame that
there is, also one that nobody has thought of here."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from sessions_app.live.asks import ASKS
from sessions_app.live.room.intents import Intent
from sessions_app.live.room.state import Event, RoomState
from sessions_app.live.room.topics import abilities

USUAL = 8
HOW_OFTEN = {
    **dict.fromkeys(["message.say", "turn.pass", "step.in", "circle.begin", "pause.end"], 60),
    **dict.fromkeys(["reflection.done", "reflection.confirm", "breakout.say"], 60),
    **dict.fromkeys(["step.out", "help.need", "member.mute", "pause.begin", "slow.set"], 2),
    **dict.fromkeys(["member.remove", "session.close", "circle.end", "member.hold"], 1),
}
WORDS = ("hello", "hi", "hey", "e\u0301")
MESSAGES, OFFERS = {"message.said", "message.held"}, {"help.offered"}


class Fields:
    """Values for the fields of frames: by name, or where a name means several things by frame."""

    def __init__(self, state: RoomState, events: Sequence[Event], chance: Random) -> None:
        self.state, self.events, self.chance = state, events, chance

    def key(self) -> str:
        return self.chance.choice(list(self.state.people))

    def place(self, kinds: set[str] = MESSAGES) -> int:
        """Mostly of late, as people do."""
        places = [event.seq for event in self.events if event.kind in kinds]
        return self.chance.choice(places[-4:] or [0])

    def order(self) -> tuple[str, ...]:
        keys = list(self.state.people)
        return tuple(self.chance.sample(keys, self.chance.randint(1, len(keys))))

    def rooms(self) -> tuple[tuple[str, ...], ...]:
        keys = list(self.state.people)
        return (tuple(self.chance.sample(keys, min(2, len(keys)))),)

    def strand(self) -> str:
        running = self.state.strands.breakouts
        return self.chance.choice([each.id for each in running.rooms] if running else ["nowhere"])

    def of(self, frame: str, name: str) -> Any:
        known = CHOICES.get(f"{frame} {name}") or CHOICES[name]
        return known(self) if callable(known) else self.chance.choice(known)


Choice = Callable[[Fields], Any] | Sequence[Any]
CHOICES: dict[str, Choice] = {
    **dict.fromkeys(["text", "words", "word", "reason"], WORDS),
    **dict.fromkeys(["member", "listener", "about", "newcomer"], Fields.key),
    **dict.fromkeys(["on", "later"], (True, False)),
    **dict.fromkeys(["heard", "understood", "hopeful"], range(5)),
    "hand.lower member": lambda fields: fields.chance.choice([None, fields.key()]),
    "turn.skip member": lambda fields: fields.chance.choice([None, fields.key()]),
    "seq": Fields.place,
    "to": Fields.place,
    "phase.move to": range(3),
    "offer": lambda fields: fields.place(OFFERS),
    "hand.raise reason": ("speak", "respond", "break", "help"),
    "message.heard kind": ("heard", "me_too", "thanks"),
    "circle.begin kind": ("circle", "circle", "welcome"),
    "circle.begin seconds": (None, 60),
    "order": lambda fields: fields.chance.choice([None, fields.order()]),
    "reflect": ("none", "named", "next", "next"),
    "asks": (None, "listening", "advice", "practical"),
    "mood": range(11),
    "share": ("nobody", "facilitators", "group"),
    "seconds": (0, 0, 5),
    "minutes": (1, 2),
    "rooms": Fields.rooms,
    "strand": Fields.strand,
    "then": ("resume", "resume", "resume", "end"),
}


def asked_by(
    state: RoomState, events: Sequence[Event], key: str, chance: Random
) -> tuple[str, Intent] | None:
    """A frame that the room would not refuse for who asks it; it may for what it says."""
    verdicts = abilities(state, state.people[key]).items()
    allowed = [name for name, verdict in verdicts if verdict["allowed"]]
    if not allowed:
        return None
    weights = [HOW_OFTEN.get(name, USUAL) for name in allowed]
    (frame,), fields = chance.choices(allowed, weights), Fields(state, events, chance)
    shape = ASKS[frame]
    return frame, shape.build(**{name: fields.of(frame, name) for name in shape.fields})
