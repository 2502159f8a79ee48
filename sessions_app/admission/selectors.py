from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from sessions_app.admission import policies
from sessions_app.admission.facts import Visitor, gather, newest_check_ins
from sessions_app.admission.gate import Condition, conditions
from sessions_app.admission.models import CheckIn
from sessions_app.admission.words import Voice, voice_of
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.selectors import planned_sessions, session_page
from sessions_app.participants.models import Participant
from sessions_app.safety.places import Told, place_of, tells_place
from sessions_app.screening.models import ScreeningResponse


@dataclass(frozen=True, slots=True)
class Gate:
    """The answer of the gate, in the voice in which it is read. `screenings` are the reader's own
    forms, by questionnaire."""

    conditions: tuple[Condition, ...]
    voice: Voice
    screenings: dict[str, UUID] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return all(each.met for each in self.conditions)

    @property
    def unmet(self) -> list[Condition]:
        return [each for each in self.conditions if not each.met]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A member of the group, as who holds the session sees them come."""

    place: Enrolment
    check_in: CheckIn | None
    gate: Gate


def own_gate(actor: Actor, session_id: UUID) -> Gate:
    """All that the person must still do for this session, and all that is done. A person who is
    offered a place may ask for the planned ones."""
    session = _known(actor, session_id)
    require(policies.can_ask_gate(actor))
    return gate_for(actor, session)


def gate_for(actor: Actor, session: GroupSession) -> Gate:
    person = Participant.objects.visible_to(actor).get(pk=actor.member_id)
    visitor = Visitor(session, person.pk)
    facts = gather([visitor], language=person.language)[visitor.key]
    asked = conditions(facts)
    return Gate(asked, voice_of(person.language), _own_screenings(actor, asked))


def own_check_in(actor: Actor, session_id: UUID) -> CheckIn:
    """What the person said when they came to this session; before that, what they said before,
    to be looked through: where they are is asked anew each time."""
    session = session_page(actor, session_id)
    require(policies.can_ask_gate(actor))
    own = CheckIn.objects.visible_to(actor).filter(participant=actor.member_id)
    last = own.order_by("at", "pk").last()
    said = own.filter(session=session).order_by("at", "pk").last()
    return said or _prefilled(actor, session, last)


def arrivals(actor: Actor, session_id: UUID) -> list[Arrival]:
    """The group's members, whether each has come or not: by alias, in a fixed number of queries."""
    session = session_page(actor, session_id)
    require(policies.can_see_arrivals(actor, session))
    places = list(
        Enrolment.objects.visible_to(actor)
        .filter(group=session.group_id, status=Enrolment.Status.ACTIVE)
        .select_related("participant")
    )
    people = {each.participant_id for each in places}
    told = newest_check_ins([session], people)
    facts = gather([Visitor(session, person) for person in people])
    rows = [
        Arrival(
            place,
            told.get((session.pk, place.participant_id)),
            Gate(conditions(facts[session.pk, place.participant_id]), "staff"),
        )
        for place in places
    ]
    return sorted(rows, key=lambda row: str(row.place.participant.alias).casefold())


def _known(actor: Actor, session_id: UUID) -> GroupSession:
    """As it is listed for them: also where they are only offered a place."""
    session = planned_sessions(actor).filter(pk=session_id).first()
    if session is None:
        raise NotFound
    return session


@tells_place
def where_they_checked_in(participant_id: UUID) -> Told | None:
    newest = CheckIn.objects.filter(participant=participant_id).order_by("at", "pk").last()
    return Told(newest.place, newest.at) if newest else None


def _own_screenings(actor: Actor, asked: Iterable[Condition]) -> dict[str, UUID]:
    """The newest form of each questionnaire that is still in the way."""
    keys = [each.screening for each in asked if each.screening]
    if not keys:
        return {}
    rows = ScreeningResponse.objects.visible_to(actor).filter(key__in=keys)
    return dict(rows.order_by("asked_at", "pk").values_list("key", "pk"))


def _prefilled(actor: Actor, session: GroupSession, last: CheckIn | None) -> CheckIn:
    """Not saved. Whether they are alone, and how they are, is never taken from another day."""
    unsaid = CheckIn(clinic_id=actor.clinic_id, session=session, participant_id=actor.member_id)
    for name in ("private", "mood", "at"):
        setattr(unsaid, name, None)
    if last is not None:
        for name in ("country", "region", "address", "phone", "emergency_name", "emergency_phone"):
            setattr(unsaid, name, getattr(last, name))
        return unsaid
    person = Participant.objects.visible_to(actor).get(pk=actor.member_id)
    contact = person.emergency_contact or {}
    unsaid.country, _, unsaid.region = place_of(person.pk).partition("-")
    unsaid.phone = person.phone
    unsaid.emergency_name = contact.get("name", "")
    unsaid.emergency_phone = contact.get("phone", "")
    return unsaid
