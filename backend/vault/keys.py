"""The key hierarchy: master keys wrap clinic keys, those wrap participants' and authors' keys."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from backend.vault.cipher import Unreadable, open_sealed, seal
from backend.vault.models import DataKey

PLATFORM = "platform"
INDEX = "index"
SIBLINGS = 1000


def clinic_scope(clinic_id: object) -> str:
    return f"clinic:{clinic_id}"


_writing: dict[str, tuple[str, bytes]] = {}
_uncommitted: dict[str, Callable[[], object]] = {}
_reading: dict[str, bytes] = {}
_kids: dict[str, str] = {}


def writing_key(scope: str, parent_scope: str | None = None) -> tuple[str, bytes]:
    """The (kid, key) that writes in `scope`; made at first use.

    A key made inside a transaction is looked up again until that has committed, save by the very
    transaction that made it: if it rolls back, nothing may go on writing under a key that no row
    remembers.
    """
    kept = _writing.get(scope)
    if kept and (scope not in _uncommitted or _made_here(scope)):
        return kept
    row = DataKey.objects.filter(scope=scope).first()
    if row is None:
        row = _create(scope, parent_scope)
    elif not connection.in_atomic_block:
        _uncommitted.pop(scope, None)
    kept = _writing[scope] = str(row.pk), _unwrap(row)
    return kept


def reading_key(kid: str) -> bytes:
    """The key that opens what was written under `kid`.

    A list of people needs all their keys: the first that is missing brings its siblings along.
    """
    kept = _reading.get(kid)
    if kept is None:
        row = DataKey.objects.filter(pk=kid).first()
        if row is None:
            raise Unreadable("The key of this value is gone.")
        kept = _reading[kid] = _unwrap(row)
        _kids[row.scope] = kid
        if row.scope.startswith("participant:"):
            newest = DataKey.objects.filter(
                parent=row.parent, scope__startswith="participant:"
            ).order_by("-pk")[:SIBLINGS]
            _reading.update({str(each.pk): _unwrap(each) for each in newest})
    return kept


def destroy_key(scope: str) -> bool:
    """Shred what was written under this scope's key: with no key left it cannot be read by anybody.

    The wrapped key is overwritten before its row goes, so that no free page of the file holds it.
    """
    row = DataKey.objects.select_for_update().filter(scope=scope).first()
    if row is None:
        return False
    row.wrapped = "0" * len(row.wrapped)
    row.save(update_fields=["wrapped"])
    row.delete()
    transaction.on_commit(partial(forget_key, scope))
    return True


def forget_key(scope: str) -> None:
    """Keep this key in memory no longer than somebody reads or writes under it."""
    kid, _ = _writing.pop(scope, ("", b""))
    for each in {kid, _kids.pop(scope, "")}:
        _reading.pop(each, None)


def forget_keys_of(kind: str) -> None:
    """Every key of this kind of scope. Another process may have destroyed one of them."""
    for scope in [each for each in (*_writing, *_kids) if each.startswith(f"{kind}:")]:
        forget_key(scope)


def forget_keys() -> None:
    """Drop the cached keys (a test database was replaced, or a key was shredded)."""
    _writing.clear()
    _uncommitted.clear()
    _reading.clear()
    _kids.clear()


def _create(scope: str, parent_scope: str | None) -> DataKey:
    if parent_scope is None:
        parent, key = settings.MASTER_KEYS[0]
    else:
        parent, key = writing_key(parent_scope)
    row = DataKey(scope=scope, parent=parent)
    row.wrapped = seal(parent, key, os.urandom(32), aad=_wrap_aad(scope))
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return DataKey.objects.get(scope=scope)
    committed = partial(_uncommitted.pop, scope, None)
    _uncommitted[scope] = committed
    transaction.on_commit(committed)
    return row


def _made_here(scope: str) -> bool:
    """Django drops what waits for a commit with the savepoint or transaction that rolls back."""
    committed = _uncommitted.get(scope)
    return any(waiting[1] is committed for waiting in reversed(connection.run_on_commit))


def _unwrap(row: DataKey) -> bytes:
    masters = dict(settings.MASTER_KEYS)
    key = masters[row.parent] if row.parent in masters else reading_key(row.parent)
    return open_sealed(row.wrapped, lambda kid: key, aad=_wrap_aad(row.scope))


def _wrap_aad(scope: str) -> str:
    return f"datakey|{scope}"
