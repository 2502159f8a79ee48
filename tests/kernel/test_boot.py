"""The product does not start where an acknowledgement would be a guess."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from backend import boot
from backend.env import master_keys


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
