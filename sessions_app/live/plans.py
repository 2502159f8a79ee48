"""What a group's room plan says, read once for each of its revisions: a commit opens no secrets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sessions_app.groups.models import Group
from sessions_app.groups.room_plans import RoomPlan, usual_plan
from sessions_app.live.room.house import Holding, Phase
from sessions_app.live.room.words import folded

NOTHING_HELD = Holding()


@dataclass(frozen=True, slots=True)
class Settings:
    agenda: tuple[Phase, ...] = ()
    holding: Holding = NOTHING_HELD
    slow_s: int = 0
    typing: bool = False


MOST_KEPT = 1000
_kept: dict[UUID, tuple[int, Settings]] = {}


def settings_of(group: Group) -> Settings:
    """Give groups with `room_plan` selected."""
    plan: RoomPlan | None = getattr(group, "room_plan", None)
    if plan is None:
        return _usual(group.session_minutes)
    kept = _kept.get(plan.pk)
    if kept and kept[0] == plan.revision:
        return kept[1]
    found = _read(plan)
    if len(_kept) >= MOST_KEPT:
        _kept.clear()
    _kept[plan.pk] = plan.revision, found
    return found


@cache
def _usual(minutes: int) -> Settings:
    """Of a group without a plan of its own."""
    return _read(usual_plan(Group(session_minutes=minutes)))


def _read(plan: RoomPlan) -> Settings:
    agenda = tuple(Phase(**phase) for phase in plan.agenda)
    words = tuple(folded(word) for word in plan.words)
    holding = Holding(plan.hold_everyone, plan.hold_newcomers_first, words)
    return Settings(agenda, holding, plan.slow_seconds, plan.typing)
