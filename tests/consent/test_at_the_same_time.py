"""Two taps, two tabs, two administrators: what happens at the same moment happens once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from backend.kernel.errors import DomainError
from sessions_app.consent.commands import Signing, publish_version, sign, withdraw
from sessions_app.consent.models import Signature, Withdrawal
from sessions_app.consent.selectors import my_words
from tests.cast.forms import TEXTS

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 4


def at_once(act):
    """What each of them was told: a code, or nothing where it was done."""
    start = threading.Barrier(TIMES)

    def one(_):
        start.wait()
        try:
            act()
        except DomainError as refusal:
            return refusal.code
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(TIMES) as pool:
        return sorted(pool.map(one, range(TIMES)))


def test_one_of_several_signatures_and_one_of_several_withdrawals_counts(make_form, member):
    version: UUID = make_form().versions.get().pk
    digest = my_words(member, version, language="en").sha256
    signing = Signing(version, None, "en", digest, "Ben Okafor", "UTC")

    assert at_once(lambda: sign(member, signing=signing)) == ["", *["already_signed"] * 3]
    signed = Signature.objects.get().pk
    assert at_once(lambda: withdraw(member, signed)) == ["", *["signature_not_standing"] * 3]
    assert Withdrawal.objects.count() == 1


def test_versions_published_at_once_are_numbered_one_by_one(make_form, ines):
    form = make_form()

    assert at_once(lambda: publish_version(ines, form.pk, texts=TEXTS)) == [""] * TIMES

    numbers = form.versions.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5]
