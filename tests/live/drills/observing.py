"""What a server process costs, read from /proc."""

import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.services.serving import Served

PAGE = os.sysconf("SC_PAGE_SIZE")


def memory_of(served: Served) -> int:
    """Resident bytes."""
    fields = (_proc(served) / "statm").read_text().split()
    return int(fields[1]) * PAGE


def descriptors_of(served: Served) -> int:
    return len(list((_proc(served) / "fd").iterdir()))


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
