"""A right that ends reaches every socket of the person within a second, whatever it had said."""

import pytest

from tests.live.browser import post, send
from tests.live.story import open_room

pytestmark = pytest.mark.xdist_group("live-ended-rights")


async def test_a_spare_socket_that_says_hello_late_does_not_come_in(visitor, harbour, house):
    ada, ben = await open_room(visitor, harbour, "extra0")
    spare = await visitor("extra0").open()
    place = harbour["places"]["extra0"]
    assert await post(house[0], harbour, "ada", f"enrolments/{place}/leave", reason="Moved.") == 200
    assert await ben.closed(1) == 4403

    await spare.send(type="hello", last=0, epoch=None)

    assert await spare.closed(1) == 4403
    assert spare.frames[-1]["code"] == "access_ended"
    assert not spare.welcome
    assert (await ada.say("between us"))["type"] == "ack"


async def test_a_co_facilitator_who_is_taken_off_the_group_is_out_at_once(visitor, harbour, house):
    path, tomas_id = f"groups/{harbour['group']}", harbour["members"]["tomas"]
    with_tomas, alone = {"co_facilitators": [tomas_id]}, {"co_facilitators": []}
    assert await send(house[0], harbour, "ines", "PATCH", path, with_tomas) == 200
    ada, *_ = await open_room(visitor, harbour)
    tomas = await visitor("tomas").enter()

    assert await send(house[0], harbour, "ines", "PATCH", path, alone) == 200

    assert await tomas.closed(1) == 4403
    await ada.sees("access.revoked", key=tomas_id, why="no_longer_facilitator")
    assert await (await visitor("tomas").open()).closed() == 4404


async def test_asking_again_and_again_for_the_log_is_cut(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    await ada.say("x" * 3500)
    for _ in range(12):
        await ben.send(type="sync", last=0)
    assert await ben.closed() == 4429
    assert (await ada.say("calm"))["type"] == "ack"


async def test_who_was_sent_away_is_served_nothing_while_the_log_looks_at_their_hello(
    visitor, harbour
):
    ada, ben = await open_room(visitor, harbour, "ben")
    await ada.say("between us")
    await ada.ask("member.remove", member=harbour["places"]["ben"], reason="As we agreed.")
    await ben.closed()
    again = await visitor("ben").open()

    await again.send(type="hello", last=0, epoch=None)
    await again.send(type="sync", last=0)

    assert await again.closed() == 4403
    assert [frame["type"] for frame in again.frames] == ["refused"]
