"""Who was there when, and the room as a person sees it over HTTP."""

from datetime import timedelta

from backend.kernel.clock import now
from sessions_app.live import selectors
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.room.intents import (
    Admit,
    Join,
    Leave,
    Reap,
)


def test_presence_counts_from_admission_and_a_crash_ends_at_the_last_sign_of_life(
    ada, ben, cleo, enrolled, circle, open_talk
):
    place = enrolled(ben, circle)
    enrolled(cleo, circle)
    open_talk.enters(ben, cleo)
    assert selectors.presence_intervals(open_talk.session) == {}
    open_talk.does(ada, Admit(str(place.pk)))
    seen = now() + timedelta(seconds=3)
    open_talk.does(ada, Reap("test", seen))

    intervals = selectors.presence_intervals(open_talk.session)

    assert list(intervals) == [place.pk]
    ((joined, left),) = intervals[place.pk]
    assert joined < left
    assert abs(left - seen) < timedelta(milliseconds=1)


def test_presence_of_two_connections_and_of_someone_still_here(
    ada, ben, enrolled, circle, open_talk
):
    place = enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ben, Join("test.second"))
    open_talk.does(ben, Leave("test.second"))

    first, second = selectors.presence_intervals(open_talk.session)[place.pk]

    assert first[1] is None
    assert second[1] is not None


def test_the_room_over_http_is_what_the_welcome_says(
    ada, ben, enrolled, circle, open_talk, client_for
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    address = f"/api/v1/sessions/{open_talk.session.pk}/room"

    seen = client_for(ben).get(address).json()

    assert seen["you"]["standing"] == "admitted"
    assert {p["name"] for p in seen["state"]["people"]} == {"Ada Quill", "Wren"}
    assert seen["head"] == open_talk.room.head
    assert seen["you"]["abilities"]["message.say"]["allowed"] is True


def test_the_room_over_http_is_not_there_for_otto(otto, open_talk, client_for):
    address = f"/api/v1/sessions/{open_talk.session.pk}/room"
    assert client_for(otto).get(address).status_code == 404


def test_rows_of_the_room_are_not_for_other_clinics_or_members(
    otto, ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    assert not Room.objects.visible_to(otto).exists()
    assert not RoomEvent.objects.visible_to(otto).exists()
    assert not RoomEvent.objects.visible_to(ben).exists()
    assert RoomEvent.objects.visible_to(ada).exists()
