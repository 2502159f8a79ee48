"""How the tutorial's chat and the product are spoken to. Both hand a message's text to a tally."""

import json
import time
from typing import Any

from backend.kernel.ids import uuid7
from tests.bench.line import Line

MOST_REMEMBERED = 4000
CONFIRM_EVENTS, CONFIRM_BYTES = 32, 64 * 1024


class Chat:
    """Whoever is connected is in the room."""

    def __init__(self, tally: Any) -> None:
        self.tally = tally
        self._texts: dict[bytes, str] = {}

    def opened(self, line: Line) -> None:
        self.tally.welcomed(line)

    def say(self, line: Line, text: str) -> None:
        line.send(b'{"message":"%b"}' % text.encode())

    def hear(self, line: Line, payload: bytes) -> None:
        text = self._texts.get(payload)
        if text is None:
            if len(self._texts) > MOST_REMEMBERED:
                self._texts.clear()
            text = self._texts[payload] = json.loads(payload)["message"]
        self.tally.heard((text,), time.perf_counter())


class Room:
    """room.v1, as the web client speaks it: hello, a cursor, `got` for what arrived."""

    def __init__(self, tally: Any) -> None:
        self.tally = tally
        self._lists: dict[bytes, tuple[int, int, int, tuple[str, ...]]] = {}

    def opened(self, line: Any) -> None:
        line.last = line.unconfirmed = line.bytes = 0
        line.send(b'{"type":"hello","last":0,"epoch":null}')

    def say(self, line: Line, text: str) -> None:
        cid = str(uuid7()).encode()
        line.send(b'{"type":"message.say","cid":"%b","text":"%b"}' % (cid, text.encode()))

    def hear(self, line: Any, payload: bytes) -> None:
        if payload.startswith(b'{"type":"events"'):
            self._events(line, payload)
        elif payload.startswith(b'{"type":"ack"'):
            self.tally.acked += 1
        elif payload.startswith(b'{"type":"welcome"'):
            line.standing = json.loads(payload)["you"]["standing"]
            if line.standing == "admitted":
                self.tally.welcomed(line)
        elif payload.startswith(b'{"type":"beat"'):
            self._confirm(line)
        elif payload.startswith(b'{"type":"refused"'):
            self.tally.refused(json.loads(payload)["code"])

    def _events(self, line: Any, payload: bytes) -> None:
        after, upto, events, texts = self._read(payload)
        if after != line.last:
            self.tally.gaps += 1
        line.last = upto
        self.tally.heard(texts, time.perf_counter())
        line.unconfirmed += events
        line.bytes += len(payload)
        if line.unconfirmed >= CONFIRM_EVENTS or line.bytes >= CONFIRM_BYTES:
            self._confirm(line)

    def _confirm(self, line: Any) -> None:
        if line.unconfirmed:
            line.unconfirmed = line.bytes = 0
            line.send(b'{"type":"got","seq":%d}' % line.last)

    def _read(self, payload: bytes) -> tuple[int, int, int, tuple[str, ...]]:
        """All who hear the same get the same bytes: they are read once."""
        found = self._lists.get(payload)
        if found is None:
            if len(self._lists) > MOST_REMEMBERED:
                self._lists.clear()
            frame = json.loads(payload)
            texts = tuple(e["text"] for e in frame["events"] if e["kind"] == "message.said")
            found = frame["after"], frame["upto"], len(frame["events"]), texts
            self._lists[payload] = found
        return found
