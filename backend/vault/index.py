"""Looking someone up by e-mail without storing the address in the clear."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from backend.vault.keys import INDEX, writing_key


def normal_address(email: str) -> str:
    return unicodedata.normalize("NFKC", email).strip().casefold()


def blind_index(email: str) -> str:
    """The normalised address under the index key."""
    return keyed_digest(normal_address(email).encode())


def keyed_digest(raw: bytes) -> str:
    """HMAC-SHA-256 under the index key, in hex: alike for the same bytes, and telling nothing."""
    _, key = writing_key(INDEX)
    return hmac.new(key, raw, hashlib.sha256).hexdigest()
