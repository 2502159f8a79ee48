"""The groups of Harbour Street Clinic and who has a place in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from sessions_app.groups.models import Group

ADA, TOMAS = "ada", "tomas"
GROUND_RULES = (
    "What is said here stays here. We speak for ourselves and listen without fixing.\n"
    "No recordings, no screenshots, no looking each other up.\n"
    "Sit where nobody else can read your screen. You may step out without explaining."
)


def last_weekday(weekday: int, today: date) -> date:
    """The latest such weekday before today (Monday is 0)."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


@dataclass(frozen=True, slots=True)
class Circle:
    """A group, when it began (given today), and its people: id → state of their place. The
    `newest` came two days ago."""

    name: str
    kind: Group.Kind
    lead: str
    description: str
    start_time: time
    minutes: int
    rrule: str
    began: Callable[[date], date]
    places: dict[str, str]
    newest: str = ""
    co_leads: tuple[str, ...] = ()
    capacity: int = 10
    minimum: int = 3
    extra_days: tuple[int, ...] = ()
    admission: Group.Admission = Group.Admission.MANUAL
    themes: tuple[str, ...] = field(default_factory=tuple)


def _active(*members: str, **others: str) -> dict[str, str]:
    return dict.fromkeys(members, "active") | others


CIRCLES = (
    Circle(
        name="Tuesday Circle",
        kind=Group.Kind.SUPPORT_GROUP,
        lead=ADA,
        co_leads=(TOMAS,),
        description="A weekly circle for people who live with anxiety and look for company in it.",
        start_time=time(18),
        minutes=90,
        rrule="FREQ=WEEKLY;BYDAY=TU",
        began=lambda today: last_weekday(1, today) - timedelta(weeks=7),
        places=_active(
            "ben",
            "cleo",
            "layla",
            "wilhelmina",
            "priya",
            "daniel",
            "aiko",
            "marcus",
            grace="waitlisted",
        ),
        newest="aiko",
        capacity=10,
        themes=("Small steps", "Asking for help", "Sleep", "Saying no", "Being seen"),
    ),
    Circle(
        name="Grief and Gardens",
        kind=Group.Kind.THERAPY_GROUP,
        lead=TOMAS,
        description="Every other Wednesday, for people who have lost someone.",
        start_time=time(17, 30),
        minutes=75,
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
        began=lambda today: last_weekday(2, today) - timedelta(weeks=6),
        places=_active("henrik", "amara", "priya", "grace", jesse="offered"),
        themes=("Anniversaries", "What we keep", "Letters we never sent"),
    ),
    Circle(
        name="Boundaries at Work",
        kind=Group.Kind.WORKSHOP,
        lead=TOMAS,
        co_leads=(ADA,),
        description="A monthly workshop: practise saying what you need, kindly and clearly.",
        start_time=time(10),
        minutes=120,
        rrule="FREQ=MONTHLY;BYDAY=1SA",
        began=lambda today: today - timedelta(days=62),
        places=_active("marcus", "amara", "henrik", "aiko", "jesse"),
        capacity=16,
        extra_days=(17, 45),
        admission=Group.Admission.AUTO,
        themes=("The kind no", "Overtime"),
    ),
)
LIVE_NOW = CIRCLES[0].name
