"""Verification codes: 80 random bits in Crockford's base 32, typed by people from paper."""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 16, 4
# What people write for a digit (Crockford): letters that look like one.
ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def spelled(code: str) -> str:
    """In groups of four, as it is printed."""
    return "-".join(code[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def read_code(typed: str) -> str | None:
    """The code meant by what somebody typed, or None if it cannot be one."""
    plain = typed.upper().replace("-", "").replace(" ", "").translate(ALIKE)
    fits = len(plain) == LENGTH and all(letter in ALPHABET for letter in plain)
    return plain if fits else None
