"""The limits of the observations: estimates that a team may set for itself."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from wijkteam_desktop.network.thresholds import BOUNDS, Thresholds, is_sound, question, unit
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.number_grid import number_grid


class ThresholdsDialog(Dialog):
    """A number for each limit; they hold for all cases of the team."""

    def __init__(self, parent: QWidget | None, present: Thresholds) -> None:
        super().__init__(
            parent,
            _("Vanaf wanneer valt iets op?"),
            _(
                "Dit zijn schattingen, geen normen. Zij gelden voor alle casussen van het team"
                " en veranderen niets aan wat er is ingevuld."
            ),
            yes=_("Bewaren"),
            width=660,
        )
        self.boxes: dict[str, QSpinBox] = {}
        for one in fields(Thresholds):
            self.boxes[one.name] = QSpinBox()
            self.boxes[one.name].setRange(*BOUNDS[one.name])
        rows = ((box, question(name), unit(name)) for name, box in self.boxes.items())
        self.add(number_grid(rows))
        self.reset = button(_("Terug naar de standaard"), self._back, "link")
        self.body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_limits(present)

    def show_limits(self, present: Thresholds) -> None:
        """Fill in the numbers."""
        for name, box in self.boxes.items():
            box.setValue(getattr(present, name))

    def limits(self) -> Thresholds:
        """Give the numbers as they are filled in."""
        return Thresholds(**{name: box.value() for name, box in self.boxes.items()})

    def problem(self) -> str:
        """Say which numbers do not go together."""
        if is_sound(self.limits()):
            return ""
        self.boxes["density_low"].setFocus()
        return _("De grens voor bijna niet kennen moet lager zijn dan die voor de meesten.")

    def _back(self) -> None:
        self.show_limits(Thresholds())

    @classmethod
    def ask(cls, parent: QWidget | None, present: Thresholds) -> Thresholds | None:
        """Ask for the limits; None when cancelled."""
        dialog = cls(parent, present)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        limits = dialog.limits()
        dialog.deleteLater()
        return limits if accepted else None
