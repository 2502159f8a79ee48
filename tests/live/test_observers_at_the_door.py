"""An announced observer comes in visibly, for as long as they are announced."""

from dataclasses import replace

import pytest

from backend.kernel.errors import NotFound
from clinicians.access.actor import Role
from clinicians.staff.commands import deactivate_staff
from sessions_app.groups.commands import announce_observer, cancel_observer, update_group
from sessions_app.live import door
from sessions_app.live.log import Log, Request
from sessions_app.live.room.intents import Join, OpenSession, RemoveMember, Say
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import NO_LONGER
from sessions_app.live.room.state import Part, Status
from sessions_app.live.selectors import staff_who_came
from tests.cast.groups import make_session
from tests.cast.people import enlist


@pytest.fixture
def announced(ada, sol, tonight):
    return announce_observer(ada, tonight.pk, clinician=sol.member_id)


def kinds(talk):
    return [event.kind for event in talk.events]


def test_there_is_no_room_for_staff_who_were_not_announced(
    otto, sol, tomas, ines, abe, tonight, circle
):
    for who in (otto, sol, tomas, ines, abe):
        with pytest.raises(NotFound):
            door.visit(who, tonight.pk)


def test_to_be_announced_for_another_session_opens_no_door(ada, sol, tonight, circle):
    other = make_session(circle, tonight.starts_at.replace(year=2031))
    announce_observer(ada, other.pk, clinician=sol.member_id)
    with pytest.raises(NotFound):
        door.visit(sol, tonight.pk)


def test_a_facilitator_of_other_groups_finds_the_session_to_sit_in_on(
    ada, tomas, tonight, client_for
):
    announce_observer(ada, tonight.pk, clinician=tomas.member_id)
    assert door.visit(tomas, tonight.pk).who.part is Part.OBSERVER
    (found,) = client_for(tomas).get("/api/v1/sessions").json()["results"]
    assert found["abilities"]["enter"]["allowed"] is True
    assert found["abilities"]["open"]["allowed"] is False
    assert client_for(tomas).get(f"/api/v1/sessions/{tonight.pk}/arrivals").status_code == 404


def test_they_wait_for_the_opening_and_come_in_with_it(ada, sol, announced, talk):
    talk.enters(ada, sol)
    assert "presence.joined" not in [e.kind for e in talk.events if e.author == talk.who(sol).key]

    talk.does(ada, OpenSession())

    since = kinds(talk)[kinds(talk).index("session.opened") :]
    assert [kind for kind in since if kind in {"member.admitted", "presence.joined"}] == [
        "member.admitted", "presence.joined",
    ]  # fmt: skip
    assert talk.asks(sol, Say("Hello.")).code == "observer"


def test_who_only_watches_did_not_hold_the_session(ada, sol, announced, open_talk):
    open_talk.enters(sol)
    assert staff_who_came(ada, [open_talk.session]) == {open_talk.session.pk: [ada.member_id]}


def test_the_door_closes_when_they_are_announced_no_more(ada, sol, announced, talk):
    talk.enters(ada, sol)
    cancel_observer(ada, talk.session.pk, announced.pk)

    assert kinds(talk)[-2:] == ["access.revoked", "presence.left"]
    assert talk.asks(sol, Join("test.again")) is NO_LONGER
    with pytest.raises(NotFound):
        door.visit(sol, talk.session.pk)


def test_who_was_sent_out_as_an_observer_and_holds_the_group_now_comes_in(ada, tomas, circle, talk):
    announce_observer(ada, talk.session.pk, clinician=tomas.member_id)
    talk.enters(ada, tomas).does(ada, OpenSession())
    talk.does(ada, RemoveMember(talk.who(tomas).key, "The group asked for it."))
    update_group(ada, circle.pk, co_facilitators=[tomas.member_id])

    holding = replace(door.visit(tomas, talk.session.pk).who, conn="test.again")
    request = Request(talk.room.pk, holding, Join("test.again"), actor=tomas)
    (outcome,) = Log().commit([request])

    assert holding.part is Part.FACILITATOR
    assert isinstance(outcome, Settled)
    assert [event.kind for event in outcome.events] == ["presence.joined"]


def test_an_observer_who_works_here_no_more_is_out_at_once(ada, ines, sol, announced, open_talk):
    open_talk.enters(sol)
    deactivate_staff(ines, sol.member_id, reason="Moved away.")

    assert kinds(open_talk)[-2:] == ["access.revoked", "presence.left"]
    (log := Log()).commit([open_talk.request(ada, Say("We go on."))])
    state = log.ledgers[open_talk.room.pk].state
    assert not state.people[open_talk.who(sol).key].admitted
    assert state.status is Status.OPEN


def test_nobody_calls_themselves_an_observer(ada, tomas, circle, talk, clinic):
    """The handshake is old: the right is asked for again under the room's lock."""
    noor = enlist(clinic, "Noor Hale", Role.FACILITATOR)
    made = announce_observer(ada, talk.session.pk, clinician=noor.member_id)
    talk.who(noor)
    cancel_observer(ada, talk.session.pk, made.pk)
    assert talk.asks(noor, Join(talk.who(noor).conn)) is NO_LONGER
