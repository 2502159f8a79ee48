"""The talking piece as a noun: who has it, who had it, who comes next, who says back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """Where a turn stands. Only `speaking` happens without a reflection."""

    SPEAKING = "speaking"
    NAMING = "naming"
    REFLECTING = "reflecting"
    CONFIRMING = "confirming"


@dataclass(frozen=True, slots=True)
class Circle:
    """A round in `order`. `spoke`: the holder has said something in this turn. `since`: when the
    stage began, which a gentle cue counts from."""

    order: tuple[str, ...]
    holder: str
    since: datetime
    kind: str = "circle"
    done: tuple[str, ...] = ()
    stage: Stage = Stage.SPEAKING
    listener: str | None = None
    seconds: int | None = None
    reflect: str = "none"
    newcomer: str | None = None
    spoke: bool = False

    @property
    def coming(self) -> tuple[str, ...]:
        """Whose turn is still to come, in order."""
        return tuple(key for key in self.order if key not in self.done and key != self.holder)

    @property
    def voice(self) -> str | None:
        """The one member who may speak: while a listener is being named, none."""
        if self.stage is Stage.NAMING:
            return None
        return self.listener if self.stage is Stage.REFLECTING else self.holder

    def passed(self, to: str, at: datetime) -> Circle:
        return replace(self, done=(*self.done, self.holder))._held_by(to, at)

    def skipped(self, key: str, to: str, at: datetime, *, later: bool, gone: bool) -> Circle:
        """Without this turn: for good, at the end of the round, or with its owner."""
        others = tuple(each for each in self.order if each != key)
        done = tuple(each for each in self.done if each != key)
        if gone:
            circle = replace(self, order=others, done=done)
        elif later:
            circle = replace(self, order=(*others, key))
        else:
            circle = replace(self, done=(*done, key))
        return circle if key != self.holder else circle._held_by(to, at)

    def asked(self, listener: str | None, at: datetime) -> Circle:
        stage = Stage.REFLECTING if listener else Stage.NAMING
        return replace(self, stage=stage, listener=listener, since=at)

    def told(self, at: datetime) -> Circle:
        return replace(self, stage=Stage.CONFIRMING, since=at)

    def _held_by(self, to: str, at: datetime) -> Circle:
        return replace(self, holder=to, stage=Stage.SPEAKING, listener=None, since=at, spoke=False)
