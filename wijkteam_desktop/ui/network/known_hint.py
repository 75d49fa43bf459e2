"""Says beside a field that somebody of the typed name is in the case already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_PAUSE_MS = 250


class KnownHint(QObject):
    """``button`` is shown when there is such a person; ``asked(id)`` when it is pressed.

    *words* hold ``{name}``; ``changed`` when the button came, went or says something else.
    """

    asked = Signal(str)
    changed = Signal()

    def __init__(self, workspace: Workspace, line: QLineEdit, words: str) -> None:
        super().__init__(line)
        self._workspace = workspace
        self._line = line
        self._words = words
        self._case: CaseView | None = None
        self._but = ""
        self._known = ""
        self.button = button("", lambda: self.asked.emit(self._known), icon="user-check")
        self.button.hide()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        line.textChanged.connect(self._typed)
        line.installEventFilter(self)

    def look_in(self, case: CaseView, but: str = "") -> None:
        """Look among the people of a case, except the one called *but* by id."""
        self._case, self._but = case, but

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._timer.stop()
        return False

    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._show("", "")

    def _look(self) -> None:
        if self._case is None or not self._workspace.is_open:
            return
        name = self._line.text().partition(",")[0].strip()
        same = edits.find_same(self._workspace, self._case, name) if name else []
        here = next((known for known in same if known.in_case and known.id != self._but), None)
        self._show(here.id if here else "", here.name if here else "")

    def _show(self, person_id: str, name: str) -> None:
        self._known = person_id
        text = self._words.format(name=name) if person_id else ""
        self.button.setText(text.replace("&", "&&"))
        self.button.setAccessibleName(text)
        self.button.setVisible(bool(person_id))
        self.changed.emit()
