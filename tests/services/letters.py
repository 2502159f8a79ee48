"""The letters that a server puts into a folder instead of mailing them."""

import email
import time
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from tests.services.serving import Served

# What Django's file backend writes below each letter: without it the file is not whole yet.
END = b"-" * 79 + b"\n"


def folder_of(served: Served) -> Path:
    return served.folder / "letters"


def into_folder(served: Served) -> None:
    """Before the start: from then on its letters are files."""
    served.environment["EMAIL_URL"] = f"filemail:///{folder_of(served)}"


def letters_of(served: Served) -> list[EmailMessage]:
    """All that are there by now, oldest first."""
    if not folder_of(served).exists():
        return []
    whole = [file.read_bytes() for file in sorted(folder_of(served).iterdir())]
    return [
        email.message_from_bytes(each.removesuffix(END), policy=default)
        for each in whole
        if each.endswith(END)
    ]


def body_of(letter: EmailMessage) -> str:
    text = letter.get_body(("plain",))
    return text.get_content() if text else ""


def body_with(served: Served, words: str, seconds: float = 20) -> str:
    """The newest letter that says this, once the worker has sent it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        for letter in reversed(letters_of(served)):
            if words in (body := body_of(letter)):
                return body
        time.sleep(0.05)
    raise AssertionError(f"No letter says {words!r}.")
