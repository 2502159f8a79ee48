"""The worker beside a server is told of a task as soon as it stands, and of none that does not."""

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from backend.kernel import working
from clinicians.notices.outbox import post
from tests.notices.conftest import HELLO

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def called():
    working._called.clear()
    yield working._called.is_set
    working._called.clear()


def test_the_worker_is_called_when_a_task_stands_and_not_before(quenby, called):
    with transaction.atomic():
        post(HELLO, to=quenby, values={"code": 417})
        assert DBTaskResult.objects.count() == 1
        assert not called()

    assert called()


def test_for_a_task_that_was_rolled_back_nobody_is_called(quenby, called):
    with transaction.atomic():
        post(HELLO, to=quenby, values={"code": 417})
        transaction.set_rollback(True)

    assert DBTaskResult.objects.count() == 0
    assert not called()
