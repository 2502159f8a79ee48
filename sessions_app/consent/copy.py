"""A person's copy of what they agreed to, on paper. The same signature makes the same bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO
from zoneinfo import ZoneInfo

from reportlab.lib.pagesizes import LETTER
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from backend.printing.blocks import BOTTOM, MARGIN, TOP, WIDTH, facts
from backend.printing.lettering import BOLD, SMALL, TITLE, prose, register, style, words
from backend.printing.paper import NumberedPages

LINE_OF_TEXT = style(10, leading=14.5, spaceAfter=2)
HEADING = style(10.5, leading=15, spaceAfter=2, fontName=BOLD, keepWithNext=1)
HEADING_AT_MOST = 80
PARTS = re.compile(r"\n\s*\n")
SENTENCE_END = re.compile(r"[.!?…:;)\]”»\"]$")
# In the language of what was signed, where we have it.
LABELS = {
    "en": {
        "copy": "A copy for you",
        "version": "Version",
        "language": "Language",
        "name": "Signed by, as typed",
        "signed": "Signed on",
        "digest": "Check number of the text (SHA-256)",
        "page": "Page {page} of {pages}",
    },
    "es": {
        "copy": "Una copia para usted",
        "version": "Versión",
        "language": "Idioma",
        "name": "Firmado por, como se escribió",
        "signed": "Firmado el",
        "digest": "Número de control del texto (SHA-256)",
        "page": "Página {page} de {pages}",
    },
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A signature as plain values; `shown` is the exact text, its title first."""

    clinic: str
    number: int
    language: str
    shown: str
    sha256: str
    typed_name: str
    signed_at: datetime
    time_zone: str

    @property
    def title(self) -> str:
        return self.shown.partition("\n\n")[0]

    @property
    def body(self) -> str:
        return self.shown.partition("\n\n")[2]

    @property
    def labels(self) -> dict[str, str]:
        return LABELS.get(self.language.partition("-")[0], LABELS["en"])

    @property
    def signed(self) -> str:
        at = self.signed_at.astimezone(ZoneInfo(self.time_zone))
        return f"{at:%Y-%m-%d %H:%M:%S} {at.tzname()} ({self.time_zone})"


def as_pdf(copy: Copy) -> bytes:
    register()
    file = BytesIO()
    document = BaseDocTemplate(
        file, pagesize=LETTER, title=copy.title, author=copy.clinic,
        creator="Holdspace", lang=copy.language, invariant=1,
    )  # fmt: skip
    frame = Frame(MARGIN, BOTTOM, WIDTH, LETTER[1] - TOP - BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate("page", [frame]))
    foot = [f"{copy.clinic} · {copy.labels['copy']}", f"SHA-256 {copy.sha256}"]
    numbered = partial(NumberedPages, foot, count=copy.labels["page"])
    document.build(_story(copy), canvasmaker=numbered)
    return file.getvalue()


def _story(copy: Copy) -> list[Flowable]:
    told = copy.labels
    about = [
        (told["version"], str(copy.number)),
        (told["language"], copy.language),
        (told["name"], copy.typed_name),
        (told["signed"], copy.signed),
        (told["digest"], copy.sha256),
    ]
    return [
        words(f"{copy.clinic} · {told['copy']}", SMALL),
        words(copy.title, TITLE),
        Spacer(0, 6),
        *(each for part in PARTS.split(copy.body) for each in _part(part)),
        Spacer(0, 10),
        facts(about),
    ]


def _part(text: str) -> list[Flowable]:
    """What stands between two empty lines; a short first line that is no sentence heads it, as it
    does on the screen."""
    first, _, rest = text.partition("\n")
    if len(first) <= HEADING_AT_MOST and not SENTENCE_END.search(first.strip()):
        return [words(first, HEADING), *prose(rest, LINE_OF_TEXT), Spacer(0, 6)]
    return [*prose(text, LINE_OF_TEXT), Spacer(0, 6)]
