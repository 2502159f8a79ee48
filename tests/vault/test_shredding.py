"""A key that was destroyed is in no file of the database any more."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, transaction

from backend.vault.journal import empty_journal
from backend.vault.keys import clinic_scope, destroy_key, writing_key
from backend.vault.models import DataKey

SCOPES = [clinic_scope(UUID(int=number)) for number in range(240)]
pytestmark = [pytest.mark.only_on("sqlite"), pytest.mark.django_db(transaction=True)]


def file():
    return Path(connection.settings_dict["NAME"])


def on_disk() -> bytes:
    """The file of the database and whatever SQLite keeps beside it."""
    return b"".join(each.read_bytes() for each in file().parent.glob(f"{file().name}*"))


def wrapped_keys() -> list[bytes]:
    rows = DataKey.objects.filter(scope__in=SCOPES).values_list("wrapped", flat=True)
    return [each.encode() for each in rows]


def destroyed(scopes) -> list[bytes]:
    """Their wrapped keys, which were there."""
    before = wrapped_keys()
    for scope in scopes:
        with transaction.atomic():
            destroy_key(scope)
    return [each for each in before if each not in wrapped_keys()]


def test_no_file_holds_a_key_that_was_destroyed_however_pages_were_moved_about():
    for scope in SCOPES:
        writing_key(scope)
    gone = destroyed(random.Random(4).sample(SCOPES, 160))
    assert len(gone) == 160
    assert empty_journal()
    left = on_disk()
    assert not [each for each in gone if each in left]
    assert all(each in left for each in wrapped_keys())


def test_somebody_who_reads_puts_it_off_and_stops_nobody_for_long():
    writing_key(SCOPES[0])
    with closing(sqlite3.connect(file())) as reader:
        reader.execute("BEGIN")
        reader.execute(f"SELECT count(*) FROM {DataKey._meta.db_table}").fetchone()
        gone = destroyed(SCOPES[:1])
        assert not empty_journal()
    assert empty_journal()
    assert not [each for each in gone if each in on_disk()]
