"""AES-256-GCM as text: `v1|kid|nonce|ciphertext`, both parts base64 (NIST SP 800-38D)."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend.kernel.errors import DomainError

PREFIX = "v1|"


class Unreadable(DomainError):
    """A value that is not ours, was moved to another place, or whose key is gone."""

    code, status, message = "unreadable", 500, "A stored value cannot be read."


def seal(kid: str, key: bytes, plain: bytes, *, aad: str) -> str:
    nonce = os.urandom(12)
    body = AESGCM(key).encrypt(nonce, plain, aad.encode())
    return f"{PREFIX}{kid}|{_text(nonce)}|{_text(body)}"


def open_sealed(sealed: str, key_of: Callable[[str], bytes], *, aad: str) -> bytes:
    """The plain bytes. `aad` is the place the value was written for; elsewhere it does not open."""
    parts = sealed.split("|")
    if not sealed.startswith(PREFIX) or len(parts) != 4:
        raise Unreadable("A plain value stands where an encrypted one belongs.")
    _, kid, nonce, body = parts
    try:
        return AESGCM(key_of(kid)).decrypt(
            base64.b64decode(nonce), base64.b64decode(body), aad.encode()
        )
    except (InvalidTag, ValueError):
        raise Unreadable from None


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
