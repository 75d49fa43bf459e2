"""Cost routes of a case beside each other, in the order in which the team made them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.costs import edits
from wijkteam_desktop.ui.costs.route_card import RouteCard
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button, heading, muted
from wijkteam_desktop.ui.widgets.columns import clear
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace

_MOST = 3
_READABLE = 330
"""Width that a route needs at least, at 100 %."""


class RoutesPage(QWidget):
    """``closed()`` to go back to the report."""

    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case_id = ""
        self.setAccessibleName(_("Kostenroutes"))
        self.cards: list[RouteCard] = []
        self.back = button(_("Terug naar het verslag"), self.closed.emit, "link", icon="arrow-left")
        self.add_button = button(_("Route toevoegen"), self.add_route, icon="plus")
        self.prices_button = button(_("Prijslijst …"), self.open_prices, "quiet", icon="list")
        self.empty = muted(
            _(
                "Zet twee of drie wegen naast elkaar: wat komt erbij kijken, wat kost dat ongeveer,"
                " en wat betekent het voor het gezin? Het programma kiest niet."
            )
        )
        self.pane = Scroll()
        theme.style(self.pane.inside, "clear")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.pane.inside)
        self._row.setContentsMargins(0, 0, px(4), 0)
        self._row.setSpacing(px(14))
        self._lay_out()

    @property
    def case_id(self) -> str:
        """Id of the case whose routes are shown."""
        return self._case_id

    def show_case_id(self, case_id: str) -> None:
        """Show the routes of a case; the same call after an edit or undo."""
        other = case_id != self._case_id
        self._case_id = case_id
        from wijkteam_desktop.services import cost_prices, cost_routes

        found, prices = self._workspace.read(
            lambda s: (cost_routes.routes(s, case_id), cost_prices.prices(s))
        )
        if other or len(self.cards) != len(found.routes):
            clear(self._row)
            self.cards = [self._card(number) for number in range(len(found.routes))]
            for card in self.cards:
                self._row.addWidget(card, 1)
        for card, route in zip(self.cards, found.routes, strict=True):
            card.show_route(route, prices, found.source)
        self._arrange()
        self.empty.setVisible(not found.routes)
        self.add_button.setVisible(len(found.routes) < _MOST)

    def refresh(self) -> None:
        """Show again what is kept."""
        if self._case_id:
            self.show_case_id(self._case_id)

    def add_route(self) -> None:
        """Add an empty route, with the cursor in its name."""
        name = _("Route {letter}").format(letter="ABC"[min(len(self.cards), _MOST - 1)])
        case_id = self._case_id
        edits.on_routes(
            self._workspace,
            _("Kostenroute toevoegen"),
            lambda s, routes: routes.add_route(s, case_id, name),
        )
        self.refresh()
        if self.cards:
            self.cards[-1].label.setFocus(Qt.FocusReason.OtherFocusReason)
            self.cards[-1].label.selectAll()

    def open_prices(self) -> None:
        """Look at the price list, and change it."""
        from wijkteam_desktop.ui.costs.prices_dialog import PricesDialog

        dialog = PricesDialog(self, self._workspace)
        dialog.exec()
        dialog.deleteLater()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside each other, or below where that would be too narrow to read."""
        beside = self.width() >= px(_READABLE) * max(len(self.cards), 1)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _card(self, number: int) -> RouteCard:
        card = RouteCard(self._workspace, self._case_id, number)
        card.refused.connect(self.refresh)
        return card

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(8))
        top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(px(8))
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.prices_button)
        top.addWidget(self.add_button)
        column.addLayout(top)
        column.addWidget(heading(_("Kostenroutes")))
        column.addWidget(
            PlainLabel(
                _(
                    "Grove bedragen met hun bron, om mee te praten. Dit komt niet op papier en niet"
                    " op het gedeelde scherm."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(self.empty)
        column.addWidget(self.pane, 1)
