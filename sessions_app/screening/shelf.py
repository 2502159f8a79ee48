"""Every questionnaire on the roll, read and checked once, when the product starts."""

from __future__ import annotations

import json
from pathlib import Path

from sessions_app.screening.definitions import Definition
from sessions_app.screening.instruments import ROLL
from sessions_app.screening.reading import BadDefinition, read_definition
from sessions_app.screening.soundness import require_sound
from sessions_app.screening.states import UnknownInstrument

FOLDER = Path(__file__).parent / "instruments"


def load(name: str, folder: Path = FOLDER) -> Definition:
    """The definition in `<key>.<version>.json`. The name and what is inside agree."""
    raw = json.loads((folder / f"{name}.json").read_text("utf-8"))
    found = require_sound(read_definition(raw))
    if name != f"{found.key}.{found.version}":
        raise BadDefinition(f"{name} holds {found.key}.{found.version}")
    return found


SHELF: dict[tuple[str, int], Definition] = {
    (each.key, each.version): each for each in map(load, ROLL)
}


def current(key: str) -> Definition:
    """The newest version: what is asked from now on."""
    versions = [each for each in SHELF.values() if each.key == key]
    if not versions:
        raise UnknownInstrument
    return max(versions, key=lambda each: each.version)


def current_ones() -> list[Definition]:
    """The newest version of each, in the order of the roll."""
    return [current(key) for key in dict.fromkeys(key for key, _ in SHELF)]


def version_of(key: str, version: int) -> Definition:
    """The definition that somebody answered. Old versions stay on the roll."""
    found = SHELF.get((key, version))
    if found is None:
        raise UnknownInstrument
    return found
