"""The files people write, found without git so that it works in a bare copy too."""

import os
from collections.abc import Iterator
from pathlib import Path

from backend.dev.places import ROOT

CLOSED = {
    *(".git", ".venv", ".tools", "node_modules", "dist", "var", "coverage", "test-results"),
    *("__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
    ".import_linter_cache",
}
GENERATED = ("schema.d.ts",)


def files(*endings: str) -> Iterator[Path]:
    """Every file with one of the endings (any, when none is given), in a steady order."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = sorted(set(inner) - CLOSED)
        for name in sorted(names):
            if name.endswith(endings or ("",)):
                yield Path(folder, name)


def written(*endings: str) -> list[Path]:
    """Without what a program made: migrations and generated types."""
    return [
        file
        for file in files(*endings)
        if "migrations" not in file.parts and not file.name.endswith(GENERATED)
    ]
