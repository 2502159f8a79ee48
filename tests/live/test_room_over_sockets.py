"""The room through real sockets on a real server, one person's rights first."""

import asyncio
import json

import pytest

from backend.kernel.ids import uuid7
from tests.live.browser import post, send
from tests.live.story import open_room

pytestmark = pytest.mark.xdist_group("live-sockets")
SOME_ID = "0192f0c1-2345-7abc-8def-0123456789ab"


@pytest.mark.parametrize("name", ["otto", "dara", "sol", "ines", "abe"])
async def test_who_does_not_belong_finds_no_room(visitor, name):
    assert await (await visitor(name).open()).closed() == 4404


async def test_who_is_not_signed_in_is_told_so(visitor):
    assert await (await visitor("nobody").open()).closed() == 4401


@pytest.mark.parametrize("session", ["nonsense", "0" * 32, SOME_ID])
async def test_there_is_no_such_session(visitor, harbour, session):
    harbour["session"] = session
    assert await (await visitor("ada").open()).closed() == 4404


async def test_a_page_of_another_site_gets_no_socket(visitor):
    with pytest.raises(Exception, match="403"):
        await visitor("ben", origin="https://elsewhere.example").open()


async def test_a_session_from_the_lobby_to_the_close(visitor, harbour):
    ada = await visitor("ada").enter()
    ben = await visitor("ben").enter()
    key = harbour["places"]["ben"]
    assert ben.welcome["you"]["standing"] == "waiting"
    assert [p["name"] for p in ben.welcome["state"]["people"]] == ["Ada Quill"]

    await ada.sees("presence.knocked", key=key, name="Wren")
    assert (await ada.ask("session.open"))["type"] == "ack"
    assert (await ada.ask("door.admit", member=key))["type"] == "ack"
    await ben.sees("presence.joined", key=key)
    await ben.until(lambda: ben.welcome["you"]["standing"] == "admitted")
    assert ben.welcome["state"]["status"] == "open"
    assert ben.welcome["you"]["abilities"]["message.say"]["allowed"]

    said = await ben.say("Hello, everyone.")
    heard = await ada.sees("message.said", author=key, text="Hello, everyone.")
    assert heard["seq"] == said["seq"]
    assert (await ben.ask("hand.raise"))["type"] == "ack"
    assert (await ada.ask("hand.lower", member=key))["type"] == "ack"
    await ben.sees("hand.lowered", member=key)

    assert (await ada.ask("session.close"))["type"] == "ack"
    assert await ben.closed() == await ada.closed() == 4409
    assert ben.events[-1]["kind"] == "presence.left"
    assert await (await visitor("ben").open()).closed() == 4409


async def test_the_ack_comes_before_the_event(visitor, harbour):
    _, ben = await open_room(visitor, harbour, "ben")
    for n in range(5):
        said = await ben.say(f"{n}")
        frames = [f["type"] for f in ben.frames]
        await ben.sees("message.said", seq=said["seq"])
        assert frames.count("ack") == n + 1
        batch = next(
            i for i, f in enumerate(ben.frames)
            if f["type"] == "events" and any(e["seq"] == said["seq"] for e in f["events"])
        )  # fmt: skip
        assert batch > ben.frames.index(said)


