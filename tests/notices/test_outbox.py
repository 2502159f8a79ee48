"""The outbox: with its cause or not at all, once, in the person's language, and unreadable."""

from dataclasses import replace

import pytest
from django.db import connection, transaction
from django_tasks_db.models import DBTaskResult

from backend.kernel.working import hands
from clinicians.access.actor import Role
from clinicians.clinics.models import Membership
from clinicians.notices.letters import Address, Letter, spoken
from clinicians.notices.models import Notice
from clinicians.notices.outbox import Post, post, post_all, withdraw
from sessions_app.participants.models import Participant
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out
from tests.notices.conftest import EMAIL, HELLO

CODE = {"code": 417}


@pytest.mark.django_db
def test_nobody_reads_an_outbox_neither_otto_nor_our_own_staff(quenby, otto, olga, ada, ines, ben):
    post(HELLO, to=quenby, values=CODE)

    for actor in (otto, olga, ada, ines, ben):
        assert not Notice.objects.visible_to(actor).exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_neither_letter_nor_task(quenby):
    def fails_after_writing():
        with transaction.atomic():
            post(HELLO, to=quenby, values=CODE)
            assert Notice.objects.count() == DBTaskResult.objects.count() == 1
            raise LookupError

    with pytest.raises(LookupError):
        fails_after_writing()

    assert Notice.objects.count() == DBTaskResult.objects.count() == 0
    assert the_post_goes_out() == []


@pytest.mark.django_db
def test_what_was_said_is_not_said_again(quenby, other_clinic):
    for _ in range(2):
        post(HELLO, to=quenby, values=CODE, once="hello:1")
    post(HELLO, to=quenby, values=CODE, once="hello:2")
    post(HELLO, to=Address(other_clinic.pk, EMAIL), values=CODE, once="hello:1")

    assert len(the_post_goes_out()) == 3


@pytest.mark.django_db
def test_two_that_say_the_same_at_once_leave_one_letter_and_no_error(quenby, monkeypatch):
    monkeypatch.setattr("clinicians.notices.outbox.said_already", lambda *_: set())
    for _ in range(2):
        post(HELLO, to=quenby, values=CODE, once="hello:1")

    assert len(the_post_goes_out()) == 1


@pytest.mark.django_db
def test_what_has_not_left_can_be_taken_back(quenby):
    post(HELLO, to=quenby, values=CODE, once="hello:1")
    the_post_goes_out()
    post(HELLO, to=quenby, values=CODE, once="hello:2")
    withdraw(quenby.clinic_id, "hello:")

    assert len(the_post_goes_out()) == 1
    assert [each.once for each in Notice.objects.all()] == ["hello:1"]


@pytest.mark.django_db
def test_everybody_is_written_to_in_their_language(ben, cleo, ada):
    Participant.objects.filter(pk=cleo.member_id).update(language="es")
    for actor in (ben, cleo, ada):
        post(HELLO, to=Membership.objects.get(pk=actor.member_id), values=CODE)
    post(HELLO, to=Membership.objects.get(pk=ben.member_id), values=CODE, language="es-MX")

    subjects = [letter.subject.split()[0] for letter in the_post_goes_out()]
    assert subjects == ["Hello", "Saludos", "Hello", "Saludos"]


def test_a_language_that_we_do_not_write_becomes_english():
    assert [spoken(each) for each in ("es_US", "ES", "fr", "")] == ["es", "es", "en", "en"]


def test_a_letter_without_its_spanish_cannot_be_made():
    with pytest.raises(ValueError, match="es"):
        Letter("half", subject={"en": "x", "es": "y"}, body={"en": "x"})


@pytest.mark.django_db
def test_nothing_filled_in_breaks_out_of_the_subject(quenby, clinic):
    clinic.name = "Harbour\r\nBcc: all@letters.example {code}"
    clinic.save()
    post(HELLO, to=quenby, values=CODE)

    [letter] = the_post_goes_out()
    assert letter.subject == "Hello from Harbour Bcc: all@letters.example {code}"
    assert letter.recipients() == [EMAIL]


@pytest.mark.django_db
def test_no_word_of_a_letter_lies_in_the_database_in_clear(quenby):
    post(HELLO, to=quenby, values=CODE)

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM clinicians_notice")
        stored = repr(cursor.fetchall())
        cursor.execute("SELECT * FROM django_tasks_database_dbtaskresult")
        stored += repr(cursor.fetchall())
    for word in ("quenby", "Come in", "Hello from"):
        assert word not in stored


@pytest.fixture
def six_people(clinic):
    people = [
        enlist(clinic, f"{name} Person", Role.PARTICIPANT)
        for name in ("Dora", "Emil", "Fay", "Gus", "Hana", "Ivo")
    ]
    found = Membership.objects.select_related("user")
    return list(found.filter(pk__in=[each.member_id for each in people]))


def test_many_letters_cost_as_few_queries_as_one(six_people, queries, kept_keys):
    def write(recipients):
        return queries(lambda: post_all([Post(HELLO, each, CODE) for each in recipients]))

    assert write(six_people[:1]) == write(six_people) == 4


def test_what_is_urgent_overtakes_a_crowd_of_other_letters(quenby):
    fire = replace(HELLO, kind="fire", urgent=True)
    post_all([Post(HELLO, quenby, {"code": number}) for number in range(12)])
    worker = hands()
    first = DBTaskResult.objects.ready().first()
    first.claim("post")
    worker.run_task(first)
    post(fire, to=quenby, values={"code": "fire"})

    assert [letter.body.partition("(")[2] for letter in the_post_goes_out()] == [
        *(f"{number})" for number in range(5)),
        "fire)",
        *(f"{number})" for number in range(5, 12)),
    ]
