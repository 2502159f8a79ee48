"""Emptying the database after a test that really commits.

Append-only tables refuse DELETE and TRUNCATE, which is right; only here, between two tests, their
triggers step aside.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.db import connection, transaction

from backend.vault.keys import forget_keys


@contextmanager
def tests_may_flush() -> Iterator[None]:
    """Wrap the engine's flush, so that Django's own clean-up after transactional tests works."""
    flush = connection.ops.execute_sql_flush
    aside = _postgres if connection.vendor == "postgresql" else _sqlite

    def with_triggers_aside(statements: Iterable[str]) -> None:
        with transaction.atomic(), aside():
            flush(statements)
        forget_keys()

    with patch.object(connection.ops, "execute_sql_flush", with_triggers_aside):
        yield


@contextmanager
def _postgres() -> Iterator[None]:
    tables = _rows("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal")
    for (table,) in tables:
        _execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    for (table,) in tables:
        _execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@contextmanager
def _sqlite() -> Iterator[None]:
    triggers = _rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    for name, _ in triggers:
        _execute(f'DROP TRIGGER "{name}"')
    yield
    for _, made_by in triggers:
        _execute(made_by)


def _rows(query: str) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        rows: list[tuple[str, ...]] = cursor.fetchall()
        return rows


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, None)
