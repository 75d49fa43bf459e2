"""The slim bar under the drawing: the line of moments, the comparison, and keeping a new moment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.time import edits
from wijkteam_desktop.ui.time.moment_dialog import MomentDialog
from wijkteam_desktop.ui.time.time_line import NOW, WISHED, TimeLine
from wijkteam_desktop.ui.widgets import button, icon_button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.snapshots import SnapshotView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_MONTHS = 3


class TimeBar(QWidget):
    """Chooses a moment; makes, names and removes them through the workspace."""

    moment_chosen = Signal(object)
    """Id of an earlier moment, None for now, "wished" for the wished network."""
    compare_changed = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._chosen = NOW
        self.line = TimeLine()
        self.line.chosen.connect(self._choose)
        self.line.menu_asked.connect(self._show_menu)
        self.compare = QCheckBox(_("Vergelijk met nu"))
        self.compare.setAccessibleName(_("Vergelijk met nu"))
        self.compare.toggled.connect(self.compare_changed)
        self.more = icon_button(
            "ellipsis", _("Dit moment wijzigen of verwijderen"), self._more, role="muted"
        )
        self.take = button(_("Momentopname maken …"), self.ask_take, "quiet", icon="clock")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(2), theme.px(10), theme.px(4))
        row.setSpacing(theme.px(4))
        row.addWidget(self.line)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.compare)
        row.addWidget(self.take)

    def show_case(self, case: CaseView, chosen: object) -> None:
        """Show the moments of a case, and which one is drawn (as ``moment_chosen`` says it)."""
        self._case = case
        self._chosen = NOW if chosen is None else str(chosen)
        earlier = [moment for moment in case.snapshots if not moment.is_wished]
        self.line.show_dots([(m.id, short_name(m), whole_name(m)) for m in earlier], self._chosen)
        self.more.setVisible(self.moment() is not None)
        self.compare.setEnabled(self._chosen != NOW)
        self.compare.setToolTip(
            "" if self._chosen != NOW else _("Kies eerst een ander moment in de tijdlijn")
        )

    def moment(self) -> SnapshotView | None:
        """The moment that is drawn; None for now."""
        if self._case is None or self._chosen == NOW:
            return None
        for moment in self._case.snapshots:
            if moment.id == self._chosen or (moment.is_wished and self._chosen == WISHED):
                return moment
        return None

    def ask_take(self) -> None:
        """Ask for a name and a date, and keep how the network is now."""
        if self._case is None:
            return
        answer = MomentDialog.ask(self, _("Momentopname maken"), yes=_("Maken"))
        if answer is not None:
            edits.take(self._workspace, self._case.id, *answer)

    def menu(self) -> QMenu | None:
        """What can be done with the moment that is drawn."""
        moment = self.moment()
        if moment is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not moment.is_wished:
            change = QAction(_("Naam of datum wijzigen …"), menu)
            change.triggered.connect(partial(self._rename, moment))
            menu.addAction(change)
        text = _("Gewenst netwerk verwijderen") if moment.is_wished else _("Verwijderen")
        remove = QAction(theme.icon("trash-2", "muted", 16), text, menu)
        remove.triggered.connect(partial(edits.remove, self._workspace, moment.id))
        menu.addAction(remove)
        return menu

    def _choose(self, value: str) -> None:
        if value != self._chosen:
            self.moment_chosen.emit(None if value == NOW else value)

    def _show_menu(self, value: str, at: QPoint) -> None:
        self._choose(value)
        menu = self.menu()
        if menu is not None:
            menu.popup(at)

    def _more(self) -> None:
        menu = self.menu()
        if menu is not None:
            menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))

    def _rename(self, moment: SnapshotView) -> None:
        answer = MomentDialog.ask(
            self,
            _("Momentopname wijzigen"),
            name=moment.label,
            date=moment.date or "",
            yes=_("Wijzigen"),
        )
        if answer is not None:
            edits.rename(self._workspace, moment.id, *answer)


def short_name(moment: SnapshotView) -> str:
    """Name under a dot: what it was called, else day and month as "12 jan"."""
    if moment.label:
        return moment.label
    words = date_words(moment.date).split()
    if len(words) == _MONTHS:
        return f"{words[0]} {words[1][:3] if words[1] != 'maart' else 'mrt'}"
    return " ".join(words)


def whole_name(moment: SnapshotView) -> str:
    """Name in a sentence: the date, with what it was called."""
    date = date_words(moment.date)
    if not moment.label or not date:
        return moment.label or date
    return _("{date} ({label})").format(date=date, label=moment.label)
