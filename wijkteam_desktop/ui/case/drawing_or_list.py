"""The same people as a drawing or as a table: whoever is chosen in one is chosen in the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.network.projection import projections
from wijkteam_desktop.ui.network.view_choices import LIST, ViewChoices
from wijkteam_desktop.ui.people_list.people_list import PeopleList
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

_SIDE = 14


class ListCard(QFrame):
    """The table under the same choices as the drawing."""

    drawing_asked = Signal(str)
    """A way of drawing: a ``vocabulary.View``."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.views = ViewChoices(tuple(projections()), with_list=True)
        self.views.set_value(LIST)
        self.views.chosen.connect(self._chosen)
        self.people = PeopleList(workspace)
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        column = QVBoxLayout(self)
        side = theme.px(_SIDE)
        column.setContentsMargins(side, theme.px(7), side, theme.px(10))
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.people, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect().width() - 2 * theme.px(_SIDE)
        self.views.fold(self.views.row.sizeHint().width() > room)

    def _chosen(self, value: str) -> None:
        self.views.set_value(LIST)
        self.drawing_asked.emit(value)


class DrawingOrList(QStackedWidget):
    """The drawing, or the table when *Lijst* is chosen; the table is made when first asked."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self.network = NetworkView(workspace)
        self.card: ListCard | None = None
        self.addWidget(self.network)
        self.network.toolbar.list_asked.connect(self.show_list)
        self.network.selection_changed.connect(self._follow_drawing)

    def show_case(self, case: CaseView) -> None:
        """Show a case as it is now, the way that was chosen."""
        self._case = case
        self.network.show_case(case)
        if self.card is not None and self.is_list():
            self.card.people.show_case(case, anonymous=self._workspace.anonymous)

    def is_list(self) -> bool:
        """Whether the table is shown."""
        return self.currentWidget() is not self.network

    def show_list(self) -> None:
        """Show the table, with the same people chosen."""
        # On the way back the drawing says which way of drawing it is.
        self.network.toolbar.views.set_value(self.network.view.value)
        if self.card is None:
            self.card = ListCard(self._workspace)
            self.card.drawing_asked.connect(lambda value: self.show_drawing(View(value)))
            self.card.people.selection_changed.connect(self.network.select)
            self.addWidget(self.card)
        people = self.card.people
        if self._case is not None:
            people.show_case(self._case, anonymous=self._workspace.anonymous)
        people.select(self.network.selected())
        self.setCurrentWidget(self.card)
        people.table.setFocus()

    def show_drawing(self, view: View) -> None:
        """Show a way of drawing."""
        self.setCurrentWidget(self.network)
        self.network.show_view(view)
        self.network.canvas.setFocus()

    def _follow_drawing(self, node_ids: tuple[str, ...]) -> None:
        people = self.card.people if self.card is not None and self.is_list() else None
        if people is not None and set(people.selected()) != set(node_ids):
            people.select(node_ids)
