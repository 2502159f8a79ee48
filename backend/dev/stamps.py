"""Stamps remember what a step was made from: it is repeated only when that has changed."""

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backend.dev.places import TOOLS

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


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Hold a lock, so that two ./dev started together do not set up the same thing twice."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
