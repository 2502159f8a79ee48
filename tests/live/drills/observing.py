"""What a server process costs, read from /proc."""

import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.services.serving import Served

LISTENING = "0A"
PAGE = os.sysconf("SC_PAGE_SIZE")


def memory_of(served: Served) -> int:
    """Resident bytes."""
    fields = (_proc(served) / "statm").read_text().split()
    return int(fields[1]) * PAGE


def descriptors_of(served: Served) -> int:
    return len(list((_proc(served) / "fd").iterdir()))


def sockets_of(served: Served) -> int:
    """The clients' connections that the server still holds, of whatever state (proc(5), net/tcp).

    A connection that belongs to no process any more has inode 0.
    """
    lines = (_proc(served) / "net" / "tcp").read_text().splitlines()[1:]
    ours = (line.split() for line in lines)
    return sum(
        int(fields[1].rpartition(":")[2], 16) == served.port
        and fields[3] != LISTENING
        and fields[9] != "0"
        for fields in ours
    )


async def seconds_until(condition: Callable[[], object], most: float) -> float:
    """How long it took until something was so."""
    began = time.monotonic()
    for _ in range(int(most / 0.05)):
        if condition():
            return time.monotonic() - began
        await asyncio.sleep(0.05)
    raise AssertionError(f"Waited {most} s in vain.")


def _proc(served: Served) -> Path:
    return Path("/proc") / str(served.process.pid)
