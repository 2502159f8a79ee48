"""Progress notes: who writes and reads them, and what a signature locks."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from backend.kernel.clock import now
from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician
from clinicians.credentials.models import Licence
from sessions_app.attendance.commands import override_attendance
from sessions_app.notes.commands import digest, open_note, sign_note
from sessions_app.notes.models import ProgressNote
from sessions_app.notes.states import (
    NoteChanged,
    NoteSigned,
    NothingToSign,
    SessionNotHeld,
    SessionStillOpen,
    VersionNeeded,
)
from tests.attendance import meeting
from tests.notes.conftest import WORDS, write

pytestmark = pytest.mark.django_db(transaction=True)
EMPTY = dict.fromkeys(WORDS, "")


def sign(actor, session, expected="1"):
    return sign_note(actor, session_id=session.pk, expected=expected)


def last_act():
    return AuditRecord.objects.latest("seq")


def test_otto_finds_no_such_session(otto, session, draft):
    for attempt in (
        lambda: open_note(otto, session_id=session.pk),
        lambda: write(otto, session, "1"),
        lambda: sign(otto, session),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert not ProgressNote.objects.visible_to(otto).exists()


@pytest.mark.parametrize("who", ["ben", "ines", "abe"])
def test_members_administrators_and_auditors_never_read_a_note(who, session, draft, request):
    person = request.getfixturevalue(who)
    for attempt in (
        lambda: open_note(person, session_id=session.pk),
        lambda: write(person, session, "1"),
        lambda: sign(person, session),
    ):
        with pytest.raises(Forbidden):
            attempt()
        assert (last_act().act, last_act().actor) == ("access.refused", str(person.member_id))
    assert not ProgressNote.objects.visible_to(person).exists()


def test_a_facilitator_of_another_group_finds_no_such_session(tomas, session, draft):
    with pytest.raises(NotFound):
        open_note(tomas, session_id=session.pk)


def test_a_supervisor_reads_and_does_not_write(sol, session, draft):
    assert open_note(sol, session_id=session.pk).note.body == WORDS
    with pytest.raises(Forbidden):
        write(sol, session, "1")
    with pytest.raises(Forbidden):
        sign(sol, session)


def test_opening_a_note_is_in_the_trail(sol, session, draft):
    open_note(sol, session_id=session.pk)
    assert (last_act().act, last_act().object, last_act().actor) == (
        "note.opened",
        f"sessions_app.ProgressNote:{draft.note.pk}",
        str(sol.member_id),
    )


def test_an_unwritten_note_shows_the_session_s_facts(ada, session):
    page = open_note(ada, session_id=session.pk)
    assert (page.note, page.version) == (None, 0)
    assert page.header["number_present"] == 2
    assert page.header["facilitators"] == ["Ada Quill, LICSW"]
    assert page.header["modality"] == "Text chat, online"


def test_each_save_is_a_version_and_sees_the_last_one(ada, session, draft):
    assert draft.version == 1
    page = write(ada, session, "1", plan="Two weeks' pause.")
    assert (page.version, page.note.body["plan"]) == (2, "Two weeks' pause.")


def test_a_save_over_an_unseen_version_is_refused(ada, session, draft):
    write(ada, session, "1", topic="First come.")
    with pytest.raises(NoteChanged):
        write(ada, session, "1", topic="Second come.")
    assert open_note(ada, session_id=session.pk).note.body["topic"] == "First come."


def test_a_save_that_does_not_say_what_it_saw_is_refused(ada, session, draft):
    with pytest.raises(VersionNeeded):
        write(ada, session)


def test_a_first_save_may_say_that_it_saw_nothing_but_not_more(ada, session):
    with pytest.raises(NoteChanged):
        write(ada, session, "3")
    assert write(ada, session, "0").version == 1


def test_the_text_is_sealed_and_not_in_the_trail(ada, session, draft):
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM sessions_app_progressnote")
        assert cursor.fetchone()[0].startswith("v1|")
    assert "loss" not in str(last_act().sealed)


def test_a_note_waits_until_the_session_is_held(ada, group, places):
    with pytest.raises(SessionNotHeld):
        write(ada, meeting.planned(group))


def test_a_draft_may_begin_in_the_live_session_but_is_signed_after_it(ada, group, places):
    live = meeting.meeting(group, number=2, closed=None)
    write(ada, live)
    with pytest.raises(SessionStillOpen):
        sign(ada, live)


def test_nothing_is_signed_that_says_nothing(ada, session):
    with pytest.raises(NothingToSign):
        sign(ada, session)
    write(ada, session, **EMPTY)
    with pytest.raises(NothingToSign):
        sign(ada, session)


def test_a_signature_freezes_name_credential_licence_and_facts(ada, clinic, session, draft, places):
    Licence.objects.filter(clinician=ada.member_id).delete()
    Licence.objects.create(
        clinic=clinic, clinician_id=ada.member_id, kind="LICSW", number="77", places="US-MA",
        expires_on=(now() + timedelta(days=90)).date(),
    )  # fmt: skip
    page = sign(ada, session)
    Clinician.objects.filter(pk=ada.member_id).update(display_name="Ada Renamed")
    override_attendance(
        ada, session_id=session.pk, enrolment_id=places["cleo"].pk, status="excused", reason="x"
    )

    assert page.note.signed_as == "Ada Quill, LICSW; licence LICSW 77 (US-MA)"
    again = open_note(ada, session_id=session.pk)
    assert again.note.signed_as == page.note.signed_as
    assert again.header["number_present"] == 2
    assert again.header["facilitators"] == ["Ada Quill, LICSW"]


def test_the_trail_keeps_the_digest_of_what_was_signed(ada, session, draft):
    page = sign(ada, session)
    detail = last_act().sealed["detail"]
    assert (last_act().act, detail["digest"]) == ("note.signed", digest(page.note))
    assert detail["writer_is_facilitator"] is True


def test_a_signed_note_refuses_every_command(ada, session, draft):
    sign(ada, session)
    for attempt in (lambda: write(ada, session, "2"), lambda: sign(ada, session)):
        with pytest.raises(NoteSigned):
            attempt()


def test_a_signed_note_refuses_the_database_too(ada, session, draft):
    sign(ada, session)
    note = ProgressNote.objects.get()
    note.version = 99
    table = ProgressNote._meta.db_table
    for change in (
        note.save,
        note.delete,
        lambda: ProgressNote.objects.update(status="draft", signed_at=None, signed_by=None),
        lambda: run(f"DELETE FROM {table}"),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()
    assert ProgressNote.objects.get().version == 2


def test_a_draft_can_still_be_changed_in_the_database(draft):
    ProgressNote.objects.update(version=5)
    assert ProgressNote.objects.get().version == 5


def test_signing_what_one_has_not_seen_is_refused(ada, session, draft):
    write(ada, session, "1", plan="Changed.")
    with pytest.raises(NoteChanged):
        sign(ada, session, "1")
    assert sign(ada, session, "2").note.status == "signed"


def test_another_writer_than_who_led_is_told_of(ada, tomas, group, session):
    group.co_facilitators.add(meeting.clinician(tomas))
    page = write(tomas, session)
    assert page.warnings == [
        {
            "code": "writer_is_not_facilitator",
            "message": "Written by Tomás Rey; Ada Quill led this session.",
        }
    ]
    assert write(ada, session, "1").warnings == []


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
