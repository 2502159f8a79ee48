"""Fonts and paragraphs: whatever people wrote prints, and none of it is markup."""

from __future__ import annotations

import textwrap
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from backend.printing.script import visual

FONTS = Path(__file__).parent / "fonts"
PLAIN, BOLD = "DejaVuCondensed", "DejaVuCondensed-Bold"
# Chinese, Japanese and Korean: fonts that every PDF reader brings itself.
ASIAN = {
    "HeiseiMin-W3": (0x3040, 0x30FF),
    "HYSMyeongJo-Medium": (0xAC00, 0xD7A3),
    "STSong-Light": (0x2E80, 0x9FFF),
}
INK, MUTED, ACCENT = HexColor("#2a2831"), HexColor("#625e69"), HexColor("#22594f")
LINE, SUNK, SOFT = HexColor("#e2dacd"), HexColor("#f6f3ed"), HexColor("#e1eee9")
WARM, WARM_INK = HexColor("#fff2da"), HexColor("#6a4a0c")
# A paragraph longer than this is cut into several, so that it can break across pages.
WORDS_AT_ONCE = 600
RTL_LINE = 88


@cache
def register() -> None:
    """Make the fonts known to reportlab, once in a process."""
    pdfmetrics.registerFont(TTFont(PLAIN, FONTS / "DejaVuSansCondensed.ttf"))
    pdfmetrics.registerFont(TTFont(BOLD, FONTS / "DejaVuSansCondensed-Bold.ttf"))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)
    for name in ASIAN:
        pdfmetrics.registerFont(UnicodeCIDFont(name))


def style(size: float = 9, **rest: Any) -> ParagraphStyle:
    usual: dict[str, Any] = {"fontName": PLAIN, "textColor": INK, "leading": size * 1.4}
    return ParagraphStyle("text", fontSize=size, splitLongWords=1, **(usual | rest))


BODY = style()
SMALL = style(7.5, textColor=MUTED)
LABEL = style(7.5, textColor=MUTED, spaceAfter=1)
HEAD = style(8, textColor=MUTED, fontName=BOLD)
NUMBER = style(alignment=TA_RIGHT)
NUMBER_HEAD = style(8, textColor=MUTED, fontName=BOLD, alignment=TA_RIGHT)
STRONG = style(fontName=BOLD)
TITLE = style(19, fontName=BOLD, textColor=ACCENT, leading=24)
SECTION = style(11.5, fontName=BOLD, textColor=ACCENT, spaceBefore=12, spaceAfter=5)
BOXED: dict[str, Any] = {"borderPadding": (5, 7, 5, 7), "leftIndent": 7, "rightIndent": 7}
NOTICE = style(8.5, textColor=WARM_INK, backColor=WARM, **BOXED)


def words(text: object, how: ParagraphStyle = BODY) -> Paragraph:
    """A line or a few of text."""
    return Paragraph(markup(str(text)), how)


def prose(text: str, how: ParagraphStyle = BODY) -> list[Paragraph]:
    """A text of any length, in paragraphs that pages can break between."""
    lines = [line.split() for line in text.splitlines()]
    pieces = [
        line[start : start + WORDS_AT_ONCE]
        for line in lines
        for start in range(0, len(line), WORDS_AT_ONCE)
    ]
    return [words(" ".join(piece), how) for piece in pieces]


def markup(text: str) -> str:
    """Escaped, in visual order, each letter in a font that has it. A right-to-left text is cut
    into lines first: its first words belong on the first line."""
    shown = visual(text)
    if shown != text and len(text) > RTL_LINE:
        return "<br/>".join(_lettered(visual(line)) for line in textwrap.wrap(text, RTL_LINE))
    return _lettered(shown)


def _lettered(text: str) -> str:
    parts: list[tuple[str, str]] = []
    for letter in text:
        font = _font_of(letter)
        if parts and parts[-1][0] == font:
            parts[-1] = (font, parts[-1][1] + letter)
        else:
            parts.append((font, letter))
    return "".join(
        f'<font name="{font}">{escape(run)}</font>' if font else escape(run) for font, run in parts
    )


def _font_of(letter: str) -> str:
    """Empty for the paragraph's own font."""
    point = ord(letter)
    if point < 0x2E80:
        return ""
    return next((font for font, (low, high) in ASIAN.items() if low <= point <= high), "")
