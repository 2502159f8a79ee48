"""Who hands a group over while it meets is out of its room, and so is their licence."""

from uuid import UUID

import pytest

from clinicians.credentials.models import Licence
from sessions_app.groups.commands import update_group
from sessions_app.live.room.intents import OpenSession
from tests.admission.prepared import prepare, session_of
from tests.cast.rooms import Talk


@pytest.mark.django_db(transaction=True)
def test_the_licence_of_who_handed_over_keeps_nobody_in(ada, tomas, ines, ben, cleo):
    Licence.objects.filter(clinician=tomas.member_id).update(retired_at="2026-01-01T00:00Z")
    ids = prepare(ada, ines, ben, cleo)
    talk = Talk(session_of(ids)).enters(ada)
    talk.does(ada, OpenSession())
    talk.lets_in(ada, ben)

    update_group(ines, UUID(ids["group"]), facilitator=tomas.member_id)

    put_out = [each.body for each in talk.events if each.kind == "access.revoked"]
    assert [each["why"] for each in put_out] == ["no_longer_facilitator", "gate_closed"]
    assert put_out[1]["key"] == ids["place"]
