"""Holding, changing, muting and typing, between real clients on a real server."""

import json

import pytest

from tests.live import world
from tests.live.story import does, open_room

pytestmark = pytest.mark.xdist_group("live-sockets")


@pytest.fixture
def plan(house, harbour):
    """Settle how the group is held, for as long as a test runs."""
    usual = {"hold_everyone": False, "hold_newcomers_first": 0, "slow_seconds": 0, "typing": False}

    def settle(**settled):
        house[0].call(world.settle_plan, group=harbour["group"], **settled)

    yield settle
    settle(**usual)


async def test_words_that_wait_reach_nobody_else_and_then_everybody_once(visitor, harbour, plan):
    plan(hold_everyone=True)
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")

    held = await does(ben, "message.say", text="waiting words")
    mine = await ben.sees("message.held", seq=held["seq"])
    assert mine["why"] == "group"
    await ada.sees("message.held", text="waiting words")
    await does(ada, "message.say", text="a facilitator is not held")
    await cleo.sees("message.said", text="a facilitator is not held")
    assert "waiting words" not in json.dumps(cleo.frames)

    await does(ada, "held.release", seq=held["seq"])
    await cleo.sees("message.said", text="waiting words", author=harbour["places"]["ben"])
    assert "held.released" not in {event["kind"] for event in cleo.events}
    assert cleo.texts.count("waiting words") == 1


async def test_who_comes_back_finds_what_still_waits(visitor, harbour, plan):
    plan(hold_everyone=True)
    ada, ben = await open_room(visitor, harbour, "ben")
    held = await does(ben, "message.say", text="waiting words")
    await does(ada, "held.return", seq=held["seq"], words="Shorter, please.")
    await ben.sees("held.returned")
    await ben.drop()

    await ben.enter()

    (shown,) = ben.welcome["state"]["held"]
    assert (shown["seq"], shown["state"]) == (held["seq"], "returned")
    assert ben.welcome["state"]["my_hold"] == "group"


async def test_the_first_wording_never_reaches_a_later_reader(visitor, harbour):
    _, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    await cleo.drop()
    said = await ben.say("a wording with a name")
    await ben.sees("message.said", seq=said["seq"])
    await does(ben, "message.edit", seq=said["seq"], text="a wording without")
    await ben.sees("message.edited", target=said["seq"])

    await cleo.enter()

    first = await cleo.sees("message.said", seq=said["seq"])
    assert (first["text"], first["edited"]) == ("a wording without", True)
    assert "with a name" not in json.dumps(cleo.frames)


async def test_a_message_that_was_put_back_is_read_again_and_removed_for_good_is_not(
    visitor, harbour
):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    said = (await ben.say("back and forth"))["seq"]
    await does(ada, "message.remove", seq=said, reason="By mistake.")
    await does(ada, "message.restore", seq=said)
    restored = await cleo.sees("message.restored", target=said)
    assert restored["text"] == "back and forth"
    await does(ada, "message.remove", seq=said, reason="Not by mistake.")
    again = await visitor("ben").enter()

    await again.until(lambda: again.last >= said + 3)
    assert "back and forth" not in json.dumps(again.frames)


async def test_who_came_later_hears_nothing_of_earlier_messages(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    said = (await ben.say("only between us"))["seq"]
    cleo = await visitor("cleo").enter()
    await does(ada, "door.admit", member=harbour["places"]["cleo"])
    await does(ben, "message.edit", seq=said, text="still between us")
    await does(ada, "message.remove", seq=said, reason="By agreement.")
    await does(ada, "message.restore", seq=said)
    await ben.say("to all")

    await cleo.sees("message.said", text="to all")
    await ben.sees("message.restored", target=said)
    assert "between us" not in json.dumps(cleo.frames)
    assert {event.get("target") for event in cleo.events} == {None}


async def test_a_muted_member_is_told_until_when_and_others_are_not(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    key = harbour["places"]["ben"]

    await does(ada, "member.mute", member=key, minutes=5, reason="Let others speak.")

    told = await ben.sees("member.muted", member=key)
    refused = await ben.say("but")
    assert (refused["code"], refused["until"]) == ("muted", told["until"])
    await ben.until(lambda: not ben.welcome["you"]["abilities"]["message.say"]["allowed"])
    await does(ada, "member.unmute", member=key)
    await ben.until(lambda: ben.welcome["you"]["abilities"]["message.say"]["allowed"])
    await ben.say("thank you")
    await cleo.sees("message.said", text="thank you")
    assert "Let others speak." not in json.dumps(cleo.frames)


async def test_a_private_mute_stays_with_who_muted(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    await does(ben, "peer.mute", member=harbour["places"]["cleo"], on=True)
    await ben.sees("peer.muted")
    await ben.say("to all")
    for person in (ada, cleo):
        await person.sees("message.said", text="to all")
        assert "peer.muted" not in json.dumps(person.frames)
    again = await visitor("cleo").enter()
    assert again.welcome["state"]["my_mutes"] == []
    elsewhere = await visitor("ben").enter()
    assert elsewhere.welcome["state"]["my_mutes"] == [harbour["places"]["cleo"]]


async def test_who_was_sent_out_and_let_back_comes_in_through_the_door(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    key = harbour["places"]["ben"]
    await does(ada, "member.remove", member=key, reason="As we agreed.")
    assert await ben.closed() == 4403

    await does(ada, "member.readmit", member=key)

    again = await visitor("ben").enter()
    assert again.welcome["you"]["standing"] == "waiting"
    await does(ada, "door.admit", member=key)
    await again.until(lambda: again.welcome["you"]["standing"] == "admitted")
    assert (await again.say("thank you"))["type"] == "ack"


def typed(person):
    return [frame["key"] for frame in person.frames if frame["type"] == "typing"]


async def test_nobody_sees_who_is_typing_unless_the_group_allows_it(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    assert ben.welcome["state"]["typing"] is False
    await ben.send(type="typing")
    await ben.say("done")
    await cleo.sees("message.said", text="done")
    assert typed(ada) == typed(cleo) == []


async def test_the_others_inside_see_who_is_typing_once_in_a_while(visitor, harbour, plan):
    plan(typing=True)
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    outside = await visitor("extra5").enter()
    head = ada.last
    for _ in range(5):
        await ben.send(type="typing")
    await cleo.until(lambda: typed(cleo))
    await ben.say("done")
    await cleo.sees("message.said", text="done")

    assert typed(ada) == typed(cleo) == [harbour["places"]["ben"]]
    assert typed(ben) == typed(outside) == []
    await outside.send(type="typing")
    await ada.say("and on")
    await cleo.sees("message.said", text="and on")
    assert len(typed(cleo)) == 1
    assert ada.last <= head + 2, "nothing of it is in the log"


async def test_a_muted_member_types_unseen(visitor, harbour, plan):
    plan(typing=True)
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    await does(ada, "member.mute", member=harbour["places"]["ben"], minutes=None, reason="Now.")
    await ben.sees("member.muted")
    await ben.send(type="typing")
    await ben.say("refused")
    await ada.say("end")
    await cleo.sees("message.said", text="end")
    assert typed(cleo) == []
