"""How paper looks: page, embedded fonts and text styles."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wijkteam_desktop import paths
from wijkteam_desktop.palette import LIGHT

PAGE = A4
MARGIN = 17 * mm
TOP = 24 * mm
BOTTOM = 19 * mm
WIDTH = PAGE[0] - 2 * MARGIN
HEIGHT = PAGE[1] - TOP - BOTTOM
INK = HexColor(LIGHT["ink"])
MUTED = HexColor(LIGHT["muted"])
HAIRLINE = HexColor(LIGHT["line.strong"])
SOFT = HexColor(LIGHT["ground"])
ACCENT = HexColor(LIGHT["accent"])
WARNING = HexColor(LIGHT["warning"])

REGULAR, ITALIC, SEMIBOLD, BOLD = "Bron", "Bron-Italic", "Bron-SemiBold", "Bron-Bold"
_FILES = {
    REGULAR: "SourceSans3_400Regular.ttf",
    ITALIC: "SourceSans3_400Regular_Italic.ttf",
    SEMIBOLD: "SourceSans3_600SemiBold.ttf",
    BOLD: "SourceSans3_700Bold.ttf",
}
WEIGHTS = {"regular": REGULAR, "semibold": SEMIBOLD, "bold": BOLD}


@cache
def use_fonts() -> None:
    """Embed the shipped fonts; reportlab's own lack Polish, Turkish and Cyrillic letters."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, paths.resource("fonts", file)))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=SEMIBOLD, italic=ITALIC, boldItalic=BOLD
    )


@cache
def styles() -> dict[str, ParagraphStyle]:
    """Text styles by name; sizes in points."""
    use_fonts()
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=10, leading=13.5, textColor=INK)

    def derived(name: str, **changes: Any) -> ParagraphStyle:
        return ParagraphStyle(name, parent=body, **changes)

    return {
        "body": body,
        "title": derived("title", fontName=BOLD, fontSize=19, leading=23, spaceAfter=2),
        "subtitle": derived("subtitle", textColor=MUTED, spaceAfter=8),
        "heading": derived(
            "heading",
            fontName=BOLD,
            fontSize=12.5,
            leading=16,
            spaceBefore=12,
            spaceAfter=4,
            keepWithNext=1,
        ),
        "label": derived("label", fontSize=8.5, leading=11, textColor=MUTED, keepWithNext=1),
        "quote": derived("quote", fontName=SEMIBOLD, fontSize=12, leading=16, spaceAfter=5),
        "cell": derived("cell", fontSize=9, leading=11.5),
        "cell.strong": derived("cell.strong", fontName=SEMIBOLD, fontSize=9, leading=11.5),
        "cell.muted": derived("cell.muted", fontSize=8.5, leading=11, textColor=MUTED),
        "cell.warning": derived("cell.warning", fontSize=9, leading=11.5, textColor=WARNING),
        "cell.right": derived("cell.right", fontSize=9, leading=11.5, alignment=TA_RIGHT),
        "small": derived("small", fontSize=8, leading=10, textColor=MUTED),
    }
