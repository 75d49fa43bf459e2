"""Whether the team shows cost routes, and the way to its price list."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import muted
from wijkteam_desktop.ui.workspace import Workspace


class CostsCard(Card):
    """Off until the team chooses otherwise."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Kostenroutes"), parent=parent)
        self._workspace = workspace
        self.add(
            muted(
                _(
                    "Twee of drie wegen naast elkaar, met grove bedragen en hun bron, bij het"
                    " verslag van een casus. Nooit op papier voor vrijwilligers, en zonder"
                    " rangorde."
                )
            )
        )
        self.on = QCheckBox(_("Kostenroutes laten zien"))
        self.on.setAccessibleName(_("Kostenroutes laten zien"))
        self.on.clicked.connect(self._take)
        self.prices = button(_("Prijslijst …"), self._open, icon="list")
        row = QHBoxLayout()
        row.addWidget(self.on)
        row.addStretch(1)
        row.addWidget(self.prices)
        self.add(row)

    def refresh(self) -> None:
        """Read the choice again."""
        from wijkteam_desktop.services import cost_prices

        self.on.setChecked(self._workspace.read(cost_prices.shown))

    def _take(self, on: bool) -> None:
        from wijkteam_desktop.services import cost_prices

        self._workspace.note(lambda s: cost_prices.show(s, on))

    def _open(self) -> None:
        from wijkteam_desktop.ui.costs.prices_dialog import PricesDialog

        dialog = PricesDialog(self, self._workspace)
        dialog.exec()
        dialog.deleteLater()
