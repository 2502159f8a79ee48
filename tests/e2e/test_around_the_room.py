"""What surrounds a session: how it is settled, what stays of it, and a room to practise in."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from sessions_app.live.kept import SessionFeeling
from sessions_app.live.room.intents import CheckOut, CloseSession, OpenSession, RemoveMessage, Say
from tests.cast.groups import enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.rooms import Talk
from tests.e2e.shots import shoot
from tests.e2e.world import known, license_to_practise

KIND = "I was glad that you were here."
TAKEN_OUT = "I know where you live now."


def met():
    """Ada's circle after a session: words, a removed message, and how three sessions were left."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    ada = enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW")
    ines = enlist(clinic, "Ines Duarte", Role.ADMINISTRATOR)
    members = [enlist(clinic, name, Role.PARTICIPANT) for name in ("Ben Okafor", "Cleo Vance")]
    license_to_practise(ada)
    group = make_group(ada)
    for person in members:
        enrol_at(person, group)
    for week, heard in ((3, 2.1), (2, 2.8), (1, 3.3)):
        past = make_session(group, now() - timedelta(weeks=week))
        SessionFeeling.objects.create(
            clinic_id=clinic.pk, session=past, answers=5, heard=heard, understood=3, hopeful=heard
        )
    talk = Talk(make_session(group, now() - timedelta(minutes=5)))
    talk.enters(ada).does(ada, OpenSession())
    talk.lets_in(ada, *members)
    talk.does(members[0], Say(KIND))
    said = talk.does(members[1], Say(TAKEN_OUT))
    talk.does(ada, RemoveMessage(said.receipt.seq, "It frightened somebody."))
    talk.does(members[0], CheckOut(4, 3, 4))
    talk.does(ada, CloseSession())
    people = known({"ada": ada, "ines": ines, "ben": members[0]})
    return {"people": people, "group": str(group.pk), "session": str(talk.session.pk)}


@pytest.fixture
def after(served):
    return served.call(met)


def test_ada_settles_how_her_sessions_are_held(after, desk):
    ada = desk(after["people"]["ada"])
    ada.goto(f"/desk/groups/{after['group']}?tab=room")
    expect(ada.get_by_text("3.3 of 4, 0.5 more than the time before").first).to_be_visible()
    shoot(ada, "room-settings-top")

    ada.get_by_role("button", name="Use the usual six phases").click()
    ada.get_by_label("Title of phase 3").fill("Sleep")
    ada.get_by_role("button", name="Move Sleep up").click()
    expect(ada.get_by_label("Title of phase 2")).to_have_value("Sleep")
    words = ada.get_by_role("combobox", name="Words that hold a message")
    words.fill("gin")
    words.press("Enter")
    ada.get_by_role("switch", name="Show when somebody is writing").click()
    ada.get_by_role("button", name="Save how sessions are held").scroll_into_view_if_needed()
    shoot(ada, "room-settings")
    ada.get_by_role("button", name="Save how sessions are held").click()
    expect(ada.get_by_text("Saved. The room holds it").first).to_be_visible()

    ada.reload()
    expect(ada.get_by_label("Title of phase 2")).to_have_value("Sleep")
    expect(ada.get_by_text("gin", exact=True)).to_be_visible()


def test_ada_opens_the_transcript_for_a_purpose_and_nothing_before(after, desk):
    ada = desk(after["people"]["ada"])
    ada.goto(f"/desk/sessions/{after['session']}/afterwards")
    expect(ada.get_by_role("button", name="Open the transcript")).to_be_disabled()
    expect(ada.get_by_text(KIND)).to_have_count(0)
    shoot(ada, "afterwards")

    ada.get_by_label("What do you read it for?").first.click()
    ada.get_by_role("option", name="Supervision").click()
    ada.get_by_role("button", name="Open the transcript").click()
    expect(ada.get_by_text(KIND)).to_be_visible()
    expect(ada.get_by_text("It frightened somebody.")).to_be_visible()
    shoot(ada, "transcript")

    ada.get_by_role("button", name="Place a legal hold…").click()
    ada.get_by_label("Why").fill("A court asked for it.")
    ada.get_by_role("button", name="Place the hold").click()
    expect(ada.get_by_text("A legal hold stands")).to_be_visible()
    expect(ada.get_by_text("Only an administrator releases a legal hold.")).to_be_visible()


def test_ines_decides_how_long_and_reads_no_words(after, desk):
    ines = desk(after["people"]["ines"])
    ines.goto(f"/desk/sessions/{after['session']}/afterwards")
    expect(ines.get_by_text("What was said is destroyed after")).to_be_visible()
    expect(ines.get_by_role("button", name="Open the transcript")).to_have_count(0)

    ines.goto("/desk/clinic")
    ines.get_by_label("Keep what was said, in days after the session").fill("30")
    ines.get_by_role("region", name="How long words are kept").get_by_role(
        "button", name="Save"
    ).click()
    expect(ines.get_by_text("It holds for every transcript")).to_be_visible()
    ines.get_by_role("region", name="How long words are kept").scroll_into_view_if_needed()
    shoot(ines, "clinic-retention")
    ines.get_by_role("link", name="Certificates of what was destroyed").click()
    expect(ines.get_by_text("Nothing was destroyed yet")).to_be_visible()


def test_ben_keeps_his_own_words_and_no_one_elses(after, phone):
    ben = phone(after["people"]["ben"])
    ben.goto("/me")
    ben.get_by_role("link", name="Read what you said").click()
    ben.get_by_role("button", name="Show my words").click()
    expect(ben.get_by_text(KIND)).to_be_visible()
    expect(ben.get_by_text(TAKEN_OUT)).to_have_count(0)
    shoot(ben, "own-words")


def pauses_and_goes_on(ada: Page) -> None:
    """There is no record to write: after a while it counts as written."""
    ada.get_by_role("button", name="Safety pause", exact=True).click()
    ada.get_by_role("dialog").get_by_role("button", name="Pause the room").click()
    expect(ada.get_by_role("heading", name="The room is paused")).to_be_focused()
    expect(ada.get_by_text("A rehearsal has no incident record")).to_be_visible()
    shoot(ada, "rehearsal-paused")
    resume = ada.get_by_role("button", name="Resume the room")
    resume.wait_for(timeout=60_000)
    shoot(ada, "rehearsal-may-go-on")
    resume.click()
    expect(ada.get_by_role("region", name="Safety pause")).to_have_count(0)
    expect(ada.get_by_role("textbox", name="Message", exact=True)).to_be_focused()


def test_ada_rehearses_with_people_who_do_not_exist(after, desk):
    ada = desk(after["people"]["ada"])
    ada.goto("/desk/groups")
    ada.get_by_role("link", name="Dress rehearsal").click()
    expect(ada.get_by_text("asks to be heard, not advised")).to_be_visible()
    shoot(ada, "rehearsal")
    ada.get_by_role("button", name="Begin a rehearsal").click()
    ada.get_by_role("button", name="Open the room").click()
    expect(ada.get_by_text("Robin").first).to_be_visible()
    ada.get_by_role("button", name=re.compile("Admit")).first.click()
    expect(ada.get_by_text("Hello everyone. It is good to see you.").first).to_be_visible()
    shoot(ada, "rehearsal-room")
    pauses_and_goes_on(ada)
    ada.get_by_role("button", name="Close session").click()
    ada.get_by_role("dialog").get_by_role("button", name=re.compile("Close")).last.click()
    expect(ada.get_by_text("The rehearsal is over")).to_be_visible()
