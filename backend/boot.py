"""Refusals to start: no promise is made on a database that may forget what it acknowledged."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

# PostgreSQL 17, "Write Ahead Log": off, these may lose acknowledged commits when power fails.
MUST_BE_ON = ("fsync", "synchronous_commit", "full_page_writes")


def refuse_unsafe_database() -> None:
    """Stop on a PostgreSQL that does not sync its commits. An absent one is /readyz's to tell."""
    if connection.vendor != "postgresql" or settings.SCRATCH_DATABASE:
        return
    try:
        off = [name for name in MUST_BE_ON if _setting(name) == "off"]
    except OperationalError:
        return
    finally:
        connection.close()
    if off:
        raise ImproperlyConfigured(
            f"PostgreSQL runs with {', '.join(off)} off: see docs/operations.md."
        )


def _setting(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s)", [name])
        return str(cursor.fetchone()[0])
