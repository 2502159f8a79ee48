"""The circle, check-ins and quiet answers between real clients."""

import json

import pytest

from tests.live.story import does, open_room

pytestmark = pytest.mark.xdist_group("live-sockets")


async def test_the_server_refuses_whoever_does_not_hold_the_piece(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    order = [harbour["places"]["ben"], harbour["places"]["cleo"]]
    await does(ada, "circle.begin", order=order)
    await cleo.sees("circle.began", order=order)

    refused = await cleo.say("out of turn")

    assert (refused["type"], refused["code"]) == ("refused", "not_your_turn")
    await does(ben, "message.say", text="in turn")
    await does(ben, "turn.pass")
    await cleo.sees("turn.passed", to=order[1])
    await does(cleo, "message.say", text="my turn")
    assert (await ben.say("again"))["code"] == "not_your_turn"
    await ada.sees("message.said", text="my turn")
    assert ada.texts == ["in turn", "my turn"]


async def test_a_lost_line_keeps_its_place_and_everybody_the_same_order(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    ben_key, cleo_key = harbour["places"]["ben"], harbour["places"]["cleo"]
    await does(ada, "circle.begin", order=[ben_key, cleo_key], seconds=60)
    await ben.drop()
    await ada.sees("presence.left", key=ben_key)
    assert (await cleo.say("meanwhile"))["code"] == "not_your_turn"

    await ben.enter()
    late = await visitor("ada").enter()

    circles = [person.welcome["state"]["circle"] for person in (ben, late)]
    assert circles[0] == circles[1]
    assert circles[0]["holder"] == ben_key
    assert circles[0]["order"] == [ben_key, cleo_key]
    assert ben.welcome["you"]["abilities"]["turn.pass"]["allowed"]
    await does(ben, "message.say", text="back again")


async def test_a_holder_who_is_removed_passes_the_piece_by_going(visitor, harbour):
    ada, _ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    ben_key, cleo_key = harbour["places"]["ben"], harbour["places"]["cleo"]
    await does(ada, "circle.begin", order=[ben_key, cleo_key])

    await does(ada, "member.remove", member=ben_key, reason="As we agreed.")

    await cleo.sees("turn.skipped", member=ben_key, gone=True, to=cleo_key)
    await does(cleo, "message.say", text="my turn")


async def test_the_listener_says_back_before_the_piece_goes_on(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    order = [harbour["places"]["ben"], harbour["places"]["cleo"]]
    await does(ada, "circle.begin", order=order, reflect="next")
    await does(ben, "message.say", text="I was alone on Sunday.")
    await does(ben, "turn.pass")
    await cleo.sees("reflection.asked", speaker=order[0], listener=order[1])
    assert (await ben.say("and"))["code"] == "not_your_turn"

    await does(cleo, "message.say", text="You were alone.")

    said_back = await ben.sees("message.said", reflects=True)
    assert said_back["text"] == "You were alone."
    await does(ben, "reflection.confirm")
    await cleo.sees("turn.passed", to=order[1])


async def test_what_is_kept_to_oneself_leaves_the_server_for_nobody_else(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    await does(ben, "checkin.give", mood=2, word="hollow", share="nobody")
    await does(ben, "checkout.give", heard=1, understood=0, hopeful=0)
    await does(ben, "hand.raise", reason="break")
    said = await does(ben, "message.say", text="How do I get there?", asks="practical")
    await cleo.sees("message.said", asks="practical")
    await does(ada, "message.heard", seq=said["seq"], kind="heard", on=True)
    await ben.sees("message.heard", how="heard")

    again = [await visitor(name).enter() for name in ("ada", "cleo")]

    for person in (ada, cleo, *again):
        everything = json.dumps(person.frames)
        assert "hollow" not in everything
        assert "hopeful" not in everything
    quiet = {"hand.raised", "message.heard"}
    assert not quiet & {event["kind"] for event in cleo.events}
    assert all(face["hand"] is None for face in again[1].welcome["state"]["people"])
    ben_again = await visitor("ben").enter()
    assert ben_again.welcome["state"]["my_checkin"]["word"] == "hollow"


async def test_the_agenda_is_shown_to_all_and_moved_by_who_holds_the_room(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    phases = ben.welcome["state"]["agenda"]["phases"]
    assert [phase["kind"] for phase in phases][:2] == ["arrive", "check_in"]
    assert (await ben.ask("phase.move", to=1))["code"] == "not_facilitator"

    await does(ada, "phase.move", to=1)

    await ben.sees("phase.moved", to=1)
