"""Who was read first hears anew whether they still are."""

from uuid import uuid4

import pytest

from sessions_app.live.room.state import EVERYONE, LONG_AGO, Event, RoomState
from tests.live.inbox import comes_to


def said(**body) -> Event:
    return Event(1, LONG_AGO, "message.said", "k", EVERYONE, {"text": "One", **body})


@pytest.mark.parametrize(("body", "is_due"), [({}, False), ({"held": 1}, True)])
async def test_an_author_is_welcomed_again_once_their_words_were_let_through(inbox, body, is_due):
    author = comes_to(inbox.hub, uuid4())
    author.fanout.advance((said(**body),), RoomState(head=1))
    assert author.welcome_due is is_due
