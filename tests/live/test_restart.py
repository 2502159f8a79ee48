"""A server that stops politely, and sign-ins that end."""

import asyncio

import pytest

from tests.live import world
from tests.live.browser import send
from tests.live.client import Client

pytestmark = pytest.mark.xdist_group("live-restart")


async def test_a_polite_stop_says_come_back_and_marks_the_line_as_cut(serve):
    served = serve()
    clinic = served.call(world.build, admission="auto")
    session, cookies = clinic["sessions"][0], clinic["cookies"]
    ada = await Client(served, session, cookies["ada"]).enter()
    ben = await Client(served, session, cookies["ben"]).enter()
    await ada.ask("session.open")
    await ben.sees("member.admitted")
    await ben.say("before the restart")

    await asyncio.to_thread(served.stop)

    assert await ada.closed() == await ben.closed() == 1012
    await asyncio.to_thread(served.start)
    await ada.enter()
    await ben.enter()
    await ben.say("after the restart")
    await ben.sees("message.said", text="after the restart")
    assert ben.texts == ["before the restart", "after the restart"]
    left = [e for e in ada.events if e["kind"] == "presence.left"]
    assert {(e["key"], e["how"]) for e in left} == {
        (clinic["places"]["ben"], "lost"),
        (clinic["members"]["ada"], "lost"),
    }
    assert all("seen" not in event for event in left), "no minute waits for the reaper"
    await ada.close()
    await ben.close()


@pytest.mark.timeout(60)
async def test_signing_out_ends_the_socket_of_that_sign_in(visitor, harbour, house):
    ben = await visitor("extra3").enter()
    assert await send(house[0], harbour, "extra3", "DELETE", "auth/session") == 204
    assert await ben.closed(25) == 4401
