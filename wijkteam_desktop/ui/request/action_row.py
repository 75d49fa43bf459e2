"""One action: what, who and when, edited in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.bare import make_bare
from wijkteam_desktop.ui.request.date_line import DateLine
from wijkteam_desktop.ui.request.due import due_words, is_overdue, is_today
from wijkteam_desktop.ui.request.who_combo import WhoCombo
from wijkteam_desktop.ui.request.wrap_line import WrapLine
from wijkteam_desktop.ui.widgets import PlainLabel, icon_button
from wijkteam_desktop.ui.widgets.buttons import set_icon
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import ActionView
from wijkteam_desktop.vocabulary import ActionStatus

# A word as well as a colour: colour alone says nothing to who does not see it.
_MARKS = {"te laat": ("error",), "vandaag": ("good",), "vervallen": ("muted",)}
_WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Tick(QCheckBox):
    """A tick box that leaves the arrow keys to the list it stands in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _WALK:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ActionRow(QFrame):
    """``changed(values, step)`` for edited fields, ``ticked(done)``, ``dropped(on)``,
    ``remove_asked`` and ``walk_asked(step)`` for the arrow keys on the tick.
    """

    changed = Signal(dict, str)
    ticked = Signal(bool)
    dropped = Signal(bool)
    remove_asked = Signal()
    walk_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = ActionView("", "")
        self.tick = Tick()
        self.what = WrapLine(_("Wat"))
        self.who = WhoCombo(_("Wie"))
        self.due = DateLine(_("Wanneer"))
        self.late = PlainLabel("", "error", "small", "strong")
        self.drop = icon_button("circle-x", "", role="muted", size=16)
        self.wrong = PlainLabel("", "error", "small", wrap=True)
        self.remove = icon_button("x", _("Actie verwijderen (Ctrl+Delete)"), role="muted", size=16)
        self.wrong.hide()
        make_bare(self.who)
        make_bare(self.due)
        self._lay_out()
        theme.signals().changed.connect(self._size)
        self._size()
        self.tick.clicked.connect(self.ticked)
        self.what.committed.connect(self._save_what)
        self.who.chosen.connect(
            lambda who_id, text: self.changed.emit({"who_id": who_id, "who_text": text}, "")
        )
        self.due.dated.connect(lambda iso: self.changed.emit({"due_date": iso}, self.due.step))
        self.due.problem_found.connect(self._refuse)
        self.drop.clicked.connect(
            lambda: self.dropped.emit(self.action.status is not ActionStatus.DROPPED)
        )
        self.remove.clicked.connect(lambda: self.remove_asked.emit())

    def show_action(self, case: CaseView, action: ActionView) -> None:
        """Show an action of that case."""
        self.action = action
        done = action.status is ActionStatus.DONE
        self.tick.setChecked(done)
        self.tick.setAccessibleName(_("Gedaan: {what}").format(what=action.what))
        self.what.draft_key = f"case/{case.id}/action/{action.id}"
        self.what.show_text(action.what)
        self.who.show_case(case)
        self.who.show_who(action.who_id, action.who_text, case.name_of(action.who_id))
        self.due.show_date(action.due_date)
        mark = _mark(action)
        theme.style(self.late, *_MARKS.get(mark, ("muted",)), "small", "strong")
        self.late.setText(_(mark) if mark else "")
        self.late.setVisible(bool(mark))
        self.due.setToolTip(due_words(action.due_date))
        gone = action.status is ActionStatus.DROPPED
        # What is done cannot be let go any more; the room stays, so that the rows line up.
        keeping = self.drop.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.drop.setSizePolicy(keeping)
        self.drop.setVisible(not done)
        set_icon(self.drop, "rotate-ccw" if gone else "circle-x", "muted", 16)
        name = _("Actie weer oppakken") if gone else _("Actie laten vervallen")
        self.drop.setToolTip(name)
        self.drop.setAccessibleName(name)
        self._strike(done or gone)
        self.setAccessibleName(_sentence(case, action, mark))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Delete and (control or self.tick.hasFocus()):
            self.remove_asked.emit()
        elif key in _WALK and self.tick.hasFocus():
            self.walk_asked.emit(_WALK[key])
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Let what was typed go: the action is gone."""
        self.what.forget()
        self.due.forget()

    def _save_what(self, text: str) -> None:
        if text.strip():
            self.changed.emit({"what": text.strip()}, self.what.step)

    def _refuse(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _strike(self, done: bool) -> None:
        font = self.what.font()
        if font.strikeOut() != done:
            font.setStrikeOut(done)
            self.what.setFont(font)
        for field in (self.what, self.who, self.due):
            if field.property("done") != done:
                field.setProperty("done", done)
                field.style().unpolish(field)
                field.style().polish(field)

    def _size(self) -> None:
        self.who.setMinimumWidth(theme.px(90))
        self.who.setMaximumWidth(theme.px(320))
        self.due.setFixedWidth(theme.px(108))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        grid.setHorizontalSpacing(theme.px(2))
        grid.setVerticalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.tick, 0, 0, top)
        grid.addWidget(self.what, 0, 1)
        ends = QHBoxLayout()
        ends.setSpacing(0)
        ends.addWidget(self.drop)
        ends.addWidget(self.remove)
        grid.addLayout(ends, 0, 2, top)
        second = QHBoxLayout()
        second.setSpacing(theme.px(6))
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        second.addWidget(self.who, 1)
        second.addStretch()
        second.addWidget(self.late)
        second.addWidget(self.due)
        grid.addLayout(second, 1, 1, 1, 2)
        grid.addWidget(self.wrong, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)


def _mark(action: ActionView) -> str:
    """Give the word that stands before the date, not yet translated; empty for none."""
    if action.status is ActionStatus.DROPPED:
        return "vervallen"
    done = action.status is ActionStatus.DONE
    if is_overdue(action.due_date, done=done):
        return "te laat"
    return "vandaag" if is_today(action.due_date, done=done) else ""


def _sentence(case: CaseView, action: ActionView, mark: str) -> str:
    pieces = [
        action.what,
        case.name_of(action.who_id) or action.who_text,
        due_words(action.due_date),
        _(mark) if mark else "",
    ]
    return ", ".join(piece for piece in pieces if piece)
