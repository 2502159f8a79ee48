"""The talking piece, and saying back what was heard."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class BeginCircle(Intent):
    kind: str = "circle"
    order: tuple[str, ...] | None = None
    seconds: int | None = None
    reflect: str = "none"
    newcomer: str | None = None


@dataclass(frozen=True, slots=True)
class EndCircle(Intent):
    pass


@dataclass(frozen=True, slots=True)
class PassTurn(Intent):
    pass


@dataclass(frozen=True, slots=True)
class SkipTurn(Intent):
    member: str | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class AskReflection(Intent):
    listener: str


@dataclass(frozen=True, slots=True)
class FinishReflection(Intent):
    pass


@dataclass(frozen=True, slots=True)
class ConfirmReflection(Intent):
    pass


@dataclass(frozen=True, slots=True)
class SkipReflection(Intent):
    pass
