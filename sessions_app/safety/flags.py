"""Raising flags, and which of them stand. Plain functions: other domains call them in their own
commands, so that the answer, its flag, the letters and the trail are one transaction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, QuerySet

from backend.kernel.publish import after_commit
from backend.vault.index import keyed_digest
from clinicians.access.actor import Actor
from clinicians.audit.command import record
from sessions_app.groups.standing import facts_changed
from sessions_app.participants.models import Participant
from sessions_app.safety import letters
from sessions_app.safety.alerts import announce
from sessions_app.safety.called import people_called, write_to
from sessions_app.safety.models import FlagStep, RiskFlag
from sessions_app.safety.places import place_of

Step = FlagStep.Step
HELP, ASKED_FOR_HELP = "help", "asked_for_help"


@dataclass(frozen=True, slots=True)
class Source:
    """What raised a flag: a kind of row ("screening") and its id."""

    kind: str
    id: UUID


def raise_flag(
    actor: Actor,
    participant: Participant,
    kind: str,
    severity: str,
    source: Source,
    place: str = "",
    what_was_seen: str = "",
    *,
    anew: bool = False,
) -> RiskFlag:
    """Call staff to this person. The same answer raises its flag once, however often it is sent;
    one that is given `anew`, after the flag was cleared, raises another.

    The last act of a command: live rooms are locked, and the person loses their seat in them.
    """
    by, what = actor.member_id, (kind, severity, source, place, what_was_seen)
    flag, raised = _called(participant, by, *what, anew=anew)
    if raised:
        record(actor, "risk_flag.raised", flag, severity=severity, who=str(participant.pk))
        facts_changed(flag.clinic_id, member_id=participant.pk)
    return flag


def call_for_help(participant: Participant, room_session: UUID) -> RiskFlag:
    """They asked for help in a room that nobody held: whoever is on call looks now.

    Asking for help puts nobody out of the room: a flag of this source shuts no door, or people
    would learn not to ask. It is part of what the room's log records, and needs no command.
    """
    source = Source(HELP, room_session)
    urgent = RiskFlag.Severity.URGENT
    flag, _ = _called(
        participant, participant.pk, ASKED_FOR_HELP, urgent, source, "", "", anew=True
    )
    return flag


def _called(
    participant: Participant,
    by: UUID,
    kind: str,
    severity: str,
    source: Source,
    place: str,
    what_was_seen: str,
    *,
    anew: bool,
) -> tuple[RiskFlag, bool]:
    """The flag with its history and its letters, and whether it is new."""
    time = _time(participant, kind, source, anew=anew)
    flag, raised = RiskFlag.objects.get_or_create(
        clinic_id=participant.clinic_id,
        once=_once(participant.pk, source, kind, time),
        defaults={
            "participant": participant,
            "kind": kind,
            "severity": severity,
            "source_kind": source.kind,
            "source_id": source.id,
            "place": place or place_of(participant.pk),
            "what_was_seen": what_was_seen,
        },
    )
    if raised:
        take_step(flag, Step.RAISED, by=by)
        write_to(
            people_called(flag.clinic_id), letters.CALL, once=_occasion(source, severity, time)
        )
        take_step(flag, Step.NOTIFIED)
    return flag, raised


def take_step(flag: RiskFlag, step: FlagStep.Step, *, by: UUID | None = None) -> None:
    """Note it in the flag's history; desks hear of it after the commit."""
    FlagStep.objects.create(clinic_id=flag.clinic_id, flag=flag, step=step, by_id=by)
    after_commit(lambda: announce(flag.clinic_id))


def open_flags(clinic_id: UUID, participant_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many flags stand uncleared, for those who have any. One query."""
    return _counted(_standing(clinic_id, participant_ids))


def flags_at_the_door(clinic_id: UUID, participant_ids: Collection[UUID]) -> dict[UUID, int]:
    """Those of them that shut the door of a room."""
    return _counted(_standing(clinic_id, participant_ids).exclude(source_kind=HELP))


def _standing(clinic_id: UUID, participant_ids: Collection[UUID]) -> QuerySet[RiskFlag]:
    standing: QuerySet[RiskFlag] = RiskFlag.objects.filter(
        clinic_id=clinic_id, participant__in=participant_ids, cleared_at=None
    )
    return standing


def _counted(standing: QuerySet[RiskFlag]) -> dict[UUID, int]:
    return dict(standing.values_list("participant_id").annotate(Count("pk")))


def has_open(clinic_id: UUID, participant_id: UUID) -> bool:
    return bool(open_flags(clinic_id, [participant_id]))


def _time(participant: Participant, kind: str, source: Source, *, anew: bool) -> int:
    """How often flags of this kind were raised and cleared before in the same place."""
    of_source = RiskFlag.objects.filter(
        clinic_id=participant.clinic_id, participant=participant,
        source_kind=source.kind, source_id=source.id,
    )  # fmt: skip
    raised = [flag for flag in of_source if flag.kind == kind]
    if anew and all(flag.cleared_at for flag in raised):
        return len(raised)
    return max(len(raised) - 1, 0)


def _occasion(source: Source, severity: str, time: int) -> str:
    """One letter each, however many answers of one form raise a flag; and one more if danger is at
    hand: that answer may come hours after the first."""
    at_hand = ":imminent" if severity == RiskFlag.Severity.IMMINENT else ""
    return f"call:{source.kind}:{source.id}{at_hand}{_again(time)}"


def _once(participant_id: UUID, source: Source, kind: str, time: int) -> str:
    place = f"flag|{participant_id}|{source.kind}|{source.id}|{kind}{_again(time)}"
    return keyed_digest(place.encode())


def _again(time: int) -> str:
    return f":{time}" if time else ""
