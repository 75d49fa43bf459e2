"""The field that adds people as fast as one talks: type, Enter, type the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.widgets import button, drafts
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_PAUSE_MS = 250


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
        self._known = ""
        self.line = _Line()
        self.line.setPlaceholderText(_("+ typ: “tante Els, woont om de hoek”"))
        self.line.setAccessibleName(_("Persoon toevoegen"))
        self.line.setToolTip(
            _("Typ wie het is, een komma en een opmerking, en druk op Enter. Toets: N")
        )
        self.line.setClearButtonEnabled(True)
        self.hint = button("", self._ask_known, icon="user-check")
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._add)

    def show_case(self, case: CaseView) -> None:
        """Add to this case; what is half typed for it survives a lock."""
        if self._case is None or self._case.id != case.id:
            self.line.clear()
            drafts.watch(self.line, f"case/{case.id}/quick-add")
        self._case = case

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._show_known("", "")

    def _look(self) -> None:
        """Say when somebody of this name is in the drawing already."""
        if self._case is None or not self._workspace.is_open or self._workspace.anonymous:
            return
        name = self.line.text().partition(",")[0].strip()
        same = edits.find_same(self._workspace, self._case, name) if name else []
        here = next((known for known in same if known.in_case), None)
        if here is None:
            self._show_known("", "")
        else:
            self._show_known(here.id, here.name)

    def _show_known(self, node_id: str, name: str) -> None:
        self._known = node_id
        text = _("bestaat al: {name} (toon)").format(name=name) if node_id else ""
        self.hint.setText(text.replace("&", "&&"))
        self.hint.setAccessibleName(text)
        self.hint.setVisible(bool(node_id))
        self.hint_changed.emit()

    def _ask_known(self) -> None:
        known = self._known
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
