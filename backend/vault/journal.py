"""SQLite's write-ahead log keeps pages as they were, a destroyed key among them, until it is
brought home and cut off."""

from __future__ import annotations

from django.db import connection

# While it waits for a reader nobody can write, so it waits for a moment only.
PATIENCE_MS = 100


def empty_journal() -> bool:
    """Bring it home and cut it off. False: somebody was reading, so it is to be tried again."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        try:
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
    return not busy
