"""An export made without a database, for tests that take it apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from clinicians.audit.chain import GENESIS, commitment, link_hash
from clinicians.audit.export import lines, stretch_of
from clinicians.audit.models import AuditRecord, SigningKey
from clinicians.audit.trail import public_link

LOG = UUID("01900000-0000-7000-8000-00000000c11c")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECRET = bytes(range(32))


def a_key(secret: bytes = SECRET) -> SigningKey:
    public = Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw().hex()
    return SigningKey(number=1, public=public, private=secret.hex())


def a_chain(size: int) -> list[AuditRecord]:
    records: list[AuditRecord] = []
    for seq in range(1, size + 1):
        record = AuditRecord(
            clinic_id=LOG, seq=seq, at=START + timedelta(minutes=seq), actor="ada",
            role="facilitator", act="note.signed", object=f"note:{seq}", outcome="done",
            commit=commitment("00" * 16, {"n": seq}), prev=records[-1].hash if records else GENESIS,
        )  # fmt: skip
        record.hash = link_hash(public_link(record))
        records.append(record)
    return records


def an_export(records: list[AuditRecord], key: SigningKey | None = None) -> bytes:
    stretch = stretch_of(str(LOG), records)
    return b"".join(lines(records, stretch, key or a_key(), "2026-03-02T12:00:00.000000Z"))
