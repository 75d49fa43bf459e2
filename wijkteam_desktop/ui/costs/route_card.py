"""One route: what it consists of, what it comes to, and what it means for the family."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.money import euros, range_text
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.costs import edits
from wijkteam_desktop.ui.network.form_fields import number_text
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import (
    AutosaveLine,
    AutosaveText,
    Card,
    PlainLabel,
    icon_button,
)
from wijkteam_desktop.ui.widgets.columns import clear
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.costs import Price, Route, RouteLine

_CHOOSE, _OWN = "-", ""


class RouteCard(Card):
    """``refused()`` when an edit was not taken: what is kept must be shown again."""

    refused = Signal()

    def __init__(self, workspace: Workspace, case_id: str, number: int) -> None:
        super().__init__(margin=14)
        self._workspace, self._case_id, self._number = workspace, case_id, number
        self.lines: list[_Line] = []
        self.setAccessibleName(_("Route {number}").format(number=number + 1))
        self.label = AutosaveLine(
            name=_("Naam van route {number}").format(number=number + 1),
            draft_key=f"case/{case_id}/cost-route/{number}/label",
        )
        self.remove_button = icon_button(
            "trash-2", _("Route verwijderen"), self._remove, role="muted", size=16
        )
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self.label, 1)
        head.addWidget(self.remove_button)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(10))
        self.more = QuietCombo(_("Regel toevoegen"))
        self.total = PlainLabel("", "title", wrap=True)
        self.rough = PlainLabel(_("Grove indicatie, geen besluit."), "muted", "small", wrap=True)
        self.source = PlainLabel("", "muted", "small", wrap=True)
        self.family = AutosaveText(
            name=_("Wat betekent dit voor het gezin?"),
            draft_key=f"case/{case_id}/cost-route/{number}/family",
            placeholder=_("bijvoorbeeld: de jongen blijft thuis en op zijn school"),
            lines=3,
            most=8,
        )
        caption = PlainLabel(_("Wat betekent dit voor het gezin?"), "label")
        caption.setBuddy(self.family)
        self.add(head)
        self.add(self._column)
        self.add(self.more)
        self.add(_rule())
        self.add(self.total)
        self.add(self.rough)
        self.add(self.source)
        self.add(caption)
        self.add(self.family)
        self.body.addStretch(1)
        self.label.committed.connect(lambda text: self._update("label", text, self.label.step))
        self.family.committed.connect(lambda text: self._update("family", text, self.family.step))
        self.more.picked.connect(self._add)

    def show_route(self, route: Route, prices: Sequence[Price], source: str) -> None:
        """Show a route as it is now; what is being typed is left alone."""
        self.label.show_text(route.label)
        self.family.show_text(route.family)
        if len(self.lines) != len(route.lines):
            clear(self._column)
            self.lines = [self._line(place) for place in range(len(route.lines))]
            for made in self.lines:
                self._column.addWidget(made)
        for made, line in zip(self.lines, route.lines, strict=True):
            made.show_line(line)
        self.total.setText(
            _("Samen {amount}").format(amount=euros(route.low, route.high, at_least=route.at_least))
        )
        own = all(line.source for line in route.lines)
        self.source.setText("" if own else _("Bron: {source}").format(source=source))
        self.source.setVisible(bool(source) and not own)
        options = [(_CHOOSE, _("+ regel uit de prijslijst")), (_OWN, _("Eigen bedrag"))]
        options += [(price.key, f"{price.label}: {_price(price)}") for price in prices]
        self.more.show_options(options, _CHOOSE)

    def _line(self, place: int) -> _Line:
        made = _Line(f"case/{self._case_id}/cost-route/{self._number}/{place}")
        made.changed.connect(lambda name, text, step: self._update_line(place, name, text, step))
        made.removed.connect(lambda: self._remove_line(place))
        return made

    def _update(self, name: str, text: str, step: str) -> None:
        fields = {name: text}
        taken = edits.on_routes(
            self._workspace,
            _("Kostenroute wijzigen"),
            lambda s, routes: routes.update_route(s, self._case_id, self._number, **fields),
            step=step,
        )
        self._after(taken)

    def _update_line(self, place: int, name: str, text: str, step: str) -> None:
        fields = {name: text}
        taken = edits.on_routes(
            self._workspace,
            _("Kostenroute wijzigen"),
            lambda s, routes: routes.update_line(s, self._case_id, self._number, place, **fields),
            step=step,
        )
        self._after(taken)

    def _add(self, key: str) -> None:
        if key == _CHOOSE:
            return
        edits.on_routes(
            self._workspace,
            _("Regel toevoegen aan kostenroute"),
            lambda s, routes: routes.add_line(s, self._case_id, self._number, key),
        )
        self.more.show_value(_CHOOSE)

    def _remove_line(self, place: int) -> None:
        edits.on_routes(
            self._workspace,
            _("Regel van kostenroute verwijderen"),
            lambda s, routes: routes.remove_line(s, self._case_id, self._number, place),
        )

    def _remove(self) -> None:
        edits.on_routes(
            self._workspace,
            _("Kostenroute verwijderen"),
            lambda s, routes: routes.remove_route(s, self._case_id, self._number),
        )

    def _after(self, taken: bool) -> None:
        if not taken:
            self.refused.emit()


class _Line(QWidget):
    """One line of a route: ``changed(name, text, step)`` and ``removed()``."""

    changed = Signal(str, str, str)
    removed = Signal()

    def __init__(self, draft: str) -> None:
        super().__init__()
        self.item = AutosaveLine(name=_("Waarvoor"), draft_key=f"{draft}/item")
        self.quantity = AutosaveLine(name=_("Aantal"), draft_key=f"{draft}/quantity")
        self.unit = AutosaveLine(
            name=_("Eenheid"), draft_key=f"{draft}/unit", placeholder=_("uur, jaar …")
        )
        self.amount = AutosaveLine(name=_("Bedrag in euro"), draft_key=f"{draft}/amount")
        self.quantity.setFixedWidth(px(64))
        self.amount.setToolTip(_("Een bedrag, of twee met een streepje: 120 - 150"))
        self.sum = PlainLabel("", "strong")
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.source = PlainLabel("", "muted", "small", wrap=True)
        remove = icon_button("x", _("Regel verwijderen"), self.removed.emit, role="muted", size=14)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(6))
        grid.setVerticalSpacing(px(3))
        grid.addWidget(self.item, 0, 0, 1, 4)
        grid.addWidget(remove, 0, 4)
        grid.addWidget(self.quantity, 1, 0)
        grid.addWidget(self.unit, 1, 1)
        times = PlainLabel("× €", "muted")
        grid.addWidget(times, 1, 2)
        grid.addWidget(self.amount, 1, 3)
        grid.addWidget(self.source, 2, 0, 1, 3)
        grid.addWidget(self.sum, 2, 3, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for name in ("item", "quantity", "unit", "amount"):
            field: AutosaveLine = getattr(self, name)
            field.committed.connect(
                lambda text, name=name, field=field: self.changed.emit(name, text, field.step)
            )

    def show_line(self, line: RouteLine) -> None:
        """Show a line as it is now; what is being typed is left alone."""
        self.item.show_text(line.item)
        self.item.setToolTip(line.item)
        self.quantity.show_text(number_text(line.quantity))
        self.unit.show_text(line.unit)
        self.amount.show_text(range_text(line.amount, line.amount_to))
        words = line.source
        if line.year and str(line.year) not in words:
            words = f"{words}, {line.year}" if words else str(line.year)
        self.source.setText(_("Bron: {source}").format(source=words) if words else "")
        self.sum.setText(euros(line.low, line.high, at_least=line.at_least))


def _price(price: Price) -> str:
    text = euros(price.amount, price.amount_to, at_least=price.at_least)
    return _("{amount} per {unit}").format(amount=text, unit=price.unit) if price.unit else text


def _rule() -> QWidget:
    from PySide6.QtWidgets import QFrame

    made = QFrame()
    theme.style(made, "line")
    made.setFixedHeight(1)
    return made
