"""Whoever may decide reads everything on one page, decides with a reason, and it happens."""

import pytest
from django.db import DatabaseError, transaction

from clinicians.access.actor import Role
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Membership
from sessions_app.groups.models import Enrolment
from sessions_app.intake.models import Application, Decision
from sessions_app.participants.models import Participant
from sessions_app.safety.models import RiskFlag
from sessions_app.screening.models import ScreeningReview
from tests.cast.groups import enrol_at
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import address_of, client_for
from tests.intake.walk import (
    CURRENT,
    EMAIL,
    SUBMIT,
    answer_all,
    applied,
    come_in,
    fill_in,
    plan_for,
)

QUEUE = "/api/v1/applications"
REASON = {"reason": "She fits, and wants this."}


def decide(actor, application, kind, **more):
    place = f"{QUEUE}/{application}/decide"
    return client_for(actor).post(place, {"kind": kind, **REASON, **more}, format="json")


def page_of(actor, application):
    return client_for(actor).get(f"{QUEUE}/{application}")


def clear_flags(actor):
    for flag in RiskFlag.objects.filter(cleared_at=None):
        place = f"/api/v1/flags/{flag.pk}/clear"
        done = client_for(actor).post(place, {"what_was_done": "Called. Safe."}, format="json")
        assert done.status_code == 200, done.json()


@pytest.fixture
def waiting(asking_circle):
    """An application that was handed in: the applicant's browser and its id."""
    return applied(asking_circle)


@pytest.fixture
def noor(clinic):
    return enlist(clinic, "Noor Hale", Role.FACILITATOR)


@pytest.mark.parametrize("stranger", ["otto", "olga", "noor"])
def test_for_whom_it_does_not_concern_it_does_not_exist(stranger, request, waiting):
    actor = request.getfixturevalue(stranger)
    for answer in (page_of(actor, waiting[1]), decide(actor, waiting[1], "offer")):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert client_for(actor).get(QUEUE).json()["results"] == []
    assert not Decision.objects.exists()


@pytest.mark.parametrize("actor", ["ben", "abe"])
def test_participants_and_auditors_are_refused(actor, request, waiting):
    who = request.getfixturevalue(actor)
    for answer in (client_for(who).get(QUEUE), page_of(who, waiting[1])):
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert decide(who, waiting[1], "offer").status_code in {403, 404}


def test_the_applicant_does_not_read_the_page_about_them(waiting):
    assert waiting[0].get(f"{QUEUE}/{waiting[1]}").status_code == 401


def test_an_administrator_sees_contacts_and_no_answers_and_does_not_decide(waiting, ines, ada):
    decide(ada, waiting[1], "waitlist", message="Soon.")
    page = page_of(ines, waiting[1]).json()
    assert page["details"]["phone"] == "+1 617 555 0177"
    assert (page["answers_shown"], page["screenings"]) == (False, [])
    assert (page["details"]["goals"], page["decisions"][0]["reason"]) == ("", "")
    assert page["decisions"][0]["message"] == ""
    assert not any(each["allowed"] for each in page["abilities"].values())
    assert decide(ines, waiting[1], "offer").json()["code"] == "forbidden"


@pytest.mark.parametrize("actor", ["ada", "sol"])
def test_its_facilitator_and_a_supervisor_read_it_all_and_that_is_recorded(actor, request, waiting):
    who = request.getfixturevalue(actor)
    page = page_of(who, waiting[1]).json()
    assert page["name"] == "Dodo"
    assert page["email"] == EMAIL
    assert page["details"]["goals"] == "To sleep again."
    [screening] = page["screenings"]
    assert screening["score"]["band"]["key"] == "minimal"
    assert len(screening["trend"]) == 1
    assert page["abilities"]["offer"] == {"allowed": True, "reason": ""}
    read = AuditRecord.objects.get(act="application.opened", actor=str(who.member_id))
    assert read.object == f"sessions_app.Application:{waiting[1]}"


def test_an_offer_gives_a_seat_an_account_and_an_invitation(waiting, ada):
    answer = decide(ada, waiting[1], "offer", message="Welcome.")

    assert answer.status_code == 200, answer.json()
    assert answer.json()["status"] == "offered"
    assert Enrolment.objects.get().status == "offered"
    member = Membership.objects.get(role="participant")
    assert member.status == "invited"
    invitations = [each for each in the_post_goes_out() if "/invitation#token=" in str(each.body)]
    assert [each.to for each in invitations] == [[EMAIL]]
    shown = waiting[0].get(CURRENT).json()
    assert shown["decision"] == {"kind": "offer", "message": "Welcome."}
    assert ScreeningReview.objects.get().by_id == ada.member_id


def test_offered_people_stand_in_the_lists(waiting, ada):
    decide(ada, waiting[1], "offer")
    listed = client_for(ada).get("/api/v1/participants").json()["results"]
    assert [each["legal_name"] for each in listed] == ["Dora Lind"]


