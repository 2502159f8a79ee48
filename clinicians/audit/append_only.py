"""Tables that only grow. The rule lives in the database, on SQLite and on PostgreSQL, so that no
code path of ours, not even a raw `UPDATE`, `INSERT OR REPLACE`, upsert or `TRUNCATE`, changes a
row."""

from __future__ import annotations

from typing import Any

from django.db.migrations.state import ProjectState
from django.db.models import F, Model, UniqueConstraint

from backend.kernel.rules import DatabaseRule

POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION holdspace_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = '23001'; END $$
"""


class AppendOnly(DatabaseRule):
    """Forbid every UPDATE and DELETE of the model's rows (optionally only where `when` holds).

    `when` is SQL over OLD, the same for both engines, e.g. `OLD.status = 'signed'`.
    """

    def __init__(self, model: str, when: str = "") -> None:
        self.model, self.when = model, when

    def setting(self, app: str, state: ProjectState, vendor: str) -> list[str]:
        model = state.apps.get_model(app, self.model)
        table = model._meta.db_table
        if vendor == "postgresql":
            return _postgres(table, self.when)
        return [*_sqlite(table, self.when), _no_replace(table, keys_of(model), self.when)]

    def lifting(self, app: str, state: ProjectState, vendor: str) -> list[str]:
        table = state.apps.get_model(app, self.model)._meta.db_table
        postgres = vendor == "postgresql"
        suffix = f" ON {table}" if postgres else ""
        acts = ("update", "delete", "truncate" if postgres else "replace")
        return [f"DROP TRIGGER IF EXISTS {table}_no_{act}{suffix}" for act in acts]

    def describe(self) -> str:
        return f"Make {self.model} append-only"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.model], {"when": self.when} if self.when else {}


def keys_of(model: type[Model]) -> list[list[str]]:
    """The columns of each key by which a row could be replaced: primary, unique, constraints."""
    fields = [[field.name] for field in model._meta.fields if field.unique]
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and constraint.condition is None:
            plain = [
                str(part.deconstruct()[1][0])
                for part in constraint.expressions
                if isinstance(part, F)
            ]
            fields.append([*constraint.fields, *plain])
    columns = {field.name: field.column or "" for field in model._meta.fields}
    return [[columns[name] for name in names] for names in fields]


def _sqlite(table: str, when: str) -> list[str]:
    condition = f"WHEN {when} " if when else ""
    return [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} {condition}"
        f"BEGIN SELECT RAISE(ABORT, 'append-only: {act} on {table}'); END"
        for act in ("update", "delete")
    ]


def _no_replace(table: str, keys: list[list[str]], when: str) -> str:
    """REPLACE asks the delete trigger only where `recursive_triggers` is on. Our own connections
    turn it on (backend/env.py); this also stops an INSERT OR REPLACE over an unconditional key
    from one that did not. Whoever holds the file itself is the signed export's to catch."""
    same = [" AND ".join(f"OLD.{column} = NEW.{column}" for column in key) for key in keys]
    taken = " OR ".join(f"({each})" for each in same)
    guarded = f"({taken}) AND ({when})" if when else taken
    return (
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "  # noqa: S608
        f"WHEN EXISTS (SELECT 1 FROM {table} AS OLD WHERE {guarded}) "
        f"BEGIN SELECT RAISE(ABORT, 'append-only: replace on {table}'); END"
    )


def _postgres(table: str, when: str) -> list[str]:
    condition = f"WHEN ({when}) " if when else ""
    rows = [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} FOR EACH ROW "
        f"{condition}EXECUTE FUNCTION holdspace_append_only()"
        for act in ("update", "delete")
    ]
    whole = (
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION holdspace_append_only()"
    )
    return [POSTGRES_FUNCTION, *rows, whole]
