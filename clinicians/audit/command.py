"""Every write, and every read that must be audited, is a command: one durable transaction that
leaves a record or fails. A refusal is recorded too."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import models, transaction

from backend.kernel.errors import DomainError
from clinicians.access import idempotency
from clinicians.access.actor import Actor
from clinicians.audit.trail import DONE, REFUSED, Draft, append, draft

P = ParamSpec("P")
R = TypeVar("R")
_drafts: ContextVar[list[Draft] | None] = ContextVar("drafts", default=None)


# 404 too: asking for what is not there, or not theirs, is how someone looks around.
SHUT_OUT = frozenset({401, 403, 404})


class UnauditedCommand(RuntimeError):
    """A command ended without a record: a fault of ours, so nothing of it is kept."""


def record(
    actor: Actor,
    act: str,
    thing: models.Model | str = "",
    purpose: str = "",
    outcome: str = DONE,
    **detail: Any,
) -> None:
    """Note in the running command what was done. `detail` holds ids and states, never texts.

    `outcome` is REFUSED where the command must keep what it changed (a counted wrong code)."""
    drafts = _drafts.get()
    if drafts is None:
        raise UnauditedCommand(f"{act} was recorded outside a command.")
    drafts.append(draft(actor, act, thing, purpose=purpose, outcome=outcome, detail=detail))


def command(run: Callable[Concatenate[Actor, P], R]) -> Callable[Concatenate[Actor, P], R]:
    """Run inside one outermost transaction that must leave a record in the trail."""

    @wraps(run)
    def audited(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return _run_recorded(run, actor, *args, **kwargs)
        except DomainError as refusal:
            _record_refusal(actor, run, refusal)
            raise

    return audited


def _run_recorded(
    run: Callable[Concatenate[Actor, P], R], actor: Actor, /, *args: P.args, **kwargs: P.kwargs
) -> R:
    with transaction.atomic(durable=True):
        drafts: list[Draft] = []
        token = _drafts.set(drafts)
        try:
            result = run(actor, *args, **kwargs)
        finally:
            _drafts.reset(token)
        if not drafts:
            raise UnauditedCommand(run.__qualname__)
        append(drafts)
        idempotency.note_done()
        return result


def _record_refusal(actor: Actor, run: Callable[..., Any], refusal: DomainError) -> None:
    """`access.refused`: not for this person. `command.refused`: it did not fit what is so."""
    act = "access.refused" if refusal.status in SHUT_OUT else "command.refused"
    detail = {"command": run.__qualname__, "code": refusal.code}
    with transaction.atomic():
        append([draft(actor, act, run.__qualname__, outcome=REFUSED, detail=detail)])
