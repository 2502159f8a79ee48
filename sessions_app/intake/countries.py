"""The countries of ISO 3166-1, and whether a person said well enough where they live."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path


@cache
def countries() -> frozenset[str]:
    stored = json.loads(Path(__file__).with_name("countries.json").read_text())
    return frozenset(stored["codes"].split())