def test_in_a_full_group_an_offer_waits_for_the_next_free_seat(waiting, ada, ben):
    group = Application.objects.get().group
    type(group).objects.update(capacity=1)
    place = enrol_at(ben, group)

    assert decide(ada, waiting[1], "offer").json()["status"] == "waitlisted"
    assert Membership.objects.filter(status="applied").exists()
    assert waiting[0].get(CURRENT).json()["decision"]["kind"] == "waitlist"

    client_for(ben).post(f"/api/v1/enrolments/{place.pk}/leave", {}, format="json")

    assert Application.objects.get().status == "offered"
    assert not Membership.objects.filter(status="applied").exists()
    assert waiting[0].get(CURRENT).json()["decision"]["kind"] == "offer"


def test_who_waits_with_an_open_flag_is_passed_over(asking_circle, ada, ben):
    type(asking_circle).objects.update(capacity=1)
    place = enrol_at(ben, asking_circle)
    _, flagged = applied(asking_circle, phq9_9=1)
    _, calm = applied(asking_circle, "calm@home.example")
    for application in (flagged, calm):
        assert decide(ada, application, "waitlist").status_code == 200

    client_for(ben).post(f"/api/v1/enrolments/{place.pk}/leave", {}, format="json")

    states = dict(Application.objects.values_list("pk", "status"))
    assert sorted(states.values()) == ["offered", "waitlisted"]
    assert Application.objects.get(pk=calm).status == "offered"


def test_the_waiting_list_keeps_them_for_the_clinician_to_offer_later(waiting, ada):
    assert decide(ada, waiting[1], "waitlist").json()["status"] == "waitlisted"
    assert Enrolment.objects.get().status == "waitlisted"
    again = decide(ada, waiting[1], "waitlist")
    assert (again.status_code, again.json()["code"]) == (409, "not_waiting")
    assert decide(ada, waiting[1], "offer").json()["status"] == "offered"
    assert Enrolment.objects.get().status == "offered"


def test_referring_elsewhere_needs_words_for_the_person(waiting, ada):
    refused = decide(ada, waiting[1], "refer")
    assert (refused.status_code, refused.json()["code"]) == (400, "message_missing")
    decided = decide(ada, waiting[1], "refer", message="The clinic on Pier 4 can help sooner.")
    assert decided.json()["status"] == "referred"
    [*_, letter] = the_post_goes_out()
    said = f"{letter.subject}{letter.body}"
    assert letter.to == [EMAIL]
    assert "Pier" not in said
    assert "Circle" not in said
    shown = come_in(Application.objects.get().group).get(CURRENT).json()
    assert shown["decision"] == {
        "kind": "refer",
        "message": "The clinic on Pier 4 can help sooner.",
    }


def test_asking_for_more_gives_it_back_with_more_forms(waiting, ada):
    browser, application = waiting
    refused = decide(ada, application, "ask_more")
    assert refused.json()["code"] == "message_missing"
    asked = decide(ada, application, "ask_more", message="One more form?", instruments=["gad-7"])
    assert asked.json()["status"] == "more_asked"

    shown = browser.get(CURRENT).json()
    assert shown["decision"] == {"kind": "ask_more", "message": "One more form?"}
    assert shown["missing"] == ["screening:gad-7"]
    assert browser.patch(CURRENT, {"goals": "More."}, format="json").status_code == 200
    answer_all(browser)
    assert browser.post(SUBMIT, {}, format="json").json()["status"] == "submitted"
    assert decide(ada, application, "offer").json()["status"] == "offered"
    assert ScreeningReview.objects.count() == 2


def test_an_unknown_form_is_not_asked(waiting, ada):
    answer = decide(ada, waiting[1], "ask_more", message="More?", instruments=["c-ssrs"])
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_instrument")
    assert Application.objects.get().status == "submitted"


def test_an_open_flag_refuses_an_offer_and_nothing_else(asking_circle, ada):
    browser, application = applied(asking_circle, phq9_9=1)
    page = page_of(ada, application).json()
    assert page["open_flags"] == 1
    assert page["abilities"]["offer"]["allowed"] is False
    assert page["abilities"]["waitlist"]["allowed"] is True
    assert page["flags"][0]["state"] == "raised"

    refused = decide(ada, application, "offer")
    assert (refused.status_code, refused.json()["code"]) == (409, "flag_open")
    assert not Enrolment.objects.exists()
    assert decide(ada, application, "ask_more", message="May we call?").status_code == 200
    assert browser.post(SUBMIT, {}, format="json").status_code == 200
    assert decide(ada, application, "waitlist").status_code == 200

    clear_flags(ada)
    assert decide(ada, application, "offer").json()["status"] == "offered"
    assert browser.get(CURRENT).json()["help"] is None


