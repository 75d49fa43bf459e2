"""The card "Draagkracht": per person what they carry and what they can, and "what if"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.carrying.carried_row import CarriedRow
from wijkteam_desktop.ui.carrying.without_view import WithoutView
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, heading, muted
from wijkteam_desktop.ui.widgets.columns import clear
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.services.carrying import Carried


class CarryingPanel(QFrame):
    """``people_asked(ids)`` to mark people in the drawing; ``without_changed(id)`` when somebody is
    thought away, "" when everybody is back; ``find_wanted(part_id)`` to look for somebody else.
    """

    people_asked = Signal(tuple)
    without_changed = Signal(str)
    find_wanted = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.setAccessibleName(_("Draagkracht"))
        self._workspace = workspace
        self._case: CaseView | None = None
        self._without = ""
        self._stale = True
        self.rows: list[CarriedRow] = []
        self.empty = muted(
            _(
                "Hier staat per persoon wat die draagt en wat die kan. Zet bij iemand de "
                "draagkracht of de uren erbij, of geef iemand een deel."
            )
        )
        self.view = WithoutView()
        self.stack = QStackedWidget()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, px(6), 0)
        self._column.setSpacing(0)
        for page in (self._list, self.view):
            theme.style(page, "clear")
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(page)
            self.stack.addWidget(area)
        self.top = QWidget()
        side = px(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(px(8))
        top = QHBoxLayout(self.top)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(heading(_("Draagkracht")))
        top.addStretch(1)
        top.addWidget(muted(_("uren per week"), wrap=False))
        column.addWidget(self.top)
        column.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        self.view.closed.connect(self.bring_back)
        self.view.find_wanted.connect(self.find_wanted)
        self.view.shown_asked.connect(self.people_asked)

    @property
    def without(self) -> str:
        """Id of who is thought away, empty for nobody."""
        return self._without

    def show_case(self, case: CaseView) -> None:
        """Show a case; counted when the card is in sight."""
        other = self._case is None or self._case.id != case.id
        self._case = case
        self._stale = True
        gone = self._without and not case.name_of(self._without)
        if self._without and (other or gone):
            self.bring_back()
        if self.isVisible():
            self._refresh()

    def think_away(self, node_id: str) -> None:
        """Show what happens without somebody; nothing is changed."""
        if self._case is None or not self._case.name_of(node_id):
            return
        from wijkteam_desktop.services import carrying

        self._without = node_id
        self.view.show_without(self._case, carrying.without(self._case.public(), node_id))
        self.stack.setCurrentIndex(1)
        self.top.hide()
        self.empty.hide()
        self.view.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.without_changed.emit(node_id)

    def bring_back(self) -> None:
        """Let everybody be there again, with the keyboard where it was."""
        if not self._without:
            return
        node_id, self._without = self._without, ""
        self.stack.setCurrentIndex(0)
        self.top.show()
        self.empty.setVisible(not self.rows)
        row = next((row for row in self.rows if row.node_id == node_id), None)
        if row is not None and self.isVisible():
            row.without.setFocus(Qt.FocusReason.OtherFocusReason)
        self.without_changed.emit("")

    def showEvent(self, event: QShowEvent) -> None:
        """Count when there is something new to see."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        case = self._case
        if case is None:
            return
        from wijkteam_desktop.services import carrying, observations
        from wijkteam_desktop.services.carer_measures import with_measures

        chosen = self._workspace.read(lambda s: observations.choices(s, case.id))
        known = with_measures(case.public(), chosen.measures)
        found = carrying.carrying(known, chosen.thresholds, year=date.today().year)
        self._fill(case, found)
        self.empty.setVisible(not found and not self._without)
        self._stale = False
        if self._without:
            self.view.show_without(case, carrying.without(case.public(), self._without))

    def _fill(self, case: CaseView, found: Sequence[Carried]) -> None:
        """Make the rows: the own side first, then professionals under a heading of their own."""
        clear(self._column)
        self.rows = []
        for number, one in enumerate(found):
            if one.professional and (number == 0 or not found[number - 1].professional):
                title = PlainLabel(_("Professionals en organisaties"), "label")
                title.setContentsMargins(px(4), px(10), 0, px(2))
                self._column.addWidget(title)
            elif number:
                self._column.addWidget(_line())
            row = CarriedRow(case, one)
            row.without_asked.connect(self.think_away)
            row.shown_asked.connect(lambda node_id: self.people_asked.emit((node_id,)))
            self._column.addWidget(row)
            self.rows.append(row)
        self._column.addStretch(1)


def _line() -> QFrame:
    made = QFrame()
    theme.style(made, "line")
    made.setFixedHeight(1)
    return made
