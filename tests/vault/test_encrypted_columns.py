"""What is encrypted stays encrypted, in its place, and says so when it was touched."""

import pytest
from django.core.exceptions import FieldError
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from backend.vault.cipher import Unreadable
from backend.vault.index import blind_index
from backend.vault.keys import clinic_scope, forget_keys, writing_key
from backend.vault.models import DataKey
from clinicians.access.actor import Role
from clinicians.accounts.models import User
from sessions_app.participants.models import Participant
from tests.cast.people import enlist


def column(participant_id, name="legal_name"):
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {name} FROM sessions_app_participant WHERE membership_id = %s",
            [participant_id.hex if connection.vendor == "sqlite" else participant_id],
        )
        return cursor.fetchone()[0]


def put(participant_id, value):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE sessions_app_participant SET legal_name = %s WHERE membership_id = %s",
            [value, participant_id.hex if connection.vendor == "sqlite" else participant_id],
        )


def legal_name(actor):
    return Participant.objects.visible_to(actor).get(pk=actor.member_id).legal_name


def test_a_name_is_readable_through_the_model_and_not_in_the_column(ben):
    assert legal_name(ben) == "Ben Okafor"
    assert column(ben.member_id).startswith("v1|")
    assert "Okafor" not in column(ben.member_id)


def test_a_plain_value_in_an_encrypted_column_is_an_error(ben):
    put(ben.member_id, "Ben Okafor")
    with pytest.raises(Unreadable):
        legal_name(ben)


def test_a_value_moved_to_another_persons_row_does_not_open(ben, cleo):
    put(cleo.member_id, column(ben.member_id))
    with pytest.raises(Unreadable):
        legal_name(cleo)


def test_a_changed_ciphertext_does_not_open(ben):
    sealed = column(ben.member_id)
    put(ben.member_id, sealed[:-6] + ("AAAA" if sealed[-6:-2] != "AAAA" else "BBBB") + sealed[-2:])
    with pytest.raises(Unreadable):
        legal_name(ben)


def test_the_same_name_twice_gives_two_ciphertexts(ben, cleo):
    row = Participant.objects.visible_to(ben).get()
    before = column(ben.member_id)
    row.legal_name = "Ben Okafor"
    row.save()
    assert column(ben.member_id) != before


def test_an_encrypted_column_cannot_be_searched(ben):
    with pytest.raises(FieldError):
        list(Participant.objects.visible_to(ben).filter(legal_name="Ben Okafor"))


def test_listing_people_opens_no_name_until_it_is_read(ben, django_assert_num_queries):
    with django_assert_num_queries(1):
        rows = list(Participant.objects.visible_to(ben))
    assert rows[0].__dict__["legal_name"].startswith("v1|")


def test_each_participant_has_a_key_wrapped_by_the_clinics_key(ben, clinic):
    own = DataKey.objects.get(scope=f"participant:{ben.member_id}")
    clinic_key = DataKey.objects.get(scope=clinic_scope(clinic.pk))
    assert own.parent == str(clinic_key.pk)
    assert column(ben.member_id).split("|")[1] == str(own.pk)


def test_a_shredded_key_leaves_the_value_unreadable(ben):
    DataKey.objects.filter(scope=f"participant:{ben.member_id}").delete()
    forget_keys()
    with pytest.raises(Unreadable, match="gone"):
        legal_name(ben)


def test_a_key_made_in_a_transaction_that_failed_is_never_written_under(clinic):
    scope = clinic_scope("00000000-0000-7000-8000-000000000001")
    with transaction.atomic():
        lost, _ = writing_key(scope)
        transaction.set_rollback(True)
    kept, _ = writing_key(scope)
    assert kept != lost
    assert DataKey.objects.filter(pk=kept).exists()


def test_an_address_is_found_however_it_is_typed_and_is_not_stored(ben):
    assert User.objects.by_email("  BEN@Harbour.example ").pk == ben.user_id
    assert blind_index("ben@harbour.example") == blind_index("ＢＥＮ@harbour.example")
    with connection.cursor() as cursor:
        cursor.execute("SELECT email, email_index FROM clinicians_user")
        stored = str(cursor.fetchall())
    assert "harbour.example" not in stored


def test_the_names_of_a_whole_list_cost_no_query_each(clinic, django_assert_max_num_queries):
    ines = enlist(clinic, "Ines Duarte", Role.ADMINISTRATOR)
    for number in range(8):
        enlist(clinic, f"P{number} Example", Role.PARTICIPANT)
    forget_keys()
    with django_assert_max_num_queries(5):
        names = [row.legal_name for row in Participant.objects.visible_to(ines)]
    assert len(names) == 8


@pytest.mark.django_db(transaction=True)
def test_a_key_made_in_a_savepoint_that_rolled_back_writes_nothing():
    """The transaction that made a key goes on with it, but not past the end of its savepoint."""
    with transaction.atomic():
        with transaction.atomic():
            kept, _ = writing_key("clinic:kept")
        with transaction.atomic():
            lost, _ = writing_key("clinic:lost")
            transaction.set_rollback(True)
        with CaptureQueriesContext(connection) as asked:
            assert writing_key("clinic:kept")[0] == kept
        assert len(asked) == 0
        again, _ = writing_key("clinic:lost")
    assert again != lost
    assert DataKey.objects.filter(pk__in=[kept, again]).count() == 2
