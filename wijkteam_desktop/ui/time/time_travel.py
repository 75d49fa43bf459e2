"""Brings one drawing to another moment: which people are drawn, what may be edited, what differs.

The view shows whatever case it gets; this decides whether that is the case of now, of an earlier
moment, or of the wished network, and with which rings and sectors.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wijkteam_desktop.network.differences import Difference, differences, wished_differences
from wijkteam_desktop.network.kring_overlay import left_ghosts
from wijkteam_desktop.network.moments import case_at, wished_ids
from wijkteam_desktop.network.ring_scheme import SCHEMES
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network import edits as now_edits
from wijkteam_desktop.ui.network.announce import announce
from wijkteam_desktop.ui.network.edit_kinds import Edits
from wijkteam_desktop.ui.time import edits
from wijkteam_desktop.ui.time.differences_panel import DifferencesPanel
from wijkteam_desktop.ui.time.moment_banner import MomentBanner
from wijkteam_desktop.ui.time.moment_drawings import MomentSystems, MomentTree
from wijkteam_desktop.ui.time.moment_projection import MomentProjection
from wijkteam_desktop.ui.time.scheme_button import SchemeButton
from wijkteam_desktop.ui.time.time_bar import TimeBar, whole_name
from wijkteam_desktop.ui.time.time_line import NOW, WISHED
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.ask import TextDialog
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.snapshots import SnapshotView
from wijkteam_desktop.vocabulary import RingSchemeKind, View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.network.network_view import NetworkView
    from wijkteam_desktop.ui.workspace import Workspace

_GAP = 10
_WISHED_COMMANDS = ("circle-", "nudge-", "remove")
"""Beginnings of the names of what can be done in the wished network, in any drawing the first."""


class TimeTravel(QObject):
    """Moments and schemes of one ``NetworkView``."""

    def __init__(self, workspace: Workspace, view: NetworkView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._now: CaseView | None = None
        self._chosen: str | None = None
        self._scheme = RingSchemeKind.CIRCLES
        self.bar = TimeBar(workspace)
        self.banner = MomentBanner()
        self.scheme = SchemeButton()
        self.panel = DifferencesPanel(view)
        # A case without moments gives all room to the drawing, until time is asked for.
        self.begin = button(_("Tijdlijn"), self.open, "quiet", icon="clock")
        self.begin.setParent(view)
        self._opened = False
        self.bar.hide()
        self.bar.moment_chosen.connect(self.choose)
        self.bar.compare_changed.connect(lambda _on: self._show())
        self.banner.back_asked.connect(lambda: self.choose(None))
        self.scheme.chosen.connect(self._choose_scheme)
        self.panel.person_chosen.connect(lambda person: view.select((person,)))
        self.panel.wish_asked.connect(self.ask_wish)
        self.panel.goal_asked.connect(self.make_goal)
        view.canvas.resized.connect(self.place)

    @property
    def chosen(self) -> str | None:
        """Id of the moment that is drawn, "wished", or None for now."""
        return self._chosen

    def show_case(self, case: CaseView) -> None:
        """Draw a case as it is now, or the moment of it that was chosen."""
        if self._now is None or self._now.id != case.id:
            self._chosen, self._opened = None, False
            kept = edits.scheme_of(self._workspace, case.id)
            self._scheme = (
                RingSchemeKind(kept) if kept in set(RingSchemeKind) else next(iter(RingSchemeKind))
            )
            self.scheme.set_value(self._scheme)
        self._now = case
        self._view.systems.show_case(case)
        if self._chosen is not None and self._moment() is None:
            self._chosen = None
        self._show()

    def open(self) -> None:
        """Show the bar, also for a case without moments."""
        self._opened = True
        self._show_bar()
        self.bar.line.dot(NOW).setFocus()

    def choose(self, value: str | None) -> None:
        """Draw another moment: an id, "wished", or None for now."""
        if self._now is None:
            return
        self._chosen = value
        if value == WISHED and self._moment() is None:
            # The case is read again when it has begun, and drawn then.
            if edits.begin_wished(self._workspace, self._now.id) is None:
                self._chosen = None
            elif self._moment() is not None:
                self._say()
                return
        self._show()
        self._say()

    def view_changed(self) -> None:
        """Follow another way of drawing: every one shows moments, only circles have a scheme."""
        self.scheme.setVisible(self._view.view is View.KRING)
        if self._chosen is not None:
            # What may be edited at a moment differs from one way of drawing to the other.
            self._show()

    def redraw(self) -> None:
        """Draw the moment that is chosen again, in another manner."""
        self._show()

    def known(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of the case of now, whom cards and fields beside the drawing know."""
        if self._now is None or self._chosen is None:
            return tuple(ids)
        here = {p.id for p in self._now.people} | {o.id for o in self._now.organisations}
        return tuple(i for i in ids if i in here)

    def ask_wish(self) -> None:
        """Ask for whom the client wishes, and add them to the wished network."""
        if self._now is None:
            return
        name = TextDialog.ask(
            self._view,
            _("Wens toevoegen"),
            _("Wie moet er nog gevonden worden?"),
            label=_("Bijvoorbeeld: een wandelmaatje"),
            yes=_("Toevoegen"),
        )
        if name:
            node_id = edits.wish_person(self._workspace, self._now.id, name)
            if node_id is not None:
                self._view.select((node_id,))

    def make_goal(self, sentence: str) -> None:
        """Make a goal of a difference with the wished network; never of a confidential one."""
        moment = self._moment()
        if self._now is None or moment is None:
            return
        now = self._now.public()
        shown = wished_differences(now, case_at(now, moment.public()))
        if sentence not in {difference.sentence for difference in shown}:
            self._workspace.message.emit(
                _("Dit verschil is vertrouwelijk. Er is geen doel van gemaakt.")
            )
        elif edits.make_goal(self._workspace, self._now.id, sentence) is not None:
            self._workspace.news.emit(_("Het doel staat bij Doelen en afspraken."))

    def place(self) -> None:
        """Put the button of the bar in its corner."""
        gap = theme.px(_GAP)
        room = self._view.canvas.geometry().adjusted(gap, gap, -gap, -gap)
        self.begin.adjustSize()
        self.begin.move(room.left(), room.bottom() - self.begin.height() + gap // 2)

    def _show(self) -> None:
        now, moment = self._now, self._moment()
        if now is None:
            return
        self.bar.show_case(now, self._chosen)
        self._show_bar()
        scheme = SCHEMES[self._scheme]
        if moment is None:
            self.banner.show_text("")
            self.panel.hide()
            drawings = (MomentProjection(scheme), *self._view.plain_drawings())
            self._view.show_moment(now, drawings, now_edits, None)
            return
        then = case_at(now, moment)
        found = wished_differences(now, then) if moment.is_wished else differences(then, now)
        compared = self.bar.compare.isChecked()
        drawn, before = (then, now) if moment.is_wished or not compared else (now, then)
        wished = wished_ids(moment)
        shown_before = before if compared else None
        ghosts = left_ghosts(before, drawn, scheme) if compared else ()
        year = int(moment.date[:4]) if moment.date and drawn is then else None
        drawings = (
            MomentProjection(
                scheme, wished=wished, before=shown_before, found=found, ghosts=ghosts
            ),
            MomentTree(drawn, shown_before, wished, year),
            MomentSystems(drawn, shown_before, wished, **self._view.systems.manner()),
        )
        acts: Edits = edits.WishedEdits() if moment.is_wished else edits.NoEdits()
        # Only a circle says how near somebody is wished; elsewhere the keys 1-3 do.
        commands = _WISHED_COMMANDS if self._view.view is View.KRING else _WISHED_COMMANDS[:1]
        allowed = commands if moment.is_wished else ()
        self._tell(moment, found, compared=compared)
        self._view.show_moment(drawn, drawings, acts, allowed)
        self.place()

    def _show_bar(self) -> None:
        wanted = self._opened or bool(self._now is not None and self._now.snapshots)
        self.bar.setVisible(wanted)
        self.begin.setVisible(not wanted)
        self.begin.raise_()
        self.place()

    def _tell(self, moment: SnapshotView, found: list[Difference], *, compared: bool) -> None:
        """Say in the banner and the list which moment this is."""
        if moment.is_wished:
            circles = self._view.view is View.KRING
            self.banner.show_text(
                _("Zo wil de cliënt het: sleep om te wijzigen")
                if circles
                else _("Zo wil de cliënt het: kies iemand en druk op 1, 2 of 3")
            )
            self.panel.show_differences(_("Verschil met gewenst"), found, wished=True)
            return
        when = whole_name(moment)
        if compared:
            self.banner.show_text(_("Nu, vergeleken met {when}").format(when=when))
            title = _("Veranderd sinds {when}").format(when=when)
            self.panel.show_differences(title, found, wished=False)
        else:
            self.banner.show_text(_("Zo was het op {when}: alleen kijken").format(when=when))
            self.panel.hide()

    def _moment(self) -> SnapshotView | None:
        if self._now is None or self._chosen is None:
            return None
        for moment in self._now.snapshots:
            if moment.id == self._chosen or (moment.is_wished and self._chosen == WISHED):
                return moment
        return None

    def _choose_scheme(self, value: str) -> None:
        self._scheme = RingSchemeKind(value)
        self.scheme.set_value(self._scheme)
        if self._now is not None:
            edits.keep_scheme(self._workspace, self._now.id, value)
            self._show()

    def _say(self) -> None:
        """Tell a screen reader which moment is drawn."""
        announce(self._view.canvas, self.banner.label.text() or _("Het netwerk van nu"))
