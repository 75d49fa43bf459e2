"""Numbers to fill in below each other, each with its words before it and its unit behind it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QGridLayout

from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.labels import PlainLabel


def number_grid(rows: Iterable[tuple[QAbstractSpinBox, str, str]]) -> QGridLayout:
    """Lay out rows of (box, words, unit); the unit may be empty."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(10))
    grid.setVerticalSpacing(px(4))
    grid.setColumnStretch(0, 1)
    for row, (box, words, unit) in enumerate(rows):
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setMinimumWidth(px(84))
        for field in (box, box.lineEdit()):
            field.setAccessibleName(", ".join(filter(None, (words, unit))))
        caption = PlainLabel(words)
        caption.setBuddy(box)
        grid.addWidget(caption, row, 0)
        grid.addWidget(box, row, 1)
        grid.addWidget(PlainLabel(unit, "muted"), row, 2)
    return grid
