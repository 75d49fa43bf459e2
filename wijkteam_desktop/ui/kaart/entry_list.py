"""The list at the left of the sociale kaart: two lines an entry, painted so that many are quick."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.kaart.entry_model import LINE_ROLE, EntryModel

_SIDE, _TOP = 10, 7


class TwoLines(QStyledItemDelegate):
    """A name, and under it what it is in quiet letters."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(_strong()).lineSpacing() + QFontMetrics(_quiet()).lineSpacing()
        return QSize(theme.px(200), height + 2 * theme.px(_TOP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.palette()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent.soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        inside = rect.adjusted(theme.px(_SIDE), theme.px(_TOP), -theme.px(_SIDE), 0)
        for font, role, ink in (
            (_strong(), Qt.ItemDataRole.DisplayRole, "ink"),
            (_quiet(), LINE_ROLE, "muted"),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(colours[ink])
            words = str(index.data(role) or "")
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, Qt.AlignmentFlag.AlignTop, shown)
            inside.translate(0, metrics.lineSpacing())
        painter.setPen(colours["line"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class EntryList(QListView):
    """Shows an ``EntryModel``; one entry is chosen at a time."""

    def __init__(self, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Lijst van de sociale kaart"))
        self.setModel(model)
        self.setItemDelegate(TwoLines(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.style(self, "rows")


def _strong() -> QFont:
    return theme.font(13, weight=QFont.Weight.DemiBold)


def _quiet() -> QFont:
    return theme.font(12)
