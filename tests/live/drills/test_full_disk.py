"""The disk is full: what cannot be kept is refused with a code, reading goes on, and once there is
room again so does everything, by itself."""

import asyncio
import os
import subprocess
from pathlib import Path

import pytest
from django.db import connection

from tests.live import world
from tests.live.browser import send
from tests.live.drills.size import at_most, tell
from tests.live.drills.talkers import circle, leave, verdict_on

SQLITE_MB, POSTGRES_MB = 24, 320
WORDS = " word" * 600


@pytest.fixture
def small_disk(tmp_path):
    """A file system of a few megabytes, for whoever may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    size = POSTGRES_MB if connection.vendor == "postgresql" else SQLITE_MB
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("Only root may mount a small disk.")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def served(request, small_disk, serve_on):
    """A server whose database lies on the small disk."""
    if connection.vendor == "sqlite":
        return serve_on(data=small_disk)
    postgres = request.getfixturevalue("postgres_at")(small_disk / "postgres")
    return serve_on(DATABASE_URL=postgres.url)


@at_most(280, 300)
async def test_a_full_disk_refuses_and_recovers(served, small_disk):
    clinic = served.call(world.build, admission="auto")
    people = await circle(served, clinic, ["ben", "cleo"])
    for person in people:
        person.words += WORDS
        await person.say_until_acked(f"{person.name} before{person.words}")

    fill_up(small_disk)
    codes = await refusals(people[1])
    beats = people[2].client.beats
    reads = await asyncio.gather(*(read(served, clinic, name) for name in ("ada", "ben", "cleo")))
    leaving = f"enrolments/{clinic['places']['finn']}/leave"
    write = await send(served, clinic, "ada", "POST", leaving, {"reason": "Moved."})
    await people[2].client.until(lambda: people[2].client.beats > beats, 25)
    make_room(small_disk)
    for person in people:
        await asyncio.wait_for(person.say_until_acked(f"{person.name} after{person.words}"), 10)

    tell("disk full", refused=sorted(set(codes)), reads=reads)
    assert set(codes) == {"try_again"}
    assert set(reads) == {200}
    # A few bytes may still fit into what PostgreSQL had set aside: then they were really kept.
    again = await send(served, clinic, "ada", "POST", leaving, {"reason": "Moved."})
    assert (write, again) in {(503, 200), (200, 409)}
    assert all(person.client.close_code is None for person in people), "nobody was put out"
    verdict = await verdict_on(served, clinic["sessions"][0], people)
    assert verdict.sound, verdict
    await leave(people)


async def refusals(person) -> list[str]:
    """They go on talking until the disk has no room left for it, and then a little."""
    codes: list[str] = []
    for number in range(400):
        text = f"{person.name} {number}{person.words}"
        person.sent.add(text)
        answer = await person.client.say(text)
        if answer["type"] == "ack":
            person.acked[text] = answer["seq"]
        elif answer["code"] != "slow_down":
            codes.append(answer["code"])
        if len(codes) >= 3:
            break
        await asyncio.sleep(0.1)
    assert codes, "the disk never got full"
    return codes


async def read(served, clinic, name) -> int:
    return await send(served, clinic, name, "GET", f"sessions/{clinic['sessions'][0]}/room")


def fill_up(disk: Path) -> None:
    """To the last byte."""
    with (disk / "filler").open("wb", buffering=0) as filler:
        for size in (2**20, 2**12, 2**9, 1):
            try:
                while True:
                    filler.write(b"\0" * size)
            except OSError:
                continue


def make_room(disk: Path) -> None:
    (disk / "filler").unlink()