async def test_a_lost_line_loses_nothing_and_doubles_nothing(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    await cleo.say("before")
    await ben.sees("message.said", text="before")
    await ben.drop()
    for n in range(70):
        await (ada if n % 2 else cleo).say(f"while away {n}")
        await asyncio.sleep(0.06)

    await ben.enter()
    await cleo.say("after")
    await ben.sees("message.said", text="after")

    assert ben.texts == ["before", *[f"while away {n}" for n in range(70)], "after"]
    assert ben.gaps == 0
    assert (await ada.sees("presence.left", key=harbour["places"]["ben"]))["how"] == "lost"


async def test_a_message_sent_again_with_its_cid_is_said_once(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    cid = str(uuid7())
    first = await ben.say("once", cid)
    await ben.drop()
    await ben.enter()

    assert await ben.say("once", cid) == first
    assert (await ben.say("twice", cid))["code"] == "cid_reused"
    await ada.say("end")
    await ada.sees("message.said", text="end")
    assert ada.texts == ["once", "end"]


async def test_sync_serves_again_from_a_place(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    for n in range(3):
        await ada.say(f"{n}")
    await ben.sees("message.said", text="2")
    ben.events.clear()
    ben.last = 0

    await ben.send(type="sync", last=0)

    await ben.sees("message.said", text="2")
    assert ben.texts == ["0", "1", "2"]


async def test_a_cursor_beyond_the_head_is_refused_and_served_from_the_head(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    await ben.send(type="sync", last=10**9)
    await ben.until(lambda: [f for f in ben.frames if f.get("code") == "cursor_beyond_head"])
    await ada.say("still here")
    await ben.sees("message.said", text="still here")


async def test_a_member_hears_nothing_from_before_their_first_admission(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    await ben.say("only between us")
    cleo = await visitor("cleo").enter()
    key = harbour["places"]["cleo"]
    assert [p["role"] for p in cleo.welcome["state"]["people"]] == ["facilitator"]
    admitted = await ada.ask("door.admit", member=key)
    await ben.say("welcome, Sam")
    await cleo.sees("message.said", text="welcome, Sam")

    assert cleo.texts == ["welcome, Sam"]
    assert min(event["seq"] for event in cleo.events) == admitted["seq"]


async def test_a_removed_message_never_reaches_a_later_reader(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    await cleo.drop()
    said = await ben.say("it names a person")
    await ada.ask("message.remove", seq=said["seq"], reason="Names stay out.")
    removed = await ben.sees("message.removed", target=said["seq"])
    assert removed["reason"] == "Names stay out."

    await cleo.enter()

    await cleo.sees("message.removed", target=said["seq"])
    assert cleo.texts == [None]
    assert "names a person" not in json.dumps(cleo.frames)


async def test_a_removed_person_is_told_why_and_may_not_return(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    key = harbour["places"]["ben"]

    await ada.ask("member.remove", member=key, reason="As we agreed.")

    assert await ben.closed() == 4403
    assert (await ben.sees("member.told"))["reason"] == "As we agreed."
    await cleo.sees("member.removed", member=key)
    assert "As we agreed." not in json.dumps(cleo.frames)
    again = await visitor("ben").open()
    await again.send(type="hello", last=0, epoch=None)
    assert await again.closed() == 4403
    assert again.frames[-1]["code"] == "removed"


async def test_what_a_member_may_not_do_is_refused_with_words(visitor, harbour):
    _, ben = await open_room(visitor, harbour, "ben")
    refused = await ben.ask("session.close")
    assert refused["type"] == "refused"
    assert refused["code"] == "not_facilitator"
    assert refused["message"]


async def test_an_enrolment_that_ends_cuts_the_socket_at_once(visitor, harbour, house):
    ada, ben = await open_room(visitor, harbour, "extra0")
    place = harbour["places"]["extra0"]
    status = await post(house[0], harbour, "ada", f"enrolments/{place}/leave", reason="Moved away.")
    assert status == 200
    assert await ben.closed(1.5) == 4403
    await ada.sees("access.revoked", key=place, why="enrolment_ended")
    await ada.sees("presence.left", key=place, how="removed")
    assert await (await visitor("extra0").open()).closed() == 4404


async def test_a_deactivated_account_is_cut_at_once(visitor, harbour, house):
    _, ben = await open_room(visitor, harbour, "extra1")
    member = harbour["members"]["extra1"]
    path = f"participants/{member}/deactivate"
    assert await post(house[0], harbour, "ines", path, reason="Asked to.") in {200, 204}
    assert await ben.closed(1.5) == 4403
    assert await (await visitor("extra1").open()).closed() == 4401


async def test_signing_out_everywhere_cuts_the_socket_at_once(visitor, harbour, house):
    _, ben = await open_room(visitor, harbour, "extra2")
    assert await send(house[0], harbour, "extra2", "DELETE", "auth/sessions") == 204
    assert await ben.closed(1.5) == 4401
