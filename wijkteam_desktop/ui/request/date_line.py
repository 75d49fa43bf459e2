"""A date as people type it, which saves itself; what is no date stays, and is said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import dates
from wijkteam_desktop.ui.request.due import date_hint
from wijkteam_desktop.ui.theme import style
from wijkteam_desktop.ui.widgets import AutosaveLine


class DateLine(AutosaveLine):
    """``dated(iso)`` gives the date or None, ``problem_found(sentence)`` why a text is no date;
    an empty sentence takes that back.
    """

    dated = Signal(object)
    problem_found = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, placeholder=date_hint(), parent=parent)
        self._wrong = False
        self.committed.connect(self._read)

    def show_date(self, iso: str | None) -> None:
        """Show a stored date; a typed text that is no date yet is left alone."""
        if not self._wrong:
            self.show_text(dates.short(iso))

    def clear_date(self) -> None:
        """Empty the field, ready for the next date."""
        self._set_wrong("")
        self.clear()
        self.forget()

    def iso(self) -> str | None:
        """The date that is typed now; raises InvalidInput."""
        return dates.parse(self.text())

    def _read(self, text: str) -> None:
        try:
            iso = dates.parse(text)
        except InvalidInput as error:
            self._set_wrong(str(error))
            return
        self._set_wrong("")
        self.show_text(dates.short(iso))
        self.dated.emit(iso)

    def _set_wrong(self, sentence: str) -> None:
        if self._wrong or sentence:
            self._wrong = bool(sentence)
            style(self, *(["wrong"] if sentence else []))
            self.setToolTip(sentence)
            self.problem_found.emit(sentence)
