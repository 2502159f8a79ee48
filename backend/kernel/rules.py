"""Rules that live in the database alone: triggers and row-level policies."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class DatabaseRule(Operation):
    """A migration that changes no model: statements to set a rule, and to lift it again."""

    reduces_to_sql = True
    reversible = True

    def setting(self, app: str, state: ProjectState, vendor: str) -> Iterable[str]:
        """The statements that put the rule in force. Each kind of rule has its own."""
        raise NotImplementedError

    def lifting(self, app: str, state: ProjectState, vendor: str) -> Iterable[str]:
        """The statements that take it away again. Each kind of rule has its own."""
        raise NotImplementedError

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state is as before: the rule is the database's own."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _run(schema_editor, self.setting(app_label, to_state, schema_editor.connection.vendor))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        _run(schema_editor, self.lifting(app_label, from_state, schema_editor.connection.vendor))


def _run(schema_editor: BaseDatabaseSchemaEditor, statements: Iterable[str]) -> None:
    for statement in statements:
        schema_editor.execute(statement, params=None)  # a bare % is meant: no parameters
