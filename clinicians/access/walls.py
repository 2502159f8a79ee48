"""Row-level security on PostgreSQL: the second wall between clinics (backend/kernel/tenant.py)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.migrations.state import ProjectState
from django.db.models import Model

from backend.kernel.rules import DatabaseRule
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


class ClinicWalls(DatabaseRule):
    """Put the policy on these tables of the app, or on every one that has a clinic.

    Other engines than PostgreSQL are left alone.
    """

    def __init__(self, *models: str) -> None:
        self.models = models

    def setting(self, app: str, state: ProjectState, vendor: str) -> list[str]:
        return self._on_each_table(app, state, vendor, RAISE)

    def lifting(self, app: str, state: ProjectState, vendor: str) -> list[str]:
        return self._on_each_table(app, state, vendor, LOWER)

    def _on_each_table(
        self, app: str, state: ProjectState, vendor: str, statements: tuple[str, ...]
    ) -> list[str]:
        if vendor != "postgresql":
            return []
        tables = [
            model._meta.db_table
            for model in state.apps.get_models()
            if model._meta.app_label == app
            and has_clinic(model)
            and (not self.models or model.__name__ in self.models)
        ]
        return [statement.format(table=table) for table in tables for statement in statements]

    def describe(self) -> str:
        return "Put a row-level wall around every clinic's rows"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, list(self.models), {}
