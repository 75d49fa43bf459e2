"""Fields that look like text until they are pointed at: for editing in place."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui import theme

_SHEET = """
{kind} {{ background: transparent; border: 1px solid transparent; border-radius: {radius}px;
  padding: {pad}px {side}px; min-height: {height}px; }}
{kind}:hover {{ border-color: {line}; background: {surface}; }}
{kind}:focus {{ border: 2px solid {focus}; padding: {pad_focus}px {side_focus}px;
  background: {surface}; }}
{kind}[done="true"] {{ color: {muted}; }}
"""


class _Bare(QObject):
    """Keeps one field in the colours of the theme for as long as it lives."""

    def __init__(self, owner: QWidget, kind: str, size: float | None, *, strong: bool) -> None:
        super().__init__(owner)
        self._owner, self._kind, self._size, self._strong = owner, kind, size, strong
        theme.signals().changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        colours = theme.palette()
        # A line of a text stands two pixels more to the left than that of the other fields.
        side = theme.px(8 if self._kind == "QPlainTextEdit" else 6)
        sheet = _SHEET.format(
            kind=self._kind,
            # A style sheet with less would let a crowded layout cut the letters off.
            height=QFontMetrics(theme.font(self._size or 13)).height(),
            radius=theme.px(6),
            pad=theme.px(3),
            side=side,
            pad_focus=max(0, theme.px(3) - 1),
            side_focus=max(0, side - 1),
            line=colours["line.strong"],
            surface=colours["surface"],
            focus=colours["focus"],
            muted=colours["muted"],
        )
        if self._size is not None:
            pixels = theme.font(self._size).pixelSize()
            weight = 600 if self._strong else 400
            sheet += f"{self._kind} {{ font-size: {pixels}px; font-weight: {weight}; }}"
        self._owner.setStyleSheet(sheet)


def make_bare(field: QWidget, *, size: float | None = None, strong: bool = False) -> None:
    """Give a field no frame until the pointer or the keyboard is in it.

    ``size`` is the size of its letters in pixels at 100 %.
    """
    kinds = ("QLineEdit", "QPlainTextEdit", "QComboBox")
    kind = next(name for name in kinds if field.inherits(name))
    _Bare(field, kind, size, strong=strong)
