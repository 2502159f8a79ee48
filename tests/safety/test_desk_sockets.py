"""Who hears of a flag at their desk, how soon, and that no frame says a word about anybody."""

import asyncio
import re

import pytest
from websockets.exceptions import InvalidStatus

from clinicians.clinics.models import Clinician
from sessions_app.safety.models import OnCall
from tests.live import world
from tests.live.browser import post, send
from tests.safety.window import Window
from tests.services.fixtures import environment
from tests.services.serving import Served

pytestmark = pytest.mark.xdist_group("desk-sockets")
WORDS = re.compile(r"[a-z_0-9]+")
KNOWN_WORDS = {
    "type", "welcome", "open", "beat_s", "beat", "flag", "id", "state", "raised", "acknowledged",
    "escalated", "cleared",
}  # fmt: skip


@pytest.fixture(scope="module")
def house(django_db_setup, tmp_path_factory):
    served = Served(tmp_path_factory.mktemp("house"), {})
    served.environment = environment(served, django_db_setup.copy(served.folder))
    served.start()
    yield served, served.call(build)
    served.end_all()


def build():
    """Sol is on call, so that only who meets a person is called to them besides."""
    built = world.build(members=1)
    sol = Clinician.objects.get(pk=built["members"]["sol"])
    OnCall.objects.create(clinic_id=sol.clinic_id, clinician=sol)
    return built


@pytest.fixture
async def window(house):
    """`window("ada")`: a window with Ada's sign-in."""
    windows: list[Window] = []

    def come(name, at=None, **options):
        windows.append(Window(at or house[0], house[1]["cookies"].get(name, ""), **options))
        return windows[-1]

    yield come
    for each in windows:
        await each.close()


async def raise_one(house, name="ada", about="ben"):
    path = f"participants/{house[1]['members'][about]}/flags"
    words = "He said goodbye to everyone, and gave his cat away."
    given = {"severity": "imminent", "what_was_seen": words}
    assert await post(house[0], house[1], name, path, **given) == 201


async def clear(house, flag, name="ada"):
    done = {"what_was_done": "Spoke with him; his sister is there."}
    assert await post(house[0], house[1], name, f"flags/{flag}/clear", **done) == 200


async def test_nobody_listens_without_a_sign_in_from_elsewhere_or_without_a_right(window):
    assert await (await window("nobody").open()).closed() == 4401
    assert await (await window("ben").open()).closed() == 4403
    assert await (await window("abe").open()).closed() == 4403
    with pytest.raises(InvalidStatus):
        await window("ada", origin="https://elsewhere.example").open()


async def test_whoever_may_know_hears_it_within_five_seconds_and_nobody_else(window, house):
    knowing = [await window(name).welcomed() for name in ("ada", "ada", "ines", "sol")]
    others = [await window(name).welcomed() for name in ("otto", "tomas")]
    before = knowing[0].open_flags

    await raise_one(house)

    flag = (await knowing[0].hears("raised"))["id"]
    for each in knowing:
        assert (await each.hears("raised", flag))["open"] == before + 1
    assert await post(house[0], house[1], "sol", f"flags/{flag}/acknowledge") == 200
    for each in knowing:
        await each.hears("acknowledged", flag)
    await clear(house, flag)
    for each in knowing:
        assert (await each.hears("cleared", flag))["open"] == before
    for each in others:
        assert [f["type"] for f in each.frames if f["type"] != "beat"] == ["welcome"]
        assert each.open_flags == 0


async def test_no_frame_says_a_word_about_anybody(window, house):
    ada = await window("ada").welcomed()
    await raise_one(house)
    flag = (await ada.hears("raised"))["id"]
    await clear(house, flag)
    await ada.hears("cleared", flag)
    await ada.until(lambda: any(f["type"] == "beat" for f in ada.frames), 15)

    for raw in ada.raw:
        words = set(WORDS.findall(raw.replace(flag, "")))
        assert {word for word in words if not word.isdigit()} <= KNOWN_WORDS


async def test_whoever_is_put_on_call_hears_of_what_stands(window, house):
    tomas = await window("tomas").welcomed()
    await raise_one(house)
    listed = {"clinicians": [house[1]["members"]["tomas"]], "escalate_after_minutes": 10}

    assert await send(house[0], house[1], "ines", "PUT", "on-call", listed) == 200

    flag = (await tomas.hears("raised"))["id"]
    sol = {"clinicians": [house[1]["members"]["sol"]], "escalate_after_minutes": 10}
    assert await send(house[0], house[1], "ines", "PUT", "on-call", sol) == 200
    await clear(house, flag)
    ada = await window("ada").welcomed()
    assert ada.open_flags == 0
    assert not [f for f in tomas.frames if f.get("state") == "cleared"]


async def test_with_nobody_on_call_all_hear_until_somebody_takes_it_on(window, house):
    nobody = {"clinicians": [], "escalate_after_minutes": 10}
    assert await send(house[0], house[1], "ines", "PUT", "on-call", nobody) == 200
    tomas = await window("tomas").welcomed()
    await raise_one(house)
    flag = (await tomas.hears("raised"))["id"]

    assert await post(house[0], house[1], "ada", f"flags/{flag}/acknowledge") == 200

    assert (await tomas.hears("acknowledged", flag))["open"] == 0
    await clear(house, flag)


async def test_what_another_process_raises_is_heard_here(window, house):
    other = await asyncio.to_thread(house[0].second)
    try:
        here = await window("ada").welcomed()
        there = await window("ada", at=other).welcomed()

        await raise_one((other, house[1]))

        flag = (await there.hears("raised"))["id"]
        await here.hears("raised", flag)
        await clear(house, flag)
        await there.hears("cleared", flag)
    finally:
        await asyncio.to_thread(other.stop)
    assert await there.closed() == 1012


async def test_whatever_a_client_says_is_not_read(window, house):
    ada = await window("ada").welcomed()
    for rubbish in ("{", '{"type":"flag"}', b"\x00", "x" * 1000):
        await ada.send(rubbish)
    await raise_one(house)

    await clear(house, (await ada.hears("raised"))["id"])


async def test_a_colleague_who_is_sent_home_hears_no_more(window, house):
    sol = await window("sol").welcomed()
    path = f"staff/{house[1]['members']['sol']}/deactivate"

    assert await post(house[0], house[1], "ines", path, reason="Moved away.") == 200

    assert await sol.closed(5) == 4401
