"""The cards below each other: reconciled by id, reordered by dragging, open for dropped people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts import mime
from wijkteam_desktop.ui.parts.part_card import PartCard
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView

_SPACING = 8


class PartList(QWidget):
    """All cards of a case.

    ``asked(part_id, verb)`` passes on what a card asks, ``reorder_asked(ids)`` a new order,
    ``take_asked(part_id, node_id)`` a person dropped on a card, ``selected(part_id)`` the card that
    became the chosen one ("" for none), ``dragged_over(place)`` where something is dragged now.
    """

    asked = Signal(str, str)
    reorder_asked = Signal(list)
    take_asked = Signal(str, str)
    selected = Signal(str)
    dragged_over = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, PartCard] = {}
        self._order: list[str] = []
        self._chosen = ""
        self._gap: int | None = None
        self.setAcceptDrops(True)
        self.setAccessibleName(_("Deelvragen"))
        theme.style(self, "clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(2), theme.px(2), theme.px(4), theme.px(2))
        self._column.setSpacing(theme.px(_SPACING))
        self._column.addStretch(1)

    def show_parts(self, case: CaseView, parts: Sequence[PartView]) -> None:
        """Show these parts: cards are added, removed, moved and refreshed by id."""
        wanted = [part.id for part in parts]
        focused = next((i for i, card in self._cards.items() if card.hasFocus()), None)
        place = self._order.index(focused) if focused in self._order else 0
        for gone in self._cards.keys() - set(wanted):
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for number, part in enumerate(parts):
            card = self._cards.get(part.id) or self._new_card(part.id)
            card.show_part(case, part)
            if self._column.indexOf(card) != number:
                self._column.removeWidget(card)
                self._column.insertWidget(number, card)
        self._order = wanted
        self._tab_order()
        if self._chosen not in self._cards:
            self._choose("")
        if focused is not None and focused not in self._cards and wanted:
            self.focus_card(wanted[min(place, len(wanted) - 1)])

    def card(self, part_id: str) -> PartCard | None:
        """The card of a part."""
        return self._cards.get(part_id)

    def cards(self) -> list[PartCard]:
        """The cards in their order."""
        return [self._cards[part_id] for part_id in self._order]

    @property
    def chosen(self) -> str:
        """Id of the chosen part, empty for none."""
        return self._chosen

    def focus_card(self, part_id: str) -> None:
        """Give a card the keyboard."""
        card = self._cards.get(part_id)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def highlight(self, part_ids: Collection[str]) -> None:
        """Mark these cards, and no others, as belonging to the selected people."""
        for part_id, card in self._cards.items():
            card.set_highlighted(part_id in part_ids)

    def part_at(self, place: QPoint) -> str:
        """Id of the part whose card is at that place, empty for none."""
        child = self.childAt(place)
        return child.part.id if isinstance(child, PartCard) else ""

    def gap_at(self, place: QPoint) -> int:
        """The gap between cards nearest to that place: 0 above the first one."""
        for number, card in enumerate(self.cards()):
            if place.y() < card.geometry().center().y():
                return number
        return len(self._order)

    def moved(self, part_id: str, gap: int) -> list[str]:
        """The order that arises when a part is put in that gap."""
        before = [i for i in self._order[:gap] if i != part_id]
        after = [i for i in self._order[gap:] if i != part_id]
        return [*before, part_id, *after]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark("", None)

    def dropEvent(self, event: QDropEvent) -> None:
        place = event.position().toPoint()
        self._mark("", None)
        part_id = mime.unpacked(event.mimeData(), mime.PART)
        node_id = mime.unpacked(event.mimeData(), mime.NODE)
        target = self.part_at(place)
        if part_id in self._cards and part_id is not None:
            event.acceptProposedAction()
            order = self.moved(part_id, self.gap_at(place))
            if order != self._order:
                self.reorder_asked.emit(order)
        elif node_id and target:
            event.acceptProposedAction()
            self.take_asked.emit(target, node_id)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gap is None or not self._order:
            return
        cards = self.cards()
        half = theme.px(_SPACING) // 2
        y = (
            cards[self._gap].geometry().top() - half
            if self._gap < len(cards)
            else cards[-1].geometry().bottom() + half
        )
        painter = QPainter(self)
        painter.fillRect(0, max(0, y - 1), self.width(), 3, QColor(theme.palette()["accent"]))

    def _over(self, event: QDragMoveEvent) -> None:
        place = event.position().toPoint()
        self.dragged_over.emit(place)
        target = self.part_at(place)
        if mime.unpacked(event.mimeData(), mime.PART) in self._cards:
            self._mark("", self.gap_at(place))
            event.acceptProposedAction()
        elif event.mimeData().hasFormat(mime.NODE):
            self._mark(target, None)
            event.setAccepted(bool(target) or isinstance(event, QDragEnterEvent))
        else:
            event.ignore()

    def _mark(self, target: str, gap: int | None) -> None:
        for part_id, card in self._cards.items():
            card.set_target(part_id == target)
        if gap != self._gap:
            self._gap = gap
            self.update()

    def _new_card(self, part_id: str) -> PartCard:
        card = PartCard(self)
        card.asked.connect(self.ask)
        card.focused.connect(self._choose)
        self._cards[part_id] = card
        return card

    def ask(self, part_id: str, verb: str) -> None:
        """Walk or move among the cards, or pass on what a card asks."""
        place = self._order.index(part_id)
        last = len(self._order) - 1
        steps = {"previous": place - 1, "next": place + 1, "first": 0, "last": last}
        if verb in steps:
            self.focus_card(self._order[max(0, min(steps[verb], last))])
        elif verb in ("up", "down"):
            gap = place - 1 if verb == "up" else place + 2
            if 0 <= gap <= len(self._order):
                self.reorder_asked.emit(self.moved(part_id, gap))
        else:
            self.asked.emit(part_id, verb)

    def _choose(self, part_id: str) -> None:
        if part_id == self._chosen:
            return
        self._chosen = part_id
        for card_id, card in self._cards.items():
            card.set_selected(card_id == part_id)
        self.selected.emit(part_id)

    def _tab_order(self) -> None:
        for first, second in pairwise(self.cards()):
            QWidget.setTabOrder(first, second)
