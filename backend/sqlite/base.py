"""Django's SQLite, with a shorter way into a transaction and out of it.

A message is one small transaction, and after a pause the processor has nothing of it in its caches:
what counts then is how many different functions it goes through, and the cursor that Django makes
for `BEGIN` goes through thirty (docs/performance.md).
"""

from typing import Any

from django.db.backends.sqlite3 import base, features


class DatabaseFeatures(features.DatabaseFeatures):
    """`UPDATE … FROM` moves the heads of many rooms at once (`sessions_app/live/pages.py`)."""

    minimum_database_version = (3, 33)


class DatabaseWrapper(base.DatabaseWrapper):
    """Where statements are counted or wrapped, it is Django's own in all."""

    features_class = DatabaseFeatures
    connection: Any
    transaction_mode: str | None

    def _start_transaction_under_autocommit(self) -> None:
        if self.queries_logged or self.execute_wrappers:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # not in the stubs
        else:
            with self.wrap_database_errors:
                self.connection.execute(f"BEGIN {self.transaction_mode or ''}")

    def _commit(self) -> None:
        if self.queries_logged:
            super()._commit()  # type: ignore[misc]  # not in the stubs
        elif self.connection is not None:
            with self.wrap_database_errors:
                self.connection.commit()
