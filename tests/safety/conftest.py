"""Who may be in danger, and who answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from backend.kernel.ids import uuid7
from clinicians.access.actor import Actor
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinic
from sessions_app.participants.models import Participant
from sessions_app.safety.flags import Source, raise_flag
from sessions_app.safety.models import OnCall, RiskFlag

Raise = Callable[..., RiskFlag]


def give_answer(actor: Actor, source: Source, kind: str, severity: str, place: str) -> RiskFlag:
    """What a higher domain does: its own act, and the flag as the last of it."""
    person = Participant.objects.get(pk=actor.member_id)
    record(actor, "screening.completed", f"screening:{source.id}")
    return raise_flag(actor, person, kind, severity, source, place)


answer = command(give_answer)


@pytest.fixture
def raised(clinic: Clinic) -> Raise:
    """`raised(ben)`: Ben gave an answer that calls for somebody."""

    def give(
        actor: Actor,
        kind: str = "phq-9.item9",
        severity: str = "urgent",
        place: str = "US",
        source: Source | None = None,
    ) -> RiskFlag:
        return answer(actor, source or Source("screening", uuid7()), kind, severity, place)

    return give


@pytest.fixture
def call() -> Callable[[Actor], OnCall]:
    """`call(tomas)`: he is on call."""

    def put(actor: Actor) -> OnCall:
        return OnCall.objects.create(clinic_id=actor.clinic_id, clinician_id=actor.member_id)

    return put
