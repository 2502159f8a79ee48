"""Whoever may decide does so with a reason, and it happens."""

import pytest
from django.db import DatabaseError, transaction

from clinicians.accounts.doors import actor_at
from clinicians.clinics.models import Membership
from sessions_app.groups.models import Enrolment
from sessions_app.intake.models import Application, Decision
from sessions_app.screening.models import ScreeningReview
from tests.cast.groups import enrol_at
from tests.cast.post import the_post_goes_out
from tests.cast.screening import every, make_response
from tests.cast.sign_in import address_of, client_for
from tests.intake.walk import (
    CURRENT,
    EMAIL,
    QUEUE,
    REASON,
    SUBMIT,
    answer_all,
    applied,
    clear_flags,
    come_in,
    decide,
    page_of,
)


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


def test_answers_that_came_after_the_application_are_not_reviewed_by_deciding(waiting, ada):
    dora = Membership.objects.select_related("participant").get(role="participant")
    later = make_response(actor_at(dora), "gad-7", every("gad-7"))

    decide(ada, waiting[1], "offer")

    assert not ScreeningReview.objects.filter(response=later).exists()
    assert ScreeningReview.objects.count() == 1
