"""Casussen: all cases of the team, to find, open, make and tidy up."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.layout_memory import LayoutMemory
from wijkteam_desktop.ui.cases import edits
from wijkteam_desktop.ui.cases.case_filter import CaseFilter, Shelf
from wijkteam_desktop.ui.cases.case_model import CaseTableModel
from wijkteam_desktop.ui.cases.case_table import CaseTable
from wijkteam_desktop.ui.cases.empty_state import EmptyState
from wijkteam_desktop.ui.cases.list_actions import ListActions
from wijkteam_desktop.ui.cases.list_bar import ListBar
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.widgets import Card, MessageBar, PlainLabel, button, muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.views.edits import LIST_PAGE

_MINUTE_MS = 60_000
_LAYOUT = "casussen"


class CaseListPage(Page):
    """``open_asked(case_id)`` to open a case, ``import_asked()`` to read in a file."""

    page_name = LIST_PAGE
    open_asked = Signal(str)
    import_asked = Signal()

    def __init__(
        self,
        workspace: Workspace,
        memory: LayoutMemory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self.setAccessibleName(_("Casussen"))
        self.model = CaseTableModel(self)
        self.table = CaseTable(self.model)
        self.bar = ListBar()
        self.count = muted("", wrap=False)
        self.messages = MessageBar()
        self.empty = EmptyState()
        self.do = ListActions(self)
        self.new_button = button(_("Nieuwe casus"), self.do.new.trigger, "primary", icon="plus")
        self.print_button = button(_("Afdrukken"), self.do.print_list.trigger, icon="printer")
        self._first_button = button(_("Nieuwe casus"), self.do.new.trigger, "primary", icon="plus")
        self._import_button = button(_("Bestand inlezen"), self.import_asked.emit, icon="file-down")
        self._lay_out()
        # "2 min geleden" grows old while one looks at it.
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.table.viewport().update)
        self._clock.start()
        self._connect()
        self._order_tabs()
        if memory is not None:
            self.table.restore(memory.layout(_LAYOUT))
            self.table.arranged.connect(
                lambda: memory.set_layout(_LAYOUT, self.table.horizontalHeader().saveState())
            )
        self._show_state()

    def refresh(self) -> None:
        """Read the cases again; what was selected stays selected."""
        chosen, current = self.table.chosen(), self.table.current()
        self.bar.show_members(edits.members(self.workspace), self.workspace.actor.member_id)
        self._search(self.bar.search.text())
        self.model.set_rows(edits.rows(self.workspace))
        self.table.choose(chosen, current)
        self._show_state()

    def chosen_rows(self) -> list[CaseRow]:
        """The selected cases, in the order of the table."""
        wanted = set(self.table.chosen())
        return [row for row in self.model.rows() if row.id in wanted]

    def choose(self, case_id: str) -> None:
        """Select one case and give the table the keyboard."""
        self.table.choose([case_id])
        self.table.setFocus()

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the active cases, the archive or the Prullenbak."""
        self.bar.shelf.set_value(shelf)
        self._take_shelf(shelf)

    def touched_by(self, change_set: Any) -> bool:
        """Every change of a case can show in its row."""
        return True

    def _forget(self, _hidden: bool) -> None:
        """Take away a name that was typed: it may not stay on a screen without names."""
        self.bar.search.clear()

    def _search(self, text: str) -> None:
        query = " ".join(text.split())
        found = edits.find(self.workspace, query) if query else None
        self._filter(replace(self.model.filter, found=found))

    def _take_shelf(self, shelf: Shelf) -> None:
        self._filter(replace(self.model.filter, shelf=shelf))

    def _take_holder(self, holder_id: str) -> None:
        self._filter(replace(self.model.filter, holder_id=holder_id))

    def _filter(self, wanted: CaseFilter) -> None:
        chosen, current = self.table.chosen(), self.table.current()
        self.model.set_filter(wanted)
        self.table.choose(chosen, current)
        self._show_state()

    def _go_to_results(self) -> None:
        if self.model.rowCount():
            if not self.table.chosen():
                self.table.choose([self.model.row(0).id])
            self.table.setFocus()

    def _way_in(self, shown: bool) -> QWidget:
        """Where the keyboard begins: the cases, or what helps when there are none."""
        if shown:
            return self.table
        return self.bar.search if self.model.total else self._first_button

    def _show_state(self) -> None:
        shown = self.model.rowCount()
        # Of the window, which need not be active: what is about to be hidden gives the focus on.
        held = self.window().focusWidget()
        self.count.setText(ngettext("{count} casus", "{count} casussen", shown).format(count=shown))
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if not shown:
            icon, words = _empty_words(self.model)
            self.empty.show_state(icon, words)
            first = not self.model.total
            self._first_button.setVisible(first)
            self._import_button.setVisible(first)
        self.setFocusProxy(self._way_in(bool(shown)))
        if held is not None and self.isAncestorOf(held) and not held.isVisibleTo(self):
            self.setFocus()
        self.do.strip.setVisible(bool(shown))
        self.do.refresh(self.chosen_rows(), self.model.filter.shelf)
        self.print_button.setEnabled(bool(shown))

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(_("Casus"))
        for action in self.do.for_menu(self.model.filter.shelf):
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _connect(self) -> None:
        self.bar.searched.connect(self._search)
        self.workspace.anonymous_changed.connect(self._forget)
        self.bar.search.down_asked.connect(self._go_to_results)
        self.bar.shelf_chosen.connect(self._take_shelf)
        self.bar.holder_chosen.connect(self._take_holder)
        self.table.open_asked.connect(self.open_asked)
        self.table.chosen_changed.connect(
            lambda: self.do.refresh(self.chosen_rows(), self.model.filter.shelf)
        )
        self.table.customContextMenuRequested.connect(self._menu)
        find = QAction(_("Zoeken in casussen"), self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.go_to_search)
        self.addAction(find)

    def _order_tabs(self) -> None:
        order: list[QWidget] = [self.bar.search, *self.bar.shelf.findChildren(QPushButton)]
        order += [self.bar.holder, self.table, *self.do.strip.findChildren(QPushButton)]
        order += [self.print_button, self.new_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(PlainLabel(_("Casussen"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.print_button)
        head.addWidget(self.new_button)
        self.empty.buttons.addWidget(self._first_button)
        self.empty.buttons.addWidget(self._import_button)
        card = Card(margin=8)
        inside = QWidget()
        self._stack = QStackedLayout(inside)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        card.add(inside, 1)
        card.add(self.do.strip)
        column = QVBoxLayout(self)
        side = theme.px(16)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.messages)
        column.addWidget(card, 1)


def _empty_words(model: CaseTableModel) -> tuple[str, str]:
    """Icon and sentence for a table without rows."""
    wanted = model.filter
    if not model.total:
        return "folder-open", _("Nog geen casussen. Maak de eerste casus of lees een bestand in.")
    if wanted.found is not None:
        return "search", _("Niets gevonden. Typ minder letters of kijk bij Archief.")
    if wanted.holder_id:
        return "user", _("Geen casussen van deze casushouder. Kies “Alle casushouders”.")
    if wanted.shelf is Shelf.ARCHIVED:
        return "archive", _("Het archief is leeg. Een casus die klaar is, kun je hier bewaren.")
    if wanted.shelf is Shelf.TRASH:
        return "trash-2", _("De prullenbak is leeg.")
    return "folder-open", _("Er zijn geen actieve casussen. Maak een casus, of kijk bij Archief.")
