"""The ground the other tests stand on."""

import json
import urllib.request

import pytest
from django.db import connection


def test_row_level_security_would_bind_the_role_of_the_tests(db):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no roles")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)


def test_a_real_server_answers_and_comes_back_after_a_kill(served):
    served.kill()
    served.start()

    with urllib.request.urlopen(f"{served.url}/readyz") as answer:
        assert json.load(answer) == {"status": "ok"}
