"""The talking piece goes on without whoever skips, steps out or is sent away."""

import pytest

from sessions_app.live.room.intents import (
    BeginCircle,
    Cut,
    Join,
    Leave,
    PassTurn,
    RemoveMember,
    Say,
    SkipTurn,
    StepIn,
    StepOut,
)
from tests.live.people import ADA, BEN, CLEO, DARA, TOMAS, Room, open_room


def kinds(events):
    return [event.kind for event in events]


def circle_of(*members, **how) -> Room:
    room = open_room(*members)
    room.does(ADA, BeginCircle(**how))
    return room


def circle(room):
    return room.shown(ADA)["circle"]


def test_a_lost_connection_keeps_its_place_and_its_turn():
    room = circle_of(BEN, CLEO)
    room.does(BEN, Leave(BEN.conn, "lost"))

    assert circle(room)["holder"] == "ben"
    room.does(BEN, Join(BEN.conn))
    room.does(BEN, Say("back again"))


def test_a_turn_is_skipped_for_good_or_comes_back_at_the_end():
    room = circle_of(BEN, CLEO, DARA)

    (later,) = room.does(BEN, SkipTurn(later=True))
    assert later.body == {"member": "ben", "later": True, "gone": False, "to": "cleo"}
    assert circle(room)["order"] == ["cleo", "dara", "ben"]
    room.does(ADA, SkipTurn("dara"))
    assert circle(room)["done"] == ["dara"]
    room.does(CLEO, PassTurn())
    assert circle(room)["holder"] == "ben"
    assert room.refuses(BEN, SkipTurn(later=True)) == "last_in_circle"
    assert kinds(room.does(ADA, SkipTurn())) == ["turn.skipped", "circle.ended"]


def test_what_is_done_or_was_never_there_cannot_be_skipped():
    room = circle_of(BEN, CLEO)
    room.does(BEN, PassTurn())

    assert room.refuses(ADA, SkipTurn("ben")) == "no_turn_left"
    assert room.refuses(ADA, SkipTurn("nobody")) == "no_turn_left"
    assert room.refuses(CLEO, SkipTurn("ben")) == "not_facilitator"


@pytest.mark.parametrize("away", [RemoveMember("ben", "As agreed."), Cut("ben", "deactivated")])
def test_who_is_sent_away_leaves_the_order_and_the_piece_moves_on(away):
    room = circle_of(BEN, CLEO, DARA)

    *_, skipped = room.does(ADA, away)

    assert skipped.body == {"member": "ben", "later": False, "gone": True, "to": "cleo"}
    assert skipped.author == "system"
    assert circle(room)["order"] == ["cleo", "dara"]
    assert "turn.skipped" not in [e["kind"] for e in room.hears(BEN)]


def test_who_signs_out_keeps_their_place_like_who_loses_the_line():
    room = circle_of(BEN, CLEO)
    assert kinds(room.does(ADA, Cut("ben", "signed_out"))) == ["access.revoked", "presence.left"]
    assert circle(room)["holder"] == "ben"


def test_a_facilitator_whose_right_ends_leaves_the_order_too():
    room = open_room(BEN).enters(TOMAS)
    room.does(ADA, BeginCircle(order=("tomas", "ben")))

    room.does(ADA, Cut("tomas", "no_longer_facilitator"))

    assert circle(room)["order"] == ["ben"]
    assert circle(room)["holder"] == "ben"


def test_the_circle_ends_when_its_last_one_is_gone():
    room = circle_of(BEN)
    assert kinds(room.does(ADA, Cut("ben", "deactivated")))[-2:] == ["turn.skipped", "circle.ended"]
    assert circle(room) is None


def test_the_piece_passes_over_whoever_stepped_out_until_they_are_back():
    room = circle_of(BEN, CLEO, DARA)

    *_, skipped = room.does(BEN, StepOut())

    assert skipped.body == {"member": "ben", "later": True, "gone": False, "to": "cleo"}
    assert room.refuses(BEN, Say("hm")) == "stepped_out"
    room.does(CLEO, PassTurn())
    room.does(BEN, StepIn())
    room.does(DARA, PassTurn())
    assert circle(room)["holder"] == "ben"


def test_a_circle_of_people_who_stepped_out_is_over():
    room = circle_of(BEN, CLEO)
    room.does(CLEO, StepOut())
    assert kinds(room.does(BEN, PassTurn())) == ["turn.passed", "circle.ended"]
    room.does(BEN, StepOut())
    assert room.refuses(ADA, BeginCircle(order=("ben", "cleo"))) == "circle_empty"
