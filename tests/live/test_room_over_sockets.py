"""The room through real sockets on a real server."""

import pytest


@pytest.mark.parametrize("name", ["otto", "dara", "sol", "ines", "abe"])
async def test_who_does_not_belong_finds_no_room(visitor, name):
    stranger = await visitor(name).open()
    assert await stranger.closed() == 4404


async def test_who_is_not_signed_in_is_told_so(visitor):
    assert await (await visitor("nobody").open()).closed() == 4401


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

    said = await ben.say("Hello, everyone.")
    assert said["type"] == "ack"
    heard = await ada.sees("message.said", author=key, text="Hello, everyone.")
    assert heard["seq"] == said["seq"]

    assert (await ada.ask("session.close"))["type"] == "ack"
    assert await ben.closed() == 4409
    assert await ada.closed() == 4409
    assert ben.events[-1]["kind"] in {"session.closed", "presence.left"}
    assert await (await visitor("ben").open()).closed() == 4409
