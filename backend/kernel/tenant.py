"""The clinic that the running request may touch, told to the database itself.

On PostgreSQL every table of a clinic carries a row-level policy that reads this setting: a second
wall behind `visible_to`. It is set outside any transaction, so no rollback can undo it, and taken
back when the request ends. Where it is not set (sign-in, the room's log, commands of the operator)
the first wall stands alone.
"""

from __future__ import annotations

import psycopg
from django.db import connection

SETTING = "holdspace.clinic"


def confine(clinic_id: object) -> None:
    """From here on this connection sees and writes rows of this clinic only."""
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        _set(str(clinic_id))


def release() -> None:
    """Take the wall down. A connection that no longer hears it is closed, which does the same."""
    if connection.vendor != "postgresql" or connection.connection is None:
        return
    try:
        _set("")
    except psycopg.Error:
        connection.close()


def _set(value: str) -> None:
    connection.connection.execute("SELECT set_config(%s, %s, false)", [SETTING, value])
