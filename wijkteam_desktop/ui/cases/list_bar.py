"""The row above the table: search, the three shelves and the case holder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.cases.case_filter import ANYONE, NOBODY, Shelf
from wijkteam_desktop.ui.widgets import Segmented


class SearchField(QLineEdit):
    """Search as you type; Esc clears, arrow down goes to the results."""

    down_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Zoek op naam, vraag of deelvraag"))
        self.setAccessibleName(_("Zoeken in casussen"))
        self.setToolTip(_("Ctrl+F"))
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.signals().changed.connect(self._tint)
        self._tint()
        # The buttons inside the line are small: those of the program have a frame and a margin.
        self.setStyleSheet("QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; }")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)

    def _tint(self) -> None:
        self._glass.setIcon(theme.icon("search", "muted", 16))


class ListBar(QWidget):
    """``searched(text)``, ``shelf_chosen(Shelf)`` and ``holder_chosen(member id)``."""

    searched = Signal(str)
    shelf_chosen = Signal(object)
    holder_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField()
        self.shelf = Segmented(
            [
                (Shelf.ACTIVE, _("Actief")),
                (Shelf.ARCHIVED, _("Archief")),
                (Shelf.TRASH, _("Prullenbak")),
            ],
            name=_("Tonen"),
        )
        self.holder = QuietCombo(_("Casushouder"))
        self.holder.setMinimumContentsLength(16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self.search, 1)
        row.addWidget(self.shelf)
        row.addWidget(self.holder)
        self.search.textChanged.connect(self.searched)
        self.shelf.chosen.connect(lambda value: self.shelf_chosen.emit(Shelf(value)))
        self.holder.picked.connect(lambda value: self.holder_chosen.emit(value))

    def show_members(self, members: Sequence[tuple[str, str]], me: str) -> None:
        """Offer the team members as case holders, *me* first."""
        mine = [(i, _("Mijn casussen")) for i, _name in members if i == me]
        others = [(i, name) for i, name in members if i != me]
        present = self.holder.currentData()
        self.holder.show_options(
            [(ANYONE, _("Alle casushouders")), *mine, *others, (NOBODY, _("Zonder casushouder"))],
            present,
        )
