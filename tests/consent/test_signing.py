"""Agreeing to words over HTTP."""

import hashlib

import pytest

from backend.kernel.clock import now
from clinicians.audit.models import AuditRecord
from clinicians.notices.models import Notice
from sessions_app.consent.models import Signature, Withdrawal
from sessions_app.participants.models import Participant
from tests.cast.forms import HOUR, agree, publish
from tests.cast.groups import enrol_at, make_group
from tests.consent.signing import FORMS, SIGNATURES, read, sign, signing, withdraw


def test_otto_and_a_stranger_find_neither_the_form_nor_the_signature(
    client_for, otto, cleo, phone, version
):
    signed = sign(phone, version).json()

    for stranger in (client_for(otto), client_for(cleo)):
        assert read(stranger, version).status_code in {403, 404}
        assert stranger.get(f"{SIGNATURES}/{signed['id']}/copy").status_code in {403, 404}
        assert withdraw(stranger, signed["id"]).status_code in {403, 404}
    assert not Withdrawal.objects.exists()


def test_staff_sign_nothing_for_anybody(client_for, ada, ines, abe, phone, version):
    signed = sign(phone, version).json()
    for who in (ada, ines, abe):
        browser = client_for(who)
        assert browser.get(FORMS).status_code == 403
        assert read(browser, version).status_code == 404
        assert browser.get(SIGNATURES).status_code == 403
        assert browser.get(f"{SIGNATURES}/{signed['id']}/copy").status_code in {403, 404}
        assert withdraw(browser, signed["id"]).status_code in {403, 404}


def test_what_is_asked_is_read_signed_and_then_met(phone, version, member, clinic):
    (asked,) = phone.get(FORMS).json()
    assert (asked["state"], asked["code"], asked["group"]) == ("to_sign", "form_unsigned", None)

    words = read(phone, version).json()
    exact = f"{words['title']}\n\n{words['body']}"
    assert words["sha256"] == hashlib.sha256(exact.encode()).hexdigest()
    answer = phone.post(SIGNATURES, signing(words), format="json")

    assert answer.status_code == 201
    (asked,) = phone.get(FORMS).json()
    assert (asked["state"], asked["code"]) == ("signed", None)
    assert asked["signature"]["id"] == answer.json()["id"]
    row = Signature.objects.get()
    assert (row.shown, row.text_sha256) == (exact, words["sha256"])
    assert AuditRecord.objects.filter(act="consent.signed").count() == 1


def test_the_form_is_read_and_signed_in_the_other_language_too(phone, version):
    words = read(phone, version, language="es").json()
    assert words["title"] == "Reunirnos en línea"

    answer = phone.post(SIGNATURES, signing(words), format="json").json()

    assert (answer["language"], answer["form"]["title"]) == ("es", "Reunirnos en línea")


def test_the_words_come_in_the_persons_own_language(phone, version, member):
    Participant.objects.filter(pk=member.member_id).update(language="es")

    assert read(phone, version).json()["language"] == "es"
    assert phone.get(FORMS).json()[0]["form"]["title"] == "Reunirnos en línea"


@pytest.mark.parametrize(
    "change",
    [
        {"typed_name": ""},
        {"typed_name": "  "},
        {"typed_name": "Ben \u202eroafkO"},
        {"typed_name": "Ben\x00"},
        {"time_zone": "Mars/Olympus"},
        {"sha256": "abc"},
        {"language": "fr"},
    ],
)
def test_a_signature_that_says_nothing_sure_is_refused(phone, version, change):
    answer = sign(phone, version, change)

    assert answer.status_code == 400
    assert not Signature.objects.exists()


def test_a_language_that_the_form_does_not_have_is_named_as_such(phone, version):
    assert read(phone, version, language="fr").json()["code"] == "no_such_language"


def test_a_text_that_changed_meanwhile_is_shown_again(phone, version, ines):
    words = read(phone, version).json()
    newer = publish(version.form, ines, now(), texts={"en": {"title": "New", "body": "Words."}})

    answer = phone.post(SIGNATURES, signing(words), format="json")
    assert (answer.status_code, answer.json()["code"]) == (409, "text_changed")

    # Whoever still holds the older id reads the words in force.
    assert read(phone, version, language="en").json()["version"]["id"] == str(newer.pk)


def test_the_digest_of_other_words_is_not_a_signature(phone, version):
    answer = sign(phone, version, {"sha256": "0" * 64})

    assert (answer.status_code, answer.json()["code"]) == (409, "text_changed")


def test_what_is_signed_is_not_signed_twice(phone, version):
    assert sign(phone, version).status_code == 201

    again = sign(phone, version)

    assert (again.status_code, again.json()["code"]) == (409, "already_signed")


