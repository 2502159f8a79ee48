"""Taking one's agreement back over HTTP."""

from backend.kernel.clock import now
from clinicians.audit.models import AuditRecord
from sessions_app.consent.models import Withdrawal
from tests.cast.forms import HOUR, agree, publish
from tests.cast.groups import enrol_at, make_group
from tests.consent.signing import FORMS, SIGNATURES, sign, withdraw


def test_withdrawing_closes_the_groups_that_ask_for_the_form_and_no_others(
    phone, make_form, circle, ada, ben, revoked
):
    other = make_group(ada, "Thursday Circle")
    enrol_at(ben, other)
    version = make_form("part2_disclosure", circle).versions.get()
    signed = sign(phone, version).json()
    assert [each["id"] for each in signed["consequences"]["groups"]] == [str(circle.pk)]

    answer = withdraw(phone, signed["id"], reason="I changed my mind.")

    assert answer.status_code == 200
    assert answer.json()["withdrawn_at"]
    assert answer.json()["abilities"]["withdraw"]["allowed"] is False
    assert [(each.why, each.group_id) for each in revoked] == [("consent_withdrawn", circle.pk)]
    assert Withdrawal.objects.get().reason == "I changed my mind."
    assert phone.get(FORMS).json()[0]["state"] == "withdrawn"
    assert AuditRecord.objects.filter(act="consent.withdrawn").count() == 1


def test_a_form_for_all_closes_every_group_of_the_person(
    phone, version, circle, ada, ben, cleo, revoked
):
    other = make_group(ada, "Thursday Circle")
    enrol_at(ben, other)
    enrol_at(cleo, make_group(ada, "Friday Circle"))

    withdraw(phone, sign(phone, version).json()["id"])

    assert {each.group_id for each in revoked} == {circle.pk, other.pk}
    assert {each.member_id for each in revoked} == {ben.member_id}


def test_a_signature_is_withdrawn_once_and_signed_anew_in_a_new_row(phone, version):
    first = sign(phone, version).json()
    withdraw(phone, first["id"])

    again = withdraw(phone, first["id"])
    assert (again.status_code, again.json()["code"]) == (409, "signature_not_standing")
    second = sign(phone, version)

    assert second.status_code == 201
    assert phone.get(FORMS).json()[0]["state"] == "signed"
    kept = phone.get(SIGNATURES).json()
    assert [each["withdrawn_at"] is None for each in kept] == [True, False]


def test_an_older_signature_that_was_followed_by_a_newer_one_is_not_withdrawn(
    phone, version, member, ines
):
    first = agree(member, version, now() - HOUR)
    newer = publish(version.form, ines, now())
    assert sign(phone, newer).status_code == 201

    assert withdraw(phone, first.pk).json()["code"] == "signature_not_standing"
