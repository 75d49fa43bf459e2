"""One small experiment: what, until when, and what we learned."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.bare import make_bare
from wijkteam_desktop.ui.request.date_line import DateLine
from wijkteam_desktop.ui.request.wrap_line import WrapLine
from wijkteam_desktop.ui.widgets import PlainLabel, icon_button
from wijkteam_desktop.views.request import TrialView


class TrialRow(QWidget):
    """``changed(values, step)`` for edited fields, ``remove_asked`` and ``problem_found``."""

    changed = Signal(dict, str)
    remove_asked = Signal()
    problem_found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = WrapLine(_("Kleine proef: wat"))
        self.until = DateLine(_("Kleine proef: tot wanneer"))
        self.until.setPlaceholderText(_("tot wanneer"))
        self.learned = WrapLine(_("Wat leerden we?"))
        self.learned.setPlaceholderText(_("Wat leerden we?"))
        self.remove = icon_button("x", _("Kleine proef verwijderen"), role="muted", size=16)
        make_bare(self.until)
        self.until.setFixedWidth(theme.px(112))
        first = QHBoxLayout()
        first.setSpacing(theme.px(4))
        first.addWidget(self.what, 1)
        first.addWidget(self.until)
        first.addWidget(self.remove)
        second = QHBoxLayout()
        second.setSpacing(theme.px(2))
        second.addWidget(PlainLabel(_("Geleerd:"), "muted", "small"))
        second.addWidget(self.learned, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        self.what.committed.connect(self._save_what)
        self.learned.committed.connect(
            lambda text: self.changed.emit({"learned": text}, self.learned.step)
        )
        self.until.dated.connect(lambda iso: self.changed.emit({"until": iso}, self.until.step))
        self.until.problem_found.connect(self.problem_found)
        self.remove.clicked.connect(lambda: self.remove_asked.emit())

    def show_trial(self, case_id: str, trial: TrialView) -> None:
        """Show an experiment of that case."""
        for field, name in ((self.what, "what"), (self.learned, "learned")):
            field.draft_key = f"case/{case_id}/trial/{trial.id}/{name}"
        self.what.show_text(trial.what)
        self.learned.show_text(trial.learned)
        self.until.show_date(trial.until)

    def forget(self) -> None:
        """Let what was typed go: the experiment is gone."""
        for field in (self.what, self.learned, self.until):
            field.forget()

    def _save_what(self, text: str) -> None:
        if text.strip():
            self.changed.emit({"what": text}, self.what.step)
