"""What a difference between two scores means. Pure; the points are the definition's own."""

from __future__ import annotations

from dataclasses import dataclass

from sessions_app.screening.definitions import Definition


@dataclass(frozen=True, slots=True)
class Change:
    """`points` is now less before; better or worse is the questionnaire's own direction."""

    before: int
    now: int
    kind: str

    @property
    def points(self) -> int:
        return self.now - self.before


def change(before: int | None, now: int | None, definition: Definition) -> Change | None:
    """The strongest that may be said: meaningful, reliable, or none. No scores, no change."""
    if before is None or now is None:
        return None
    return Change(before, now, _kind(now - before, definition))


def _kind(points: int, definition: Definition) -> str:
    named = (("meaningful", definition.meaningful), ("reliable", definition.reliable))
    for name, needed in named:
        if needed is not None and abs(points) >= needed:
            worse = (points > 0) == definition.higher_is_worse
            return f"{name}_{'worse' if worse else 'better'}"
    return "none"
