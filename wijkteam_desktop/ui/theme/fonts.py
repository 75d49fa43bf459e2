"""The shipped font, and fonts by size and weight."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from wijkteam_desktop.paths import font_files
from wijkteam_desktop.ui.theme.state import px

FAMILY = "Source Sans 3"
# Source Sans 3 is drawn small for its size: letters of 13 look like 12 of most other fonts.
_OPTICAL = 1.1

_loaded: list[int] = []


def load_fonts() -> None:
    """Make the shipped font known to Qt, once; without it the system font is used."""
    if _loaded:
        return
    for file in font_files():
        _loaded.append(QFontDatabase.addApplicationFontFromData(file.read_bytes()))


def font(
    size: float = 13,
    weight: QFont.Weight | int = QFont.Weight.Normal,
    *,
    italic: bool = False,
) -> QFont:
    """Give the font of the program at *size* (pixels at 100 %), larger with the text size."""
    chosen = QFont(FAMILY)
    chosen.setPixelSize(text_px(size))
    chosen.setWeight(QFont.Weight(weight))
    chosen.setItalic(italic)
    return chosen


def text_px(size: float) -> int:
    """Give the height in pixels that text of *size* gets."""
    return px(size * _OPTICAL)
