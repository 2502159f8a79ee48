"""Stamps remember what a step was made from: it is repeated only when that has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

LEFT_OUT = {"node_modules", "dist", "__pycache__", "coverage", "test-results"}


def digest(*paths: Path) -> str:
    """One digest over the names and contents of files and of everything inside folders."""
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(_files(path)):
            total.update(f"{file.relative_to(path.parent)}\0".encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir() and path.name not in LEFT_OUT:
        for inner in path.iterdir():
            yield from _files(inner)


def is_fresh(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text() == value
