"""The Wie-doet-watbord: first who is still to be found, then the seven carriers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.board.board_bar import BoardBar
from wijkteam_desktop.ui.board.card_words import badges_of, detail_of, question_of
from wijkteam_desktop.ui.board.columns import BoardColumn, PeopleColumn, column_title
from wijkteam_desktop.ui.board.moving import Moving
from wijkteam_desktop.ui.parts.part_card import PartCard
from wijkteam_desktop.ui.parts.part_doing import PartDoing
from wijkteam_desktop.ui.widgets import muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import PROFESSIONAL_CARRIERS, Carrier, PersonKind

_LARGE = 22 / 13
"""Letters of 22 pixels, readable at four metres."""
_WIDTH, _LARGE_WIDTH, _PEOPLE = 168, 244, 172
_EMPTY = 0.64
"""Share of the width of a column that is left when it has no cards."""
_ROOM_FOR_ALL = 1560
"""Width from which eight columns fit beside each other; below it professionals begin folded."""

Carriers = tuple[Carrier | None, ...]


class Board(QWidget):
    """``find_wanted(part_id)`` when somebody is to be found; ``opened(part_id)`` for all fields."""

    find_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Wie-doet-watbord"))
        self._workspace = workspace
        self._case: CaseView | None = None
        self._rules: Any = ()
        self._kinds: dict[str, Any] = {}
        self.columns: list[BoardColumn] = []
        self.bar = BoardBar()
        self.people = PeopleColumn()
        self.doing = PartDoing(self, workspace)
        self.moving = Moving(self)
        self.empty = muted(_("Nog geen deelvragen. Maak ze naast de tekening, bij Wie doet wat."))
        self.filtered = muted("", wrap=False)
        self._inside = QWidget()
        self._row = QHBoxLayout()
        self._lay_out()
        self.bar.changed.connect(self._show)
        self.people.dropped.connect(self.doing.take)
        self.doing.opened.connect(self.opened)
        self.doing.find_wanted.connect(self.find_wanted)

    @property
    def case(self) -> CaseView | None:
        """The case as it was last shown."""
        return self._case

    def show_case(self, case: CaseView) -> None:
        """Show the parts of a case."""
        if self._case is None and self.window().width() < theme.px(_ROOM_FOR_ALL):
            self.bar.fold.setChecked(True)
        self._case = case
        self.doing.show_case(case)
        self._read_rules()
        self._show()

    def card(self, part_id: str) -> PartCard | None:
        """Give the card of a part, None when it is not in sight."""
        found = (column.list.card(part_id) for column in self.columns)
        return next((card for card in found if card is not None), None)

    def column_of(self, part_id: str) -> BoardColumn | None:
        """Give the column that a part is in."""
        return next((one for one in self.columns if one.list.card(part_id) is not None), None)

    def give(self, part_id: str, carrier: Carrier | None) -> None:
        """Let a carrier have a part; one step to undo, and the card keeps the keyboard."""
        self.doing.give(part_id, carrier)
        card = self.card(part_id)
        if card is not None:
            # A card that came anew is only shown at the next turn, and takes no keys before that.
            card.show()
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel with Shift, and a card that comes in sight, move the columns."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, PartCard):
            self._show_across(watched)
        return super().eventFilter(watched, event)

    def bring_in_sight(self, column: BoardColumn) -> None:
        """Scroll until a column can be seen."""
        self._show_across(column)

    def _show_across(self, widget: QWidget) -> None:
        """Scroll sideways only: the heads of the columns stay where they are."""
        left = widget.mapTo(self._inside, QPoint(0, 0)).x()
        for x in (left + widget.width(), left):
            self._scroll.ensureVisible(x, 0, theme.px(20), 0)

    def _show(self) -> None:
        if self._case is None:
            return
        # Large letters are for a screen that others look at: what is confidential is not on it.
        case = self._case.public() if self.bar.large.isChecked() else self._case
        self.bar.show_case(case)
        wanted = self._wanted()
        if [column.carriers for column in self.columns] != wanted:
            self._make_columns(wanted)
        shown = self.bar.chosen(case)
        for column in self.columns:
            column.show_parts(case, [one for one in shown if one.carrier in column.carriers])
        self._dress(case, shown)
        self.people.show_people(case, self._who(case))
        hidden = len(case.parts) - len(shown)
        words = ngettext(
            "{count} kaart is nu verborgen", "{count} kaarten zijn nu verborgen", hidden
        )
        self.filtered.setText(words.format(count=hidden) if hidden else "")
        self.filtered.setVisible(bool(hidden))
        self.empty.setVisible(not case.parts)

    def _dress(self, case: CaseView, shown: list[PartView]) -> None:
        """Give every card its details, and what the glasses make of it."""
        from wijkteam_desktop.services import volunteer_lens
        from wijkteam_desktop.services.volunteer_lens import Seen

        lens, large = self.bar.lens.isChecked(), self.bar.large.isChecked()
        scale = _LARGE if large else 1.0
        for part in shown:
            column, card = self.column_of(part.id), self.card(part.id)
            if column is None or card is None:
                continue
            state = volunteer_lens.seen(part, self._rules) if lens else None
            card.removeEventFilter(self)
            card.installEventFilter(self)
            badges = badges_of(
                part, self._rules, self._kinds.get(part.catalogue_ref or ""), case.matches
            )
            if state is Seen.NOT_ASKED:
                badges = (_("Vraag het nu"), *badges)
            card.show_more(
                full=True,
                detail=detail_of(case, part),
                question=question_of(part),
                badges=badges,
                dimmed=state is Seen.CANNOT,
                lit=state is Seen.NOT_ASKED,
                scale=scale,
                lettered=len(column.carriers) > 1,
            )
        self.bar.said.setText(volunteer_lens.sentence(case, self._rules))
        self.bar.said.setVisible(lens)
        for at, column in enumerate(self.columns):
            column.enlarge(scale)
            # A column without cards is narrow: the others get its room.
            width = (_LARGE_WIDTH if large else _WIDTH) * (1.0 if column.list.cards() else _EMPTY)
            column.setMinimumWidth(theme.px(width))
            self._row.setStretch(at, 3 if column.list.cards() else 1)

    def _wanted(self) -> list[Carriers]:
        professional = tuple(carrier for carrier in Carrier if carrier in PROFESSIONAL_CARRIERS)
        own = [(carrier,) for carrier in Carrier if carrier not in PROFESSIONAL_CARRIERS]
        if self.bar.fold.isChecked():
            return [(None,), *own, professional]
        return [(None,), *own, *((carrier,) for carrier in professional)]

    def _make_columns(self, wanted: list[Carriers]) -> None:
        for column in self.columns:
            self._row.removeWidget(column)
            column.hide()
            column.deleteLater()
        self.columns = []
        for at, carriers in enumerate(wanted):
            column = BoardColumn(carriers, column_title(carriers))
            column.list.asked.connect(self._do)
            column.dropped.connect(lambda part_id, column=column: self.moving.drop(part_id, column))
            self._row.insertWidget(at, column, 1)
            self.columns.append(column)

    def _do(self, part_id: str, verb: str) -> None:
        if not self.moving.do(part_id, verb):
            self.doing.do(part_id, verb, self.card(part_id))

    def _who(self, case: CaseView) -> list[Any]:
        """Give who can do something: nobody who is not living, and no animals."""
        return [p for p in case.people if p.is_living and p.kind is not PersonKind.PET]

    def _read_rules(self) -> None:
        from wijkteam_desktop.services import limits, read_offers

        self._rules = self._workspace.read(limits.rules)
        self._kinds = {kind.ref: kind for kind in self._workspace.read(read_offers.kinds)}

    def _lay_out(self) -> None:
        theme.style(self._inside, "clear")
        self._inside.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self.people.setFixedWidth(theme.px(_PEOPLE))
        body = QHBoxLayout()
        body.setSpacing(theme.px(8))
        body.addWidget(self._scroll, 1)
        body.addWidget(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.bar)
        column.addWidget(self.filtered)
        column.addWidget(self.empty)
        column.addLayout(body, 1)
