"""A POST that is sent twice happens once (the `Idempotency-Key` header of the IETF draft).

The key is claimed before the view runs and holds its answer for a day. A refusal frees the key:
nothing happened. After a crash in between, the claim says what is so: a command marks it in its own
transaction (`note_done`), so a claim that was left unmarked is free again after a minute, and one
that was marked answers that it was done and that the answer is lost.
"""

from __future__ import annotations

import json
import time
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.exceptions import RequestDataTooBig
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.clock import now
from backend.kernel.errors import BadInput, Conflict, TooLarge
from backend.vault.index import keyed_digest
from clinicians.access.actor import Actor
from clinicians.access.models import StoredAnswer

KEPT_FOR = timedelta(hours=24)
WAIT_SECONDS = 5.0
LOOK_AGAIN_SECONDS = 0.1
# Nobody is at work on a request for so long.
ABANDONED_AFTER = timedelta(minutes=1)
DONE_UNANSWERED = 0
_held: ContextVar[Claim | None] = ContextVar("held", default=None)


class BadKey(BadInput):
    code, message = "bad_idempotency_key", "An Idempotency-Key is 1 to 64 printable characters."


class KeyReused(Conflict):
    code, message = "idempotency_key_reused", "This key was used for something else."


class StillAtWork(Conflict):
    code = "idempotency_in_progress"
    message = "This was sent before, and has not been answered. Look whether it is done."


class AnswerLost(Conflict):
    code = "idempotency_answer_lost"
    message = "This was done, and its answer was lost. Look at what it led to."


class Replay(Exception):
    """The answer that was given before."""

    def __init__(self, stored: StoredAnswer) -> None:
        super().__init__(stored.pk)
        self.response = Response(
            json.loads(stored.body) if stored.body else None,
            status=stored.status,
            headers={"Idempotent-Replay": "true"},
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """A key that this request holds."""

    stored: StoredAnswer

    def note_done(self) -> None:
        """Part of what was asked for is about to be committed. Nobody else may hold the key now."""
        mine = StoredAnswer.objects.filter(pk=self.stored.pk, made_at=self.stored.made_at)
        if not mine.update(status=DONE_UNANSWERED):
            raise StillAtWork

    def settle(self, response: Any) -> None:
        """Keep a good answer; after a refusal the key is free again."""
        if not isinstance(response, Response) or not 200 <= response.status_code < 300:
            self.stored.delete()
            return
        self.stored.status = response.status_code
        self.stored.body = JSONRenderer().render(response.data).decode()
        self.stored.save(update_fields=["status", "body"])


def claim(actor: Actor, request: Request) -> Claim | None:
    """Hold the request's key, or raise the earlier answer. Nothing to hold without a key."""
    key = request.headers.get("Idempotency-Key")
    if request.method != "POST" or key is None:
        return None
    if not (1 <= len(key) <= 64 and key.isascii() and key.isprintable()):
        raise BadKey
    mine = StoredAnswer.objects.visible_to(actor)
    mine.filter(made_at__lt=now() - KEPT_FOR).delete()
    fingerprint = _fingerprint(actor, request)
    until = time.monotonic() + WAIT_SECONDS
    while True:
        stored, made = StoredAnswer.objects.get_or_create(
            clinic_id=actor.clinic_id,
            user_id=actor.user_id,
            key=key,
            defaults={"fingerprint": fingerprint},
        )
        if made or _taken_over(stored, fingerprint):
            return _hold(Claim(stored))
        _answer_again(stored, fingerprint)
        if time.monotonic() > until:
            raise StillAtWork
        time.sleep(LOOK_AGAIN_SECONDS)


def _answer_again(stored: StoredAnswer, fingerprint: str) -> None:
    if stored.fingerprint != fingerprint:
        raise KeyReused
    if stored.status == DONE_UNANSWERED and _is_abandoned(stored):
        raise AnswerLost
    if stored.status:
        raise Replay(stored)


def _is_abandoned(stored: StoredAnswer) -> bool:
    return stored.made_at < now() - ABANDONED_AFTER


def _taken_over(stored: StoredAnswer, fingerprint: str) -> bool:
    """Whoever held it is gone and had done nothing. One of those who come after gets it."""
    if stored.status is not None or not _is_abandoned(stored):
        return False
    left = StoredAnswer.objects.filter(pk=stored.pk, made_at=stored.made_at, status=None)
    stored.made_at = now()
    return bool(left.update(made_at=stored.made_at, fingerprint=fingerprint))


def _hold(claim: Claim) -> Claim:
    _held.set(claim)
    return claim


def let_go() -> None:
    """The request is over."""
    _held.set(None)


def note_done() -> None:
    """For a command, inside its transaction."""
    if claim := _held.get():
        claim.note_done()


def _fingerprint(actor: Actor, request: Request) -> str:
    """Who asks for what, under the index key: a body cannot be guessed from it."""
    try:
        body = request._request.body
    except RequestDataTooBig:
        raise TooLarge from None
    place = f"{actor.member_id}|{request.method}|{request.get_full_path()}|"
    return keyed_digest(place.encode() + body)
