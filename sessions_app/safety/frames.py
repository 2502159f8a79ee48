"""The wire of desk.v1: ids and numbers, never a word about anybody. Desks only listen."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

BEAT_S = 10


def welcome(standing: int) -> str:
    return _encode({"type": "welcome", "open": standing, "beat_s": BEAT_S})


def flag(flag_id: UUID, state: str, standing: int) -> str:
    """This flag has come so far; `open` is how many stand that the reader may know of."""
    return _encode({"type": "flag", "id": str(flag_id), "state": state, "open": standing})


def beat(standing: int) -> str:
    return _encode({"type": "beat", "open": standing})


def _encode(frame: dict[str, Any]) -> str:
    return json.dumps(frame, separators=(",", ":"))
