"""A real mail server on loopback, whose moods a test may change."""

import asyncio
import time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller

from backend.dev.processes import free_port


class MailServer:
    """What it took lies in `letters`. `at_recipient` and `at_data` answer instead of taking."""

    def __init__(self) -> None:
        self.port = free_port()
        self.letters: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.tries = 0
        self.at_recipient = ""
        self.at_data = ""
        self.hangs = False
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def __enter__(self) -> "MailServer":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        self.tries += 1
        if self.at_recipient:
            return f"{self.at_recipient} {address} is not for us"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.hangs:
            await asyncio.sleep(60)
        if self.at_data:
            return f"{self.at_data} {envelope.rcpt_tos[0]} said no"
        self.letters.append(message_from_bytes(envelope.content, policy=default))
        self.recipients += envelope.rcpt_tos
        return "250 OK"

    def wait_until(self, condition, seconds: float = 20) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "The mail server waited in vain."
            time.sleep(0.02)
