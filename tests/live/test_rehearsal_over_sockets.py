"""A dress rehearsal through a real socket: the same wire, and nobody but who rehearses."""

import pytest

pytestmark = pytest.mark.xdist_group("live-sockets")
REHEARSAL = "rehearsal-0192f0c1-2345-7abc-8def-0123456789ab"


@pytest.fixture
def rehearsal(harbour):
    harbour["session"] = REHEARSAL


@pytest.mark.parametrize("name", ["ben", "sol", "ines", "abe"])
async def test_who_holds_no_rooms_finds_the_stage_door_closed(rehearsal, visitor, name):
    assert await (await visitor(name).open()).closed() == 4403


async def test_each_facilitator_is_alone_with_the_simulated_members(rehearsal, visitor):
    """Otto of another clinic and Ada use the same name, and neither sees the other."""
    ada, otto = await visitor("ada").enter(), await visitor("otto").enter()
    await ada.sees("presence.knocked", name="Robin")
    for guest, other in ((ada, "Otto Brandt"), (otto, "Ada Quill")):
        assert guest.welcome["session"]["group"] == "Dress rehearsal"
        assert other not in str(guest.frames)
    assert (await ada.ask("session.open"))["type"] == "ack"
    assert (await ada.ask("door.admit", member="sim-robin"))["type"] == "ack"
    assert (await ada.say("Welcome."))["type"] == "ack"
    await ada.sees("message.said", text="Welcome.")
    assert (await ada.ask("session.close"))["type"] == "ack"
    assert await ada.closed() == 4409


async def test_who_comes_back_soon_finds_the_same_rehearsal(rehearsal, visitor):
    first = await visitor("tomas").enter()
    await first.ask("session.open")
    await first.close()
    again = await visitor("tomas").enter()
    assert again.welcome["state"]["status"] == "open"
    assert again.welcome["epoch"] == first.welcome["epoch"]


@pytest.mark.timeout(120)
async def test_a_pause_is_rehearsed_from_its_beginning_to_its_end(rehearsal, visitor):
    """There is no record to close: the room says by itself when it counts as written."""
    ada = await visitor("ada").enter()
    assert (await ada.ask("session.open"))["type"] == "ack"
    assert (await ada.ask("pause.begin", about=None))["type"] == "ack"
    opened = await ada.sees("incident.opened")
    assert (await ada.ask("pause.end", then="resume"))["code"] == "incident_open"

    await ada.until(lambda: [e for e in ada.events if e["kind"] == "incident.closed"], 60)

    again = await visitor("ada").enter()
    assert again.welcome["state"]["paused"]["incident"] == opened["incident"]
    assert again.welcome["state"]["paused"]["written_up"]
    assert again.welcome["you"]["abilities"]["pause.end"]["allowed"]
    assert (await again.ask("pause.end", then="resume"))["type"] == "ack"
    await ada.sees("room.resumed")
