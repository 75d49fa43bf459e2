"""How much each reason counts in the order of the suggestions; for the whole team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QWidget

from wijkteam_desktop.services.matching.weights import MOST, Weights, name_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.ui.widgets.dialog import Dialog


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
        self.boxes: dict[str, QDoubleSpinBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        for row, key in enumerate(asdict(present)):
            box = QDoubleSpinBox()
            box.setRange(0, MOST)
            box.setDecimals(1)
            box.setSingleStep(0.5)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.setMinimumWidth(theme.px(84))
            for field in (box, box.lineEdit()):
                field.setAccessibleName(name_of(key))
            words = PlainLabel(name_of(key))
            words.setBuddy(box)
            grid.addWidget(words, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[key] = box
        self.add(grid)
        self.reset = button(
            _("Terug naar de standaard"), lambda: self.show_weights(Weights()), "link"
        )
        self.body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_weights(present)

    def show_weights(self, present: Weights) -> None:
        """Fill in the numbers."""
        for key, value in asdict(present).items():
            self.boxes[key].setValue(value)

    def _back(self) -> None:
        self.show_weights(Weights())

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
