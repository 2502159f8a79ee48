"""Where a licence holds: a country's subdivision (ISO 3166-2, as `US-MA`) or an interstate compact.

Which states a compact covers is data (compacts.json) with its source; `verified_on` is empty until
a clinic's own check, and docs/operations.md says so.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


@cache
def compacts() -> dict[str, frozenset[str]]:
    stored = json.loads(Path(__file__).with_name("compacts.json").read_text())
    return {name: frozenset(compact["jurisdictions"]) for name, compact in stored.items()}


def is_jurisdiction(code: str) -> bool:
    return code in compacts() or SUBDIVISION.fullmatch(code) is not None


def holds_in(codes: list[str], jurisdiction: str) -> bool:
    """Whether a licence of these jurisdictions covers this one, directly or through a compact."""
    return any(code == jurisdiction or jurisdiction in compacts().get(code, ()) for code in codes)
