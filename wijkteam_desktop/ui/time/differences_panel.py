"""The differences between two moments as sentences, beside the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.network.differences import Difference
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import PlainLabel, button

_WIDTH = 244
_PADDING = 76
_PERSON = Qt.ItemDataRole.UserRole


class DifferencesPanel(QFrame):
    """A list of sentences; choosing one tells whom it is about."""

    person_chosen = Signal(str)
    wish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(_WIDTH))
        self.title = PlainLabel("", "heading", wrap=True)
        self.empty = PlainLabel("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setSpacing(1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self._tell)
        self.wish = button(_("Wens toevoegen …"), self.wish_asked.emit, "quiet", icon="user-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.wish)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch()
        self.hide()

    def show_differences(self, title: str, found: Sequence[Difference], *, wished: bool) -> None:
        """Show sentences under a title; *wished* offers to add a wish."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.empty.setText(
            _("Nog geen wensen. Sleep mensen naar de cirkel waar de cliënt ze wil.")
            if wished
            else _("Er is niets veranderd.")
        )
        self.empty.setVisible(not found)
        self.list.setVisible(bool(found))
        self.wish.setVisible(wished)
        if self.sentences() != tuple(d.sentence for d in found):
            self.list.blockSignals(True)
            self.list.clear()
            for difference in found:
                item = QListWidgetItem(difference.sentence)
                item.setData(_PERSON, difference.person)
                self.list.addItem(item)
            self.list.blockSignals(False)
            self._fit()
        self.show()

    def sentences(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(self.list.item(i).text() for i in range(self.list.count()))

    def _fit(self) -> None:
        """Give each sentence the lines that it needs."""
        wide = self.width() - theme.px(_PADDING)
        flags = int(Qt.TextFlag.TextWordWrap)
        for i in range(self.list.count()):
            item = self.list.item(i)
            area = self.list.fontMetrics().boundingRect(0, 0, wide, 10_000, flags, item.text())
            item.setSizeHint(QSize(wide, area.height() + theme.px(10)))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.person_chosen.emit(str(item.data(_PERSON)))
