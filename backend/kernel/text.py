"""What may stand in a text that people read: one rule for forms, frames and files."""

from __future__ import annotations

import re
import unicodedata

from backend.kernel.errors import BadInput

# Bidirectional overrides and isolates can make a name or a line read as another (Unicode TR 36).
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# The same as `unsafe`, for whole texts: categories Cc and Cs have only these.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
UNSAFE_IN_LINES = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
)


class UnsafeText(BadInput):
    code, message = "unsafe_text", "This text contains characters that cannot be stored safely."


def clean_text(text: str, *, multiline: bool = False) -> str:
    """The text in NFC with edges trimmed; refuses controls, lone surrogates and bidi overrides."""
    if (UNSAFE_IN_LINES if multiline else UNSAFE).search(text):
        raise UnsafeText
    return unicodedata.normalize("NFC", text).strip()


def unsafe(character: str, *, multiline: bool) -> bool:
    if multiline and character in "\n\r\t":
        return False
    return character in BIDI_CONTROLS or unicodedata.category(character) in {"Cc", "Cs"}
