"""What a serving process does off the loop, and by the clock on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from channels.db import database_sync_to_async

logger = logging.getLogger(__name__)
AFTER_A_FAILURE_S = 1.0


def in_thread(work: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Off the loop, and not in the one thread that all synchronous views share."""
    return database_sync_to_async(work, thread_sensitive=False)  # type: ignore[no-any-return]  # channels is untyped


async def forever(
    seconds: float, work: Callable[[], Awaitable[None]], *, at_once: bool = False
) -> None:
    """Again and again; a failure is noted and does not stop the clock."""
    pause = 0.0 if at_once else seconds
    while True:
        await asyncio.sleep(pause)
        pause = seconds
        try:
            await work()
        except Exception:
            logger.exception("A round of the clock failed.")
            pause = min(seconds, AFTER_A_FAILURE_S)
