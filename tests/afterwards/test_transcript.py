"""Reading what was said: who held the session, for a purpose, on the record."""

import pytest

from clinicians.access.actor import Role
from clinicians.audit.models import AuditRecord
from sessions_app.groups.models import Enrolment
from sessions_app.live.room.intents import (
    CloseSession,
    EditHeld,
    HoldMember,
    MutePeer,
    ReleaseHeld,
    RemoveMessage,
    RestoreMessage,
    ReturnHeld,
    Say,
    WithdrawHeld,
)
from tests.afterwards.conftest import SECRET
from tests.cast.groups import enrol_at
from tests.cast.people import enlist


def address(session, purpose="care"):
    return f"/api/v1/sessions/{session.pk}/transcript?purpose={purpose}"


def test_otto_members_and_staff_who_do_not_hold_the_group_read_nothing(
    client_for, held, otto, ben, tomas, sol, ines, abe
):
    for who, status in ((otto, 404), (ben, 403), (tomas, 404), (sol, 403), (ines, 403), (abe, 403)):
        answer = client_for(who).get(address(held))
        assert answer.status_code == status
        assert SECRET not in answer.content.decode()
    assert not AuditRecord.objects.filter(act="transcript.read").exists()


def test_reaching_for_it_is_recorded(client_for, held, sol):
    client_for(sol).get(address(held))
    assert AuditRecord.objects.filter(act="access.refused", actor=str(sol.member_id)).count() == 1


@pytest.mark.parametrize("purpose", ["", "curiosity"])
def test_without_a_purpose_nobody_reads(client_for, held, ada, purpose):
    answer = client_for(ada).get(address(held, purpose))
    assert (answer.status_code, answer.json()["code"]) == (400, "purpose_missing")


def test_while_the_session_runs_there_is_no_transcript(client_for, met, ada):
    assert client_for(ada).get(address(met.session)).json()["code"] == "session_not_over"


def test_the_facilitator_reads_all_words_in_their_strands_removed_ones_included(
    client_for, held, met, ada, ben, cleo
):
    told = client_for(ada).get(address(held, "incident")).json()

    words = [entry for entry in told["entries"] if entry["text"] is not None]
    bens, cleos = met.who(ben).key, met.who(cleo).key
    assert [(each["strand"], each["author"], each["text"]) for each in words] == [
        ("room", bens, "I went to see my sister"),
        ("room", cleos, SECRET),
        (f"aside:{cleos}", str(ada.member_id), "Are you all right?"),
        (f"aside:{cleos}", cleos, "Yes, thank you."),
        ("backstage", str(ada.member_id), "Let us end on time."),
    ]
    assert words[0]["earlier"] == ["I went to see my brother"]
    assert words[1]["removed"] == {"by": str(ada.member_id), "reason": "It named a place."}
    assert "salts" not in str(told), "what salts the digests goes with the log"
    names = {person["key"]: person["role"] for person in told["people"]}
    assert names == {bens: "member", cleos: "member", str(ada.member_id): "facilitator"}
    entry = AuditRecord.objects.get(act="transcript.read")
    assert (entry.purpose, entry.sealed["detail"]["removed"]) == ("incident", 1)


def test_what_one_person_keeps_to_themselves_is_no_part_of_it(client_for, met, ada, ben, cleo):
    met.does(ben, MutePeer(met.who(cleo).key, on=True))
    met.does(ada, CloseSession())

    told = client_for(ada).get(address(met.session)).json()

    kinds = {entry["kind"] for entry in told["entries"]}
    assert not kinds & {"peer.muted", "checkout.given"}
    assert "session.opened" in kinds


def test_nobody_reads_legal_names_in_it(client_for, held, ada):
    assert "Okafor" not in client_for(ada).get(address(held)).content.decode()


def test_a_member_keeps_their_own_words_and_no_one_elses(client_for, held, ben, cleo):
    browser = client_for(cleo)
    listed = browser.get("/api/v1/my/words").json()
    assert [each["session"]["id"] for each in listed] == [str(held.pk)]

    told = browser.get(f"/api/v1/my/sessions/{held.pk}/words").json()

    assert [(each["text"], each["strand"], each["removed"]) for each in told["entries"]] == [
        (SECRET, "room", True),
        ("Yes, thank you.", "aside", False),
    ]
    assert "sister" not in str(told)


