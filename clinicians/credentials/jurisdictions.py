"""Where a licence holds: a part of a country (ISO 3166-2, as `US-MA`), an interstate compact, or a
whole country (`NZ`) where licences are given for all of it: never in the United States.

Which states a compact covers is data (compacts.json) with its source; `verified_on` is empty until
a clinic's own check, and docs/operations.md says so.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

COUNTRY = re.compile(r"[A-Z]{2}")
SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


@cache
def states() -> dict[str, frozenset[str]]:
    """Countries whose licences hold in one part of them only, with their parts (ISO 3166-2)."""
    stored = json.loads(Path(__file__).with_name("states.json").read_text())
    return {country: frozenset(parts) for country, parts in stored.items()}


@cache
def compacts() -> dict[str, frozenset[str]]:
    stored = json.loads(Path(__file__).with_name("compacts.json").read_text())
    return {name: frozenset(compact["jurisdictions"]) for name, compact in stored.items()}


def is_jurisdiction(code: str) -> bool:
    """What a licence may name."""
    return code in compacts() or SUBDIVISION.fullmatch(code) is not None or _whole(code)


def is_place(country: str, region: str) -> bool:
    """Whether this says well enough where somebody is: in the United States, in which state."""
    if not COUNTRY.fullmatch(country):
        return False
    if country in states():
        return region in states()[country]
    return not region or SUBDIVISION.fullmatch(f"{country}-{region}") is not None


def holds_in(codes: list[str], place: str) -> bool:
    """Whether a licence of these jurisdictions covers this place: by its own name, through a
    compact, or as part of a country. A part never covers the country, nor another part."""
    country = place.partition("-")[0]
    return any(
        code == place or place in compacts().get(code, ()) or (code == country and _whole(code))
        for code in codes
    )


def _whole(code: str) -> bool:
    """A country that licenses as one. `MA` is refused: Morocco's code, and what is typed for
    Massachusetts; there, as in Germany (`DE`), a licence names a part."""
    if COUNTRY.fullmatch(code) is None or code in states():
        return False
    return not any(code in parts for parts in states().values())