def test_a_draft_is_not_decided_about(asking_circle, ada):
    come_in(asking_circle)
    application = Application.objects.get().pk
    for kind in Decision.Kind.values:
        answer = decide(ada, application, kind, message="Words.")
        assert (answer.status_code, answer.json()["code"]) == (409, "not_waiting")


@pytest.mark.parametrize("first", ["offer", "refer"])
def test_what_was_decided_for_good_stays(first, waiting, ada):
    decide(ada, waiting[1], first, message="Words.")
    for kind in Decision.Kind.values:
        assert decide(ada, waiting[1], kind, message="Words.").json()["code"] == "not_waiting"
    assert Decision.objects.count() == 1


def test_a_reason_is_needed(waiting, ada):
    place = f"{QUEUE}/{waiting[1]}/decide"
    answer = client_for(ada).post(place, {"kind": "offer", "reason": " "}, format="json")
    assert answer.status_code == 400


def test_decisions_are_kept_sealed_and_in_order(waiting, ada, sol):
    decide(ada, waiting[1], "waitlist")
    decide(sol, waiting[1], "offer")
    made = page_of(ada, waiting[1]).json()["decisions"]
    assert [(each["kind"], each["by"]) for each in made] == [
        ("waitlist", "Ada Quill"),
        ("offer", "Sol Marin"),
    ]
    assert made[0]["reason"] == REASON["reason"]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Decision.objects.update(kind="refer")
    kept = str(Decision.objects.values_list("reason", flat=True).first())
    assert REASON["reason"] not in kept


def test_a_closed_group_takes_nobody_even_by_decision(waiting, ada):
    Application.objects.get().group.__class__.objects.update(accepting=False)
    for kind in ("offer", "waitlist"):
        assert decide(ada, waiting[1], kind).json()["code"] == "group_closed"
    assert Application.objects.get().status == "submitted"


def test_a_member_who_is_offered_another_group_keeps_their_account(open_circle, ada, ben):
    browser = client_for(ben)
    come_in(open_circle, address_of(ben)).patch(CURRENT, {"country": "CA"}, format="json")
    browser.patch(CURRENT, {"emergency_contact": {"name": "Nell", "phone": "1"}}, format="json")
    assert browser.post(SUBMIT, {}, format="json").status_code == 200
    application = Application.objects.get().pk
    assert decide(ada, application, "offer").json()["status"] == "offered"
    assert Membership.objects.get(pk=ben.member_id).status == "active"
    assert not any("/invitation#" in str(each.body) for each in the_post_goes_out())


def test_the_queue_puts_who_waits_longest_first_and_knows_flags(asking_circle, ada):
    _, calm = applied(asking_circle)
    _, flagged = applied(asking_circle, "flagged@home.example", phq9_9=2)
    desk = client_for(ada)

    lines = desk.get(QUEUE, {"status": "submitted"}).json()["results"]

    assert [each["id"] for each in lines] == [calm, flagged]
    assert [each["open_flags"] for each in lines] == [0, 1]
    assert [e["id"] for e in desk.get(QUEUE, {"flagged": "true"}).json()["results"]] == [flagged]
    assert [e["id"] for e in desk.get(QUEUE, {"flagged": "false"}).json()["results"]] == [calm]
    assert desk.get(QUEUE, {"status": "draft"}).json()["results"] == []
    group = {"group": str(asking_circle.pk)}
    assert len(desk.get(QUEUE, group).json()["results"]) == 2
    assert desk.get(QUEUE, {"status": "lost"}).status_code == 400


def test_a_group_of_another_clinic_filters_nothing(waiting, otto, circle):
    assert client_for(otto).get(QUEUE, {"group": str(circle.pk)}).status_code == 404


def test_the_queue_costs_the_same_however_long(open_circle, ada, queries):
    desk = client_for(ada)
    applied(open_circle)
    few = queries(lambda: desk.get(QUEUE))
    for number in range(4):
        applied(open_circle, f"more{number}@home.example")
    assert len(desk.get(QUEUE).json()["results"]) == 5
    assert queries(lambda: desk.get(QUEUE)) == few


def test_the_page_costs_the_same_however_much_was_answered(waiting, ada, queries):
    browser, application = waiting
    few = queries(lambda: page_of(ada, application))
    group = Application.objects.get().group
    decide(ada, application, "ask_more", message="More?", instruments=["gad-7", "asq"])
    answer_all(browser)
    browser.post(SUBMIT, {}, format="json")
    assert queries(lambda: page_of(ada, application)) <= few
    plan_for(group)


def test_a_facilitator_no_longer_knows_who_took_it_back(open_circle, ada):
    browser = come_in(open_circle)
    fill_in(browser)
    assert Participant.objects.visible_to(ada).exists()
    browser.delete(CURRENT)
    assert not Participant.objects.visible_to(ada).exists()
