"""A rule's answer: yes, or no with the reason in words for the person."""

from __future__ import annotations

from dataclasses import dataclass

from backend.kernel.errors import Forbidden


@dataclass(frozen=True, slots=True)
class Verdict:
    """Truthy when allowed. The same verdict guards the command and labels the screen."""

    reason: str = ""
    error: type[Forbidden] = Forbidden

    def __bool__(self) -> bool:
        return not self.reason

    def as_ability(self) -> dict[str, bool | str]:
        return {"allowed": bool(self), "reason": self.reason}


ALLOW = Verdict()


def require(verdict: Verdict) -> None:
    """Let pass, or raise what the verdict says."""
    if not verdict:
        raise verdict.error(verdict.reason)
