"""Reading the frames of the arc, the circle and quiet answers."""

import json

import pytest

from sessions_app.live.bad_frames import BadFrame
from sessions_app.live.frames import parse
from sessions_app.live.room.intents import BeginCircle, Hear, RaiseHand, Say, SkipTurn
from sessions_app.live.shapes import Ask

CID = "01a202f1-5e26-774b-9a8e-fdff02e5ae11"


def frame(kind, /, **fields):
    return json.dumps({"type": kind, "cid": CID, **fields})


@pytest.mark.parametrize(
    ("raw", "intent"),
    [
        (frame("circle.begin"), BeginCircle("circle", None, None, "none", None)),
        (
            frame("circle.begin", kind="welcome", order=["b", "a"], seconds=15, newcomer="a"),
            BeginCircle("welcome", ("b", "a"), 15, "none", "a"),
        ),
        (frame("turn.skip"), SkipTurn(None, False)),
        (frame("hand.raise"), RaiseHand("speak", None)),
        (frame("hand.raise", reason="respond", to=4), RaiseHand("respond", 4)),
        (frame("message.heard", seq=3, kind="me_too", on=True), Hear(3, "me_too", True)),
        (frame("message.say", text="hi"), Say("hi", None)),
        (frame("message.say", text="hi", asks="listening"), Say("hi", "listening")),
    ],
)
def test_frames_become_what_they_mean(raw, intent):
    assert parse(raw) == Ask(CID, intent)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (frame("circle.begin", seconds=14), "bad_field"),
        (frame("circle.begin", seconds=601), "bad_field"),
        (frame("circle.begin", order=["a", "a"]), "bad_field"),
        (frame("circle.begin", order="a"), "bad_field"),
        (frame("circle.begin", kind=None), "bad_field"),
        (frame("circle.begin", reflect="loudly"), "bad_field"),
        (frame("checkin.give", mood=11, word="", share="group"), "bad_field"),
        (frame("checkin.give", mood=5, word="", share="world"), "bad_field"),
        (frame("checkin.give", mood=5, share="group"), "missing_field"),
        (frame("checkout.give", heard=5, understood=0, hopeful=0), "bad_field"),
        (frame("checkout.give", heard=True, understood=0, hopeful=0), "bad_field"),
        (frame("message.heard", seq=3, kind="like", on=True), "bad_field"),
        (frame("message.heard", seq=3, kind="heard", on=1), "bad_field"),
        (frame("message.say", text="hi", asks="money"), "bad_field"),
        (frame("hand.raise", reason="bored"), "bad_field"),
        (frame("phase.move", to=-1), "bad_field"),
        (frame("reflection.ask", listener=None), "bad_field"),
        (frame("turn.pass", to="somebody"), "unknown_field"),
    ],
)
def test_what_has_no_meaning_has_a_code(raw, code):
    with pytest.raises(BadFrame) as refused:
        parse(raw)
    assert (refused.value.code, refused.value.cid) == (code, CID)
