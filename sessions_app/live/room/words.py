"""What may be written in a room: plain text, normalised, without what hides or reorders text."""

from __future__ import annotations

import unicodedata

from backend.kernel.text import UnsafeText, clean_text

from .refusals import TEXT_EMPTY, TEXT_TOO_LONG, UNSAFE_TEXT, Refusal

MESSAGE_LIMIT = 4000
REASON_LIMIT = 500


def spoken(text: str, limit: int = MESSAGE_LIMIT) -> str | Refusal:
    """The text as the room keeps it (NFC, trimmed, newlines as \\n), or why the room cannot."""
    if len(text) > 4 * limit:
        return TEXT_TOO_LONG
    try:
        plain = clean_text(text.replace("\r\n", "\n"), multiline=True)
    except UnsafeText:
        return UNSAFE_TEXT
    if not plain:
        return TEXT_EMPTY
    return plain if len(plain) <= limit else TEXT_TOO_LONG


def folded(text: str) -> str:
    """The text as two spellings of the same word are compared: without case and width."""
    return unicodedata.normalize("NFKC", text).casefold()
