"""A member of the circle, their phone, and what keeps them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.revocation import Revocation
from clinicians.access.revocation import _handlers as revocation_handlers
from sessions_app.consent.asking import Pair
from sessions_app.consent.models import FormVersion
from sessions_app.consent.selectors import Unmet
from sessions_app.groups.models import Group
from tests.cast.forms import HOUR, MakeForm
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


@pytest.fixture
def phone(client_for: Callable[[Actor], APIClient], member: Actor) -> APIClient:
    """Ben's browser."""
    return client_for(member)


@pytest.fixture
def version(make_form: MakeForm) -> FormVersion:
    version: FormVersion = make_form().versions.get()
    return version


@pytest.fixture
def revoked() -> Iterator[list[Revocation]]:
    """What is revoked while the test runs."""
    heard: list[Revocation] = []
    revocation_handlers.append(heard.extend)
    yield heard
    revocation_handlers.remove(heard.extend)
