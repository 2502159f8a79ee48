"""The links' arithmetic: RFC 8785 canonical JSON, SHA-256. Pure; `audit-verify` repeats it."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

import rfc8785

GENESIS = "0" * 64
VERSION = 1


def commitment(salt: str, detail: dict[str, Any]) -> str:
    """SHA-256(salt ‖ JCS(detail)): binds the detail unseen; shredding it changes nothing here."""
    return hashlib.sha256(bytes.fromhex(salt) + rfc8785.dumps(detail)).hexdigest()


def link_hash(link: dict[str, Any]) -> str:
    """SHA-256 of the link's canonical JSON."""
    return hashlib.sha256(rfc8785.dumps(link)).hexdigest()


def timestamp(at: datetime) -> str:
    """RFC 3339 in UTC with microseconds: one spelling for one moment."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
