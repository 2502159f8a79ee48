"""Nobody of the demo enters unprepared: what is signed, answered, flagged and asked there."""

import pytest
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Clinician, Membership
from sessions_app.consent.models import ConsentForm, FormVersion, Signature
from sessions_app.consent.selectors import unmet_forms
from sessions_app.consent.starter import STARTERS
from sessions_app.demo.people import MEMBERS, SLUG
from sessions_app.demo.seeding import seed
from sessions_app.groups.models import Enrolment, Group
from sessions_app.intake.models import Application, PublicPage
from sessions_app.live.models import RoomEvent
from sessions_app.participants.models import Participant
from sessions_app.safety.models import RiskFlag
from sessions_app.screening.history import history
from sessions_app.screening.models import ScreeningPlan, ScreeningResponse
from sessions_app.screening.selectors import unreviewed
from tests.demo.test_demo import DEMO, play

API = "/api/v1"


def staff(person):
    browser, _ = play(person)
    code = browser.get(f"{DEMO}/code").json()["code"]
    browser.post(f"{API}/auth/second-factor", {"code": code}, format="json")
    return browser


def actives():
    return Enrolment.objects.filter(status="active").select_related("participant", "group")


def group(name="Tuesday Circle"):
    return Group.objects.get(name=name)


def the_flag(browser):
    (flag,) = browser.get(f"{API}/flags?state=open").json()["results"]
    return flag


def test_a_participant_sees_neither_the_queue_nor_flags(demo):
    browser, _ = play("ben")
    assert browser.get(f"{API}/applications").status_code == 403
    assert browser.get(f"{API}/flags").status_code == 403


def test_the_administrator_added_the_starter_forms(demo):
    assert ConsentForm.objects.count() == len(STARTERS)
    authors = FormVersion.objects.values_list("published_by", flat=True).distinct()
    assert list(authors) == [Clinician.objects.get(membership__role=Role.ADMINISTRATOR).pk]
    assert ConsentForm.objects.filter(required_of_all=True).count() == 3


def test_everybody_with_a_place_has_signed_but_one_who_is_told_so(demo):
    pairs = {(each.participant_id, each.group_id): each for each in actives()}
    unmet = unmet_forms(list(pairs), now())
    left = {pairs[pair].participant.alias: forms for pair, forms in unmet.items() if forms}
    (sage,) = [each for each in MEMBERS if each.alias in left]
    assert sage.alias == "Sage"
    assert not sage.simulated
    assert "left to sign" in sage.blurb
    assert [each.code for each in left[sage.alias]] == ["pledge_reopened"]


def test_who_signed_had_the_exact_words_before_them_after_they_were_published(demo):
    for signature in Signature.objects.select_related("version", "participant"):
        assert signature.version.effective_from < signature.signed_at < now()
        assert signature.typed_name == signature.participant.legal_name
        assert signature.version.text_in("en")["body"][:80] in signature.shown


def test_every_group_asks_what_its_kind_asks_and_all_of_it_was_reviewed(demo):
    assert not ScreeningPlan.objects.exists()
    pairs = [(each.participant_id, each.group_id) for each in actives()]
    assert not any(unreviewed(pairs).values())


def test_some_members_have_a_trend(demo):
    trends = {
        person.alias: [each.total for each in entry.trend]
        for person in Participant.objects.all()
        for entry in history(person)[:1]
        if len(entry.trend) > 1
    }
    assert trends["Wren"] == [17, 12, 7]
    assert len(trends) >= 5


def test_three_applications_wait_in_the_queue(demo):
    found = Application.objects.values_list("status", flat=True)
    assert sorted(found) == ["submitted", "submitted", "waitlisted"]
    ada = staff("ada")
    rows = ada.get(f"{API}/applications").json()["results"]
    assert sorted(each["open_flags"] for each in rows) == [0, 0, 1]
    shown = [ada.get(f"{API}/applications/{each['id']}") for each in rows]
    assert all(each.status_code == 200 for each in shown)
    assert all(each.json()["screenings"] for each in shown)


@pytest.mark.parametrize("clinician", ["ada", "sol"])
def test_one_flag_is_open_and_whoever_is_on_call_may_clear_it(demo, clinician):
    browser = staff(clinician)
    flag = the_flag(browser)
    assert flag["abilities"]["clear"]["allowed"]
    done = {"what_was_done": "Spoke with him; a safety plan is made."}
    assert browser.post(f"{API}/flags/{flag['id']}/clear", done, format="json").status_code == 200
    assert browser.get(f"{API}/flags?state=open").json()["results"] == []


def test_the_open_flag_calls_nobody_again_by_the_clock(demo):
    flag = RiskFlag.objects.get()
    assert flag.acknowledged_at < now()
    assert [each.step for each in flag.steps.order_by("at", "pk")] == [
        "raised",
        "notified",
        "acknowledged",
    ]


def test_a_newcomer_finds_the_public_page_and_its_letters(demo):
    browser = APIClient()
    page = browser.get(f"{DEMO}/public-page").json()
    assert page == {"group": "Tuesday Circle", "path": f"/apply/{SLUG}/{group().pk}"}
    shown = browser.get(f"{API}/public/groups/{SLUG}/{group().pk}").json()
    assert shown["words"]
    assert [each["key"] for each in shown["screening"]] == ["asq", "phq-9"]

    asked = {"clinic": SLUG, "group": str(group().pk), "email": "new@x.example", "language": "en"}
    assert browser.post(f"{API}/applications/start", asked, format="json").status_code == 202
    assert browser.get(f"{DEMO}/letters").json()[0]["to"] == "new@x.example"


def test_without_an_open_page_nobody_is_led_to_one(demo):
    PublicPage.objects.update(open=False)
    assert APIClient().get(f"{DEMO}/public-page").status_code == 404


def test_there_is_a_seat_for_whoever_is_let_in(demo):
    seated = Enrolment.objects.filter(group=group(), status__in=Enrolment.SEATED)
    assert seated.count() < group().capacity


def test_whoever_came_two_days_ago_was_in_no_session_before(demo_with_past):
    newest = Enrolment.objects.filter(group=group(), status="active").latest("activated_at")
    others = actives().filter(group=group()).exclude(pk=newest.pk)
    events = RoomEvent.objects.filter(room__session__group=group())
    came = set(events.values_list("author", flat=True))
    assert str(newest.pk) not in came
    assert came & {str(each.pk) for each in others}


def test_seeding_again_adds_nothing(demo):
    tables = (Signature, ScreeningResponse, Application, RiskFlag, Membership, ConsentForm)
    before = [each.objects.count() for each in tables]
    seed()
    assert [each.objects.count() for each in tables] == before
