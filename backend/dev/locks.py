"""Locks between several ./dev on one work tree. The kernel lets go of them, however we end."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backend.dev.console import Stop
from backend.dev.places import TOOLS


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Hold a lock, so that two ./dev started together do not set up the same thing twice."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def in_use(data: Path) -> Iterator[None]:
    """Say that a server works on this data folder; several may."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (data / "in-use.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield


@contextmanager
def unused(data: Path) -> Iterator[None]:
    """Refuse to take away what a running server works on."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (data / "in-use.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise Stop("./dev run is serving this database: stop it first.") from taken
        yield
