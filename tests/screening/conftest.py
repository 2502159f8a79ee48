"""Forms to fill in, and who reads them."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from clinicians.access.actor import Actor
from sessions_app.groups.models import Group
from sessions_app.screening.models import ScreeningPlan, ScreeningResponse
from sessions_app.screening.shelf import FOLDER
from tests.cast.groups import enrol_at
from tests.cast.screening import every, make_response


@pytest.fixture
def met(ada: Actor, ben: Actor, circle: Group) -> Group:
    """Ben is in Ada's circle, which asks for nothing by itself."""
    ScreeningPlan.objects.update_or_create(
        clinic_id=circle.clinic_id, group=circle, defaults={"instruments": ""}
    )
    enrol_at(ben, circle)
    return circle


@pytest.fixture
def phq9(met: Group, ben: Actor) -> ScreeningResponse:
    """Ben was asked to fill in the PHQ-9."""
    return make_response(ben, "phq-9")


@pytest.fixture
def sent(met: Group, ben: Actor) -> ScreeningResponse:
    """Ben has sent in his PHQ-9: 18 points."""
    return make_response(ben, "phq-9", every("phq-9", 2))


@pytest.fixture
def asq(met: Group, ben: Actor) -> ScreeningResponse:
    return make_response(ben, "asq")


@pytest.fixture
def raw() -> dict[str, Any]:
    """The ASQ's file, to be spoilt."""
    return copy.deepcopy(json.loads((FOLDER / "asq.1.json").read_text("utf-8")))
