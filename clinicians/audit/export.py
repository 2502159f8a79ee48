"""The trail as a file: JSON Lines in canonical JSON, closed by a signed checkpoint.

Line 1 names the log and the key; each further line is one link with its hash; the last line is the
checkpoint, whose signature covers the header, the range and the last hash. docs/audit.md has the
format, `verify.py` reads it without this code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import rfc8785
from django.conf import settings

from clinicians.audit.chain import GENESIS
from clinicians.audit.models import AuditRecord, SigningKey
from clinicians.audit.signing import fingerprint, sign
from clinicians.audit.trail import public_link

FORMAT, VERSION = "holdspace-trail", 1
CONTENT_TYPE = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken run of a clinic's chain."""

    log: str
    first: int
    size: int
    prev: str
    root: str


def stretch_of(log: str, records: list[AuditRecord]) -> Stretch:
    """The stretch these records make. One without records ends where it begins."""
    if not records:
        return Stretch(log, 1, 0, GENESIS, GENESIS)
    first, last = records[0], records[-1]
    return Stretch(log, first.seq, len(records), first.prev, last.hash)


def lines(
    records: list[AuditRecord], stretch: Stretch, key: SigningKey, at: str
) -> Iterator[bytes]:
    header = _line(_header(stretch, key, at))
    yield header
    for record in records:
        yield _line({"link": public_link(record), "hash": record.hash})
    statement = _checkpoint(stretch, at, hashlib.sha256(header).hexdigest())
    signature = sign(key, rfc8785.dumps(statement))
    yield _line({"checkpoint": statement, "signature": signature})


def file_name(stretch: Stretch) -> str:
    return f"trail-{stretch.first}-{stretch.first + max(stretch.size - 1, 0)}.jsonl"


def _header(stretch: Stretch, key: SigningKey, at: str) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "origin": settings.ORIGIN,
        "log": stretch.log,
        "exported_at": at,
        "public_key": key.public,
        "fingerprint": fingerprint(key.public),
    }


def _checkpoint(stretch: Stretch, at: str, header: str) -> dict[str, Any]:
    return {
        "origin": settings.ORIGIN,
        "log": stretch.log,
        "first": stretch.first,
        "size": stretch.size,
        "prev": stretch.prev,
        "root": stretch.root,
        "at": at,
        "header": header,
    }


def _line(value: dict[str, Any]) -> bytes:
    return rfc8785.dumps(value) + b"\n"
