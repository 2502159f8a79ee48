"""Speaking to the person at the terminal, and running commands for them."""

import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from backend.dev.places import ROOT, clean_environment

STARTED = time.monotonic()
TAIL = 40


class Stop(Exception):
    """Something the person must know before anything can go on. Shown as one line."""


def say(text: str) -> None:
    print(f"[{time.monotonic() - STARTED:5.1f}s] {text}", flush=True)


def quietly(
    what: str,
    command: Sequence[object],
    *,
    hint: str = "",
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> str:
    """Run a command that is only worth reading when it fails; then show its last lines."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env or clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-TAIL:]), flush=True)
        raise Stop(f"{what} failed (exit {done.returncode}).{hint and ' ' + hint}")
    return done.stdout