def test_who_has_left_the_group_keeps_their_words_too(client_for, held, ben):
    place = Enrolment.objects.get(participant_id=ben.member_id)
    client_for(ben).post(f"/api/v1/enrolments/{place.pk}/leave", {}, format="json")
    told = client_for(ben).get(f"/api/v1/my/sessions/{held.pk}/words").json()
    assert [each["text"] for each in told["entries"]] == ["I went to see my sister"]


def test_somebody_who_came_later_finds_no_words_of_others(
    client_for, held, clinic, circle, otto, ada
):
    dara = enlist(clinic, "Dara Holt", Role.PARTICIPANT)
    enrol_at(dara, circle)
    assert client_for(dara).get(f"/api/v1/my/sessions/{held.pk}/words").json()["entries"] == []
    assert client_for(dara).get("/api/v1/my/words").json() == []
    for stranger in (otto, ada):
        answer = client_for(stranger).get(f"/api/v1/my/sessions/{held.pk}/words")
        assert answer.status_code == 404


def test_words_that_were_held_and_released_stand_once_whatever_is_mended_later(
    client_for, open_talk, circle, ada, ben
):
    enrol_at(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ada, HoldMember(open_talk.who(ben).key, on=True))
    held = open_talk.does(ben, Say("I am not sure.")).receipt.seq
    open_talk.does(ben, EditHeld(held, "I am quite sure."))
    open_talk.does(ada, ReleaseHeld(held))
    (said,) = [event for event in open_talk.events if event.kind == "message.said"]
    open_talk.does(ada, RemoveMessage(said.seq, "By mistake."))
    open_talk.does(ada, RestoreMessage(said.seq))
    open_talk.does(ada, CloseSession())

    told = client_for(ada).get(address(open_talk.session, "complaint")).json()

    (words,) = [entry for entry in told["entries"] if entry["text"] is not None]
    assert (words["text"], words["earlier"]) == ("I am quite sure.", ["I am not sure."])
    assert words["held"] == {"why": "person", "became": "released"}


@pytest.fixture
def waited(open_talk, circle, ada, ben):
    """Ben took words back, changed others before they were let through, and left some waiting."""
    enrol_at(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ada, HoldMember(open_talk.who(ben).key, on=True))
    taken = open_talk.does(ben, Say("I take this back.")).receipt.seq
    open_talk.does(ben, WithdrawHeld(taken))
    changed = open_talk.does(ben, Say("My brother Daniel called.")).receipt.seq
    open_talk.does(ada, ReturnHeld(changed, "Without the name, please."))
    open_talk.does(ben, EditHeld(changed, "My brother called."))
    open_talk.does(ada, ReleaseHeld(changed))
    open_talk.does(ben, Say("Nobody read this in time."))
    open_talk.does(ada, CloseSession())
    return open_talk.session


NEVER_SAID = ("I take this back.", "My brother Daniel called.", "Nobody read this in time.")


@pytest.mark.parametrize("purpose", ["care", "supervision"])
def test_words_that_never_reached_the_group_are_no_part_of_what_was_said(
    client_for, waited, ada, purpose
):
    answer = client_for(ada).get(address(waited, purpose))

    assert not [words for words in NEVER_SAID if words in answer.content.decode()]
    told = {entry["held"]["became"]: entry for entry in answer.json()["entries"] if entry["held"]}
    assert {became: entry["text"] for became, entry in told.items()} == {
        "withdrawn": None, "released": "My brother called.", "waiting": None,
    }  # fmt: skip
    assert AuditRecord.objects.get(act="transcript.read").sealed["detail"]["unsaid"] == 0


@pytest.mark.parametrize("purpose", ["incident", "complaint", "legal"])
def test_who_looks_into_something_reads_them_too_and_the_trail_says_how_many(
    client_for, waited, ada, purpose
):
    answer = client_for(ada).get(address(waited, purpose))

    assert not [words for words in NEVER_SAID if words not in answer.content.decode()]
    assert AuditRecord.objects.get(act="transcript.read").sealed["detail"]["unsaid"] == 3


def test_their_author_keeps_them(client_for, waited, ben):
    told = client_for(ben).get(f"/api/v1/my/sessions/{waited.pk}/words").json()
    assert [(entry["text"], entry["held"]) for entry in told["entries"]] == [
        ("I take this back.", "withdrawn"),
        ("My brother called.", "released"),
        ("Nobody read this in time.", "waiting"),
    ]
