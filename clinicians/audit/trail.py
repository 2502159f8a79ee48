"""Writing the trail. Drafts gather during a transaction; the chain is extended once, at its end."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.audit.chain import VERSION, commitment, link_hash, timestamp
from clinicians.audit.models import AuditHead, AuditRecord

ACT = re.compile(r"^[a-z_]+\.[a-z_]+$")
DONE, REFUSED = "done", "refused"
HOUSE, HOUSE_ROLE = str(UUID(int=0)), "house"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be recorded of one act."""

    clinic_id: UUID
    actor: str
    role: str
    session: str
    act: str
    object: str
    purpose: str = ""
    outcome: str = DONE
    detail: dict[str, Any] = field(default_factory=dict)


def draft(actor: Actor, act: str, thing: models.Model | str = "", **rest: Any) -> Draft:
    """A draft in the actor's name. `act` is `noun.verbed`; `thing` a row or `kind:id`."""
    if not ACT.match(act):
        raise ValueError(f"An act reads noun.verbed, not {act!r}.")
    return Draft(
        clinic_id=actor.clinic_id,
        actor=str(actor.member_id),
        role=str(actor.role),
        session=actor.session,
        act=act,
        object=reference(thing),
        **rest,
    )


def draft_of_the_house(clinic_id: UUID, act: str, thing: models.Model, **detail: Any) -> Draft:
    """What happens by the clock, in nobody's name."""
    return Draft(clinic_id, HOUSE, HOUSE_ROLE, "", act, reference(thing), detail=detail)


def reference(thing: models.Model | str) -> str:
    return thing if isinstance(thing, str) else f"{thing._meta.label}:{thing.pk}"


def append(drafts: Sequence[Draft]) -> None:
    """Extend the chains. Call last in a transaction: the head rows stay locked till its end."""
    for clinic_id in sorted({each.clinic_id for each in drafts}):
        _extend(clinic_id, [each for each in drafts if each.clinic_id == clinic_id])


def _extend(clinic_id: UUID, drafts: Iterable[Draft]) -> None:
    head, _ = AuditHead.objects.select_for_update().get_or_create(clinic_id=clinic_id)
    records = []
    for each in drafts:
        record = _link(head, each)
        head.seq, head.hash = record.seq, record.hash
        records.append(record)
    AuditRecord.objects.bulk_create(records)
    head.save(update_fields=["seq", "hash"])


def _link(head: AuditHead, each: Draft) -> AuditRecord:
    salt = os.urandom(16).hex()
    record = AuditRecord(
        clinic_id=each.clinic_id,
        seq=head.seq + 1,
        at=now(),
        actor=each.actor,
        role=each.role,
        session=each.session,
        act=each.act,
        object=each.object,
        purpose=each.purpose,
        outcome=each.outcome,
        commit=commitment(salt, each.detail),
        sealed={"salt": salt, "detail": each.detail},
        prev=head.hash,
    )
    record.hash = link_hash(public_link(record))
    return record


def public_link(record: AuditRecord) -> dict[str, Any]:
    """The link as it is hashed and exported: `{v, log, seq, ts, …, commit, prev}`."""
    return {
        "v": VERSION,
        "log": str(record.clinic_id),
        "seq": record.seq,
        "ts": timestamp(record.at),
        "actor": record.actor,
        "role": record.role,
        "session": record.session,
        "act": record.act,
        "object": record.object,
        "purpose": record.purpose,
        "outcome": record.outcome,
        "commit": record.commit,
        "prev": record.prev,
    }
