"""The list beside the drawing: people and ties in a table, and the chosen one in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSplitter, QVBoxLayout, QWidget

from wijkteam_desktop import labels
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network import edits as network_edits
from wijkteam_desktop.ui.network.announce import announce, describe
from wijkteam_desktop.ui.network.quick_add import QuickAdd
from wijkteam_desktop.ui.people_list import edits
from wijkteam_desktop.ui.people_list.choices import tie_partners
from wijkteam_desktop.ui.people_list.menus import menu_of
from wijkteam_desktop.ui.people_list.people_model import PeopleModel
from wijkteam_desktop.ui.people_list.people_table import PeopleTable
from wijkteam_desktop.ui.people_list.rows import Column, PeopleRow
from wijkteam_desktop.ui.people_list.spoken import spoken_text
from wijkteam_desktop.ui.people_list.who_pane import WhoPane
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel, button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


class PeopleList(QWidget):
    """``selection_changed(ids)`` with the people of the chosen rows."""

    selection_changed = Signal(tuple)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._told: tuple[str, ...] = ()
        self._filling = False
        self.model = PeopleModel(self)
        self.table = PeopleTable(self.model)
        self.quick = QuickAdd(workspace)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Zoek in de lijst"))
        self.filter.setAccessibleName(_("Zoek in de lijst"))
        self.filter.setClearButtonEnabled(True)
        self.count = PlainLabel("", "muted", "small")
        self.tie = button(_("Band met …"), self._ask_tie, "quiet", icon="link")
        self.tie.setToolTip(_("Maak een band tussen de gekozen mensen en iemand. Toets: L"))
        self.circle = button(_("Kring …"), self._ask_circle, "quiet", icon="circle-dot")
        self.circle.setToolTip(_("Zet de gekozen mensen in een kring. Toets: C"))
        self.untie = button(_("Band weghalen"), self._untie, "quiet", icon="unlink")
        self.untie.setToolTip(_("De mensen blijven. Toets: Ctrl+Delete"))
        self.remove = button(_("Persoon weghalen"), self._remove, "quiet", icon="trash-2")
        self.remove.setToolTip(_("Met alle banden; terug met Ctrl+Z. Toets: Delete"))
        self.copy = button(_("Kopieer zinnen"), self._copy, "quiet", icon="clipboard-copy")
        self.copy.setToolTip(_("Van de gekozen mensen, of van iedereen als niemand is gekozen"))
        self.who = WhoPane(workspace)
        self._lay_out()
        self._connect()
        self._show_chosen()

    def show_case(self, case: CaseView, *, anonymous: bool = False) -> None:
        """Show a case as it is now; the chosen rows stay chosen where they can.

        *anonymous* says that its names and roles are made up for showing.
        """
        new = self._case is None or self._case.id != case.id
        kept = [] if new else [row.key for row in self.table.chosen()]
        people = [] if new else self.selected()
        column = max(0, self.table.currentIndex().column())
        here = self.table.current()
        self._case = case
        if new:
            self.filter.clear()
        self.quick.show_case(case)
        self.quick.setVisible(not anonymous)
        self._filling = True
        try:
            if self.model.set_rows(case, anonymous=anonymous) and (kept or people):
                there = set(kept) & {row.key for row in self.model.rows()}
                self.table.choose(there or people, column)
                if here is not None and here.key in there:
                    self._go_to(here.key, column)
        finally:
            self._filling = False
        self._show_count()
        self._show_chosen()

    def select(self, node_ids: Iterable[str]) -> None:
        """Choose the rows of these people; tells nobody."""
        self._filling = True
        try:
            self.table.choose(tuple(node_ids))
        finally:
            self._filling = False
        self._told = self.selected()
        self._show_chosen()

    def selected(self) -> tuple[str, ...]:
        """The people and organisations of the chosen rows."""
        return tuple(dict.fromkeys(row.node_id for row in self.table.chosen()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.quick, 3)
        top.addWidget(self.filter, 2)
        top.addWidget(self.count)
        acts = QWidget()
        row = FlowLayout(acts, gap=2)
        for made in (self.tie, self.circle, self.untie, self.remove, self.copy):
            row.addWidget(made)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self.who)
        self.split.setCollapsible(0, False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setHandleWidth(theme.px(8))
        self.split.setSizes([theme.px(420), theme.px(170)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.quick.hint, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(acts)
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.table.chosen_changed.connect(self._chosen)
        self.table.add_asked.connect(self.quick.line.setFocus)
        self.table.remove_asked.connect(self._remove)
        self.table.untie_asked.connect(self._untie)
        self.table.customContextMenuRequested.connect(self._menu)
        self.model.edit_asked.connect(self._edit)
        self.filter.textChanged.connect(self._search)
        self._workspace.anonymous_changed.connect(self._forget)
        self.quick.added.connect(lambda node_id: self._show(node_id))
        self.quick.known_asked.connect(lambda node_id: self._show(node_id))
        for key, act in (("L", self._ask_tie), ("C", self._ask_circle)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filter.setFocus)

    # What the user does

    def _edit(self, row: PeopleRow, column: Column, value: str | None) -> None:
        if self._case is None:
            return
        rows = [row]
        chosen = self.table.chosen()
        together = (Column.KIND, Column.CIRCLE, Column.STRENGTH, Column.DIRECTION)
        if column in together and row.key in {r.key for r in chosen}:
            # A choice for one of several chosen rows is a choice for all of them.
            rows = [r for r in chosen if (r.relation is None) == (row.relation is None)]
            rows = [r for r in rows if (r.person is None) == (row.person is None)]
        edits.change(self._workspace, self._case, rows, column, value)

    def _remove(self) -> None:
        chosen = self.selected()
        if self._case is None or not chosen:
            return
        number = self.table.currentIndex().row()
        if network_edits.remove(self._workspace, self._case, chosen) and self.model.rowCount():
            number = min(max(number, 0), self.model.rowCount() - 1)
            self.table.setCurrentIndex(self.model.index(number, 0))
            self.table.setFocus()

    def _untie(self) -> None:
        if self._case is not None:
            edits.remove_ties(self._workspace, self._case, self.table.chosen())

    def _copy(self) -> None:
        if self._case is None:
            return
        everybody = [row.node_id for row in self.model.rows()]
        self._workspace.copy_text(spoken_text(self._case, self.selected() or everybody))

    def _ask_tie(self) -> None:
        menu = self.tie_menu()
        if menu is not None:
            menu.popup(self.tie.mapToGlobal(QPoint(0, self.tie.height())))

    def _ask_circle(self) -> None:
        menu = self.circle_menu()
        if menu is not None:
            menu.popup(self.circle.mapToGlobal(QPoint(0, self.circle.height())))

    def tie_menu(self) -> QMenu | None:
        """With whom the chosen people can have a tie; None when nobody is chosen."""
        chosen = self.selected()
        if self._case is None or not chosen:
            return None
        others = [o for o in tie_partners(self._case, chosen[0]) if o[0] not in chosen]
        return menu_of(self, _("Band met …"), others, self._tie)

    def circle_menu(self) -> QMenu | None:
        """Circles for the chosen people; None when nobody is chosen."""
        if self._case is None or not self.selected():
            return None
        circles = [*labels.choices(Circle), ("", _("Nog niet geplaatst"))]
        return menu_of(self, _("Kring …"), circles, self._put)

    def _tie(self, to_id: str) -> None:
        case = self._case
        if case is None:
            return
        for node_id in self.selected():
            network_edits.tie(self._workspace, case, to_id, node_id)

    def _put(self, circle: str) -> None:
        if self._case is not None:
            network_edits.set_circle(
                *(self._workspace, self._case, self.selected()),
                Circle(circle) if circle else None,
            )

    def _menu(self, at: QPoint) -> None:
        if not self.selected():
            return
        menu = menu_of(self, _("Menu van de lijst"))
        change = menu.addAction(_("Wijzigen"))
        change.setEnabled(bool(self.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable))
        change.triggered.connect(lambda: self.table.edit(self.table.currentIndex()))
        for made in (self.tie, self.circle, self.untie, self.remove, self.copy):
            act = menu.addAction(made.text())
            act.setEnabled(made.isEnabled())
            act.triggered.connect(lambda _on=False, made=made: made.click())
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _forget(self, _hidden: bool) -> None:
        """Take away a name that was typed: it may not stay on a screen without names."""
        self.filter.clear()

    def _search(self, text: str) -> None:
        kept = self.selected()
        self._filling = True
        try:
            if self.model.set_filter(text) and kept:
                self.table.choose(kept)
        finally:
            self._filling = False
        self._show_count()
        self._chosen()

    def _show(self, node_id: str) -> None:
        """Go to somebody, also when the filter hides them."""
        if not self.model.numbers_of({node_id}):
            self.filter.clear()
        self.table.choose((node_id,))

    # What the list shows

    def _go_to(self, key: str, column: int) -> None:
        for number in self.model.numbers_of({key})[:1]:
            self.table.selectionModel().setCurrentIndex(
                self.model.index(number, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def _chosen(self) -> None:
        if self._filling:
            return
        ids = self.selected()
        self._show_chosen()
        if ids != self._told:
            self._told = ids
            self.selection_changed.emit(ids)

    def _show_chosen(self) -> None:
        case, ids, chosen = self._case, self.selected(), self.table.chosen()
        self.tie.setEnabled(bool(ids))
        self.circle.setEnabled(bool(ids))
        self.remove.setEnabled(bool(ids))
        self.untie.setEnabled(any(row.tie or row.relation for row in chosen))
        if self.who.show_people(case, ids):
            describe(self.table, self.who.text)

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        if shown == total:
            text = ngettext("{count} regel", "{count} regels", total).format(count=total)
        else:
            text = _("{shown} van {total} regels").format(shown=shown, total=total)
        if text != self.count.text():
            self.count.setText(text)
            if self.filter.hasFocus():
                announce(self.table, text)
