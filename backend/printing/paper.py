"""What stands at the foot of every page, page x of y among it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from backend.printing.lettering import BOLD, LINE, MUTED, PLAIN
from backend.printing.script import visual

SIDE = 18 * mm
SIZE = 7.5
PAGE_OF_PAGES = "Page {page} of {pages}"


class NumberedPages(Canvas):
    """Holds the pages back until it is known how many there are.

    `lines` stand at the foot of each; `count` says "Page {page} of {pages}" in its language.
    """

    def __init__(
        self, lines: Sequence[str], *args: Any, count: str = PAGE_OF_PAGES, **settings: Any
    ) -> None:
        super().__init__(*args, **settings)
        self.foot_lines, self.numbering = lines, count
        self.held: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        self.held.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # how reportlab's own recipe does it

    def save(self) -> None:
        pages = len(self.held)
        for page, state in enumerate(self.held, start=1):
            self.__dict__.update(state)
            self._foot(page, pages)
            super().showPage()
        super().save()

    def _foot(self, page: int, pages: int) -> None:
        right = self._pagesize[0] - SIDE  # type: ignore[attr-defined]
        self.setStrokeColor(LINE)
        self.line(SIDE, 18 * mm, right, 18 * mm)
        self.setFillColor(MUTED)
        for place, text in enumerate(self.foot_lines):
            self.setFont(PLAIN, SIZE)
            self.drawString(SIDE, (14 - 4 * place) * mm, _fitting(text, right - SIDE - 30 * mm))
        self.setFont(BOLD, SIZE)
        self.drawRightString(right, 14 * mm, self.numbering.format(page=page, pages=pages))


def _fitting(text: str, width: float) -> str:
    """Cut short with an ellipsis rather than run over the page number."""
    shown = visual(text)
    while shown and stringWidth(shown, PLAIN, SIZE) > width:
        shown = f"{shown.rstrip('…')[:-1]}…"
    return shown
