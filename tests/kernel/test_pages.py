"""A cursor that was damaged on its way is refused with a code, and breaks nothing."""

from base64 import b64encode

import pytest


@pytest.mark.parametrize("path", ["sessions", "groups", "participants", "staff", "audit"])
@pytest.mark.parametrize("cursor", ["p=abc", "p=\x00", "o=-1&p=", "r=x&p=9" * 40, "p=" + "9" * 400])
def test_a_damaged_cursor_is_refused(client_for, ines, path, cursor):
    damaged = b64encode(cursor.encode()).decode()
    answer = client_for(ines).get(f"/api/v1/{path}", {"cursor": damaged})
    assert answer.status_code in {200, 400}
    if answer.status_code == 400:
        assert answer.json()["code"] == "bad_cursor"


@pytest.mark.parametrize("path", ["sessions", "participants", "audit"])
def test_a_cursor_of_the_wrong_kind_has_a_code_of_its_own(client_for, ines, path):
    damaged = b64encode(b"p=abc").decode()
    answer = client_for(ines).get(f"/api/v1/{path}", {"cursor": damaged})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")
