"""Tab Vraag: the request for help, and who does what by when."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.request.actions_card import ActionsCard
from wijkteam_desktop.ui.request.choice_card import ChoiceCard
from wijkteam_desktop.ui.request.request_form import RequestForm
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView

_NARROW = 860


class RequestTab(QWidget):
    """The form beside the actions, each scrolling; below each other where it is narrow."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RequestForm(workspace)
        self.actions_card = ActionsCard(workspace)
        self.choice_card = ChoiceCard(workspace)
        self._beside = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        self._sides = (_scrolling(self.form), _scrolling(self.actions_card))
        _column(self._sides[0]).insertWidget(1, self.choice_card)
        row.addWidget(self._sides[0], 3)
        row.addWidget(self._sides[1], 2)

    def show_case(self, case: CaseView) -> None:
        """Show the request and the actions of a case."""
        self.form.show_case(case)
        self.actions_card.show_case(case)
        self.choice_card.show_case(case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With large letters the two sides no longer fit beside each other.
        beside = event.size().width() >= theme.px(_NARROW)
        if beside != self._beside:
            self._beside = beside
            self._sides[1].setVisible(beside)
            column = _column(self._sides[1 if beside else 0])
            column.insertWidget(0 if beside else 1, self.actions_card)


def _column(side: Scroll) -> QVBoxLayout:
    column = side.inside.layout()
    assert isinstance(column, QVBoxLayout)
    return column


def _scrolling(inside: QWidget) -> Scroll:
    area = Scroll()
    column = QVBoxLayout(area.inside)
    column.setContentsMargins(0, 0, theme.px(4), theme.px(8))
    column.setSpacing(theme.px(14))
    column.addWidget(inside)
    column.addStretch(1)
    return area
