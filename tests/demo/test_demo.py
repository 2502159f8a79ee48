"""A demo exists only where one was asked for, and its second factor is a real one."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.accounts.letters import PASSWORD_RESET
from clinicians.clinics.models import Clinic
from clinicians.notices.letters import Address
from clinicians.notices.outbox import post
from sessions_app.demo.people import MEMBERS, PLAYERS, SLUG, STAFF
from sessions_app.demo.seeding import NotADemo, NotEmpty, seed
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.notes.models import ProgressNote
from sessions_app.participants.models import Participant
from tests.cast.sign_in import half_client_for

DEMO = "/api/v1/demo"


def play(person):
    browser = APIClient()
    answer = browser.post(f"{DEMO}/sign-in", {"person": person}, format="json")
    assert answer.status_code == 200, answer.content
    return browser, answer.json()


def test_without_demo_mode_none_of_its_addresses_exist(client, db):
    assert client.get(f"{DEMO}/people").status_code == 404
    assert client.post(f"{DEMO}/sign-in", {"person": "ada"}).status_code == 404
    assert client.get(f"{DEMO}/code").status_code == 404
    assert client.get(f"{DEMO}/letters").status_code == 404
    assert client.get(f"{DEMO}/public-page").status_code == 404


def test_without_demo_mode_nothing_is_seeded_or_emptied(clinic):
    with pytest.raises(NotADemo):
        seed()
    for options in ([], ["--reset"]):
        with pytest.raises(CommandError, match="not a demo"):
            call_command("seed_demo", *options)
    assert Clinic.objects.count() == 1


def test_a_house_that_is_lived_in_is_neither_seeded_nor_emptied(clinic, settings):
    settings.DEMO = True
    with pytest.raises(NotEmpty):
        seed()
    with pytest.raises(CommandError, match="not ours to throw away"):
        call_command("seed_demo", "--reset")
    assert list(Clinic.objects.values_list("slug", flat=True)) == [clinic.slug]


def test_nobody_outside_the_demo_clinic_can_be_played(demo, other_clinic, otto):
    browser = APIClient()
    for stranger in ("otto", "otto@mill.example", str(otto.user_id), ""):
        answer = browser.post(f"{DEMO}/sign-in", {"person": stranger}, format="json")
        assert answer.status_code in {400, 404}


def test_the_demo_clinics_letters_are_shown_newest_first_and_nobody_elses(demo, other_clinic):
    ours = Clinic.objects.get(slug=SLUG)
    for clinic, email in ((ours, "one"), (other_clinic, "otto"), (ours, "two")):
        post(PASSWORD_RESET, to=Address(clinic.pk, f"{email}@x.example"), values={"link": "/here"})

    shown = APIClient().get(f"{DEMO}/letters").json()
    assert [each["to"] for each in shown][:2] == ["two@x.example", "one@x.example"]
    assert "otto@x.example" not in [each["to"] for each in shown]
    assert shown[0]["subject"] == "Choose a new password"
    assert "/here" in shown[0]["body"]
    assert shown[0].keys() == {"at", "to", "subject", "body"}


def test_the_code_of_somebody_who_is_not_of_the_demo_is_never_shown(demo, other_clinic, otto):
    assert half_client_for(otto).get(f"{DEMO}/code").status_code == 404


def test_the_code_is_shown_to_nobody_but_the_half_signed_in(demo):
    assert APIClient().get(f"{DEMO}/code").status_code == 401
    member, _ = play("ben")
    assert member.get(f"{DEMO}/code").status_code == 409


def test_a_member_is_in_with_one_click(demo):
    browser, session = play("ben")
    assert (session["stage"], session["role"], session["demo"]) == ("ready", "participant", True)
    (group,) = browser.get("/api/v1/groups").json()["results"]
    assert group["name"] == "Tuesday Circle"


def test_staff_still_owe_their_second_factor_and_pass_it_at_the_real_endpoint(demo):
    browser, session = play("ada")
    assert session["stage"] == "second_factor"
    assert browser.get("/api/v1/groups").status_code == 403

    shown = browser.get(f"{DEMO}/code").json()
    assert 0 < shown["seconds_left"] <= 60
    wrong = str((int(shown["code"]) + 1) % 1_000_000).zfill(6)
    assert (
        browser.post("/api/v1/auth/second-factor", {"code": wrong}, format="json").status_code
        == 401
    )


def test_a_code_that_was_used_is_not_shown_again(demo):
    codes = []
    for _ in range(2):
        browser, _ = play("ada")
        codes.append(browser.get(f"{DEMO}/code").json()["code"])
        answer = browser.post("/api/v1/auth/second-factor", {"code": codes[-1]}, format="json")
        assert answer.json()["stage"] == "ready"
        assert browser.get("/api/v1/groups").status_code == 200
    assert codes[0] != codes[1]


def test_the_landing_page_offers_staff_and_members_but_not_those_who_play_themselves(demo):
    people = APIClient().get(f"{DEMO}/people").json()
    roles = {each["role"] for each in people}
    assert roles == {str(role) for role in Role}
    offered = {each["id"] for each in people}
    assert {"ada", "ben"} <= offered
    assert not offered & {each.id for each in MEMBERS if each.simulated}
    assert "Okafor" not in str(people)


def test_everybody_who_may_be_played_gets_in(demo):
    for player in PLAYERS:
        _, session = play(player.id)
        assert session["stage"] == ("second_factor" if player.role.is_staff else "ready")


def test_seeding_again_changes_nothing(demo_with_past):
    before = (GroupSession.objects.count(), Enrolment.objects.count(), Participant.objects.count())
    assert seed() is False
    assert before == (
        GroupSession.objects.count(),
        Enrolment.objects.count(),
        Participant.objects.count(),
    )


def test_one_session_of_adas_began_about_ten_minutes_ago(demo):
    (session,) = GroupSession.objects.filter(
        group__name="Tuesday Circle",
        starts_at__gt=now() - timedelta(minutes=45),
        starts_at__lt=now() + timedelta(minutes=5),
        status="scheduled",
    )
    browser, _ = play("ben")
    abilities = browser.get(f"/api/v1/sessions/{session.pk}").json()["abilities"]
    assert abilities["enter"]["allowed"] is True


def test_the_demo_has_a_past_that_is_signed_off_and_a_last_evening_that_is_not(demo_with_past):
    for group in Group.objects.all():
        closed = group.sessions.filter(status="closed").order_by("starts_at")
        assert closed.count() >= 1
        assert not group.sessions.filter(
            status="scheduled", ends_at__lt=now() - timedelta(hours=1)
        ).exists()
        signed = ProgressNote.objects.filter(session__group=group, status="signed")
        assert signed.count() == closed.count() - 1
        assert not closed.last().attendance.exists()


def test_the_weekly_group_keeps_its_hour_across_a_change_of_clocks(demo):
    group = Group.objects.get(name="Tuesday Circle")
    planned = group.sessions.filter(extra=False, changes=None)
    starts = [each.starts_at for each in planned]
    assert {each.astimezone(group.zone).hour for each in starts} == {18}
    assert len({each.hour for each in starts}) == 2


def test_the_cast_has_long_names_and_names_from_right_to_left(demo):
    assert any(len(each.name) == 40 for each in MEMBERS)
    assert any("\u0600" <= each.alias[0] <= "\u06ff" for each in MEMBERS)
    assert len(MEMBERS) == 12
    assert {each.role for each in STAFF} == set(Role) - {Role.PARTICIPANT}
    assert Clinic.objects.get().slug == SLUG
