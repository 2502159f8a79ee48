"""Speaking to the person at the terminal, and running commands for them."""

import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from backend.dev.places import ROOT, clean_environment

STARTED = time.monotonic()
TAIL = 40
NO_NETWORK = re.compile(
    r"name resolution|Name or service not known|dns error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED"
    r"|NewConnectionError|Network is unreachable|Connection refused|timed out|ETIMEDOUT"
)


class Stop(Exception):
    """Something the person must know before anything can go on. Shown as one line."""


def say(text: str) -> None:
    print(f"[{time.monotonic() - STARTED:5.1f}s] {text}", flush=True)


def quietly(
    what: str, command: Sequence[object], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> str:
    """Run a command that is only worth reading when it fails; then show its last lines."""
    done = _run(command, cwd, env)
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-TAIL:]), flush=True)
        raise Stop(f"{what} failed (exit {done.returncode}).")
    return done.stdout


def download(
    what: str, command: Sequence[object], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> None:
    """Run a command that fetches packages. Without a network, one line says so, and no more."""
    done = _run(command, cwd, env)
    if done.returncode and NO_NETWORK.search(done.stdout):
        raise Stop(f"No network: {what} must be fetched once, and the registry cannot be reached.")
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-TAIL:]), flush=True)
        raise Stop(f"Fetching {what} failed (exit {done.returncode}).")


def _run(
    command: Sequence[object], cwd: Path, env: Mapping[str, str] | None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env or clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
