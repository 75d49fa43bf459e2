"""Tab Vraag: the request for help, and who does what by when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.request.actions_card import ActionsCard
from wijkteam_desktop.ui.request.request_form import RequestForm
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView

_WIDEST = 1500


class RequestTab(QWidget):
    """The form at the left, the actions at the right; each side scrolls by itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RequestForm(workspace)
        self.actions_card = ActionsCard(workspace)
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(_scrolling(self.form), 3)
        row.addWidget(_scrolling(self.actions_card), 2)
        middle = QWidget()
        middle.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        middle.setMaximumWidth(theme.px(_WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(middle, 1)

    def show_case(self, case: CaseView) -> None:
        """Show the request and the actions of a case."""
        self.form.show_case(case)
        self.actions_card.show_case(case)


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    theme.style(holder, "clear")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, theme.px(4), theme.px(8))
    column.addWidget(inside)
    column.addStretch(1)
    area.setWidget(holder)
    return area
