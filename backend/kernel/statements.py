"""Statements of our own where a message passes: straight to the driver.

Django's cursor is thirty small functions around the driver's one. After a pause, when nothing of
them is in the processor's caches, they cost more than the statement itself (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, connections

Row = tuple[Any, ...]


def execute(statement: str, values: Sequence[Any]) -> list[Row]:
    """What the statement finds; one `%s` in it for each value.

    Errors are Django's own, those of reading what was found, too: SQLite looks for it only then.
    Where statements are counted or wrapped, Django's cursor takes them.
    """
    here = connections[DEFAULT_DB_ALIAS]
    if here.queries_logged or here.execute_wrappers:
        with here.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall() if cursor.description else []
    here.validate_no_broken_transaction()
    if here.connection is None:
        here.ensure_connection()
    with here.wrap_database_errors:
        cursor = here.connection.execute(_spelt(statement), values)
        return cursor.fetchall() if cursor.description else []


def execute_for(statement: str, rows: Sequence[Row]) -> list[Row]:
    """Once, with all these rows in the place of its one `%s`."""
    values = [value for row in rows for value in row]
    return execute(_with_room(statement, len(rows), len(rows[0])), values)


def stored(key: UUID | None) -> Any:
    """A key as this engine keeps it."""
    return key if key is None or _keeps_them_itself() else key.hex


def stored_moment(at: datetime) -> Any:
    """A moment as this engine keeps it: in text, it is in UTC and says so by saying nothing."""
    return at if _keeps_them_itself() else str(at.astimezone(UTC).replace(tzinfo=None))


@cache
def locks_rows() -> bool:
    """Whether rows can be locked one by one; SQLite locks all that there is."""
    return bool(connection.features.has_select_for_no_key_update)


@cache
def _keeps_them_itself() -> bool:
    return connection.features.has_native_uuid_field


@lru_cache(maxsize=256)
def _with_room(statement: str, rows: int, width: int) -> str:
    row = f"({', '.join(['%s'] * width)})"
    return statement % ", ".join([row] * rows)


@lru_cache(maxsize=256)
def _spelt(statement: str) -> str:
    """SQLite's driver marks a value's place with a question mark."""
    return statement.replace("%s", "?") if connection.vendor == "sqlite" else statement
