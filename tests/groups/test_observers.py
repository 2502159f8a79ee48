"""Who will sit in on a session: announced before it, and seen by everybody."""

from datetime import timedelta

import pytest

from backend.kernel.clock import now
from clinicians.audit.models import AuditRecord
from sessions_app.groups.observations import Observation
from sessions_app.groups.standing import _handlers
from tests.cast.groups import enrol_at, make_session


def address(session, tail=""):
    return f"/api/v1/sessions/{session.pk}/observers{tail}"


def announce(browser, session, who):
    return browser.post(address(session), {"clinician": str(who.member_id)}, format="json")


@pytest.fixture
def changes():
    """Whose standing may have changed while the test runs."""
    heard = []
    _handlers.append(heard.append)
    yield heard
    _handlers.remove(heard.append)


def test_otto_and_staff_who_do_not_hold_the_group_announce_nobody(
    client_for, otto, tomas, sol, abe, ben, tonight, circle
):
    enrol_at(ben, circle)
    for who, status in ((otto, 404), (tomas, 404), (sol, 403), (abe, 403), (ben, 403)):
        assert announce(client_for(who), tonight, sol).status_code == status
    assert not Observation.objects.exists()


def test_the_facilitator_announces_a_supervisor_and_the_members_see_it(
    client_for, ada, ben, sol, tonight, circle, changes
):
    enrol_at(ben, circle)

    made = announce(client_for(ada), tonight, sol)

    assert made.status_code == 201
    (seen,) = client_for(ben).get(address(tonight)).json()
    assert seen["clinician"]["display_name"] == "Sol Marin"
    assert seen["abilities"]["cancel"]["allowed"] is False
    assert [each.group_id for each in changes] == [circle.pk]
    assert AuditRecord.objects.filter(act="observer.announced").count() == 1


def test_nobody_observes_who_holds_the_group_keeps_the_books_or_is_elsewhere(
    client_for, ada, ines, abe, ben, otto, tonight
):
    browser = client_for(ada)
    for who, status in ((ada, 400), (ines, 400), (abe, 400), (ben, 404), (otto, 404)):
        assert announce(browser, tonight, who).status_code == status


def test_the_same_colleague_is_announced_once(client_for, ada, sol, tonight):
    browser = client_for(ada)
    announce(browser, tonight, sol)

    assert announce(browser, tonight, sol).json()["code"] == "already_observing"


def test_nobody_is_announced_once_the_session_is_open(client_for, ada, sol, open_session):
    assert announce(client_for(ada), open_session, sol).json()["code"] == "session_not_planned"


def test_an_observer_is_cancelled_and_may_be_announced_again(client_for, ines, sol, tonight):
    browser = client_for(ines)
    (made,) = announce(browser, tonight, sol).json()

    assert browser.delete(address(tonight, f"/{made['id']}")).status_code == 204
    assert browser.get(address(tonight)).json() == []
    again = browser.delete(address(tonight, f"/{made['id']}"))
    assert (again.status_code, again.json()["code"]) == (409, "not_observing")
    assert announce(browser, tonight, sol).status_code == 201


def test_what_was_announced_stays_once_the_session_began(client_for, ada, sol, tonight):
    browser = client_for(ada)
    (made,) = announce(browser, tonight, sol).json()
    tonight.open(now())
    tonight.save()

    assert browser.delete(address(tonight, f"/{made['id']}")).status_code == 409
    assert len(browser.get(address(tonight)).json()) == 1


def test_an_observer_of_another_session_is_not_found_here(client_for, ada, sol, tonight, circle):
    other = make_session(circle, now() + timedelta(days=7))
    browser = client_for(ada)
    (made,) = announce(browser, other, sol).json()

    assert browser.delete(address(tonight, f"/{made['id']}")).status_code == 404
