"""The trail's table only grows, whoever asks and however they ask."""

import pytest
from django.db import DatabaseError, connection, transaction

from clinicians.audit.models import AuditRecord
from clinicians.audit.trail import append, draft

pytestmark = pytest.mark.django_db(transaction=True)
TABLE = AuditRecord._meta.db_table

ATTEMPTS = {
    "update": f"UPDATE {TABLE} SET act = 'nothing.happened'",
    "delete": f"DELETE FROM {TABLE}",
    "replace by id": f"INSERT OR REPLACE INTO {TABLE} SELECT * FROM {TABLE}",
    "upsert": f"INSERT INTO {TABLE} SELECT * FROM {TABLE} WHERE true "
    "ON CONFLICT (id) DO UPDATE SET act = 'nothing.happened'",
    "truncate": f"TRUNCATE {TABLE}",
    "truncate with all that hangs on it": f"TRUNCATE {TABLE} CASCADE",
}
ONLY = {
    "replace by id": "sqlite",
    "truncate": "postgresql",
    "truncate with all that hangs on it": "postgresql",
}


@pytest.fixture
def link(ada):
    with transaction.atomic():
        append([draft(ada, "plant.watered", "plant:fern")])
    return AuditRecord.objects.get()


def attempts():
    return [name for name in ATTEMPTS if ONLY.get(name, connection.vendor) == connection.vendor]


@pytest.mark.parametrize("attempt", attempts())
def test_sql_cannot_change_a_link(link, attempt):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        run(ATTEMPTS[attempt])

    assert AuditRecord.objects.get().act == "plant.watered"


def test_the_model_cannot_change_a_link(link):
    link.act = "nothing.happened"
    for change in (link.save, link.delete, AuditRecord.objects.all().delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
def test_a_stranger_with_a_plain_sqlite_connection_cannot_replace_a_link(link):
    """A connection without our pragmas does not fire delete triggers on REPLACE."""
    run("PRAGMA recursive_triggers=OFF")
    others = ", ".join(f'"{field.column}"' for field in AuditRecord._meta.fields[1:])
    stand_in = f"SELECT '{'0' * 32}', {others} FROM {TABLE}"
    by_seq = f"INSERT OR REPLACE INTO {TABLE} (id, {others}) {stand_in}"
    try:
        for attempt in (ATTEMPTS["replace by id"], by_seq):
            with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                run(attempt)
    finally:
        run("PRAGMA recursive_triggers=ON")
    assert AuditRecord.objects.get().pk == link.pk


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
