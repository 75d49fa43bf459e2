"""The panel "Wie doet wat": the parts of the request as cards, and how they are divided."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts import edits
from wijkteam_desktop.ui.parts.division_bar import DivisionBar
from wijkteam_desktop.ui.parts.part_doing import PartDoing
from wijkteam_desktop.ui.parts.part_editor import PartEditor
from wijkteam_desktop.ui.parts.part_list import PartList
from wijkteam_desktop.ui.widgets import PlainLabel, heading, muted
from wijkteam_desktop.ui.widgets.drafts import watch
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView

_LOW = 230
"""Height below which the cards get the room of the division."""


class PartsPanel(QFrame):
    """``part_selected(part_id)`` when a card becomes the chosen one, "" for none;
    ``editing(on)`` when all fields of a part are shown in place of the list;
    ``find_wanted(part_id)`` when somebody is to be found for a part, ``groups_wanted(part_id)``
    when that is to be something to do together.
    """

    part_selected = Signal(str)
    editing = Signal(bool)
    find_wanted = Signal(str)
    groups_wanted = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._nodes: frozenset[str] = frozenset()
        theme.style(self, "card")
        self.setAccessibleName(_("Wie doet wat"))
        self.count = muted("", wrap=False)
        self.bar = DivisionBar()
        self.sentence = PlainLabel("", "small", "good", wrap=True)
        self.new_line = QLineEdit()
        self.new_line.setPlaceholderText(_("+ nieuwe deelvraag, Enter"))
        self.new_line.setAccessibleName(_("Nieuwe deelvraag"))
        self.new_line.setMaxLength(500)
        self.empty = muted(
            _("Nog geen deelvragen. Typ hieronder wat er moet gebeuren, een deel per regel.")
        )
        self.list = PartList()
        self.editor = PartEditor(workspace)
        self._scroll = QScrollArea()
        self._lay_out()
        self.new_line.returnPressed.connect(self.add_typed)
        self.doing = PartDoing(self, workspace)
        self.doing.opened.connect(self.open_part)
        self.doing.find_wanted.connect(self.find_wanted)
        self.list.asked.connect(self.do)
        self.list.selected.connect(self.part_selected)
        self.list.take_asked.connect(self.doing.take)
        self.list.reorder_asked.connect(self._reorder)
        self.list.dragged_over.connect(self._scroll_along)
        self.editor.closed.connect(self._close_editor)
        self.editor.find_wanted.connect(self.find_wanted)
        self.editor.groups_wanted.connect(self.groups_wanted)

    def show_case(self, case: CaseView) -> None:
        """Show the parts of a case."""
        from wijkteam_desktop.services.division import division

        other = self._case is None or self._case.id != case.id
        if other:
            self._nodes = frozenset()
            if self.editor.part_id:
                self._close_editor()
            self.new_line.clear()
            self._scroll.verticalScrollBar().setValue(0)
        self._case = case
        self.doing.show_case(case)
        watch(self.new_line, f"case/{case.id}/new-part")
        divided = division(case)
        self.count.setText(
            ngettext("{count} deelvraag", "{count} deelvragen", len(case.parts)).format(
                count=len(case.parts)
            )
        )
        self.bar.show_counts(divided.counts)
        self.sentence.setText(divided.sentence)
        for widget in (self.count, self._scroll):
            widget.setVisible(bool(case.parts))
        self._show_division()
        self.empty.setVisible(not case.parts)
        self.list.show_parts(case, case.parts)
        self.highlight(self._nodes, follow=False)
        self._refresh_editor(case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_division()

    def _show_division(self) -> None:
        """Leave the division out where it would take the room of the cards."""
        parts = self._case.parts if self._case else ()
        for widget in (self.bar, self.sentence):
            widget.setVisible(bool(parts) and self.height() >= theme.px(_LOW))

    def highlight(self, node_ids: Iterable[str], *, follow: bool = True) -> None:
        """Mark the cards that these people or organisations do; *follow* scrolls to the first."""
        self._nodes = frozenset(node_ids)
        parts = self._case.parts if self._case else ()
        marked = [part.id for part in parts if self._nodes.intersection(part.actor_ids)]
        self.list.highlight(marked)
        card = self.list.card(marked[0]) if marked else None
        if card is not None and follow:
            self._scroll.ensureWidgetVisible(card, 0, theme.px(8))

    def add_typed(self) -> None:
        """Add the typed part; the line is ready for the next one."""
        text = self.new_line.text().strip()
        if self._case is None or not text:
            return
        part_id = edits.add(self._workspace, self._case.id, text)
        if part_id is not None:
            self.new_line.clear()
            card = self.list.card(part_id)
            if card is not None:
                self.list.adjustSize()
                self._scroll.ensureWidgetVisible(card)

    def do(self, part_id: str, verb: str) -> None:
        """Do what a card asked."""
        self.doing.do(part_id, verb, self.list.card(part_id))

    def open_part(self, part_id: str) -> None:
        """Show all fields of a part in place of the list."""
        part = self._part(part_id)
        if part is not None and self._case is not None:
            self._stack.setCurrentWidget(self.editor)
            self.editor.open_part(self._case, part)
            self.editing.emit(True)

    def _part(self, part_id: str) -> PartView | None:
        parts = self._case.parts if self._case else ()
        return next((part for part in parts if part.id == part_id), None)

    def _reorder(self, part_ids: list[str]) -> None:
        if self._case is not None:
            edits.reorder(self._workspace, self._case.id, part_ids)

    def _scroll_along(self, place: QPoint) -> None:
        self._scroll.ensureVisible(place.x(), place.y(), 0, theme.px(40))

    def _refresh_editor(self, case: CaseView) -> None:
        if not self.editor.part_id:
            return
        part = self._part(self.editor.part_id)
        if part is None:
            self.editor.let_go()
            self._close_editor()
        else:
            self.editor.show_part(case, part)

    def _close_editor(self) -> None:
        part_id = self.editor.part_id
        self.editor.let_go()
        self._stack.setCurrentWidget(self._page)
        self.list.focus_card(part_id)
        self.editing.emit(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(_("Wie doet wat")))
        head.addStretch(1)
        head.addWidget(self.count)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.list)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.px(8))
        page.addLayout(head)
        page.addWidget(self.bar)
        page.addWidget(self.sentence)
        page.addWidget(self.empty)
        page.addWidget(self._scroll, 1)
        page.addWidget(self.new_line)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.editor)
        side = theme.px(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.addLayout(self._stack)
