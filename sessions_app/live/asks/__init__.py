"""The frames that ask for something, topic by topic: each becomes an intent of the room."""

from sessions_app.live.asks import apart, arc, door, hands, holding, muting, safety, speech
from sessions_app.live.shapes import Shape

TOPICS = (arc, door, speech, hands, holding, muting, apart, safety)
ASKS: dict[str, Shape] = {name: shape for topic in TOPICS for name, shape in topic.ASKS.items()}
