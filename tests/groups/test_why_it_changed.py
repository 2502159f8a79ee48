"""Why a session was moved may tell of somebody: it is for those who hold and run the group."""

import pytest

from tests.cast.groups import enrol_at

SESSIONS = "/api/v1/sessions"
REASON = "Somebody is in hospital."


@pytest.mark.parametrize(
    ("name", "told"), [("ben", ""), ("abe", ""), ("ada", REASON), ("sol", REASON), ("ines", REASON)]
)
def test_the_reason_of_a_change_is_told_to_those_who_may_know(
    name, told, request, client_for, ada, circle, tonight
):
    person = request.getfixturevalue(name)
    if name == "ben":
        enrol_at(person, circle)
    cancelled = client_for(ada).post(
        f"{SESSIONS}/{tonight.pk}/cancel", {"reason": REASON}, format="json"
    )
    assert cancelled.status_code == 200, cancelled.json()
    seen = client_for(person).get(f"{SESSIONS}/{tonight.pk}").json()
    assert [change["reason"] for change in seen["changes"]] == [told]
