"""What a page is built from."""

from __future__ import annotations

from typing import Any

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from backend.printing.lettering import BODY, LABEL, LINE, NOTICE, SUNK, prose, words

MARGIN, TOP, BOTTOM = 18 * mm, 16 * mm, 24 * mm
WIDTH = LETTER[0] - 2 * MARGIN


def facts(pairs: list[tuple[str, str]]) -> Table:
    """Two columns of label and value, read across; a last one without a partner has the line."""
    cells: list[Any] = [[words(label, LABEL), *prose(value, BODY)] for label, value in pairs]
    rows: list[Any] = [cells[place : place + 2] for place in range(0, len(cells), 2)]
    looks: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LINEABOVE", (0, 0), (-1, 0), 0.75, LINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.75, LINE),
    ]
    if len(rows[-1]) == 1:
        rows[-1].append("")
        looks.append(("SPAN", (0, -1), (1, -1)))
    return Table(rows, colWidths=[WIDTH / 2] * 2, style=TableStyle(looks))


def table(rows: list[list[Any]], widths: list[float]) -> Table:
    looks: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), SUNK),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
        ("TOPPADDING", (0, 0), (-1, -1), 3.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ]
    return Table(rows, colWidths=widths, style=TableStyle(looks), repeatRows=1)


def notice(text: str) -> list[Flowable]:
    """In a box, which reaches beyond its text and so needs room around it."""
    return [Spacer(0, 13), words(text, NOTICE), Spacer(0, 8)]
