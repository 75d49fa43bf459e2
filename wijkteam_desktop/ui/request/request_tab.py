"""Tab Vraag: the request for help, and who does what by when."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.request.actions_card import ActionsCard
from wijkteam_desktop.ui.request.request_form import RequestForm
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView

_NARROW = 860


class RequestTab(QWidget):
    """The form at the left, the actions at the right or below; each side scrolls by itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RequestForm(workspace)
        self.actions_card = ActionsCard(workspace)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(14))
        self._sides = (_scrolling(self.form), _scrolling(self.actions_card))
        self._row.addWidget(self._sides[0], 3)
        self._row.addWidget(self._sides[1], 2)

    def show_case(self, case: CaseView) -> None:
        """Show the request and the actions of a case."""
        self.form.show_case(case)
        self.actions_card.show_case(case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With large letters the two sides no longer fit beside each other.
        beside = event.size().width() >= theme.px(_NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)


def _scrolling(inside: QWidget) -> Scroll:
    area = Scroll()
    column = QVBoxLayout(area.inside)
    column.setContentsMargins(0, 0, theme.px(4), theme.px(8))
    column.addWidget(inside)
    column.addStretch(1)
    return area
