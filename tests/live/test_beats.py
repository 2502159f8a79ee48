"""A sign of life where there was none."""

from uuid import uuid4

import pytest

from sessions_app.live.outbound import BEAT_S
from tests.live.inbox import comes_to


@pytest.fixture
async def listener(inbox):
    return comes_to(inbox.hub, uuid4())


async def test_who_has_just_heard_something_needs_no_beat(listener):
    listener.reply("{}")
    listener.flush()
    listener.beat(listener.sent_at + BEAT_S - 1)
    assert not listener.due


async def test_who_has_heard_nothing_for_a_while_gets_a_beat(listener):
    listener.beat(listener.sent_at + BEAT_S)
    assert listener.due


async def test_who_hears_something_all_the_time_gets_a_beat_each_minute(listener):
    for second in range(59):
        listener.sent_at = listener.beat_at + second
        listener.beat(listener.sent_at + 1)
        assert not listener.due
    listener.beat(listener.beat_at + 60)
    assert listener.due
