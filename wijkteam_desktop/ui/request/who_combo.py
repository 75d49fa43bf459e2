"""Who does an action: someone of the case, or any name that is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.views.case import CaseView

Who = tuple[str | None, str]
"""Id of a person or organisation and "", or None and a free text."""


_NO_FRAME = """QLineEdit, QLineEdit:focus { border: none; padding: 0; margin: 0; min-height: 0;
  background: transparent; }"""


class WhoCombo(QuietCombo):
    """``chosen(who_id, who_text)`` when the user chose or typed someone else."""

    chosen = Signal(object, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._shown: Who = (None, "")
        self.line = QLineEdit()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setLineEdit(self.line)
        self.line.setPlaceholderText(_("wie"))
        # Otherwise the line gets a frame of its own inside that of the list.
        self.line.setStyleSheet(_NO_FRAME)
        self.line.setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.picked.connect(lambda _value: self.commit())
        self.line.editingFinished.connect(self.commit)

    def show_case(self, case: CaseView) -> None:
        """Offer the people and organisations of a case."""
        typed = self.line.text()
        nodes = [(p.id, p.name) for p in case.people if p.is_living]
        nodes += [(o.id, o.name) for o in case.organisations]
        self.show_options([("", ""), *nodes], "")
        self.line.setText(typed)
        self._show_start()

    def show_who(self, who_id: str | None, who_text: str, name: str) -> None:
        """Show who it is: *name* is that of the person, or nothing for a free text."""
        self._shown = (who_id, "" if who_id else who_text)
        shown = name or who_text
        if self.line.text() != shown:
            row = self.findData(who_id) if who_id else 0
            self.setCurrentIndex(row)
            self.line.setText(shown)
        self._show_start()
        self.setToolTip(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_start()

    def _show_start(self) -> None:
        """Let a name that does not fit be cut at its end, unless somebody types there."""
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)

    def who(self) -> Who:
        """Who is chosen or typed now."""
        text = " ".join(self.line.text().split())
        if not text:
            return None, ""
        row = self.currentIndex()
        if self.itemText(row) != text:
            row = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return (str(self.itemData(row)), "") if row > 0 else (None, text)

    def commit(self) -> None:
        """Tell what was chosen, if it differs from what was shown."""
        who = self.who()
        if who != self._shown:
            self._shown = who
            self.chosen.emit(*who)
