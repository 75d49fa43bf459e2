"""One case: its head, and the tabs Vraag, Netwerk en taken, Doelen en afspraken, and Verslag."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case import edits
from wijkteam_desktop.ui.case.case_header import CaseHeader
from wijkteam_desktop.ui.case.case_tabs import GOALS, NETWORK, PAGES, REPORT, REQUEST, CaseTabs
from wijkteam_desktop.ui.case.layout_memory import LayoutMemory
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.widgets import flush_all
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.edits import EDIT
from wijkteam_desktop.vocabulary import AccessKind

_MEMBERS_TABLE = "team_member"
_ROOM_FOR_THREE = 1500
"""Width from which drawing, cards and "Waar vind je die?" fit beside each other."""


class CasePage(Page):
    """``case_shown(CaseView)`` after each reading, ``page_changed(name)`` with another tab,
    ``gone()`` when the case does not exist any more.  *memory* remembers sizes between sessions.
    """

    case_shown = Signal(object)
    page_changed = Signal(str)
    gone = Signal()

    def __init__(
        self,
        workspace: Workspace,
        memory: LayoutMemory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self._memory = memory
        self.setAccessibleName(_("Casus"))
        self._case: CaseView | None = None
        self._case_id = ""
        self._page = NETWORK
        self._before_edit: CaseView | None = None
        self._shown: dict[str, CaseView] = {}
        self._tabs: dict[str, Any] = {}
        self._history: Any = None
        self._find: Any = None
        self._find_in_place: bool | None = None
        self.header = CaseHeader(workspace, lambda: self._page)
        self.tabs = CaseTabs()
        self.stack = QStackedWidget()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.stack)
        side = theme.px(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.px(8), side, theme.px(10))
        column.setSpacing(theme.px(8))
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(self.split, 1)
        self.tabs.chosen.connect(self.show_page)
        self.tabs.history_asked.connect(self.show_history)
        self.tabs.panel_asked.connect(lambda on: self.tab(NETWORK).show_right(on))
        for number, name in enumerate(PAGES, 1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda name=name: self.show_page(name))
        workspace.locked.connect(self.let_go)

    @property
    def page_name(self) -> str:  # type: ignore[override]
        """Name of the present tab."""
        return self._page

    @property
    def case_id(self) -> str:
        """Id of the case that is open, empty for none."""
        return self._case_id

    @property
    def case(self) -> CaseView | None:
        """The case as it was last read."""
        return self._case

    def show_case_id(self, case_id: str) -> None:
        """Open a case; the access log notes it."""
        flush_all(self)
        if case_id != self._case_id:
            self.let_go()
            self._case_id = case_id
            self.workspace.log_access(AccessKind.OPENED, case_id)
        self._stale = False
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, name: str) -> None:
        """Show a tab: "vraag", "netwerk", "doelen" or "verslag"."""
        if name not in PAGES:
            return
        changed = name != self._page
        self._page = name
        self.tabs.show_page(name)
        self._show_tab()
        if changed:
            self.page_changed.emit(name)

    def tab(self, name: str) -> Any:
        """The widget of a tab; it is made when it is first wanted."""
        if name not in self._tabs:
            made: Any = _made(name, self.workspace, self._memory)
            self._tabs[name] = made
            if name == NETWORK:
                made.right_shown.connect(self.tabs.panel.setChecked)
                made.find_wanted.connect(self.open_find)
                made.groups_wanted.connect(lambda part: self.open_find(part, groups_first=True))
                self.tabs.panel.setChecked(made.is_right_shown())
            self.stack.addWidget(made)
        return self._tabs[name]

    def show_history(self, on: bool) -> None:
        """Show or hide the history as a side panel."""
        self.tabs.history.setChecked(on)
        if on and self._history is None:
            from wijkteam_desktop.ui.history.history_panel import HistoryPanel

            self._history = HistoryPanel(self.workspace)
            self.split.addWidget(self._history)
            self.split.setStretchFactor(0, 1)
            self.split.setStretchFactor(1, 0)
        if self._history is not None:
            self._history.setVisible(on)
            if on and self._case_id:
                self._history.show_case_id(self._case_id)

    def open_find(self, part_id: str, *, groups_first: bool = False) -> None:
        """Show "Waar vind je die?" for a part beside the case, with group offers first if asked."""
        if self._find is None:
            from wijkteam_desktop.ui.find.find_panel import FindPanel

            self._find = FindPanel(self.workspace)
            self._find.closed.connect(self._close_find)
            self.split.addWidget(self._find)
            self.split.setStretchFactor(0, 1)
            self.split.setStretchFactor(self.split.indexOf(self._find), 0)
        self._find.show_case_id(self._case_id)
        self._find.show_part(part_id, groups_first=groups_first)
        self._find.show()
        if self.width() < theme.px(_ROOM_FOR_THREE) and self._find_in_place is None:
            # Beside drawing and cards there is no room: the panel takes the place of the cards.
            self._find_in_place = bool(self.tab(NETWORK).is_right_shown())
            self.tab(NETWORK).show_right(False)
        self._find.part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_find(self) -> None:
        if self._find is not None:
            self._find.hide()
        if self._find_in_place:
            self.tab(NETWORK).show_right(True)
        self._find_in_place = None

    def touched_by(self, change_set: Any) -> bool:
        """Only changes of this case, and of the names of the team."""
        mine = self._case_id in change_set.case_ids
        if mine and change_set.kind == EDIT:
            self._before_edit = self._case
        return mine or _MEMBERS_TABLE in change_set.tables

    def refresh(self) -> None:
        """Read the case again and show it on the present tab."""
        if not self._case_id:
            return
        try:
            case = self.workspace.case(self._case_id)
        except NotFound:
            self.let_go()
            self.gone.emit()
            return
        self._case = case
        self._shown.clear()
        self.header.show_case(case, edits.members(self.workspace))
        self.tabs.show_withheld(case.withheld)
        self.tabs.show_saved(self._last_change())
        self._show_tab()
        self.case_shown.emit(case)
        before, self._before_edit = self._before_edit, None
        if before is not None and before.id == case.id:
            edits.say_afterthought(self.workspace, before, case)

    def let_go(self) -> None:
        """Forget the case that is open: nothing of it stays behind in a hidden tab."""
        self._case_id, self._case = "", None
        self._shown.clear()
        if self._find is not None:
            self._find.let_go()
            self._close_find()
        self.header.forget()

    def _show_tab(self) -> None:
        tab = self.tab(self._page)
        self.setFocusProxy(self.tabs.tabs.segment(self._page))
        if self._case is not None and self._shown.get(self._page) is not self._case:
            self._shown[self._page] = self._case
            tab.show_case(self._case)
        self.stack.setCurrentWidget(tab)

    def _last_change(self) -> str:
        changes = self.workspace.history(self._case_id, 1)
        return str(changes[0].at) if changes else ""


def _made(name: str, workspace: Workspace, memory: LayoutMemory | None) -> QWidget:
    """Make a tab; what it needs is imported only then."""
    if name == REQUEST:
        from wijkteam_desktop.ui.request.request_tab import RequestTab

        return RequestTab(workspace)
    if name == GOALS:
        from wijkteam_desktop.ui.goals.goals_tab import GoalsTab

        return GoalsTab(workspace)
    if name == REPORT:
        from wijkteam_desktop.ui.report.report_tab import ReportTab

        return ReportTab(workspace)
    from wijkteam_desktop.ui.case.network_tab import NetworkTab

    return NetworkTab(workspace, memory)
