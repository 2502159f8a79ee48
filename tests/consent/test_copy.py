"""The person's copy on paper."""

import io
from datetime import UTC, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from clinicians.audit.models import AuditRecord
from sessions_app.consent.copy import Copy, as_pdf
from sessions_app.consent.models import Signature
from sessions_app.consent.wording import digest
from tests.consent.signing import SIGNATURES, sign

SHOWN = "Meeting online\n\nWe meet by text.\n\nYou may stop at any time."


def a_copy(**fields):
    usual: dict[str, Any] = {
        "clinic": "Harbour Street Clinic",
        "number": 2,
        "language": "en",
        "shown": SHOWN,
        "sha256": digest(SHOWN),
        "typed_name": "Ben Okafor",
        "signed_at": datetime(2026, 3, 2, 23, 30, 5, tzinfo=UTC),
        "time_zone": "America/New_York",
    }
    return Copy(**usual | fields)


def pages(copy):
    read = PdfReader(io.BytesIO(as_pdf(copy)))
    return [" ".join(page.extract_text().split()) for page in read.pages]


def test_it_says_who_agreed_to_what_when_and_where_and_how_to_check_it():
    (page,) = pages(a_copy())

    for told in (
        "Harbour Street Clinic", "A copy for you", "Meeting online", "We meet by text.",
        "You may stop at any time.", "Version 2", "Language en", "Ben Okafor",
        "2026-03-02 18:30:05 EST (America/New_York)", digest(SHOWN), "Page 1 of 1",
    ):  # fmt: skip
        assert told in page


def test_it_speaks_the_language_that_was_signed():
    (page,) = pages(a_copy(language="es", shown="Reunirnos\n\nNos reunimos por texto. ¿Sí?"))

    for told in ("Una copia para usted", "Versión 2", "¿Sí?", "Página 1 de 1"):
        assert told in page


def test_the_same_signature_always_makes_the_same_bytes():
    assert as_pdf(a_copy()) == as_pdf(a_copy())


def test_what_people_type_is_never_markup():
    evil = '<img src="/etc/passwd"/><b>& </para>'
    (page,) = pages(a_copy(typed_name=evil, shown=f"Title\n\n{evil}"))

    assert page.count('<img src="/etc/passwd"/>') == 2


@pytest.mark.parametrize("name", ["אבי כהן", "محمد علي", "王小明", "X" * 120])
def test_any_name_prints(name):
    assert pages(a_copy(typed_name=name))


def test_a_text_of_many_pages_breaks_between_them_and_each_is_numbered():
    body = "\n".join(f"Line {number}. " + "word " * 700 for number in range(12))
    found = pages(a_copy(shown=f"Title\n\n{body}"))

    assert len(found) > 3
    assert f"Page {len(found)} of {len(found)}" in found[-1]


def test_the_copy_holds_the_kept_words_and_their_digest(client_for, member, make_form):
    phone = client_for(member)
    signed = sign(phone, make_form().versions.get(), language="es").json()

    answer = phone.get(f"{SIGNATURES}/{signed['id']}/copy")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    row = Signature.objects.get()
    assert row.text_sha256 == digest(row.shown)
    text = " ".join(PdfReader(io.BytesIO(answer.content)).pages[0].extract_text().split())
    assert row.text_sha256 in text
    assert "Nos reunimos por texto." in text
    assert answer.content == phone.get(f"{SIGNATURES}/{signed['id']}/copy").content
    assert AuditRecord.objects.filter(act="consent_copy.opened").count() == 2
