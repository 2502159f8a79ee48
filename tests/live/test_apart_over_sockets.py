"""Strands, help and observers between real clients: who hears what, also after a lost line."""

import pytest

from tests.live.acts_of_apart import write_up
from tests.live.browser import post, send
from tests.live.story import does, open_room

pytestmark = pytest.mark.xdist_group("live-apart")


def heard(client, kind):
    return [event["text"] for event in client.events if event["kind"] == kind]


async def everybody_is_apart(visitor, harbour):
    ada, ben, cleo, extra = await open_room(visitor, harbour, "ben", "cleo", "extra0")
    places = harbour["places"]
    third = await visitor("extra1").enter()
    await ada.sees("presence.knocked", key=places["extra1"])
    await does(ada, "door.admit", member=places["extra1"])
    rooms = [[places["ben"], places["cleo"]], [places["extra0"], places["extra1"]]]
    await does(ada, "breakouts.begin", rooms=rooms, minutes=5)
    began = await cleo.sees("breakouts.began")
    return ada, ben, cleo, extra, third, [each["id"] for each in began["rooms"]]


async def test_nobody_hears_the_other_room_and_a_lost_line_misses_nothing_of_ones_own(
    visitor, harbour
):
    ada, ben, cleo, extra, third, _ = await everybody_is_apart(visitor, harbour)
    await does(ben, "breakout.say", text="one")
    await cleo.sees("breakout.said", text="one")
    await cleo.drop()
    for text in ("two", "three"):
        await does(ben, "breakout.say", text=text)
    await does(extra, "breakout.say", text="elsewhere")
    await third.sees("breakout.said", text="elsewhere")
    await cleo.enter()
    await does(ada, "breakouts.end")
    for client in (ada, ben, cleo, extra, third):
        await client.sees("breakouts.ended")

    assert heard(cleo, "breakout.said") == heard(ben, "breakout.said") == ["one", "two", "three"]
    assert heard(third, "breakout.said") == ["elsewhere"]
    assert heard(ada, "breakout.said") == []
    assert cleo.gaps == 0


async def test_a_facilitator_reads_of_a_small_room_what_was_said_in_their_presence_and_no_more(
    visitor, harbour
):
    ada, ben, cleo, _, third, strands = await everybody_is_apart(visitor, harbour)
    await does(ben, "breakout.say", text="before")
    await does(ada, "breakout.visit", strand=strands[0])
    await cleo.sees("breakout.visited", key=harbour["members"]["ada"])
    await does(ben, "breakout.say", text="during")
    await does(ada, "breakout.leave")
    await does(cleo, "breakout.say", text="after")
    await does(ada, "breakouts.end")
    again = await visitor("ada").enter()
    await again.sees("breakouts.ended")
    await third.sees("breakouts.ended")

    assert heard(again, "breakout.said") == ["during"]
    assert "breakout.visited" not in {event["kind"] for event in third.events}


async def test_what_one_may_do_is_told_again_when_all_go_apart_and_come_back(visitor, harbour):
    ada, ben, *_ = await everybody_is_apart(visitor, harbour)

    def may(client, name):
        return client.welcome["you"]["abilities"][name]["allowed"]

    await ben.until(lambda: may(ben, "breakout.say"))
    assert not may(ben, "message.say")
    assert (await ben.say("to all"))["code"] == "in_breakout"
    await does(ada, "pause.begin", about=None)
    await ben.until(lambda: ben.welcome["state"]["paused"])
    assert ben.welcome["state"]["breakouts"] is None
    assert (await ben.say("to all"))["code"] == "room_paused"
    assert (await ada.ask("pause.end", then="resume"))["code"] == "incident_open"
    await ada.sees("incident.opened")
    await write_up(ada)
    await does(ada, "pause.end", then="resume")
    await ben.until(lambda: may(ben, "message.say"))
    await does(ben, "message.say", text="to all")


async def test_words_at_the_door_are_there_after_it_too(visitor, harbour):
    ada = await visitor("ada").enter()
    await does(ada, "session.open")
    ben = await visitor("ben").enter()
    cleo = await visitor("cleo").enter()
    key = harbour["places"]["ben"]
    await does(ben, "aside.say", member=key, text="May I come in later?")
    await does(ben, "help.need")
    await does(ada, "aside.say", member=key, text="Of course.")
    await does(ada, "help.come", member=key)
    await ben.sees("help.coming", member=key)
    await does(ada, "door.admit", member=key)
    await ben.until(lambda: ben.welcome["you"]["standing"] == "admitted")
    again = await visitor("ben").enter()
    await again.sees("presence.joined", key=key)

    assert heard(again, "aside.said") == ["May I come in later?", "Of course."]
    assert cleo.events == []


async def test_an_announced_observer_is_seen_by_all_and_only_listens(visitor, harbour, house):
    announced = {"clinician": harbour["members"]["sol"]}
    path = f"sessions/{harbour['session']}/observers"
    assert await post(house[0], harbour, "ada", path, **announced) == 201
    ada, ben = await open_room(visitor, harbour, "ben")
    await does(ben, "message.say", text="before")
    sol = await visitor("sol").enter()
    await sol.until(lambda: sol.welcome["you"]["standing"] == "admitted")
    joined = await ben.sees("presence.joined", role="observer")
    await does(ben, "aside.say", member=harbour["places"]["ben"], text="private")
    await does(ben, "message.say", text="after")
    await sol.sees("message.said", text="after")

    assert joined["name"] == "Sol Marin"
    assert sol.texts == ["after"]
    assert heard(sol, "aside.said") == []
    assert (await sol.say("May I?"))["code"] == "observer"
    assert not any(each["allowed"] for each in sol.welcome["you"]["abilities"].values())
    reason = "The group would rather be alone."
    await does(ada, "member.remove", member=harbour["members"]["sol"], reason=reason)
    assert await sol.closed() == 4403


async def test_a_colleague_takes_the_lead_and_everybody_knows(visitor, harbour, house):
    path, tomas_id = f"groups/{harbour['group']}", harbour["members"]["tomas"]
    with_tomas = {"co_facilitators": [tomas_id]}
    assert await send(house[0], harbour, "ines", "PATCH", path, with_tomas) == 200
    ada, ben = await open_room(visitor, harbour, "ben")
    tomas = await visitor("tomas").enter()
    assert ben.welcome["state"]["lead"] == harbour["members"]["ada"]

    await does(tomas, "lead.take")

    await ben.sees("lead.taken", by=tomas_id)
    assert (await tomas.ask("lead.take"))["code"] == "already_leading"
    assert await send(house[0], harbour, "ines", "PATCH", path, {"co_facilitators": []}) == 200
    assert await tomas.closed() == 4403
    await ada.sees("access.revoked", key=tomas_id)
