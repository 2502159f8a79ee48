"""The power may fail at any moment: what an ack promises was on the disk before the ack left.

The server process (and PostgreSQL's) is traced. Between the arrival of what somebody says and the
ack to it, the writer must have written to the journal and synced all that it wrote.
"""

import asyncio
import json

import pytest

from tests.live import world
from tests.live.drills.size import at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave
from tests.live.drills.tracing import Account, traced

MESSAGES = int(short_or_long(20, 60))


@pytest.mark.only_on("sqlite")
@at_most(280, 240)
async def test_on_sqlite_each_ack_follows_a_sync(serve, tmp_path):
    served = serve()
    clinic = served.call(world.build, admission="auto")
    unsynced = await unsynced_acks(served, clinic, [served.process.pid], tmp_path, ".sqlite3")
    assert not unsynced, f"{len(unsynced)} acks left before their sync: {unsynced[:3]}"


@pytest.mark.only_on("postgresql")
@at_most(280, 240)
async def test_on_postgresql_each_ack_follows_a_sync_of_the_wal(
    serve_on, postgres, redis, tmp_path
):
    served = serve_on(DATABASE_URL=postgres.url, REDIS_URL=redis.url)
    settings = {name: postgres.ask(f"SHOW {name}")[0][0] for name in DURABLE}
    assert settings == DURABLE
    clinic = served.call(world.build, admission="auto")
    backends = "SELECT pid FROM pg_stat_activity WHERE datname = 'holdspace' OR datname IS NULL"
    pids = [served.process.pid]
    unsynced = await unsynced_acks(
        served,
        clinic,
        pids,
        tmp_path,
        "/pg_wal/",
        lambda: [pid for (pid,) in postgres.ask(backends)],
    )
    assert not unsynced, f"{len(unsynced)} acks left before their sync: {unsynced[:3]}"


DURABLE = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "wal_sync_method": "fdatasync",
}


async def unsynced_acks(served, clinic, pids, folder, journal, more=list) -> list[str]:
    """Ada says one thing after another; which of them were acknowledged too early?"""
    people = await circle(served, clinic, [])
    ada = people[0].client
    await ada.say("before")
    everybody = [*pids, *await asyncio.to_thread(more)]
    account = Account(journal)
    # Then nothing but her words arrives at her socket.
    ada.confirms = False
    with traced(everybody, folder / "trace") as trace:
        for number in range(MESSAGES):
            assert (await ada.say(f"word {number}"))["type"] == "ack"
            await asyncio.sleep(0.02)
    account.read(trace.read_text(errors="replace").splitlines())
    tell("power cut", acks=account.acks, syncs=account.syncs, too_early=len(account.too_early))
    assert account.acks == MESSAGES, json.dumps(account.acks)
    await leave(people)
    return account.too_early
