"""A session that was held: words of every kind, and what became of them."""

from datetime import timedelta

import pytest

from backend.kernel.clock import now
from sessions_app.afterwards import purging
from sessions_app.groups.models import GroupSession
from sessions_app.live.room.intents import (
    CheckOut,
    CloseSession,
    EditMessage,
    RemoveMessage,
    Say,
    SayAside,
    SayBackstage,
)
from tests.cast.groups import enrol_at

SECRET = "the lake behind the house"


@pytest.fixture
def met(open_talk, circle, ada, ben, cleo):
    """Ben and Cleo talked; Ada removed one of Cleo's messages and closed."""
    for person in (ben, cleo):
        enrol_at(person, circle)
    open_talk.lets_in(ada, ben, cleo)
    first = open_talk.does(ben, Say("I went to see my brother"))
    open_talk.does(ben, EditMessage(first.receipt.seq, "I went to see my sister"))
    second = open_talk.does(cleo, Say(SECRET))
    open_talk.does(ada, RemoveMessage(second.receipt.seq, "It named a place."))
    open_talk.does(ada, SayAside(open_talk.who(cleo).key, "Are you all right?"))
    open_talk.does(cleo, SayAside(open_talk.who(cleo).key, "Yes, thank you."))
    open_talk.does(ada, SayBackstage("Let us end on time."))
    return open_talk


@pytest.fixture
def held(met, ada, ben):
    """The session is over; Ben alone said how it was for him."""
    met.does(ben, CheckOut(4, 3, 2))
    met.does(ada, CloseSession())
    return GroupSession.objects.get(pk=met.session.pk)


@pytest.fixture
def past(db, monkeypatch, django_capture_on_commit_callbacks):
    """Let so many days go by."""

    def days(number):
        monkeypatch.setattr(purging, "now", lambda: now() + timedelta(days=number))
        with django_capture_on_commit_callbacks(execute=True):
            return purging.purge_what_is_due()

    return days
