"""The facts for the gate, of many people at many sessions, in a fixed number of queries.

They are read inside whatever transaction runs. Who holds a room's lock reads what is so after
whatever it waited for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.kernel.clock import now
from clinicians.clinics.models import Membership
from sessions_app.admission import licensing
from sessions_app.admission.gate import Facts, Paper
from sessions_app.admission.models import CheckIn
from sessions_app.admission.presence import Came, who_came
from sessions_app.consent.selectors import Unmet, unmet_forms
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.safety.flags import flags_at_the_door
from sessions_app.screening.selectors import unreviewed

Pair = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person (their membership's id) and the session they want to be in, with its group."""

    session: GroupSession
    person: UUID

    @property
    def key(self) -> Pair:
        """(session, person)."""
        return self.session.pk, self.person

    @property
    def there(self) -> Pair:
        """(person, group)."""
        return self.person, self.session.group_id


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found of everyone, by person, by (person, group), and by (session, person)."""

    accounts: Mapping[UUID, str]
    enrolments: Mapping[Pair, UUID]
    papers: Mapping[Pair, tuple[Paper, ...]]
    unreviewed: Mapping[Pair, Sequence[str]]
    flags: Mapping[UUID, int]
    check_ins: Mapping[Pair, CheckIn]
    holders: licensing.Holders
    came: Came

    def of(self, visitor: Visitor) -> Facts:
        session, person = visitor.key
        check_in = self.check_ins.get(visitor.key)
        staff = licensing.present(self.holders[session], self.came.get(session, ()))
        return Facts(
            account_active=self.accounts.get(person) == Membership.Status.ACTIVE,
            enrolment=self.enrolments.get(visitor.there),
            papers=self.papers.get(visitor.key, ()),
            unreviewed=tuple(self.unreviewed.get(visitor.there, ())),
            open_flags=self.flags.get(person, 0),
            place=check_in.place if check_in else None,
            private=bool(check_in and check_in.private),
            covered=bool(check_in and licensing.covered(check_in.place, staff)),
        )


def gather(
    visitors: Collection[Visitor], came: Came | None = None, language: str = "en"
) -> dict[Pair, Facts]:
    """(session, person) → facts. `came` where the caller knows who has come to the rooms."""
    if not visitors:
        return {}
    people = {each.person for each in visitors}
    pairs = list({each.there for each in visitors})
    sessions = list({each.session.pk: each.session for each in visitors}.values())
    members = Membership.objects.filter(pk__in=people)
    findings = Findings(
        accounts=dict(members.values_list("pk", "status")),
        enrolments=_enrolments(pairs),
        papers=_papers(visitors, language),
        unreviewed=unreviewed(pairs),
        flags=_flags(visitors),
        check_ins=newest_check_ins(sessions, people),
        holders=licensing.holders_of(sessions),
        came=who_came([each.pk for each in sessions]) if came is None else came,
    )
    return {each.key: findings.of(each) for each in visitors}


def newest_check_ins(
    sessions: Iterable[GroupSession], people: Collection[UUID]
) -> dict[Pair, CheckIn]:
    """(session, person) → where they said last that they are."""
    rows = CheckIn.objects.filter(
        session__in=[each.pk for each in sessions], participant__in=people
    ).order_by("at", "pk")
    return {(each.session_id, each.participant_id): each for each in rows}


def _enrolments(pairs: Collection[Pair]) -> dict[Pair, UUID]:
    places = Enrolment.objects.filter(
        participant__in={person for person, _ in pairs},
        group__in={group for _, group in pairs},
        status=Enrolment.Status.ACTIVE,
    )
    rows = places.values_list("participant_id", "group_id", "pk")
    return {(person, group): pk for person, group, pk in rows}


def _flags(visitors: Iterable[Visitor]) -> dict[UUID, int]:
    of_clinic: dict[UUID, set[UUID]] = defaultdict(set)
    for each in visitors:
        of_clinic[each.session.clinic_id].add(each.person)
    return {
        person: number
        for clinic_id, people in of_clinic.items()
        for person, number in flags_at_the_door(clinic_id, people).items()
    }


def _papers(visitors: Iterable[Visitor], language: str) -> dict[Pair, tuple[Paper, ...]]:
    """What changes in a group after its session opened is left for the next session."""
    found: dict[Pair, tuple[Paper, ...]] = {}
    for round_ in _one_session_a_group(visitors):
        opened = {each.session.group_id: each.session.opened_at for each in round_}
        lacking = unmet_forms([each.there for each in round_], now(), opened)
        for each in round_:
            group_id = each.session.group_id
            found[each.key] = tuple(
                _paper(form, group_id, language) for form in lacking.get(each.there, ())
            )
    return found


def _one_session_a_group(visitors: Iterable[Visitor]) -> Iterator[list[Visitor]]:
    """Hardly ever more than one round: a group meets once at a time."""
    rounds: list[dict[UUID, UUID]] = []
    sorted_out: list[list[Visitor]] = []
    for each in visitors:
        session = each.session
        for taken, round_ in zip(rounds, sorted_out, strict=True):
            if taken.setdefault(session.group_id, session.pk) == session.pk:
                round_.append(each)
                break
        else:
            rounds.append({session.group_id: session.pk})
            sorted_out.append([each])
    yield from sorted_out


def _paper(form: Unmet, group_id: UUID, language: str) -> Paper:
    title = form.titles.get(language, form.title)
    group = group_id if form.per_group else None
    return Paper(str(form.code), title, form.form_id, form.version_id, group)
