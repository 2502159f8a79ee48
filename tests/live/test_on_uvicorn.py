"""The same room on the other server: who may come, what is too big, and how it stops."""

import asyncio

import pytest
from daphne.ws_protocol import WebSocketProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidStatus

from backend.kernel.servers import LINES
from tests.live import world
from tests.live.client import Client
from tests.live.drills.raw import RawSocket
from tests.live.pieces import hears_pieces
from tests.services.on_uvicorn import OnUvicorn

pytestmark = pytest.mark.xdist_group("live-uvicorn")


class Impatient(OnUvicorn):
    """Asks after a second whether somebody is there, and waits a second for the answer."""

    @property
    def server(self) -> list[str]:
        return [*super().server, "--ws-ping-interval", "1", "--ws-ping-timeout", "1"]


@pytest.fixture
def served(serve):
    return serve(OnUvicorn)


@pytest.fixture
def clinic(served):
    return served.call(world.build, admission="auto")


def test_both_servers_are_written_to_directly():
    """If a new version names its protocol otherwise, rooms still work, but slowly."""
    for protocol in (WebSocketProtocol, WebSocketsSansIOProtocol):
        assert f"{protocol.__module__}.{protocol.__name__}" in LINES


async def test_strangers_and_foreign_pages_stay_outside(served, clinic):
    session, cookies = clinic["sessions"][0], clinic["cookies"]
    stranger = await Client(served, session).open()
    assert await stranger.closed() == 4401
    otto = await Client(served, session, cookies["otto"]).open()
    assert await otto.closed() == 4404
    with pytest.raises(InvalidStatus):
        await Client(served, session, cookies["ben"], origin="http://evil.example").open()


async def test_whoever_vanishes_without_a_word_is_noticed(serve):
    served = serve(Impatient)
    clinic = await asyncio.to_thread(served.call, world.build, admission="auto")
    ada = await RawSocket.open(served, clinic["sessions"][0], clinic["cookies"]["ada"])
    await ada.send('{"type":"hello","v":1,"last":0}')
    assert await ada.close_code() == 1011


async def test_a_message_may_arrive_in_pieces_at_any_moment(served, clinic):
    await hears_pieces(served, clinic["sessions"][0], clinic["cookies"]["ada"])


async def test_a_room_is_held_and_what_is_too_big_ends_its_connection(served, clinic):
    session, cookies = clinic["sessions"][0], clinic["cookies"]
    ada = await Client(served, session, cookies["ada"]).enter()
    ben = await Client(served, session, cookies["ben"]).enter()
    await ada.ask("session.open")
    await ben.sees("member.admitted")
    receipt = await ben.say("good evening")
    assert (await ada.sees("message.said", text="good evening"))["seq"] == receipt["seq"]

    await ben.send(type="message.say", cid="x", text="x" * 17_000)
    assert await ben.closed() == 4413

    await asyncio.to_thread(served.stop)
    assert await ada.closed() == 1012
    await asyncio.to_thread(served.start)
    await ada.enter()
    left = [e for e in ada.events if e["kind"] == "presence.left"]
    assert [e["how"] for e in left] == ["lost", "lost"]
    assert all("seen" not in event for event in left), "no minute waits for the reaper"
    await ada.close()
