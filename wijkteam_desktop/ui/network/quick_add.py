"""The field that adds people as fast as one talks: type, Enter, type the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.network.known_hint import KnownHint
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


class QuickAdd(QWidget):
    """One line; ``added(id)`` after Enter, ``known_asked(id)`` for somebody who is there.

    ``hint`` says that; the owner puts it below the line, over the drawing.
    """

    added = Signal(str)
    known_asked = Signal(str)
    hint_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self.line = _Line()
        self.line.setPlaceholderText(_("+ typ: “tante Els, woont om de hoek”"))
        self.line.setAccessibleName(_("Persoon toevoegen"))
        self.line.setToolTip(
            _("Typ wie het is, een komma en een opmerking, en druk op Enter. Toets: N")
        )
        self.line.setClearButtonEnabled(True)
        self._known = KnownHint(workspace, self.line, _("bestaat al: {name} (toon)"))
        self._known.asked.connect(self._ask_known)
        self._known.changed.connect(self.hint_changed)
        self.hint = self._known.button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.line.returnPressed.connect(self._add)

    def show_case(self, case: CaseView) -> None:
        """Add to this case; what is half typed for it survives a lock."""
        if self._case is None or self._case.id != case.id:
            self.line.clear()
            drafts.watch(self.line, f"case/{case.id}/quick-add")
        self._case = case
        self._known.look_in(case)

    def _ask_known(self, known: str) -> None:
        self.line.clear()
        self.known_asked.emit(known)

    def _add(self) -> None:
        text = self.line.text().strip()
        if self._case is None or not text:
            return
        added = edits.quick_add(self._workspace, self._case, text)
        if added is not None:
            # Cleared only now: what was refused stays in the field, to be corrected.
            self.line.clear()
            self.line.setFocus()
            self.added.emit(added)


class _Line(QLineEdit):
    """Esc empties the field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
