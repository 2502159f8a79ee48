"""Looking someone up by e-mail without storing the address in the clear."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from backend.vault.keys import INDEX, writing_key


def normal_address(email: str) -> str:
    return unicodedata.normalize("NFKC", email).strip().casefold()


def blind_index(email: str) -> str:
    """HMAC-SHA-256 of the normalised address under the index key, in hex."""
    _, key = writing_key(INDEX)
    return hmac.new(key, normal_address(email).encode(), hashlib.sha256).hexdigest()
