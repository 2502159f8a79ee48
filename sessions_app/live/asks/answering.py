"""Frames that answer a message quietly."""

from __future__ import annotations

from sessions_app.live.room.intents import DeclineOffer, Hear, IntroduceOffer, OfferHelp
from sessions_app.live.shapes import Shape, ask, flag, one_of, place, text

ASKS: dict[str, Shape] = {
    "message.heard": ask(Hear, seq=place, kind=one_of("heard", "me_too", "thanks"), on=flag),
    "help.offer": ask(OfferHelp, seq=place, text=text),
    "offer.introduce": ask(IntroduceOffer, offer=place, words=text),
    "offer.decline": ask(DeclineOffer, offer=place, words=text),
}
