"""Row-level security on PostgreSQL: the second wall between clinics (backend/kernel/tenant.py)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import Model

from backend.kernel.tenant import SETTING

POLICY = "one_clinic"
# FORCE: the wall holds for the tables' owner too; only superusers see past it.
RAISE = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
    (
        f"CREATE POLICY {POLICY} ON {{table}} USING ("
        f"coalesce(current_setting('{SETTING}', true), '') IN ('', clinic_id::text))"
    ),
)
LOWER = (
    f"DROP POLICY {POLICY} ON {{table}}",
    "ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
)


def has_clinic(model: type[Model]) -> bool:
    try:
        return model._meta.get_field("clinic").concrete
    except FieldDoesNotExist:
        return False


class ClinicWalls(Operation):
    """Put the policy on these tables of the app, or on every one that has a clinic.

    Other engines than PostgreSQL are left alone.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, *models: str) -> None:
        self.models = models

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state is as before: the wall is the database's own."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(app_label, schema_editor, to_state, RAISE)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(app_label, schema_editor, from_state, LOWER)

    def _run(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        state: ProjectState,
        statements: tuple[str, ...],
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        for model in state.apps.get_models():
            named = not self.models or model.__name__ in self.models
            if model._meta.app_label == app_label and has_clinic(model) and named:
                for statement in statements:
                    schema_editor.execute(statement.format(table=model._meta.db_table))

    def describe(self) -> str:
        return "Put a row-level wall around every clinic's rows"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, list(self.models), {}
