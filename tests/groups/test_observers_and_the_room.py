"""A session that opens while its observer is announced: neither waits for the other in a circle."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from sessions_app.groups.commands import announce_observer, cancel_observer
from sessions_app.groups.models import GroupSession
from sessions_app.live.models import Room

pytestmark = pytest.mark.django_db(transaction=True)


def opening(room, session, meanwhile):
    """As the room's log does it: the room first, then its session."""
    with transaction.atomic():
        Room.objects.select_for_update(no_key=True).get(pk=room.pk)
        meanwhile.set()
        time.sleep(0.5)
        GroupSession.objects.select_for_update(no_key=True).get(pk=session.pk)


def test_an_observer_comes_and_goes_while_the_room_opens(ada, sol, tonight):
    room = Room.objects.create(session=tonight, clinic_id=ada.clinic_id)

    def while_it_opens(act):
        locked = threading.Event()

        def then():
            locked.wait(5)
            try:
                return act()
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as pool:
            other = pool.submit(then)
            opening(room, tonight, locked)
            return other.result(10)

    seen = while_it_opens(lambda: announce_observer(ada, tonight.pk, clinician=sol.member_id))
    gone = while_it_opens(lambda: cancel_observer(ada, tonight.pk, seen.pk))

    assert gone.cancelled_at is not None
