"""Rules that hold for every table, those that come later included."""

import pytest
from django.db import DatabaseError, connection, transaction

from clinicians.access.actor import Actor, Role
from tests.audit.any_row import any_row, append_only_tables, tables

OWNED = [model for model in tables() if hasattr(model._default_manager, "visible_to")]
# Logins and what hangs on them, keys, leases, and the clinic itself.
LOGINS = {"User", "Authenticator", "OneTimeLink"}
BELONGS_TO_NO_CLINIC = {*LOGINS, "Clinic", "DataKey", "SigningKey", "ProcessLease"}


@pytest.fixture
def aside(db):
    """Rows that point to nothing must not reach the end of the test."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def run(statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_trail_the_log_and_every_ledger_are_append_only():
    assert {model.__name__ for model in append_only_tables()} >= {
        "AuditRecord",
        "RoomEvent",
        "SessionChange",
        "AttendanceEntry",
        "ProgressNote",
        "Report",
        "ReportRevocation",
    }


@pytest.mark.parametrize("model", append_only_tables(), ids=lambda model: model.__name__)
def test_an_append_only_table_refuses_every_change(model, clinic, aside):
    row = any_row(model, clinic.pk)
    table, key = model._meta.db_table, model._meta.pk.column
    for change in (f"UPDATE {table} SET {key} = {key}", f"DELETE FROM {table}"):
        with pytest.raises(DatabaseError, match="append-only"):
            run(change)
    assert model.objects.filter(pk=row.pk).exists()


def test_every_table_with_a_clinic_has_the_door():
    with_clinic = {m for m in tables() if any(f.column == "clinic_id" for f in m._meta.fields)}
    assert {m.__name__ for m in with_clinic - set(OWNED)} <= {"AuditHead"}
    assert {m.__name__ for m in tables() if m not in with_clinic} <= BELONGS_TO_NO_CLINIC


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("model", OWNED, ids=lambda model: model.__name__)
def test_nobody_of_another_clinic_sees_a_row(model, role, clinic, otto, aside):
    any_row(model, clinic.pk)
    stranger = Actor(otto.user_id, otto.clinic_id, otto.member_id, role)
    seen = model.objects.visible_to(stranger).exclude(clinic_id=otto.clinic_id)
    assert not seen.exists()
    assert not model.objects.visible_to(stranger).filter(clinic_id=clinic.pk).exists()


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model.__name__)
def test_a_stranger_with_the_same_ids_but_another_clinic_sees_nothing_either(
    model, clinic, other_clinic, ada, aside
):
    """Even somebody who knows every id, such as a person who works at both clinics."""
    row = any_row(model, clinic.pk)
    there = Actor(ada.user_id, other_clinic.pk, ada.member_id, Role.ADMINISTRATOR)
    assert not model.objects.visible_to(there).filter(pk=row.pk).exists()
