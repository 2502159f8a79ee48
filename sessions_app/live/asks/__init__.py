"""The frames that ask for something, topic by topic: each becomes an intent of the room."""

from sessions_app.live.asks import (
    answering,
    apart,
    arc,
    checking,
    door,
    hands,
    holding,
    muting,
    safety,
    speech,
    talking,
)
from sessions_app.live.shapes import Shape

TOPICS = (
    arc,
    door,
    speech,
    hands,
    checking,
    talking,
    answering,
    holding,
    muting,
    apart,
    safety,
)
ASKS: dict[str, Shape] = {name: shape for topic in TOPICS for name, shape in topic.ASKS.items()}
