"""Statements straight to the driver keep to what Django promises of its own."""

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.transaction import TransactionManagementError

from backend.kernel.statements import execute

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
