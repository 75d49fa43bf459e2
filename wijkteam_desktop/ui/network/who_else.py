"""The card "Wie nog meer?": one question at a time, in large letters, with a field to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.floating_card import FloatingCard
from wijkteam_desktop.ui.network.name_list import add_names, outcome
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_WIDTH = 620


def questions() -> tuple[tuple[str, PersonKind], ...]:
    """The questions, each with the kind of who is named when the answer does not tell."""
    return (
        (_("Met wie van de familie is er contact?"), PersonKind.FAMILY),
        (_("Welke familie woont verder weg, of zie je weinig?"), PersonKind.FAMILY),
        (_("Wie zijn de vrienden?"), PersonKind.FRIEND),
        (_("Welke buren ken je?"), PersonKind.NEIGHBOUR),
        (_("Met welke ouders van vriendjes of klasgenootjes is er contact?"), PersonKind.FRIEND),
        (_("Zijn er vroegere buren of vrienden van vroeger?"), PersonKind.FRIEND),
        (_("Wie ken je van kerk, moskee of een andere groep?"), PersonKind.ACQUAINTANCE),
        (_("Wie ken je van sport, muziek of een vereniging?"), PersonKind.ACQUAINTANCE),
        (_("Met welke collega's, nu of van vroeger, is er contact?"), PersonKind.COLLEAGUE),
        (_("Wie op school of de opvang kent het gezin goed?"), PersonKind.PROFESSIONAL),
        (_("Welke vrijwilligers of maatjes komen er?"), PersonKind.VOLUNTEER),
        (
            _("Wie helpt er al vanuit zijn werk: dokter, hulp, bewindvoerder?"),
            PersonKind.PROFESSIONAL,
        ),
    )


class WhoElse(FloatingCard):
    """Enter adds who is typed; Enter on an empty field goes to the next question."""

    added = Signal(object)
    """Ids of the new people."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, _("Wie nog meer?"), _WIDTH)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._questions = questions()
        self.number = 0
        self.question = PlainLabel("", wrap=True)
        self.count = PlainLabel("", "muted")
        self.field = QLineEdit()
        self.field.setMaxLength(300)
        self.field.setPlaceholderText(_("typ een naam en Enter; leeg en Enter: volgende vraag"))
        self.result = PlainLabel("", "muted", wrap=True)
        self.back = button(_("Vorige"), lambda: self.go(-1), "quiet", icon="arrow-left")
        self.next = button(_("Volgende vraag"), lambda: self.go(1), icon="arrow-right")
        self.field.returnPressed.connect(self._enter)
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        for widget in (self.question, self.field, self.result):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.setFocusProxy(self.field)
        theme.signals().changed.connect(self._restyle)
        self._restyle()
        self._show()

    def begin(self) -> None:
        """Ask where it was left; after the last question from the first."""
        if self.number >= len(self._questions):
            self.number = 0
        self._show()
        self.open_up()

    def show_case(self, case: CaseView) -> None:
        """Ask about this case; another case begins at the first question."""
        if self._case is None or self._case.id != case.id:
            self.close_up()
            self.number = 0
            self.field.clear()
            self._show()
        self._case = case

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) question; past the last one it is done."""
        self.number = max(0, min(self.number + by, len(self._questions)))
        self._show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.go(1 if event.key() == Qt.Key.Key_PageDown else -1)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        text = self.field.text().strip()
        if not text:
            if self.number >= len(self._questions):
                self.close_up()
            else:
                self.go(1)
            return
        if self._case is None:
            return
        kind = self._questions[self.number][1] if self.number < len(self._questions) else None
        result = add_names(self._workspace, self._case, [text], kind)
        if result is None:
            return
        if not result.refused:
            # What was refused stays in the field, to be corrected.
            self.field.clear()
        self.say(outcome(self._case, result))
        self.added.emit(result.added)

    def _show(self) -> None:
        total = len(self._questions)
        if self.number < total:
            self.question.setText(self._questions[self.number][0])
            count = _("Vraag {n} van {total}").format(n=self.number + 1, total=total)
        else:
            self.question.setText(_("Dat waren alle vragen. Schiet er nog iemand te binnen?"))
            count = _("Klaar")
        self.count.setText(count)
        self.field.setAccessibleName(f"{count}. {self.question.text()}")
        self.back.setEnabled(self.number > 0)
        self.next.setEnabled(self.number < total)
        self.say("")

    def say(self, text: str) -> None:
        """Say what came of it; empty takes it away."""
        self.result.setText(text)
        self.result.setVisible(bool(text))
        if self.isVisible():
            self.place()

    def _restyle(self) -> None:
        self.question.setFont(theme.font(24, 600))
