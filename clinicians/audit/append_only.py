"""Tables that only grow. The rule lives in the database, on SQLite and on PostgreSQL, so that no
code path, not even a raw `UPDATE`, `INSERT OR REPLACE`, upsert or `TRUNCATE`, changes a row."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION holdspace_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = '23001'; END $$
"""


class AppendOnly(Operation):
    """Forbid every UPDATE and DELETE of the model's rows (optionally only where `when` holds).

    `when` is SQL over OLD, the same for both engines, e.g. `OLD.status = 'signed'`.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, model: str, when: str = "") -> None:
        self.model, self.when = model, when

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state is as before: the rule is the database's own."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        table = to_state.apps.get_model(app_label, self.model)._meta.db_table
        make = _postgres if schema_editor.connection.vendor == "postgresql" else _sqlite
        for statement in make(table, self.when):
            schema_editor.execute(statement)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        table = from_state.apps.get_model(app_label, self.model)._meta.db_table
        suffix = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
        for act in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}{suffix}")

    def describe(self) -> str:
        return f"Make {self.model} append-only"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.model], {"when": self.when} if self.when else {}


def _sqlite(table: str, when: str) -> list[str]:
    # `recursive_triggers` is on (backend/env.py), so REPLACE fires the delete trigger too.
    condition = f"WHEN {when} " if when else ""
    return [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} {condition}"
        f"BEGIN SELECT RAISE(ABORT, 'append-only: {act} on {table}'); END"
        for act in ("update", "delete")
    ]


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
