"""A list of people as a spreadsheet saves it: UTF-8, with or without a byte order mark, `,` or `;`.

Pure but for `refused`, which says who of these addresses cannot be invited. Every mistake is told
with its line, so that the whole list can be mended at once.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from backend.kernel.errors import BadInput, DomainError, TooLarge
from backend.kernel.text import UnsafeText, clean_text
from backend.vault.index import normal_address
from clinicians.notices.letters import LANGUAGES

MOST_ROWS, MOST_BYTES = 500, 256 * 1024
NEEDED = ("legal_name", "email")
LONGEST = {
    "legal_name": 120,
    "email": 254,
    "phone": 40,
    "chosen_name": 80,
    "pronouns": 40,
    "language": 8,
    "note": 2000,
}
# What a spreadsheet would run (OWASP, "CSV injection"), in its full-width forms too. A telephone
# number may begin with a plus.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
Refused = Callable[[Sequence[str]], Mapping[str, DomainError]]


class RosterTooLong(BadInput):
    code, message = "roster_too_long", f"A list has at most {MOST_ROWS} people."


class RosterTooLarge(TooLarge):
    code, message = "roster_too_large", "A list has at most 256 kB."


@dataclass(frozen=True, slots=True)
class Mistake:
    field: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    fields: dict[str, str]
    errors: list[Mistake] = field(default_factory=list)

    @property
    def email(self) -> str:
        return self.fields.get("email", "")

    @property
    def shown(self) -> dict[str, str]:
        """As it may be put into a spreadsheet again: nothing in it runs."""
        return {name: harmless(self.fields.get(name, "")) for name in NEEDED}


@dataclass(frozen=True, slots=True)
class Roster:
    rows: list[Row]
    created: int = 0

    @property
    def good(self) -> int:
        return sum(not row.errors for row in self.rows)

    @property
    def is_good(self) -> bool:
        return bool(self.rows) and self.good == len(self.rows)

    def with_created(self, created: int) -> Roster:
        return replace(self, created=created)


def read_roster(text: str, refused: Refused) -> Roster:
    if len(text.encode()) > MOST_BYTES:
        raise RosterTooLarge
    try:
        rows = list(_rows(text.removeprefix("\ufeff")))
    except csv.Error:
        return Roster([_at(1, "", "malformed", "This list cannot be read: check its quotes.")])
    if len(rows) > MOST_ROWS:
        raise RosterTooLong
    if not rows:
        return Roster([_at(1, "", "no_rows", "There is nobody on this list.")])
    _mark_duplicates(rows)
    for address, error in refused([row.email for row in rows if not row.errors]).items():
        row = next(each for each in rows if each.email == address)
        row.errors.append(Mistake("email", error.code, str(error)))
    return Roster(rows)


def harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _rows(text: str) -> Iterator[Row]:
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = [_column(each) for each in next(reader, [])]
    if wrong := _wrong_header(header):
        yield Row(1, {}, wrong)
        return
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield _row(line, header, cells)
        line = reader.line_num + 1


def _column(name: str) -> str:
    return "_".join(name.strip().lower().replace("-", "_").split())


def _wrong_header(header: Sequence[str]) -> list[Mistake]:
    missing = [
        Mistake(name, "missing_column", f"The first line must name the column {name}.")
        for name in NEEDED
        if name not in header
    ]
    unknown = [
        Mistake(harmless(name), "unknown_column", "The first line names a column we do not know.")
        for name in header
        if name not in LONGEST
    ]
    twice = len(set(header)) < len(header)
    again = [Mistake("", "column_twice", "The first line names a column twice.")] if twice else []
    return missing or unknown or again


def _row(line: int, header: Sequence[str], cells: Sequence[str]) -> Row:
    if len(cells) != len(header):
        return _at(line, "", "wrong_columns", "This line has more or fewer cells than the first.")
    row = Row(line, {})
    for name, cell in zip(header, cells, strict=True):
        try:
            row.fields[name] = clean_text(cell, multiline=name == "note")
        except UnsafeText as unsafe:
            row.fields[name] = ""
            row.errors.append(Mistake(name, unsafe.code, str(unsafe)))
    marked = {each.field for each in row.errors}
    row.errors.extend(each for each in _mistakes(row.fields) if each.field not in marked)
    return row


def _mistakes(fields: Mapping[str, str]) -> Iterator[Mistake]:
    for name in NEEDED:
        if not fields[name]:
            yield Mistake(name, "required", "This must be filled in.")
    for name, value in fields.items():
        if len(value) > LONGEST[name]:
            yield Mistake(name, "too_long", f"This has at most {LONGEST[name]} characters.")
        elif name != "phone" and value.startswith(FORMULA_STARTS):
            yield Mistake(name, "looks_like_formula", "This begins like a formula.")
    if fields["email"] and not _is_address(fields["email"]):
        yield Mistake("email", "bad_email", "This is not an e-mail address.")
    if (language := fields.get("language", "")) and language not in LANGUAGES:
        yield Mistake("language", "bad_language", f"Languages are {', '.join(LANGUAGES)}.")


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _mark_duplicates(rows: Sequence[Row]) -> None:
    first: dict[str, int] = {}
    for row in rows:
        address = normal_address(row.email)
        if address and address in first:
            said = f"This address stands in line {first[address]} already."
            row.errors.append(Mistake("email", "duplicate", said))
        first.setdefault(address, row.line)


def _at(line: int, name: str, code: str, message: str) -> Row:
    return Row(line, {}, [Mistake(name, code, message)])
