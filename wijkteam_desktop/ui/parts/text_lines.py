"""Text in a room of some width: broken into lines, or cut with an ellipsis."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def elided(text: str, font: QFont, width: float) -> str:
    """The text, or its beginning with an ellipsis."""
    metrics = QFontMetricsF(font)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text broken over at most so many lines; the last one is cut with an ellipsis."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= most:
        return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    cut = [text[a:b].strip() for a, b in pairwise(starts[:most])]
    rest = " ".join(text[starts[most - 1] :].split())
    return [*cut, elided(rest, font, width)]
