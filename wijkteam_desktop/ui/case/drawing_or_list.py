"""The case as a drawing, as a table of the same people, or as the board of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.network.projection import projections
from wijkteam_desktop.ui.network.view_choices import BOARD, LIST, ViewChoices
from wijkteam_desktop.ui.people_list.people_list import PeopleList
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.board.board import Board

_SIDE = 14


class ChoiceCard(QFrame):
    """A page under the same choices as the drawing; *own* is its value."""

    other_asked = Signal(str)
    """A way of drawing (a ``vocabulary.View``), the table or the board."""

    def __init__(self, own: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self._own = own
        self.views = ViewChoices(tuple(projections()), with_list=True)
        self.views.set_value(own)
        self.views.chosen.connect(self._chosen)
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        column = QVBoxLayout(self)
        side = theme.px(_SIDE)
        column.setContentsMargins(side, theme.px(7), side, theme.px(10))
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(inside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect().width() - 2 * theme.px(_SIDE)
        self.views.fold(self.views.row.sizeHint().width() > room)

    def _chosen(self, value: str) -> None:
        self.views.set_value(self._own)
        if value != self._own:
            self.other_asked.emit(value)


class DrawingOrList(QStackedWidget):
    """The drawing, the table when *Lijst* is chosen, the board when *Bord* is.

    Table and board are made when they are first asked for.  ``board_shown(on)`` when the board
    comes or goes.
    """

    board_shown = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._absent = ""
        self.network = NetworkView(workspace)
        self.people: PeopleList | None = None
        self.board: Board | None = None
        self._cards: dict[str, ChoiceCard] = {}
        self.addWidget(self.network)
        self.network.toolbar.list_asked.connect(self.show_list)
        self.network.toolbar.board_asked.connect(self.show_board)
        self.network.selection_changed.connect(self._follow_drawing)
        self.currentChanged.connect(lambda _at: self.board_shown.emit(self.is_board()))

    def show_case(self, case: CaseView) -> None:
        """Show a case as it is now, the way that was chosen."""
        self._case = case
        self.network.show_case(case)
        if self.people is not None and self.is_list():
            self.people.show_case(case, anonymous=self._workspace.anonymous)
        if self.board is not None and self.is_board():
            self.board.show_case(case)

    def show_absent(self, node_id: str) -> None:
        """Let somebody look as if they were not there, in both; empty for nobody."""
        self._absent = node_id
        self.network.scene.show_absent(node_id)
        if self.people is not None:
            self.people.model.set_absent(node_id)

    def is_list(self) -> bool:
        """Whether the table is shown."""
        return self.currentWidget() is self._cards.get(LIST)

    def is_board(self) -> bool:
        """Whether the board is shown."""
        return self.currentWidget() is self._cards.get(BOARD)

    def show_list(self) -> None:
        """Show the table, with the same people chosen."""
        if self.people is None:
            self.people = PeopleList(self._workspace)
            self.people.selection_changed.connect(self.network.select)
            self.people.model.set_absent(self._absent)
            self._add(LIST, self.people)
        if self._case is not None:
            self.people.show_case(self._case, anonymous=self._workspace.anonymous)
        self.people.select(self.network.selected())
        self._turn_to(LIST)
        self.people.table.setFocus()

    def show_board(self) -> None:
        """Show all parts in columns."""
        if self.board is None:
            from wijkteam_desktop.ui.board.board import Board

            self.board = Board(self._workspace)
            self._add(BOARD, self.board)
        if self._case is not None:
            self.board.show_case(self._case)
        self._turn_to(BOARD)
        self.board.setFocus()

    def show_drawing(self, view: View) -> None:
        """Show a way of drawing."""
        self.setCurrentWidget(self.network)
        self.network.show_view(view)
        self.network.canvas.setFocus()

    def choices(self, name: str) -> ViewChoices:
        """Give the choices above the table (``LIST``) or the board (``BOARD``)."""
        return self._cards[name].views

    def _add(self, name: str, inside: QWidget) -> None:
        card = ChoiceCard(name, inside)
        card.other_asked.connect(self._take)
        self._cards[name] = card
        self.addWidget(card)

    def _take(self, value: str) -> None:
        if value == LIST:
            self.show_list()
        elif value == BOARD:
            self.show_board()
        else:
            self.show_drawing(View(value))

    def _turn_to(self, name: str) -> None:
        # On the way back the drawing says which way of drawing it is.
        self.network.toolbar.views.set_value(self.network.view.value)
        self.setCurrentWidget(self._cards[name])

    def _follow_drawing(self, node_ids: tuple[str, ...]) -> None:
        people = self.people if self.is_list() else None
        if people is not None and set(people.selected()) != set(node_ids):
            people.select(node_ids)
