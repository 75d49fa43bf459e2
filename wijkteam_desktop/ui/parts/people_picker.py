"""Choose people and organisations of a case from a list that narrows as you type."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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

from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView

_ID = int(Qt.ItemDataRole.UserRole)


class PeoplePicker(QDialog):
    """A search field above a list with ticks; Enter ticks, Ctrl+Enter is done, Esc cancels.

    *new* offers to tick a typed name that nobody has.
    """

    def __init__(
        self,
        parent: QWidget | None,
        case: CaseView,
        chosen: Sequence[str],
        title: str,
        *,
        new: bool = False,
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
        self._new = QListWidgetItem() if new else None
        if self._new is not None:
            self.list.addItem(self._new)
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
        cls,
        parent: QWidget | None,
        case: CaseView,
        chosen: Sequence[str],
        title: str = "",
        *,
        add: Callable[[str], str | None] | None = None,
    ) -> tuple[str, ...] | None:
        """Ask who; the chosen ids, earlier ones first, or None when cancelled.

        *add* makes a person of a name that nobody has, and gives the id.
        """
        new = add is not None
        dialog = cls(parent, case, chosen, title or _("Wie doet dit?"), new=new)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        picked, typed = dialog.picked(), dialog.typed()
        dialog.deleteLater()
        if not accepted:
            return None
        made = [add(name) for name in typed] if add is not None else []
        return (*picked, *(node_id for node_id in made if node_id is not None))

    def picked(self) -> tuple[str, ...]:
        """Ids that have a tick: those that were there first, in their order."""
        ticked = [item.data(_ID) for item in self._ticked() if item.data(_ID)]
        kept = [node_id for node_id in self._first if node_id in ticked]
        return (*kept, *(node_id for node_id in ticked if node_id not in kept))

    def typed(self) -> tuple[str, ...]:
        """Names that have a tick and that nobody in the case has."""
        return tuple(item.text() for item in self._ticked() if not item.data(_ID))

    def _ticked(self) -> list[QListWidgetItem]:
        items = map(self.list.item, range(self.list.count()))
        return [item for item in items if item.checkState() is Qt.CheckState.Checked]

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
        if item is self._new:
            self._take_new()
            return
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _take_new(self) -> None:
        """Put the typed name in the list, with a tick."""
        item = QListWidgetItem(self.search.text().strip())
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        self.list.insertItem(0, item)
        self.search.clear()
        self.list.setCurrentRow(0)

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed).strip()
        items = [self.list.item(number) for number in range(self.list.count())]
        for item in items:
            item.setHidden(item is not self._new and wanted not in fold(item.text()))
        if self._new is not None:
            self._new.setText(_("+ “{name}” toevoegen").format(name=typed.strip()))
            named = any(
                fold(item.text()).startswith(wanted) for item in items if item is not self._new
            )
            self._new.setHidden(not wanted or named)
        first = next((n for n, item in enumerate(items) if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentRow(first)


def _nodes(case: CaseView) -> list[tuple[str, str, str]]:
    people = [
        (person.id, person.name, person.role or label(person.kind))
        for person in case.people
        if person.is_living
    ]
    organisations = [(o.id, o.name, _("organisatie")) for o in case.organisations]
    return [*people, *organisations]
