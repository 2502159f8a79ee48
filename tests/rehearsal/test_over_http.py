"""Who may begin a dress rehearsal."""

from uuid import uuid4

import pytest

from backend.kernel.errors import Forbidden
from clinicians.audit.models import AuditRecord
from sessions_app.live.safety.commands import set_pause_words
from sessions_app.rehearsal import door

ADDRESS = "/api/v1/rehearsals"


def test_members_and_staff_who_hold_no_rooms_begin_none(client_for, ben, ines, sol, abe):
    for who in (ben, ines, sol, abe):
        assert client_for(who).post(ADDRESS, {}, format="json").status_code == 403
    assert not AuditRecord.objects.filter(act="rehearsal.begun").exists()


def test_a_facilitator_begins_one_and_it_is_in_the_trail(client_for, ada):
    begun = client_for(ada).post(ADDRESS, {}, format="json")
    assert begun.status_code == 201
    assert begun.json()["room"].startswith("rehearsal-")
    assert AuditRecord.objects.filter(act="rehearsal.begun").count() == 1


def test_only_facilitators_come_to_its_door(ada, ben, ines):
    visit = door.visit(ada, uuid4())
    assert (visit.who.name, visit.who.key) == ("Ada Quill", str(ada.member_id))
    for other in (ben, ines):
        with pytest.raises(Forbidden):
            door.visit(other, uuid4())


def test_a_pause_is_rehearsed_in_the_words_of_the_clinic_and_of_no_other(ada, ines, otto):
    before = door.visit(ada, uuid4()).words
    set_pause_words(ines, **{**before, "en": "Breathe. A facilitator is with you."})

    assert door.visit(ada, uuid4()).words["en"] == "Breathe. A facilitator is with you."
    assert door.visit(otto, uuid4()).words == before
