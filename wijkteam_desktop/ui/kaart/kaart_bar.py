"""The bar above the sociale kaart: what is listed, the search, and the filters of offers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.labels import choices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.kaart.edits import Shelf
from wijkteam_desktop.ui.kaart.entry_model import Filter
from wijkteam_desktop.ui.parts.toggle_chip import ToggleChip
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import FlowLayout, Segmented
from wijkteam_desktop.vocabulary import Carrier, Form, LifeDomain


class KaartBar(QWidget):
    """``shelf_chosen(shelf)``, and ``changed`` when the search or a filter changed."""

    shelf_chosen = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = Segmented(
            [
                (Shelf.OFFERS.value, _("Aanbod")),
                (Shelf.PROVIDERS.value, _("Organisaties")),
                (Shelf.VOLUNTEERS.value, _("Vrijwilligers")),
                (Shelf.KINDS.value, _("Soorten")),
            ],
            name=_("Wat"),
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Zoek op naam, organisatie of onderwerp"))
        self.search.setAccessibleName(_("Zoeken in de sociale kaart"))
        self.search.setClearButtonEnabled(True)
        self.carrier = _combo(_("Wie"), _("Iedereen"), choices(Carrier))
        self.domain = _combo(_("Leefgebied"), _("Alle leefgebieden"), choices(LifeDomain))
        self.form = _combo(_("Vorm"), _("Elke vorm"), choices(Form))
        self.kind = QuietCombo(_("Soort aanbod"))
        self.now = ToggleChip("now", _("Kan direct starten"))
        self._filters = QWidget()
        flow = FlowLayout(self._filters, gap=8)
        for widget in (self.carrier, self.domain, self.form, self.kind, self.now):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.shelf)
        column.addWidget(self.search)
        column.addWidget(self._filters)
        self.shelf.chosen.connect(self._take)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        for combo in (self.carrier, self.domain, self.form, self.kind):
            combo.picked.connect(lambda _value: self.changed.emit())
        self.now.clicked.connect(lambda _on=False: self.changed.emit())

    def show_kinds(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer the kinds of offer as a filter."""
        present = self.kind.currentData() or ""
        self.kind.show_options([("", _("Alle soorten")), *options], present)

    def filter(self) -> Filter:
        """Give what the list is to let through."""
        if self.shelf.value() != Shelf.OFFERS:
            return Filter(self.search.text())
        return Filter(
            self.search.text(),
            self.carrier.currentData() or "",
            self.domain.currentData() or "",
            self.form.currentData() or "",
            self.kind.currentData() or "",
            self.now.isChecked(),
        )

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what is listed; offers alone have filters."""
        self.shelf.set_value(shelf.value)
        self._filters.setVisible(shelf is Shelf.OFFERS)

    def _take(self, shelf: str) -> None:
        self.show_shelf(Shelf(shelf))
        self.shelf_chosen.emit(shelf)


def _combo(name: str, everything: str, options: Sequence[tuple[str, str]]) -> QuietCombo:
    made = QuietCombo(name)
    made.show_options([("", everything), *options], "")
    return made
