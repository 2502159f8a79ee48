"""A member of the circle, and what keeps them out."""

from __future__ import annotations

import pytest

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from sessions_app.consent.asking import Pair
from sessions_app.consent.selectors import Unmet
from sessions_app.groups.models import Group
from tests.cast.forms import HOUR
from tests.cast.groups import enrol_at


@pytest.fixture
def member(ben: Actor, circle: Group) -> Actor:
    """Ben, with an active place in the circle for a day."""
    enrol_at(ben, circle, at=now() - 24 * HOUR)
    return ben


def codes(found: dict[Pair, list[Unmet]]) -> list[str]:
    """The codes of one person's unmet forms."""
    (unmet,) = found.values()
    return [each.code.value for each in unmet]
