"""Choose people and organisations of a case from a list that narrows as you type."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView

_ID = int(Qt.ItemDataRole.UserRole)


class PeoplePicker(QDialog):
    """A search field above a list with ticks; Enter ticks, Ctrl+Enter is done, Esc cancels."""

    def __init__(
        self, parent: QWidget | None, case: CaseView, chosen: Sequence[str], title: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumSize(px(360), px(440))
        self._first = list(chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Zoek een naam"))
        self.search.setAccessibleName(_("Zoek een naam"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setProperty("class", "boxed")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for node_id, name, what in _nodes(case):
            item = QListWidgetItem(f"{name} · {what}" if what else name)
            item.setData(_ID, node_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = node_id in self._first
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(10))
        column.addWidget(PlainLabel(title, "heading"))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(
            PlainLabel(_("Enter zet een vinkje, Ctrl+Enter is klaar."), "muted", "small")
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Annuleren"), self.reject))
        self.done_button = button(_("Klaar"), self.accept, "primary")
        row.addWidget(self.done_button)
        column.addLayout(row)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemDoubleClicked.connect(self._toggle)
        self._narrow("")
        self.search.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, case: CaseView, chosen: Sequence[str], title: str = ""
    ) -> tuple[str, ...] | None:
        """Ask who; the chosen ids, earlier ones first, or None when cancelled."""
        dialog = cls(parent, case, chosen, title or _("Wie doet dit?"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        picked = dialog.picked()
        dialog.deleteLater()
        return picked if accepted else None

    def picked(self) -> tuple[str, ...]:
        """Ids that have a tick: those that were there first, in their order."""
        ticked = [
            item.data(_ID)
            for item in map(self.list.item, range(self.list.count()))
            if item.checkState() is Qt.CheckState.Checked
        ]
        kept = [node_id for node_id in self._first if node_id in ticked]
        return (*kept, *(node_id for node_id in ticked if node_id not in kept))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()
            elif (item := self.list.currentItem()) is not None and not item.isHidden():
                self._toggle(item)
                if watched is self.search:
                    self.search.selectAll()
            return True
        if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def _walk(self, step: int) -> None:
        shown = [n for n in range(self.list.count()) if not self.list.item(n).isHidden()]
        if shown:
            row = self.list.currentRow()
            place = shown.index(row) + step if row in shown else 0
            self.list.setCurrentRow(shown[max(0, min(place, len(shown) - 1))])

    def _toggle(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _narrow(self, typed: str) -> None:
        wanted = folded(typed)
        first = None
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setHidden(wanted not in folded(item.text()))
            if first is None and not item.isHidden():
                first = number
        if first is not None:
            self.list.setCurrentRow(first)


def folded(text: str) -> str:
    """Text without regard to case and diacritics, for comparing."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()


def _nodes(case: CaseView) -> list[tuple[str, str, str]]:
    people = [
        (person.id, person.name, person.role or label(person.kind))
        for person in case.people
        if person.is_living
    ]
    organisations = [(o.id, o.name, _("organisatie")) for o in case.organisations]
    return [*people, *organisations]
