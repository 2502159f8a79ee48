"""Answering, sending in, reviewing, asking, and what the clinic asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from clinicians.notices.outbox import post
from sessions_app.groups.locks import locked_group
from sessions_app.groups.standing import facts_changed
from sessions_app.groups.states import ParticipantInactive
from sessions_app.participants.models import Participant
from sessions_app.participants.selectors import person_page
from sessions_app.safety.flags import Source, raise_flag
from sessions_app.screening import policies
from sessions_app.screening.applicants import page_of
from sessions_app.screening.asking import assign, enabled_keys
from sessions_app.screening.definitions import Definition
from sessions_app.screening.history import Entry, history
from sessions_app.screening.letters import FORM_DUE
from sessions_app.screening.models import (
    InstrumentSwitch,
    ScreeningPlan,
    ScreeningResponse,
    ScreeningReview,
)
from sessions_app.screening.required import awaited_keys, under_way
from sessions_app.screening.scoring import Risk, checked, risks_answered, score
from sessions_app.screening.shelf import current, version_of
from sessions_app.screening.soundness import SEVERITIES
from sessions_app.screening.states import InstrumentOff, NotAskedFor, UnknownInstrument


@command
def save_answers(
    actor: Actor, response_id: UUID, *, answers: Mapping[str, Any], language: str = ""
) -> ScreeningResponse:
    """Take in what was answered just now. What was answered before stays.

    A dangerous answer calls somebody now: who gives it may never come to send the form in. One
    that is new calls again, even if the flag of an earlier one was cleared since."""
    response = _own_response(actor, response_id)
    response.require_open()
    definition = version_of(response.key, response.version)
    given = checked(answers, definition)
    new = {item: value for item, value in given.items() if response.answers.get(item) != value}
    response.merge(given, language or response.language, now())
    response.save()
    record(actor, "screening.saved", response, answers=len(given))
    _raise_flags(actor, response, risks_answered(new, definition), anew=True)
    return response


@command
def complete_response(actor: Actor, response_id: UUID) -> ScreeningResponse:
    """Send it in: scored here, kept for good, and whoever is on call is told of a risk, all in one
    transaction. Sending it in again changes nothing and calls nobody again."""
    response = _own_response(actor, response_id)
    if response.status == ScreeningResponse.Status.COMPLETE:
        record(actor, "screening.sent_again", response)
        return response
    found = score(response.answers, version_of(response.key, response.version))
    response.complete(found.as_stored(), now())
    response.save()
    record(actor, "screening.completed", response, instrument=response.key)
    _raise_flags(actor, response, found.risks)
    facts_changed(response.clinic_id, member_id=response.participant_id)
    return response


@command
def review_response(actor: Actor, response_id: UUID, *, note: str = "") -> Entry:
    """A clinician has looked at it. It counts for the door of the room from now on."""
    rows = ScreeningResponse.objects.select_for_update()
    response: ScreeningResponse = fetch(rows, actor, response_id)
    require(policies.can_read_screening(actor))
    response.require_reviewable()
    ScreeningReview.objects.create(
        clinic_id=response.clinic_id,
        response=response,
        participant_id=response.participant_id,
        by_id=actor.member_id,
        note=note,
    )
    record(actor, "screening.reviewed", response)
    facts_changed(response.clinic_id, member_id=response.participant_id)
    shown = history(response.participant)
    return next((each for each in shown if each.response == response), Entry(response))


@command
def assign_screening(
    actor: Actor, participant_id: UUID, *, instrument: str, due_at: datetime | None = None
) -> ScreeningResponse:
    """Ask a person to fill in a form, and write to them that there is one."""
    person = person_page(actor, participant_id)
    require(policies.can_ask(actor))
    standing = person.membership.status
    if standing == Membership.Status.DEACTIVATED:
        raise ParticipantInactive
    response = assign(actor, person, instrument, due_at=due_at)
    page = page_of(person.pk) if standing == Membership.Status.APPLIED else "home"
    post(FORM_DUE, to=person.membership, values={"page": page})
    return response


@command
def begin_screening(actor: Actor, *, instrument: str) -> ScreeningResponse:
    """Take up a questionnaire that a group of one's own waits for, though nobody sent it. One that
    is under way is that one."""
    require(policies.can_begin(actor))
    if instrument not in awaited_keys(actor):
        raise NotAskedFor(instrument=instrument)
    if response := under_way(actor).get(instrument):
        record(actor, "screening.asked", response, instrument=instrument, again=True)
        return response
    person = Participant.objects.visible_to(actor).get(pk=actor.member_id)
    return assign(actor, person, instrument)


@command
def open_history(actor: Actor, participant_id: UUID) -> list[Entry]:
    """Read what a person answered. Reading is recorded."""
    person = person_page(actor, participant_id)
    require(policies.can_read_screening(actor))
    record(actor, "screening.opened", person)
    return history(person)


@command
def set_plan(actor: Actor, group_id: UUID, *, instruments: Sequence[str]) -> ScreeningPlan:
    """What the group asks of its people, in this order."""
    group = locked_group(actor, group_id)
    require(policies.can_set_plan(actor, group))
    keys = list(dict.fromkeys(instruments))
    enabled = enabled_keys(group.clinic_id)
    for key in keys:
        if current(key).key not in enabled:
            raise InstrumentOff(instrument=key)
    plan, _ = ScreeningPlan.objects.update_or_create(
        clinic_id=group.clinic_id, group=group, defaults={"instruments": " ".join(keys)}
    )
    record(actor, "screening_plan.set", group, instruments=keys)
    facts_changed(group.clinic_id, group_id=group.pk)
    return plan


@command
def switch_instrument(actor: Actor, key: str, *, enabled: bool) -> Definition:
    """Use a questionnaire at this clinic, or no longer. What was answered stays."""
    require(policies.can_switch_instruments(actor))
    try:
        definition = current(key)
    except UnknownInstrument:
        raise NotFound from None
    InstrumentSwitch.objects.visible_to(actor).update_or_create(
        clinic_id=actor.clinic_id, key=definition.key, defaults={"enabled": enabled}
    )
    record(actor, "instrument.switched", f"instrument:{definition.key}", enabled=enabled)
    facts_changed(actor.clinic_id)
    return definition


def _own_response(actor: Actor, response_id: UUID) -> ScreeningResponse:
    """Locked: two answers that come at once are both taken in, one after the other."""
    rows = ScreeningResponse.objects.select_for_update()
    response: ScreeningResponse = fetch(rows, actor, response_id)
    require(policies.can_answer(actor, response))
    return response


def _raise_flags(
    actor: Actor, response: ScreeningResponse, risks: Iterable[Risk], *, anew: bool = False
) -> None:
    """One flag for each kind of risk in a form, as severe as the worst answer of that kind."""
    worst: dict[str, str] = {}
    for risk in risks:
        severities = (worst.get(risk.kind, risk.severity), risk.severity)
        worst[risk.kind] = max(severities, key=SEVERITIES.index)
    source = Source("screening", response.pk)
    for kind, severity in worst.items():
        raise_flag(actor, response.participant, kind, severity, source, anew=anew)
