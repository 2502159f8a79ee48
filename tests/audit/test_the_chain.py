"""Every act leaves a link, and the links hold together."""

import pytest
from django.db import transaction

from backend.kernel.errors import Conflict, Forbidden, NotFound
from clinicians.access.verdict import Verdict, require
from clinicians.audit.chain import GENESIS, commitment, link_hash
from clinicians.audit.command import UnauditedCommand, command, record
from clinicians.audit.models import AuditRecord
from clinicians.audit.trail import public_link


@command
def water_plants(actor, *, plant="fern"):
    record(actor, "plant.watered", f"plant:{plant}", litres=1)
    return plant


@command
def say_nothing(actor):
    """Forgets to record."""


@command
def water_twice(actor):
    record(actor, "plant.watered", "plant:fern")
    return water_plants(actor)


@command
def enter_greenhouse(actor):
    record(actor, "greenhouse.entered")
    require(Verdict("The greenhouse is closed."))


@command
def drown_plant(actor):
    record(actor, "plant.drowned", "plant:fern")
    raise Conflict


def chain_of(actor):
    return list(AuditRecord.objects.filter(clinic_id=actor.clinic_id).order_by("seq"))


@pytest.mark.django_db(transaction=True)
def test_ottos_acts_go_into_the_chain_of_his_own_clinic(otto, ada):
    water_plants(otto)
    water_plants(ada)

    assert [link.seq for link in chain_of(otto)] == [1]
    assert [link.seq for link in chain_of(ada)] == [1]
    assert chain_of(ada)[0].hash != chain_of(otto)[0].hash


@pytest.mark.django_db(transaction=True)
def test_each_link_carries_the_hash_of_the_one_before(ada):
    for plant in ("fern", "moss", "ivy"):
        water_plants(ada, plant=plant)

    links = chain_of(ada)
    assert [link.seq for link in links] == [1, 2, 3]
    assert [link.prev for link in links] == [GENESIS, links[0].hash, links[1].hash]
    assert all(link.hash == link_hash(public_link(link)) for link in links)


@pytest.mark.django_db(transaction=True)
def test_the_detail_is_sealed_but_bound_to_the_link(ada):
    water_plants(ada)

    (link,) = chain_of(ada)
    assert link.sealed["detail"] == {"litres": 1}
    assert link.commit == commitment(link.sealed["salt"], {"litres": 1})
    assert "litres" not in str(public_link(link))


@pytest.mark.django_db(transaction=True)
def test_a_command_that_records_nothing_fails(ada):
    with pytest.raises(UnauditedCommand):
        say_nothing(ada)
    assert chain_of(ada) == []


@pytest.mark.django_db(transaction=True)
def test_a_command_inside_a_command_fails_and_nothing_of_it_stays(ada):
    with pytest.raises(RuntimeError, match="durable"):
        water_twice(ada)
    assert chain_of(ada) == []


@pytest.mark.django_db(transaction=True)
def test_nothing_is_recorded_outside_a_command(ada):
    with pytest.raises(UnauditedCommand), transaction.atomic():
        record(ada, "plant.watered", "plant:fern")


@pytest.mark.django_db(transaction=True)
def test_a_refusal_is_recorded_though_what_was_tried_is_undone(ben):
    with pytest.raises(Forbidden, match="greenhouse is closed"):
        enter_greenhouse(ben)

    (link,) = chain_of(ben)
    assert (link.act, link.outcome, link.object) == (
        "access.refused",
        "refused",
        "enter_greenhouse",
    )
    assert link.sealed["detail"] == {"command": "enter_greenhouse", "code": "forbidden"}


@pytest.mark.django_db(transaction=True)
def test_what_conflicts_is_recorded_as_refused_and_not_as_done(ada):
    with pytest.raises(Conflict):
        drown_plant(ada)
    (link,) = chain_of(ada)
    assert (link.act, link.outcome) == ("command.refused", "refused")


@pytest.mark.django_db(transaction=True)
def test_reaching_for_what_is_not_there_is_recorded_as_a_shut_door(ada):
    @command
    def find_plant(actor):
        raise NotFound

    with pytest.raises(NotFound):
        find_plant(ada)
    (link,) = chain_of(ada)
    assert link.act == "access.refused"
    assert link.sealed["detail"]["code"] == "not_found"


@pytest.mark.django_db(transaction=True)
def test_an_act_reads_noun_verbed(ada):
    @command
    def mumble(actor):
        record(actor, "watering plants")

    with pytest.raises(ValueError, match=r"noun\.verbed"):
        mumble(ada)
