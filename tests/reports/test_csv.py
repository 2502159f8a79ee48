"""The CSV: every program reads the same cells back, and none of them is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions_app.reports.csv_file import COLUMNS, as_csv, harmless
from tests.reports.papers import a_correction, a_meeting, an_attender, contents

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)


def read(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_cell_that_would_be_a_formula_is_text(start):
    rows = read(as_csv(contents(a_meeting([an_attender(f"{start}HYPERLINK(1)")]))))
    assert rows[1][COLUMNS.index("legal_name")] == f"'{start}HYPERLINK(1)"


def test_it_begins_with_a_byte_order_mark_and_ends_lines_with_crlf():
    content = as_csv(contents(a_meeting([an_attender("Ben")])))
    assert content.startswith(b"\xef\xbb\xbfclinic,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_every_row_has_every_column():
    people = [an_attender("Ben", 1), an_attender("Cleo", 2, correction=a_correction("Train."))]
    rows = read(as_csv(contents(a_meeting(people), a_meeting(people, 2))))
    assert rows[0] == list(COLUMNS)
    assert [len(row) for row in rows] == [len(COLUMNS)] * 5


def test_times_carry_their_offset_across_the_change_of_clocks():
    rows = read(as_csv(contents(a_meeting([an_attender("Ben")], 0), a_meeting([an_attender("B")]))))
    starts = [row[COLUMNS.index("start")] for row in rows[1:]]
    assert starts == ["2026-03-02T18:00:00-05:00", "2026-03-09T19:00:00-04:00"]


@given(texts, texts)
def test_what_people_wrote_is_read_back_cell_by_cell(name, reason):
    person = an_attender(name, correction=a_correction(reason))
    row = read(as_csv(contents(a_meeting([person]))))[1]
    assert row[COLUMNS.index("legal_name")] == harmless(name)
    assert row[COLUMNS.index("set_because")] == harmless(reason)


@given(texts)
def test_nothing_harmless_starts_like_a_formula(text):
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
