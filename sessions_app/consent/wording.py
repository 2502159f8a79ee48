"""The exact words a person is shown, and their digest. Pure."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping


def plain(text: str) -> str:
    """One way to write the same words: NFC, lines ended by a line feed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines)


def shown_text(text: Mapping[str, str], ground_rules: str = "") -> str:
    """Title, body and, for a group's agreement, the group's own ground rules."""
    parts = [text["title"], text["body"], ground_rules]
    return plain("\n\n".join(part for part in parts if part))


def digest(text: str) -> str:
    return hashlib.sha256(plain(text).encode()).hexdigest()
