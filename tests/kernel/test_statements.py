"""Statements straight to the driver keep to what Django promises of its own."""

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.transaction import TransactionManagementError

from backend.kernel.clock import now
from backend.kernel.ids import uuid7
from backend.kernel.statements import execute, stored, stored_moment
from sessions_app.live.models import RoomEvent

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_was_found_comes_as_rows_and_what_was_done_as_none():
    assert execute("SELECT %s + 1, %s", [1, "words"]) == [(2, "words")]
    assert execute("CREATE TEMPORARY TABLE told (word text)", []) == []


def test_after_a_fault_a_transaction_takes_no_more_statements():
    with transaction.atomic():
        connection.set_rollback(True)
        with pytest.raises(TransactionManagementError):
            execute("SELECT 1", [])


def test_a_statement_that_is_none_is_refused_as_django_would():
    with pytest.raises(DatabaseError):
        execute("SELEKT 1", [])


@pytest.mark.only_on("sqlite")
def test_a_fault_found_only_in_reading_is_djangos_too():
    with pytest.raises(OperationalError):
        execute("SELECT json_extract(word, '$') FROM (SELECT '{' AS word)", [])


def test_keys_and_moments_are_kept_as_django_keeps_them():
    at, key = now(), uuid7()
    assert stored_moment(at) == connection.ops.adapt_datetimefield_value(at)
    assert stored(key) == RoomEvent._meta.pk.get_db_prep_value(key, connection)
