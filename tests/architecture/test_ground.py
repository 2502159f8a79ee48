"""The ground the other tests stand on."""

import json
import urllib.request

import pytest
from django.db import DatabaseError, connection

from clinicians.audit.command import command, record
from clinicians.audit.models import AuditRecord


@pytest.mark.only_on("postgresql")
def test_row_level_security_would_bind_the_role_of_the_tests(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)


def test_a_real_server_answers_and_comes_back_after_a_kill(served):
    served.kill()
    served.start()

    with urllib.request.urlopen(f"{served.url}/readyz") as answer:
        assert json.load(answer) == {"status": "ok"}


@command
def mark(actor):
    record(actor, "test.marked")


def test_a_command_commits_on_an_append_only_table(transactional_db, ada):
    mark(ada)

    assert AuditRecord.objects.visible_to(ada).count() == 1


def test_and_after_it_the_database_is_empty_and_still_append_only(transactional_db, ada):
    assert AuditRecord.objects.visible_to(ada).count() == 0
    mark(ada)

    with pytest.raises(DatabaseError, match="append-only"):
        AuditRecord.objects.visible_to(ada).delete()
