"""Many commands at once: one chain, no gap, no fork, nothing lost."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from clinicians.audit.chain import GENESIS, link_hash
from clinicians.audit.command import command, record
from clinicians.audit.models import AuditHead, AuditRecord
from clinicians.audit.trail import public_link

WORKERS, EACH = 6, 8


@command
def ring_bell(actor, *, times):
    for time in range(times):
        record(actor, "bell.rung", f"bell:{time}")


@pytest.mark.django_db(transaction=True)
def test_commands_at_the_same_time_make_one_unbroken_chain(ada, otto):
    start = threading.Barrier(WORKERS)

    def ring(worker):
        start.wait()
        for turn in range(EACH):
            ring_bell(ada if worker % 3 else otto, times=1 + turn % 2)
        connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(ring, range(WORKERS)))

    rung = sum(1 + turn % 2 for turn in range(EACH))
    for actor, workers in ((ada, 4), (otto, 2)):
        links = list(AuditRecord.objects.filter(clinic_id=actor.clinic_id).order_by("seq"))
        assert [link.seq for link in links] == list(range(1, workers * rung + 1))
        assert [link.prev for link in links] == [GENESIS, *[link.hash for link in links[:-1]]]
        assert all(link.hash == link_hash(public_link(link)) for link in links)
        head = AuditHead.objects.get(clinic_id=actor.clinic_id)
        assert (head.seq, head.hash) == (links[-1].seq, links[-1].hash)
