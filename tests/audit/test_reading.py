"""Administrators and auditors read the trail, and the trail says that they did."""

from datetime import timedelta

import pytest
from django.db import transaction

from backend.kernel.clock import now
from backend.kernel.errors import Forbidden
from clinicians.audit import selectors, verify
from clinicians.audit.commands import export_trail, read_trail
from clinicians.audit.models import AuditRecord, SigningKey
from clinicians.audit.selectors import Question
from clinicians.audit.trail import append, draft

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def busy_day(ada, ben, ines):
    """Five links: Ada opens and signs a note, Ben is refused, Ines invites, Ada signs again."""
    with transaction.atomic():
        append(
            [
                draft(ada, "note.opened", "sessions_app.ProgressNote:1"),
                draft(ada, "note.signed", "sessions_app.ProgressNote:1"),
                draft(ben, "access.refused", "sign_note", outcome="refused"),
                draft(ines, "staff.invited", "clinicians.Membership:7"),
                draft(ada, "note.signed", "sessions_app.ProgressNote:2"),
            ]
        )


def acts(records):
    return [record.act for record in records]


def test_otto_and_olga_read_nothing_of_ours(busy_day, otto, olga):
    with pytest.raises(Forbidden):
        read_trail(otto, question=Question())
    assert acts(read_trail(olga, question=Question())) == ["trail.read", "access.refused"]


@pytest.mark.parametrize("who", ["ben", "ada", "sol"])
def test_others_are_refused_and_that_is_recorded(busy_day, who, request):
    person = request.getfixturevalue(who)
    for attempt in (lambda: read_trail(person, question=Question()), lambda: export_trail(person)):
        with pytest.raises(Forbidden, match="administrators and auditors"):
            attempt()
        last = AuditRecord.objects.filter(clinic_id=person.clinic_id).latest("seq")
        assert (last.act, last.actor) == ("access.refused", str(person.member_id))


def test_an_auditor_reads_newest_first_and_the_reading_is_in_the_trail(busy_day, abe):
    found = read_trail(abe, question=Question(act="note"))

    assert acts(found) == ["note.signed", "note.signed", "note.opened"]
    reading = AuditRecord.objects.latest("seq")
    assert (reading.act, reading.sealed["detail"]) == (
        "trail.read",
        {"question": {"act": "note"}},
    )


@pytest.mark.parametrize(
    ("question", "seqs"),
    [
        (Question(act="note.signed"), [5, 2]),
        (Question(object="sessions_app.ProgressNote:1"), [2, 1]),
        (Question(object="clinicians.Membership"), [4]),
        (Question(outcome="refused"), [3]),
        (Question(since=now() + timedelta(days=1)), []),
        (Question(until=now() - timedelta(days=1)), []),
    ],
)
def test_a_question_narrows_the_trail(busy_day, abe, question, seqs):
    assert [each.seq for each in selectors.matching_records(abe, question)] == seqs


def test_one_person_s_acts_can_be_asked_for(busy_day, abe, ines):
    question = Question(actor=str(ines.member_id))
    assert [each.seq for each in selectors.matching_records(abe, question)] == [4]


def test_staff_appear_by_name_and_participants_by_a_short_id(
    busy_day, abe, ada, ben, django_assert_num_queries
):
    records = list(selectors.matching_records(abe, Question()))
    with django_assert_num_queries(1):
        names = selectors.names_of_actors(abe, records)

    assert names[str(ada.member_id)] == "Ada Quill"
    assert names[str(ben.member_id)] == f"participant {str(ben.member_id)[-6:]}"
    assert "Ben" not in str(names)
    assert "Wren" not in str(names)


def test_an_export_verifies_without_us_and_is_in_the_trail(busy_day, ines):
    made = export_trail(ines)

    finding = verify.verify(made.content, SigningKey.objects.get().public)
    assert (finding.code, finding.kind) == (0, "sound")
    assert made.name == "trail-1-5.jsonl"
    assert AuditRecord.objects.latest("seq").act == "trail.exported"
    assert verify.verify(export_trail(ines).content).note.startswith("6 links")


def test_an_export_of_a_time_without_acts_is_sound_and_empty(busy_day, ines):
    made = export_trail(ines, since=now() + timedelta(days=1))
    assert verify.verify(made.content).note.startswith("0 links")


def test_an_export_holds_no_detail(busy_day, ines):
    assert b"sealed" not in export_trail(ines).content


def test_a_link_changed_in_the_database_shows_in_the_next_export(busy_day, ines, triggers_aside):
    with triggers_aside():
        AuditRecord.objects.filter(seq=2).update(object="sessions_app.ProgressNote:9")

    finding = verify.verify(export_trail(ines).content)
    assert (finding.code, finding.kind, finding.seq) == (1, "altered", 2)


def test_the_private_key_is_sealed(busy_day, ines):
    export_trail(ines)
    stored = SigningKey.objects.values_list("private", flat=True).get()
    assert str(stored).startswith("v1|")
