"""Letters about signing in. They say nothing of care or groups: others may read the mail too."""

from __future__ import annotations

import logging
from threading import Thread

from django.core.mail import EmailMessage

log = logging.getLogger("holdspace.mail")


def invitation(address: str, clinic: str, link: str) -> EmailMessage:
    return EmailMessage(
        subject=f"{clinic} invites you",
        body=(
            f"Hello,\n\n{clinic} has opened an account for you.\n"
            f"To start, open this link within seven days:\n\n{link}\n\n"
            "It works once. If you did not expect this, you can leave it unread.\n"
        ),
        to=[address],
    )


def password_reset(address: str, link: str) -> EmailMessage:
    return EmailMessage(
        subject="Choose a new password",
        body=(
            "Hello,\n\nsomeone asked to choose a new password for this address.\n"
            f"If that was you, open this link within 30 minutes:\n\n{link}\n\n"
            "It works once. If it was not you, nothing has changed and nothing needs doing.\n"
        ),
        to=[address],
    )


def send_apart(letter: EmailMessage) -> Thread:
    """Send while the answer leaves, so that its time does not tell who has an account."""
    thread = Thread(target=send, args=[letter], name="letter", daemon=True)
    thread.start()
    return thread


def send(letter: EmailMessage) -> None:
    """Send after the commit: what failed on the way is logged and can be sent again."""
    try:
        letter.send()
    except OSError as failure:
        # Without the traceback: a mail server's words may hold the address.
        log.error("A letter could not be sent: %s", type(failure).__name__)  # noqa: TRY400
