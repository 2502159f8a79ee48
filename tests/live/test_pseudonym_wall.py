"""No frame of any kind takes a member's name, address or number to another member's client."""

import json

import pytest

from tests.live import acts_of_apart, acts_of_circle, acts_of_holding
from tests.live.client import EVENT_KINDS
from tests.live.story import does, open_room
from tests.live.world import MEMBERS

pytestmark = pytest.mark.xdist_group("live-sockets")
NAMES = [name for full in MEMBERS.values() for name in full.split()]
TELLING = [*NAMES, "@harbour.example", "617 555"]
ACTS = (*acts_of_circle.ACTS, *acts_of_apart.ACTS, *acts_of_holding.ACTS)
FACILITATORS_ONLY = {
    *("presence.knocked", "door.refused", "backstage.said"),
    *("incident.opened", "incident.closed", "lead.asked"),
}
# From outside, by the clock, or by a second facilitator: told in tests of their own.
ELSEWHERE = {"access.revoked", "lead.asked", "lead.taken"}


async def everything_that_can_happen(visitor, harbour):
    """A session in which every kind of event and every kind of frame occurs."""
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    places = harbour["places"]
    said = await ben.say("I had a hard week.")
    for person, kind in ((ben, "hand.raise"), (ben, "hand.lower"), (cleo, "hand.raise")):
        await person.ask(kind)
    await ada.ask("hand.lower", member=places["cleo"])
    await ada.ask("message.remove", seq=said["seq"], reason="By agreement.")
    for act in ACTS:
        await act(ada, ben, cleo, places)
    finn = await visitor("finn").open()
    await finn.send(type="hello", last=0, epoch=None)
    await finn.closed()
    waiting = await visitor("extra5").enter()
    await waiting.close()
    for bad in ("{", '{"type":"dance"}'):
        await ben.send_raw(bad)
    await ben.ask("session.close")
    await ben.drop()
    await ben.enter()
    await ben.send(type="sync", last=0)
    await ada.ask("member.remove", member=places["ben"], reason="As we agreed.")
    await ben.closed()
    await does(ada, "member.readmit", member=places["ben"])
    await ada.ask("session.close")
    await cleo.closed()
    return ada, ben, cleo, waiting, finn


async def test_members_see_aliases_and_nothing_else(visitor, harbour):
    ada, *members = await everything_that_can_happen(visitor, harbour)

    for member in members:
        heard = json.dumps(member.frames, ensure_ascii=False)
        assert [word for word in TELLING if word in heard] == []
        kinds = {event["kind"] for f in member.frames for event in f.get("events", [])}
        assert not kinds & FACILITATORS_ONLY
    every_frame = json.dumps([ada.frames, *(m.frames for m in members)])
    for id_elsewhere in harbour["members"].values():
        if id_elsewhere != harbour["members"]["ada"]:
            assert id_elsewhere not in every_frame

    ben, cleo, waiting, finn = members
    assert acts_of_holding.WAITS not in json.dumps(ben.frames), "what waited was not for Ben"
    every_message = [e for m in members for e in m.events if e["kind"] == "message.said"]
    assert not [e for e in every_message if "held" in e], "that words waited is not for the group"
    assert "peer.muted" not in {e["kind"] for person in (ada, ben) for e in person.events}
    assert "member.told" not in {e["kind"] for e in cleo.events}
    assert harbour["places"]["extra5"] not in json.dumps(cleo.frames)
    assert harbour["places"]["finn"] not in json.dumps(cleo.frames)
    assert waiting.events == finn.events == []


async def test_the_walk_meets_every_kind_of_event_but_those_from_outside(visitor, harbour):
    everybody = await everything_that_can_happen(visitor, harbour)
    met = {event["kind"] for person in everybody for event in person.events}
    assert EVENT_KINDS - met == ELSEWHERE
