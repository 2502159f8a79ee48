"""The product does not start where an acknowledgement would be a guess."""

import sqlite3

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import NotSupportedError, connection
from django.db.backends.sqlite3 import base

from backend import boot
from backend.env import master_keys
from tests.services import templates


@pytest.mark.parametrize(
    "value", ["", "k1", "k1:", ":AAAA", "k1:not base64!", "k1:AAAA", "k1:" + "A" * 44]
)
def test_a_missing_or_short_master_key_stops_the_start(monkeypatch, value):
    monkeypatch.setenv("HOLDSPACE_MASTER_KEYS", value)
    with pytest.raises(ImproperlyConfigured, match="HOLDSPACE_MASTER_KEYS"):
        master_keys("HOLDSPACE_MASTER_KEYS")


@pytest.mark.django_db
def test_a_database_that_does_not_sync_stops_the_start(settings, monkeypatch):
    settings.SCRATCH_DATABASE = False
    monkeypatch.setattr(boot, "_setting", lambda name: "off" if name == "fsync" else "on")
    monkeypatch.setattr(connection, "close", lambda: None)
    if connection.vendor == "postgresql":
        with pytest.raises(ImproperlyConfigured, match="fsync"):
            boot.refuse_unsafe_database()
    else:
        boot.refuse_unsafe_database()


@pytest.mark.django_db
def test_the_embedded_database_waits_for_the_disk():
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            journal = cursor.execute("PRAGMA journal_mode").fetchone()[0]
            synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
        assert (journal, synchronous) in {("delete", 3), ("wal", 2)}


@pytest.mark.only_on("sqlite")
def test_an_sqlite_too_old_for_what_rooms_ask_of_it_stops_the_start(monkeypatch):
    monkeypatch.setattr(connection, "get_database_version", lambda: (3, 32, 3))
    with pytest.raises(NotSupportedError, match=r"3\.33"):
        connection.check_database_version_supported()


def test_all_of_the_product_uses_one_sqlite_the_newest_that_is_installed():
    newest = pytest.importorskip("pysqlite3", reason="there is no wheel of it for this machine")
    assert newest.sqlite_version_info >= (3, 51, 3)
    assert newest is sqlite3
    assert newest is vars(templates)["sqlite3"]
    assert newest.dbapi2 is vars(base)["Database"]
