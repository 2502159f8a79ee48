"""Proving an address: a six-digit code, mailed, that works for ten minutes and five tries.

It is bound to the clinic, the thing it is for, and the address. Nobody is acting yet, so there is
no actor here. Rows older than a day are swept away by whoever asks next.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.crypto import constant_time_compare

from backend.kernel.clock import now
from backend.kernel.errors import TooMany, Unauthenticated
from backend.vault.index import keyed_digest, normal_address
from clinicians.accounts.models import AddressProof

LIFETIME = timedelta(minutes=10)
TRIES = 5
KEPT_FOR = timedelta(days=1)
HOUR = timedelta(hours=1)
CODES_PER_ADDRESS, CODES_PER_CLIENT = 5, 30


class BadCode(Unauthenticated):
    code = "bad_code"
    message = "This code does not work, or not any more. Check it, or ask for a new one."


class TooManyCodes(TooMany):
    code, message = "too_many", "Too many codes were asked for from here. Please wait a little."


def refuse_flood(client: str) -> None:
    """One place cannot have us write to the whole world; who is written to plays no part."""
    if AddressProof.objects.filter(client=_of(client), created_at__gt=now() - HOUR).count() >= (
        CODES_PER_CLIENT
    ):
        raise TooManyCodes(retry_after=int(HOUR.total_seconds()))


@transaction.atomic
def fresh_code(clinic_id: UUID, subject: UUID, email: str, client: str) -> str | None:
    """A new code, earlier ones end; None where this address was sent enough in this hour.

    Mail it in the same transaction."""
    AddressProof.objects.filter(created_at__lt=now() - KEPT_FOR).delete()
    address = _address(clinic_id, email)
    of_address = AddressProof.objects.filter(clinic_id=clinic_id, address=address)
    if of_address.filter(created_at__gt=now() - HOUR).count() >= CODES_PER_ADDRESS:
        return None
    of_address.filter(subject=subject, spent_at=None).update(spent_at=now())
    code = f"{secrets.randbelow(10**6):06d}"
    AddressProof.objects.create(
        clinic_id=clinic_id,
        subject=subject,
        address=address,
        client=_of(client),
        digest=_digest(clinic_id, subject, email, code),
        expires_at=now() + LIFETIME,
    )
    return code


def prove(clinic_id: UUID, subject: UUID, email: str, code: str) -> None:
    """Spend the code, or refuse. Every try counts before it is looked at, so none is free."""
    standing = AddressProof.objects.filter(
        clinic_id=clinic_id,
        subject=subject,
        address=_address(clinic_id, email),
        spent_at=None,
        expires_at__gt=now(),
    )
    proof = standing.order_by("-created_at").first()
    mine = standing.filter(pk=proof.pk if proof else None)
    if proof is None or not mine.filter(tries__lt=TRIES).update(tries=F("tries") + 1):
        raise BadCode
    if not constant_time_compare(proof.digest, _digest(clinic_id, subject, email, code)):
        raise BadCode
    if not mine.update(spent_at=now()):
        raise BadCode


def _address(clinic_id: UUID, email: str) -> str:
    return keyed_digest(f"proof.address|{clinic_id}|{normal_address(email)}".encode())


def _of(client: str) -> str:
    return keyed_digest(f"proof.client|{client}".encode())


def _digest(clinic_id: UUID, subject: UUID, email: str, code: str) -> str:
    bound = f"proof.code|{clinic_id}|{subject}|{normal_address(email)}|{code}"
    return keyed_digest(bound.encode())
