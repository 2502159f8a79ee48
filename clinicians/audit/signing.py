"""The installation's signature under checkpoints: Ed25519 (RFC 8032), made at first use."""

from __future__ import annotations

import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from clinicians.audit.models import SigningKey

ALGORITHM = "Ed25519"
FIRST = 1


def signing_key() -> SigningKey:
    """The key that signs; two first users at once end up with the same one."""
    return SigningKey.objects.filter(number=FIRST).first() or _create()


def fingerprint(public: str) -> str:
    """SHA-256 of the raw public key, in hex: short enough to read out over the telephone."""
    return hashlib.sha256(bytes.fromhex(public)).hexdigest()


def sign(key: SigningKey, message: bytes) -> str:
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key.private))
    return private.sign(message).hex()


def _create() -> SigningKey:
    private = Ed25519PrivateKey.generate()
    key, _ = SigningKey.objects.get_or_create(
        number=FIRST,
        defaults={
            "public": private.public_key().public_bytes_raw().hex(),
            "private": private.private_bytes_raw().hex(),
        },
    )
    return key
