"""What every intent is: something asked of a room, by a person or by the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["left", "lost", "removed", "closed"]


@dataclass(frozen=True, slots=True)
class Intent:
    """Asked for by a person, through a frame."""


@dataclass(frozen=True, slots=True)
class Housekeeping(Intent):
    """Asked for by the house itself, never by a frame."""
