"""A room that Ada leads, and questions about it."""

from datetime import timedelta

from sessions_app.live.room.intents import Admit, OpenSession
from sessions_app.live.room.state import Part, Who, standing_of
from sessions_app.live.room.view import sees
from tests.live.people import ADA, NOON, Room

SOL = Who("sol", Part.OBSERVER, "Sol Marin", "", conn="p2.7")
WORDS = (("en", "We pause."), ("es", "Pausamos."))


def kinds(events):
    return [event.kind for event in events]


def heard_by(room, event, *people):
    return [who.key for who in people if sees(standing_of(room.state, who), event)]


def led_room(*members):
    """It ends in an hour and a half."""
    ends_at = NOON + timedelta(minutes=90)
    room = Room(lead=ADA.key, ends_at=ends_at, pause_words=WORDS).enters(ADA)
    room.does(ADA, OpenSession())
    for who in members:
        room.enters(who)
        room.does(ADA, Admit(who.key))
    return room
