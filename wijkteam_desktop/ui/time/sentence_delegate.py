"""Paints a sentence of a list over as many lines as it needs, without cutting any of it off."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkteam_desktop.ui import theme

_ACROSS, _DOWN = 8, 5
_WRAP = Qt.TextFlag.TextWordWrap


class SentenceDelegate(QStyledItemDelegate):
    """Rows of a fixed width, in pixels, and of the height of their sentence."""

    def __init__(self, wide: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = wide

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = QRect(0, 0, self._wide - 2 * theme.px(_ACROSS), 10_000)
        metrics = QFontMetrics(theme.font(13))
        text = metrics.boundingRect(room, int(_WRAP), str(index.data()))
        return QSize(self._wide, text.height() + 2 * theme.px(_DOWN))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter)
        room = QRect(shown.rect)
        room.setWidth(self._wide)
        across, down = theme.px(_ACROSS), theme.px(_DOWN)
        painter.save()
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink"))
        painter.drawText(room.adjusted(across, down, -across, 0), int(_WRAP), str(index.data()))
        painter.restore()