def test_the_agreement_holds_the_groups_rules_and_tells_what_changed_in_them(
    phone, make_form, circle
):
    circle.ground_rules = "Be kind.\nNo names."
    circle.save()
    version = make_form("group_agreement", circle).versions.get()
    words = read(phone, version, group=circle.pk).json()
    assert words["body"].endswith("\n\nBe kind.\nNo names.")
    assert phone.post(SIGNATURES, signing(words), format="json").status_code == 201
    assert read(phone, version, group=circle.pk).json()["changes"] == []

    circle.ground_rules = "Be kind.\nNo real names."
    circle.save()

    (asked,) = phone.get(FORMS).json()
    assert (asked["state"], asked["code"]) == ("to_renew", "agreement_changed")
    changed = read(phone, version, group=circle.pk).json()["changes"]
    assert [each["text"] for each in changed if each["op"] == "added"] == ["No real names."]
    assert sign(phone, version, group=circle.pk).status_code == 201


def test_a_form_per_group_is_signed_for_a_group_of_ones_own(phone, make_form, circle, ada, cleo):
    version = make_form("member_pledge", circle).versions.get()
    others = make_group(ada, "Thursday Circle")
    enrol_at(cleo, others)

    assert read(phone, version).json()["code"] == "group_needed"
    assert read(phone, version, group=others.pk).status_code == 404
    assert sign(phone, version, {"group": str(others.pk)}, group=circle.pk).status_code == 404
    assert sign(phone, version, {"group": None}, group=circle.pk).json()["code"] == "group_needed"
    assert sign(phone, version, group=circle.pk).status_code == 201


def test_a_form_for_all_groups_is_not_signed_for_one(phone, version, circle):
    assert read(phone, version, group=circle.pk).json()["code"] == "group_not_needed"


@pytest.mark.parametrize(("status", "forms"), [("offered", 1), ("waitlisted", 0), ("left", 0)])
def test_who_is_offered_a_place_may_sign_and_who_waits_or_left_may_not(
    client_for, cleo, circle, version, status, forms
):
    enrol_at(cleo, circle, status)
    browser = client_for(cleo)

    assert len(browser.get(FORMS).json()) == forms
    assert read(browser, version).status_code == (200 if forms else 404)


def test_before_the_grace_ends_the_person_is_told_when(phone, version, member, ines):
    agree(member, version, now() - HOUR)
    due = now() + HOUR
    publish(version.form, ines, now(), grace_until=due)

    (asked,) = phone.get(FORMS).json()

    assert (asked["state"], asked["code"]) == ("to_renew", None)
    assert asked["due_at"] == due.isoformat().replace("+00:00", "Z")


def test_my_lists_cost_the_same_however_much_was_signed(phone, member, make_form, circle, queries):
    def cost():
        return queries(lambda: phone.get(SIGNATURES)), queries(lambda: phone.get(FORMS))

    make_form("member_pledge", circle)
    agree(member, make_form().versions.get(), now())
    few = cost()
    for _ in range(4):
        agree(member, make_form("other").versions.get(), now())

    assert cost() == few


def test_a_new_version_writes_to_who_agreed_before_and_says_nothing_of_it(
    client_for, ines, phone, version, cleo, circle
):
    sign(phone, version)
    enrol_at(cleo, circle)
    address = f"/api/v1/consent-forms/{version.form_id}/versions"
    texts = {"en": {"title": "Words about groups", "body": "Therapy."}}

    assert client_for(ines).post(address, {"texts": texts}, format="json").status_code == 201

    (letter,) = Notice.objects.filter(kind="consent.form_due")
    assert letter.address == "ben@harbour.example"
    for word in ("Therapy", "Words about", "Tuesday", "Ben"):
        assert word not in letter.body + letter.subject


def test_staff_who_care_see_who_signed_what_and_when_and_not_the_words(
    client_for, phone, version, ada, ines, sol, abe, tomas, otto, member, make_form, circle
):
    sign(phone, version)
    pledge = make_form("member_pledge", circle).versions.get()
    sign(phone, pledge, group=circle.pk)
    address = f"/api/v1/participants/{member.member_id}/consents"

    for who, status in ((otto, 404), (tomas, 404), (abe, 403), (member, 403)):
        assert client_for(who).get(address).status_code == status
    for who in (ada, ines, sol):
        answer = client_for(who).get(address)
        assert [each["state"] for each in answer.json()["forms"]] == ["signed", "signed"]
        assert len(answer.json()["signatures"]) == 2
        assert "Ben Okafor" not in answer.content.decode()
        assert "by text" not in answer.content.decode()


def test_a_facilitator_learns_of_no_group_that_they_do_not_hold(
    client_for, phone, ada, tomas, member, make_form, circle
):
    other = make_group(tomas, "Private Circle")
    enrol_at(member, other)
    version = make_form("member_pledge", circle, other).versions.get()
    sign(phone, version, group=other.pk)
    sign(phone, version, group=circle.pk)

    answer = client_for(ada).get(f"/api/v1/participants/{member.member_id}/consents")

    assert len(answer.json()["forms"]) == len(answer.json()["signatures"]) == 1
    assert "Private Circle" not in answer.content.decode()
