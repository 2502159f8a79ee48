"""What daphne leaves to us: a polite stop that the log hears of, and an end to huge messages.

A stop closes sockets with 1012. Two things stand in the way. The library under daphne lets an
application close with 1000 and 3000–4999 only, although 1012 ("service restart", RFC 6455's
registry) is meant for servers: it sends its own codes by `sendCloseFrame`; so do we. And daphne,
which cancels every application when it stops, forgets to do so if a socket was opened within the
last second (its list then holds an entry without an application). So the room says goodbye by
itself.

A message of up to a megabyte, however small its pieces, is gathered before anybody may look at it.

And for each piece that arrives words for a log are painted, which nobody keeps.

Other servers need none of this; they have a limit of their own to set.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from backend.kernel.lines import closing_s

RESTARTED = 1012
# More than a room's frame may hold, so that a frame a little too big is still refused in words.
TOO_BIG, BIGGEST_MESSAGE = 4413, 32 * 1024


def under_daphne() -> bool:
    return "daphne.server" in sys.modules


def let_daphne_close_with_1012() -> None:
    if not under_daphne():
        return
    from daphne.ws_protocol import WebSocketProtocol

    plain_close = WebSocketProtocol.serverClose

    def server_close(self: Any, code: int | None = None) -> None:
        if code == RESTARTED:
            self.sendCloseFrame(code=code)
        else:
            plain_close(self, code)

    WebSocketProtocol.serverClose = server_close


def let_daphne_gather_little() -> None:
    """A message that grows too big ends its connection while it arrives; what is no frame at all
    ends it with the code for that (1002, 1007), not with a line that breaks off, and whoever is
    still busy sending gets the time to hear it."""
    if not under_daphne():
        return
    from daphne.ws_protocol import WebSocketProtocol

    plain_connect, plain_begin = WebSocketProtocol.onConnect, WebSocketProtocol.onMessageFrameBegin

    def connect(self: Any, request: Any) -> Any:
        self.failByDrop = False
        self.closeHandshakeTimeout = closing_s(TOO_BIG)
        return plain_connect(self, request)

    def frame_begin(self: Any, length: int) -> None:
        plain_begin(self, length)
        if not self.failedByMe and self.message_data_total_length > BIGGEST_MESSAGE:
            self.failedByMe = True
            self.message_data.clear()
            self.sendCloseFrame(code=TOO_BIG)

    WebSocketProtocol.onConnect = connect
    WebSocketProtocol.onMessageFrameBegin = frame_begin


def let_daphne_read_in_silence() -> None:
    """What it would tell its log of each piece costs more than the piece (docs/performance.md)."""
    if not under_daphne():
        return
    from daphne.ws_protocol import WebSocketProtocol

    WebSocketProtocol.dataReceived = WebSocketProtocol._dataReceived


def before_daphne_stops(farewell: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Daphne waits for this before it goes."""
    if not under_daphne():
        return
    from twisted.internet import defer
    from twisted.internet import reactor as running

    reactor: Any = running

    def wait_for_farewell() -> Any:
        return defer.Deferred.fromFuture(asyncio.ensure_future(farewell()))

    reactor.addSystemEventTrigger("before", "shutdown", wait_for_farewell)
