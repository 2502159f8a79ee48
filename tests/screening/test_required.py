"""What a group asks for and nobody sent: the person takes it up, and waits for no clinician."""

import pytest

from backend.kernel.clock import now
from clinicians.audit.models import AuditRecord
from sessions_app.screening.commands import set_plan, switch_instrument
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.required import not_sent_yet
from tests.cast.groups import enrol_at, make_group
from tests.cast.screening import every, make_response, make_review

pytestmark = pytest.mark.django_db(transaction=True)
MINE = "/api/v1/my/screenings"


@pytest.fixture
def planned(met, ada):
    """The circle asks for two questionnaires, and Ben was there before."""
    set_plan(ada, met.pk, instruments=["asq", "gad-7"])
    return met


def begin(browser, instrument="asq"):
    return browser.post(MINE, {"instrument": instrument}, format="json")


def required(browser, language="en"):
    found = browser.get(f"{MINE}/required", {"language": language}).json()
    return [each["key"] for each in found]


def code(answer):
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize("who", ["otto", "ada", "ines"])
def test_staff_of_this_clinic_and_of_another_have_none(who, request, client_for, planned):
    browser = client_for(request.getfixturevalue(who))
    assert code(begin(browser)) == (403, "forbidden")
    assert code(browser.get(f"{MINE}/required")) == (403, "forbidden")
    assert not ScreeningResponse.objects.exists()


def test_nobody_begins_without_signing_in(client, planned):
    assert begin(client).status_code in {401, 403}
    assert client.get(f"{MINE}/required").status_code == 401


def test_what_another_groups_members_are_asked_is_not_asked_of_cleo(client_for, cleo, planned):
    browser = client_for(cleo)
    assert required(browser) == []
    assert code(begin(browser)) == (409, "not_asked_for")
    assert not ScreeningResponse.objects.exists()


def test_a_member_sees_what_the_group_asks_for_and_takes_it_up(client_for, ben, planned):
    browser = client_for(ben)
    (asq, gad7) = browser.get(f"{MINE}/required", {"language": "es"}).json()
    assert (asq["key"], asq["total"], gad7["total"]) == ("asq", 4, 7)
    assert gad7["title"] != browser.get(f"{MINE}/required").json()[1]["title"]

    begun = begin(browser)
    assert begun.status_code == 201
    (listed,) = browser.get(MINE).json()
    assert listed == begun.json()
    assert (listed["key"], listed["status"]) == ("asq", "open")
    assert required(browser) == ["gad-7"]


def test_taking_it_up_is_in_the_trail_as_the_persons_own_act(client_for, ben, planned):
    begin(client_for(ben))
    (act,) = AuditRecord.objects.filter(act="screening.asked")
    assert act.actor == str(ben.member_id)
    assert ScreeningResponse.objects.get().asked_by_id is None


def test_taking_it_up_twice_is_one_form(client_for, ben, planned):
    browser = client_for(ben)
    first, second = begin(browser).json(), begin(browser).json()
    assert first == second
    assert ScreeningResponse.objects.count() == 1


def test_one_that_waits_for_its_review_is_not_asked_again(client_for, ada, ben, planned):
    sent = make_response(ben, "asq", every("asq"))
    browser = client_for(ben)
    assert required(browser) == ["gad-7"]
    assert begin(browser).json()["id"] == str(sent.pk)

    make_review(sent, ada)
    assert required(browser) == ["gad-7"]
    assert code(begin(browser)) == (409, "not_asked_for")
    assert ScreeningResponse.objects.count() == 1


@pytest.mark.parametrize("instrument", ["phq-9", "c-ssrs"])
def test_only_what_the_plan_says_can_be_taken_up(client_for, ben, planned, instrument):
    assert code(begin(client_for(ben), instrument)) == (409, "not_asked_for")
    assert not ScreeningResponse.objects.exists()


def test_what_the_clinic_switched_off_is_not_required(client_for, ines, ben, planned):
    switch_instrument(ines, "asq", enabled=False)
    browser = client_for(ben)
    assert required(browser) == ["gad-7"]
    assert code(begin(browser)) == (409, "not_asked_for")


def test_who_left_the_group_is_asked_nothing(client_for, ben, planned):
    place = planned.enrolments.get(participant=ben.member_id)
    place.leave(now())
    place.save()
    assert required(client_for(ben)) == []


def test_who_is_offered_a_place_may_answer_before_they_take_it(client_for, ada, cleo, planned):
    enrol_at(cleo, planned, "offered")
    assert required(client_for(cleo)) == ["asq", "gad-7"]


def test_who_only_waits_for_a_place_is_asked_nothing(client_for, cleo, planned):
    enrol_at(cleo, planned, "waitlisted")
    assert required(client_for(cleo)) == []


def test_many_groups_cost_no_more_than_one(ada, ben, planned, queries):
    one = queries(lambda: not_sent_yet(ben))
    for name in ("Two", "Three"):
        enrol_at(ben, make_group(ada, name))
    assert queries(lambda: not_sent_yet(ben)) == one
