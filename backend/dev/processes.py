"""Child processes that never outlive us, however we end."""

import ctypes
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from backend.dev.console import Stop

PR_SET_PDEATHSIG = 1


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def daphne(port: int) -> list[str]:
    """How Python is to run daphne for the product; the application's name goes behind it.

    By itself daphne lets 50 callers wait: of a whole clinic that comes back in the same second, the
    others are heard when their kernel tries again, after another. Whoever vanishes is noticed after
    30 + 20 s as by default (20 + 30), with a third fewer pings.
    """
    listens = f"tcp:port={port}:interface=127.0.0.1:backlog=1024"
    return f"-m daphne -e {listens} --ping-interval 30 --ping-timeout 20".split()


def is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def dies_with_parent(number: int) -> Callable[[], None] | None:
    """On Linux the kernel signals the child when we are killed without a chance to clean up."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(PR_SET_PDEATHSIG, number) and None


@contextmanager
def child(
    command: Sequence[str],
    *,
    end_with: signal.Signals = signal.SIGTERM,
    grace: float = 10,
    **options: Any,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside us, away from the terminal's Ctrl-C, and end it when the block ends."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=dies_with_parent(end_with),
        **options,
    )
    try:
        yield process
    finally:
        end(process, end_with, grace)


def end(process: subprocess.Popen[bytes], number: signal.Signals, grace: float) -> None:
    if process.poll() is None:
        process.send_signal(number)
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until(
    ready: Callable[[], bool], process: subprocess.Popen[bytes], what: str, seconds: float = 30
) -> None:
    """Wait for a program to answer; say so at once when it stopped instead."""
    deadline = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None:
            raise Stop(f"{what} stopped at once (exit {process.returncode}).")
        if time.monotonic() > deadline:
            raise Stop(f"{what} did not answer within {seconds:.0f} seconds.")
        time.sleep(0.05)


def end_on_terminate() -> None:
    """Let SIGTERM and SIGHUP unwind like Ctrl-C does, so that every `with` block cleans up."""

    def stop(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGHUP, stop)
