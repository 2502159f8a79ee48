"""What stands between a wish and a seat, done already for the people of the demo: agreements,
questionnaires, a public page, who is called. One member has one agreement left to sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from sessions_app.demo.agreements import adopt_forms, agree
from sessions_app.demo.answers import ask, remember_answers
from sessions_app.demo.circles import LIVE_NOW, Circle
from sessions_app.demo.founding import Cast, beginning
from sessions_app.demo.newcomers import PUBLIC_WORDS, fill_queue
from sessions_app.groups.models import Enrolment, Group
from sessions_app.intake.commands import set_public_page
from sessions_app.safety.commands import set_on_call
from sessions_app.screening.asking import plan_of

# Who has not agreed anew since somebody came to the circle (an alias).
PUTS_IT_OFF = "Sage"
DAY = timedelta(days=1)
Founded = Sequence[tuple[Circle, Group]]


def prepare(cast: Cast, founded: Founded) -> None:
    in_time = sorted(founded, key=lambda each: each[1].first_date)
    adopt_forms(cast["ines"], beginning(in_time[0][1]) - 21 * DAY)
    set_on_call(
        cast["ines"],
        clinicians=[cast["ada"].member_id, cast["sol"].member_id],
        escalate_after_minutes=10,
    )
    for circle, group in in_time:
        agree(cast["ines"], group, beginning(group) - 2 * DAY)
        _answer(cast[circle.lead], group)
    circle, group = next(each for each in founded if each[0].name == LIVE_NOW)
    agree(cast["ines"], group, now() - DAY, but=[PUTS_IT_OFF])
    set_public_page(cast[circle.lead], group.pk, is_open=True, words=PUBLIC_WORDS)
    (waiting,) = _places(group, Enrolment.Status.WAITLISTED)
    fill_queue(cast[circle.lead], group, waiting)


def _answer(lead: Actor, group: Group) -> None:
    """Members have answered; who was offered a place is asked to."""
    keys = plan_of(group)
    if not keys:
        return
    remember_answers(lead, _places(group, Enrolment.Status.ACTIVE))
    for place in _places(group, Enrolment.Status.OFFERED):
        ask(lead, place.participant, keys, place.asked_at)


def _places(group: Group, status: Enrolment.Status) -> list[Enrolment]:
    places = group.enrolments.filter(status=status).order_by("asked_at", "pk")
    return list(places.select_related("group", "participant__membership"))
