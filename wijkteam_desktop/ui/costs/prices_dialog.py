"""The price list of the team as a table; every cell saves itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.money import range_text
from wijkteam_desktop.services import cost_prices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.costs import edits
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.costs import Price

_KEY = int(Qt.ItemDataRole.UserRole)
_FIELDS = ("label", "amount", "unit", "source", "price_year", "basis")
_BASIS = _FIELDS.index("basis")


class PricesDialog(Dialog):
    """Amounts with unit, source and year; a refused cell shows again what is kept."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(
            parent,
            _("Prijslijst"),
            _(
                "Bedragen in euro, met hun bron en jaar. Typ in een vakje om het te veranderen; een"
                " bedrag mag ook van-tot zijn, zoals 120 - 150. Routes die er al zijn, houden hun"
                " bedrag."
            ),
            yes=_("Klaar"),
            width=560,
        )
        self.no.hide()
        self._workspace = workspace
        self.table = QTableWidget(0, len(_FIELDS))
        self.table.setAccessibleName(_("Prijslijst"))
        theme.style(self.table, "boxed")
        self.table.setHorizontalHeaderLabels(
            [_("Waarvoor"), _("Bedrag"), _("Per"), _("Bron"), _("Jaar"), _("Soort")]
        )
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add(self.table, 1)
        self.add_button = button(_("Bedrag toevoegen"), self.add_price, icon="plus")
        self.remove_button = button(_("Uit de lijst halen"), self.remove_price, "quiet", icon="x")
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self.add(row)
        self.read_again()
        self.table.itemChanged.connect(self._keep)
        self.take_room(980, 640)

    def read_again(self) -> None:
        """Show the list as it is kept."""
        prices = self._workspace.read(cost_prices.prices)
        self.table.blockSignals(True)
        self.table.setRowCount(len(prices))
        for row, price in enumerate(prices):
            for column, text in enumerate(_texts(price)):
                item = QTableWidgetItem(text)
                item.setData(_KEY, price.key)
                item.setToolTip(text)
                if column == _BASIS:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, column, item)
        self.table.blockSignals(False)

    def add_price(self) -> None:
        """Add an amount of the team's own, ready to be named."""
        edits.on_prices(self._workspace, lambda s, prices: prices.add(s, _("Nieuw bedrag")))
        self.read_again()
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        item = self.table.item(row, 0)
        if item is not None:
            self.table.editItem(item)

    def remove_price(self) -> None:
        """Take the chosen amount out of the list."""
        item = self.table.item(self.table.currentRow(), 0)
        if item is None:
            self.show_problem(_("Kies eerst een regel."))
            return
        key, row = item.data(_KEY), self.table.currentRow()
        edits.on_prices(self._workspace, lambda s, prices: prices.remove(s, key))
        self.read_again()
        self.table.setCurrentCell(min(row, self.table.rowCount() - 1), 0)

    def _keep(self, item: QTableWidgetItem) -> None:
        key, field = item.data(_KEY), _FIELDS[item.column()]
        sentence = self._problem_of(key, field, item.text())
        self.show_problem(sentence)
        if not sentence:
            fields = {field: item.text()}
            edits.on_prices(self._workspace, lambda s, prices: prices.update(s, key, **fields))
        self.read_again()

    def _problem_of(self, key: str, field: str, text: str) -> str:
        """Say in one sentence why a cell cannot be kept; empty when it can."""
        try:
            cost_prices.check(field, text)
        except UserError as error:
            return str(error)
        return ""


def _texts(price: Price) -> tuple[str, ...]:
    return (
        price.label,
        range_text(price.amount, price.amount_to),
        price.unit,
        price.source,
        str(price.year or ""),
        cost_prices.basis_word(price.basis),
    )
