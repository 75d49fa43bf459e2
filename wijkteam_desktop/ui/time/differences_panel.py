"""The differences between two moments as sentences, beside the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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
from wijkteam_desktop.ui.time.sentence_delegate import SentenceDelegate
from wijkteam_desktop.ui.widgets import PlainLabel, button

_WIDTH = 244
_EDGES = 34
_PERSON = Qt.ItemDataRole.UserRole


class DifferencesPanel(QFrame):
    """A list of sentences; choosing one tells whom it is about.

    ``goal_asked(sentence)`` wants a difference with the wished network to become a goal.
    """

    person_chosen = Signal(str)
    wish_asked = Signal()
    goal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(_WIDTH))
        self.title = PlainLabel("", "heading", wrap=True)
        self.empty = PlainLabel("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        wide = theme.px(_WIDTH - _EDGES)
        self.list.setItemDelegate(SentenceDelegate(wide, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self._tell)
        self.wish = button(_("Wens toevoegen …"), self.wish_asked.emit, "quiet", icon="user-plus")
        self.goal = button(_("Maak hier een doel van"), self._ask_goal, "quiet", icon="target")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        for asked in (self.goal, self.wish):
            foot = QHBoxLayout()
            foot.addWidget(asked)
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
        self.goal.setVisible(wished and bool(found))
        self.goal.setEnabled(self.list.currentItem() is not None)
        self.show()

    def sentences(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(self.list.item(i).text() for i in range(self.list.count()))

    def _tell(self, item: QListWidgetItem | None) -> None:
        self.goal.setEnabled(item is not None)
        if item is not None:
            self.person_chosen.emit(str(item.data(_PERSON)))

    def _ask_goal(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.goal_asked.emit(item.text())
