"""A worker that is killed loses no letter, and a server that stands alone has one inside."""

import signal
import subprocess
import sys

import pytest

from backend.dev.processes import dies_with_parent
from clinicians.clinics.models import Clinic
from clinicians.notices.letters import Address
from clinicians.notices.outbox import post
from tests.notices.conftest import EMAIL, HELLO
from tests.services.ground import ROOT

LONG_AFTER = """
from datetime import timedelta
from django.db.models import F
from clinicians.notices.models import Notice
Notice.objects.update(due_at=F("due_at") - timedelta(hours=1))
"""
HOW_IT_STANDS = """
from clinicians.notices.models import Notice
result = [[bool(each.sent_at), each.attempts] for each in Notice.objects.all()]
"""


def write_a_letter():
    """Runs on the server's database; commits."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    post(HELLO, to=Address(clinic.pk, EMAIL), values={"code": 417})


@pytest.fixture
def worker():
    """`worker(served)`: a process of its own, `manage.py work`, on that server's database."""
    started = []

    def start(served):
        process = subprocess.Popen(
            [sys.executable, "manage.py", "work"],
            cwd=ROOT,
            env=served.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=dies_with_parent(signal.SIGKILL),
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_a_letter_outlives_the_worker_that_was_killed_at_it(serve, mail_server, worker):
    served = serve(HOLDSPACE_WORKER="outside", EMAIL_URL=mail_server.url)
    served.call(write_a_letter)
    served.kill()
    mail_server.hangs = True
    first = worker(served)
    mail_server.wait_until(lambda: mail_server.tries)
    first.kill()
    first.wait()
    assert served.django(HOW_IT_STANDS) == [[False, 1]]

    mail_server.hangs = False
    served.django(LONG_AFTER)
    second = worker(served)
    mail_server.wait_until(lambda: mail_server.letters)
    second.send_signal(signal.SIGTERM)
    assert second.wait(10) == 0
    assert mail_server.recipients == [EMAIL]
    assert served.django(HOW_IT_STANDS) == [[True, 2]]


def test_a_server_that_stands_alone_sends_letters_itself_and_stops_cleanly(serve, mail_server):
    served = serve(HOLDSPACE_WORKER="inside", EMAIL_URL=mail_server.url)
    served.call(write_a_letter)
    mail_server.wait_until(lambda: mail_server.letters)

    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(10) == 0
    assert "quenby" not in served.log
    assert "Traceback" not in served.log


def test_a_server_told_to_leave_it_outside_sends_nothing(serve, mail_server, worker):
    served = serve(HOLDSPACE_WORKER="outside", EMAIL_URL=mail_server.url)
    served.call(write_a_letter)
    worker(served)
    mail_server.wait_until(lambda: mail_server.letters)

    assert served.process.poll() is None
    assert served.django(HOW_IT_STANDS) == [[True, 1]]
