"""Tab Netwerk en taken: the drawing, and beside it who does what and the chosen person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.carrying.carrying_panel import CarryingPanel
from wijkteam_desktop.ui.case.drawing_or_list import DrawingOrList
from wijkteam_desktop.ui.case.layout_memory import LayoutMemory, remember
from wijkteam_desktop.ui.meaning.meaning_panel import MeaningPanel
from wijkteam_desktop.ui.network.person_panel import PersonPanel
from wijkteam_desktop.ui.parts.parts_panel import PartsPanel
from wijkteam_desktop.ui.widgets import Segmented
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView

_RIGHT = 356
_ROOMY = 115
"""Text size in percent up to which an empty panel may take room from the cards."""
_TIGHT = 2.45
"""Below so many times its width, the right column takes the place of the drawing when asked for."""
_TASKS, _MEANING, _CARRYING = "taken", "duiding", "draagkracht"


class NetworkTab(QWidget):
    """Selecting people marks their cards; choosing a card marks its people; both can be dragged."""

    right_shown = Signal(bool)
    find_wanted = Signal(str)
    groups_wanted = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        memory: LayoutMemory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._case: CaseView | None = None
        self._from_card = self._from_meaning = self._on_part = self._chosen = False
        self._sizes: list[int] = []
        self._board_known = self._right_before = False
        self.drawing = DrawingOrList(workspace)
        self.network = self.drawing.network
        self.parts = PartsPanel(workspace)
        self.person = PersonPanel(workspace)
        self.meaning = MeaningPanel(workspace)
        self.carrying = CarryingPanel(workspace)
        self.cards = QStackedWidget()
        self.cards.addWidget(self.parts)
        self.cards.addWidget(self.meaning)
        self.cards.addWidget(self.carrying)
        self.switch = Segmented(
            [
                (_TASKS, _("Taken")),
                (_MEANING, _("Wat valt op")),
                (_CARRYING, _("Draagkracht")),
            ],
            name=_("Naast de tekening"),
        )
        self.right = QSplitter(Qt.Orientation.Vertical)
        self._top = self._cards_column()
        self.right.addWidget(self._top)
        self.right.addWidget(self.person)
        self.right.setCollapsible(0, False)
        self.right.setStretchFactor(0, 1)
        self.right.setStretchFactor(1, 0)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.drawing)
        self.split.addWidget(self.right)
        self.split.setCollapsible(0, False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        for splitter in (self.split, self.right):
            splitter.setHandleWidth(theme.px(12))
        self.split.setSizes([4 * theme.px(_RIGHT), theme.px(_RIGHT)])
        self._tight = False
        self._right_wanted = True
        remember(self.split, "netwerk", memory)
        if not remember(self.right, "netwerk/rechts", memory):
            # The cards get what the person does not need.
            self.right.setSizes([theme.px(2000), 1])
        self._with_person = self.right.sizes()
        self.right.splitterMoved.connect(self._keep_sizes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)
        self.split.splitterMoved.connect(lambda _place, _index: self._right_moved())
        self.network.selection_changed.connect(self._show_people)
        self.network.part_dropped.connect(self.parts.doing.take)
        self.drawing.board_shown.connect(self._board_shown)
        self.person.several.align_asked.connect(self.network.actions_.align)
        self.parts.part_selected.connect(self._show_part)
        self.parts.editing.connect(self._editing_part)
        self.parts.find_wanted.connect(self.find_wanted)
        self.parts.groups_wanted.connect(self.groups_wanted)
        self.meaning.people_asked.connect(self._show_meant)
        self.carrying.people_asked.connect(self._show_meant)
        self.carrying.find_wanted.connect(self.find_wanted)
        self.carrying.without_changed.connect(self._think_away)
        self.person.summary.without_asked.connect(self.show_without)
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back.setEnabled(False)
        self._back.activated.connect(self.carrying.bring_back)
        self.switch.chosen.connect(self.show_cards)
        self.person.editing_changed.connect(self._make_room)
        self._show_person()

    def show_case(self, case: CaseView) -> None:
        """Show the drawing, the parts and the chosen people of a case."""
        self._case = case
        self.drawing.show_case(case)
        self.parts.show_case(case)
        self.person.show_case(case)
        self.meaning.show_case(case)
        self.carrying.show_case(case)

    def show_cards(self, which: str) -> None:
        """Show "taken", "duiding" (what the drawing tells) or "draagkracht" in the right column."""
        if which != _CARRYING:
            self.carrying.bring_back()
        self.switch.set_value(which)
        panels = {_MEANING: self.meaning, _CARRYING: self.carrying}
        self.cards.setCurrentWidget(panels.get(which, self.parts))
        self._show_person()

    def show_without(self, node_id: str) -> None:
        """Show what happens without somebody; Esc brings them back."""
        self.show_right(True)
        self.show_cards(_CARRYING)
        self.carrying.think_away(node_id)

    def _think_away(self, node_id: str) -> None:
        """Let somebody go grey in drawing and list, or nobody."""
        self._back.setEnabled(bool(node_id))
        self.drawing.show_absent(node_id)

    def is_right_shown(self) -> bool:
        """Whether the right column is there."""
        return self.split.sizes()[1] > 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tight = self.isVisible() and self.width() < _TIGHT * theme.px(_RIGHT)
        if tight != self._tight:
            self._arrange(tight)

    def _arrange(self, tight: bool) -> None:
        """Where text is large and the window small: the drawing, or cards and person side by side.

        The drawing goes first.
        """
        self._tight = tight
        self.split.setCollapsible(0, tight)
        self.right.setOrientation(Qt.Orientation.Horizontal if tight else Qt.Orientation.Vertical)
        if not tight:
            self.right.setSizes(self._with_person)
        self._top.setMinimumWidth(theme.px(_RIGHT - 26) if tight else 0)
        self.person.set_folding(not tight)
        shown = self._right_wanted and not tight
        self._put_right(shown)
        self.right_shown.emit(shown)
        self._show_person()

    def show_right(self, on: bool) -> None:
        """Show the right column, or give its room to the drawing."""
        self._right_wanted = on
        self._put_right(on)

    def _right_moved(self) -> None:
        """The user drew the right column open or shut."""
        self._right_wanted = self.is_right_shown()
        self.right_shown.emit(self._right_wanted)

    def _put_right(self, on: bool) -> None:
        whole = sum(self.split.sizes())
        column = whole if self._tight else theme.px(_RIGHT)
        self.split.setSizes([whole - column, column] if on else [whole, 0])

    def _board_shown(self, on: bool) -> None:
        """The board has the cards itself: the right column makes room."""
        board = self.drawing.board
        if on and board is not None and not self._board_known:
            self._board_known = True
            board.find_wanted.connect(self.find_wanted)
            board.opened.connect(self._open_part)
        if on:
            self._right_before = self.is_right_shown()
            self.show_right(False)
        elif self._right_before:
            self.show_right(True)
        self.right_shown.emit(self.is_right_shown())

    def _open_part(self, part_id: str) -> None:
        """Show all fields of a part beside the board."""
        self.show_right(True)
        self.right_shown.emit(True)
        self.show_cards(_TASKS)
        self.parts.open_part(part_id)

    def _show_people(self, node_ids: tuple[str, ...]) -> None:
        self.person.show_selection(node_ids)
        if node_ids and not self._chosen and not self._tight:
            # Without anybody chosen the panel is one sentence high.
            self.right.setSizes(self._with_person)
        self._chosen = bool(node_ids)
        self.parts.highlight(node_ids, follow=not self._from_card)
        if not self._from_meaning:
            self.meaning.show_selection(node_ids)
            self._show_person()

    def _keep_sizes(self) -> None:
        if self._chosen and not self._tight and not self.person.is_editing:
            self._with_person = self.right.sizes()

    def _cards_column(self) -> QWidget:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.switch)
        column.addWidget(self.cards, 1)
        return top

    def _editing_part(self, on: bool) -> None:
        """All fields of a part take the whole column."""
        self._on_part = on
        self.switch.setVisible(not on)
        self._show_person()

    def _show_person(self) -> None:
        """Where room is short the person gets some only when there is one chosen.

        That is beside the observations, and with large text.
        """
        chosen = len(self.network.selected())
        tasks = self.switch.value() == _TASKS
        roomy = tasks and (self._tight or theme.scale() <= _ROOMY)
        wanted = chosen == 1 or roomy or (chosen > 1 and tasks)
        self.person.setVisible(wanted and not self._on_part)

    def _show_meant(self, node_ids: tuple[str, ...]) -> None:
        self._from_meaning = True
        try:
            self.network.select(node_ids)
        finally:
            self._from_meaning = False

    def _make_room(self, on: bool) -> None:
        """Give the fields of a person the room that the cards can spare, and back."""
        if self._tight:
            return
        if on:
            self._sizes = self.right.sizes()
            self.right.setSizes([0, self.right.height()])
        elif self._sizes:
            self.right.setSizes(self._sizes)

    def _show_part(self, part_id: str) -> None:
        parts = self._case.parts if self._case else ()
        node_ids = next((part.actor_ids for part in parts if part.id == part_id), ())
        self._from_card = True
        try:
            self.network.select(node_ids)
        finally:
            self._from_card = False
