"""How much each reason counts in the order of the suggestions; for the whole team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from wijkteam_desktop.services.matching.weights import MOST, Weights, name_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.number_grid import number_grid


class WeightsDialog(Dialog):
    """A number of points for each reason; 0 leaves it out."""

    def __init__(self, parent: QWidget | None, present: Weights) -> None:
        super().__init__(
            parent,
            _("Waarom deze volgorde?"),
            _(
                "Elke reden die klopt geeft punten; wat de meeste punten heeft, staat vooraan. Het"
                " programma kiest niet: het zet op een rij. 0 laat een reden buiten beschouwing."
            ),
            yes=_("Bewaren"),
            width=520,
        )
        self.boxes = {key: _points() for key in asdict(present)}
        self.add(number_grid((box, name_of(key), "") for key, box in self.boxes.items()))
        self.reset = button(
            _("Terug naar de standaard"), lambda: self.show_weights(Weights()), "link"
        )
        self.body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_weights(present)

    def show_weights(self, present: Weights) -> None:
        """Fill in the numbers."""
        for key, value in asdict(present).items():
            self.boxes[key].setValue(value)

    def values(self) -> Mapping[str, float]:
        """Give the numbers as they are filled in."""
        return {key: box.value() for key, box in self.boxes.items()}

    @classmethod
    def ask(cls, parent: QWidget | None, present: Weights) -> Mapping[str, float] | None:
        """Ask for the weights; None when cancelled."""
        dialog = cls(parent, present)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        values = dialog.values()
        dialog.deleteLater()
        return values if accepted else None


def _points() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0, MOST)
    box.setDecimals(1)
    box.setSingleStep(0.5)
    return box
