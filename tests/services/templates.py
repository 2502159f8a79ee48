"""A migrated, empty database to copy: what every real server of a test starts from.

It is taken from the test database at the moment pytest-django has migrated it, so nothing is
migrated twice.
"""

import os
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.db import connection

FILE = "holdspace.sqlite3"


def is_postgres() -> bool:
    return connection.vendor == "postgresql"


class Template:
    """Made once in each worker; `copy` hands out databases of their own."""

    def __init__(self, folder: Path) -> None:
        self.names: list[str] = []
        source = str(connection.settings_dict["NAME"])
        connection.close()
        if is_postgres():
            self.names.append(source)
            self.source = self._clone(source)
        else:
            self.source = str(folder / "template.sqlite3")
            _copy_file(source, self.source)

    def copy(self, data: Path) -> dict[str, str]:
        """A fresh database, as the environment that points a server process at it."""
        if not is_postgres():
            _copy_file(self.source, str(data / FILE))
            return {}
        name = self._clone(self.source)
        address = urlsplit(os.environ["DATABASE_URL"])
        return {"DATABASE_URL": address._replace(path=f"/{name}").geturl()}

    def drop(self) -> None:
        """On PostgreSQL; SQLite's files go with their folders."""
        connection.close()
        for name in self.names:
            _execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _clone(self, source: str) -> str:
        name = f"served_{uuid.uuid4().hex[:12]}"
        _execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
        self.names.append(name)
        return name


def _execute(statement: str) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as maintenance:
        maintenance.execute(statement.encode())


def _copy_file(source: str, target: str) -> None:
    """SQLite's own backup is right in every journal mode."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
