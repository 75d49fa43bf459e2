"""One entry of the sociale kaart at the right: when it was checked, its fields, and experience."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.labels import choices, label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.kaart.edits import Shelf
from wijkteam_desktop.ui.kaart.entry_form import EntryForm
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import Card, PlainLabel, button, icon_button, muted
from wijkteam_desktop.views.offers import ExperienceView
from wijkteam_desktop.vocabulary import Experience

OLD_DAYS = 183
"""After half a year without a look an entry is said to be old: an estimate of the makers."""


class CheckedLine(QWidget):
    """When an entry was last looked at, and a button to say that it is right today."""

    checked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", wrap=True)
        self.button = button(_("Klopt vandaag"), self.checked.emit, icon="check")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def show_entry(self, entry: Any) -> None:
        """Say when and by whom an entry was last looked at."""
        self.words.setText(checked_words(entry.checked_on, entry.checked_by))


class ExperienceCard(Card):
    """``noted(experience, note)`` for a new one, ``removed(id)`` for one that goes."""

    noted = Signal(str, str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Eigen ervaring van het team"), margin=12, parent=parent)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(px(4))
        self.went = QuietCombo(_("Hoe ging het?"))
        self.went.show_options(list(choices(Experience)), Experience.GOOD.value)
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("in een zin, zonder namen van cliënten"))
        self.note.setAccessibleName(_("Toelichting op de ervaring"))
        self.note.setMaxLength(500)
        self.add_button = button(_("Noteren"), self._note, icon="plus")
        self.note.returnPressed.connect(self._note)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.went)
        row.addWidget(self.note, 1)
        row.addWidget(self.add_button)
        self.add(self.lines)
        self.add(row)

    def show_experiences(self, found: tuple[ExperienceView, ...]) -> None:
        """Show what was noted, the newest first."""
        while self.lines.count():
            item = self.lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in found:
            self.lines.addWidget(self._line(one))
        if not found:
            self.lines.addWidget(muted(_("Nog niets genoteerd.")))

    def _line(self, one: ExperienceView) -> QWidget:
        said = [date_words(one.date), label(one.went), one.note, one.member_name]
        words = " · ".join(word for word in said if word)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(words, "small", wrap=True), 1)
        gone = icon_button("x", _("Ervaring verwijderen"), lambda: self.removed.emit(one.id))
        row.addWidget(gone)
        return line

    def _note(self) -> None:
        self.noted.emit(self.went.currentData(), self.note.text().strip())


class EntryDetail(QWidget):
    """The right half; what it asks for is done by the page."""

    checked = Signal()
    remove_asked = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", "title", wrap=True)
        self.checks = CheckedLine()
        self.form = EntryForm(shelf)
        self.experience = ExperienceCard()
        self.remove = button(_("Verwijderen"), self.remove_asked.emit, "quiet", icon="trash-2")
        self.checks.checked.connect(self.checked)
        self.checks.setVisible(shelf in (Shelf.OFFERS, Shelf.VOLUNTEERS))
        self.experience.setVisible(shelf is Shelf.OFFERS)
        self._shelf = shelf
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.checks)
        column.addWidget(self.experience)
        column.addWidget(self.form)

    def show_entry(self, entry: Any, experiences: tuple[ExperienceView, ...]) -> None:
        """Show an entry as it is now."""
        self.title.setText(entry.name)
        if self._shelf in (Shelf.OFFERS, Shelf.VOLUNTEERS):
            self.checks.show_entry(entry)
        self.experience.show_experiences(experiences)
        self.form.show_entry(entry)


def checked_words(on: str | None, who: str) -> str:
    """Say when something was last looked at, with a calm word when that is long ago."""
    if not on:
        return _("Nog niet gecontroleerd. Bel even voordat je hiernaar verwijst.")
    said = _("Gecontroleerd op {day}").format(day=date_words(on))
    if who:
        said = _("{said} door {who}").format(said=said, who=who)
    try:
        days = (date.today() - date.fromisoformat(on)).days
    except ValueError:
        days = 0
    if days > OLD_DAYS:
        return _("{said}. Dat is een tijd geleden: klopt het nog?").format(said=said)
    return f"{said}."
