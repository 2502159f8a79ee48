"""Past sessions of the demo, put into the log of the live room by its own rules.

Each step is asked of the room as a socket would ask it, at the time at which it would have come; a
step that the room refuses fails the seeding.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from clinicians.access.actor import Actor
from sessions_app.demo import words
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.live.log import Log, Request
from sessions_app.live.models import Room
from sessions_app.live.room.intents import (
    Admit,
    CloseSession,
    Intent,
    Join,
    Leave,
    OpenSession,
    Say,
)
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import Part, Who

MINUTE = timedelta(minutes=1)
Step = tuple[datetime, Who, Intent]
# How people come to a session, and how often.
MANNERS = {"steady": 62, "late": 12, "early": 8, "dropped": 10, "absent": 8}


@dataclass(slots=True)
class Evening:
    """One past session: when it was, who held it and who could come."""

    session: GroupSession
    holder: Actor
    holder_name: str
    places: Sequence[Enrolment]
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        name = f"{self.session.group.name} {self.session.number}"
        self.chance = random.Random(name)  # noqa: S311 (a story, not a secret)

    def hold(self) -> None:
        """Write the whole evening in one commit, in the order of its moments."""
        room, _ = Room.objects.get_or_create(session=self.session, clinic_id=self.session.clinic_id)
        steps = sorted(self._steps(), key=lambda step: step[0])
        requests = [
            Request(room.pk, who, intent, None, self._actor_of(who), at)
            for at, who, intent in steps
        ]
        outcomes = Log().commit(requests)
        refused = [each.code for each in outcomes if isinstance(each, Refusal)]
        if refused:
            raise RuntimeError(f"The demo's past does not fit the room: {refused}")

    def _actor_of(self, who: Who) -> Actor | None:
        return self.holder if who.part is Part.FACILITATOR else None

    @property
    def _lead(self) -> Who:
        return Who(str(self.holder.member_id), Part.FACILITATOR, self.holder_name, "", "past.0")

    def _steps(self) -> Iterator[Step]:
        start, end = self.session.starts_at, self.session.ends_at
        opened = start + self.chance.randint(-1, 2) * MINUTE
        closed = end + self.chance.randint(-2, 3) * MINUTE
        yield start - 5 * MINUTE, self._lead, Join(self._lead.conn)
        yield opened, self._lead, OpenSession()
        yield opened + MINUTE / 2, self._lead, Say(self.chance.choice(words.OPENINGS))
        came: list[Who] = []
        for number, place in enumerate(self.places, start=1):
            manner = self.chance.choices(list(MANNERS), list(MANNERS.values()))[0]
            who = _member(place, number)
            if manner != "absent":
                yield from self._stay(who, manner, opened, closed)
            if manner in {"steady", "late"}:
                came.append(who)
        yield from self._talk(came, opened + 20 * MINUTE, closed - 20 * MINUTE)
        yield closed - MINUTE / 2, self._lead, Say(self.chance.choice(words.CLOSINGS))
        yield closed, self._lead, CloseSession()

    def _stay(self, who: Who, manner: str, opened: datetime, closed: datetime) -> Iterator[Step]:
        seconds = self.chance.randint(*((720, 1080) if manner == "late" else (5, 240)))
        arrived = opened + timedelta(seconds=seconds)
        yield arrived, who, Join(who.conn)
        if self.session.group.admission == Group.Admission.MANUAL:
            yield arrived + timedelta(seconds=8), self._lead, Admit(who.key)
        if manner == "early":
            yield closed - self.chance.randint(12, 18) * MINUTE, who, Leave(who.conn)
        if manner == "dropped":
            lost = opened + (closed - opened) * self.chance.uniform(0.4, 0.6)
            yield lost, who, Leave(who.conn, "lost")
            yield lost + self.chance.randint(1, 3) * MINUTE, who, Join(f"{who.conn}b")

    def _talk(self, came: Sequence[Who], since: datetime, until: datetime) -> Iterator[Step]:
        """Those who are surely in the room share a few lines."""
        lines = self.chance.sample(words.SPOKEN, 8)
        for number, line in enumerate(lines):
            at = since + (until - since) * ((number + self.chance.random()) / len(lines))
            yield at, self.chance.choice(came) if came and number % 4 else self._lead, Say(line)


def _member(place: Enrolment, number: int) -> Who:
    person = place.participant
    return Who(str(place.pk), Part.MEMBER, person.alias, person.pronouns, f"past.{number}")
