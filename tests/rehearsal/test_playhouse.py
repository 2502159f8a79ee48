"""The rehearsals of a process: a socket does not outlive the sign-in behind it."""

from uuid import uuid4

import pytest
from django.contrib.sessions.backends.db import SessionStore

from backend.kernel.rounds import in_thread
from sessions_app.rehearsal import door
from sessions_app.rehearsal.playhouse import Playhouse
from tests.live.inbox import Silence


@pytest.fixture
def coming(client_for):
    """Who comes to rehearse, and the sign-in with which they come."""

    def come(actor):
        key = client_for(actor).cookies["sessionid"].value
        return door.visit(actor, uuid4()), actor, key

    return come


@pytest.fixture
async def playhouse():
    house = Playhouse()
    yield house
    if house._clock:
        house._clock.cancel()


@pytest.fixture
def two(coming, otto, ada):
    return coming(otto), coming(ada)


@pytest.mark.django_db(transaction=True)
async def test_who_signs_out_is_out_of_their_rehearsal_and_nobody_else(two, playhouse):
    ottos, adas = (playhouse.arrive(*each, Silence()) for each in two)
    adas.active = True
    await playhouse._check_sign_ins()
    assert not ottos.ended
    assert not adas.ended
    assert not adas.active

    _, _, key = two[1]
    await in_thread(SessionStore(key).delete)()
    await playhouse._check_sign_ins()

    assert adas.ended
    assert not ottos.ended
