"""The card "Wat valt op": observations beside the drawing, and questions about the family."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.meaning import edits
from wijkteam_desktop.ui.meaning.finding_row import FindingRow
from wijkteam_desktop.ui.meaning.thresholds_dialog import ThresholdsDialog
from wijkteam_desktop.ui.widgets import PlainLabel, button, icon_button, muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

if TYPE_CHECKING:
    from wijkteam_desktop.services.observations import Meaning


_FAMILY = frozenset({PersonKind.CLIENT, PersonKind.FAMILY})


class MeaningPanel(QFrame):
    """``people_asked(ids)`` when an observation is chosen: show these people in the drawing."""

    people_asked = Signal(tuple)

    def __init__(
        self, workspace: Workspace, *, year: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._year = year
        self._case: CaseView | None = None
        self._selected: tuple[str, ...] = ()
        self._stale = True
        self._open: set[str] = set()
        self._rows: list[FindingRow] = []
        theme.style(self, "card")
        self.setAccessibleName(_("Wat valt op"))
        self.limits = icon_button(
            "settings", _("Grenzen aanpassen"), self._ask_limits, role="muted", size=16
        )
        self.kin = PlainLabel("", "muted", wrap=True)
        self.empty = muted(_("Nog niets op te merken. Zet eerst mensen in de tekening."))
        self.more = self._folder("more")
        self.away = self._folder("away")
        self.foot = PlainLabel(
            _("Vertrouwelijke regels tellen hier niet mee."), "muted", "small", wrap=True
        )
        self._groups = {name: QVBoxLayout() for name in ("first", "more", "questions", "away")}
        self.question_title = PlainLabel(_("Klopt dit?"), "strong")
        self._area = QScrollArea()
        self._lay_out()

    def show_case(self, case: CaseView) -> None:
        """Show what there is to say about a case; counted when the card is in sight."""
        if self._case is None or self._case.id != case.id:
            self._open.clear()
            self._selected = ()
        self._case = case
        self._stale = True
        if self.isVisible():
            self._refresh()

    def show_selection(self, node_ids: Sequence[str]) -> None:
        """Say what who is chosen is to the others: two people to each other, one to the client.

        For a choice that was made elsewhere: the observation that was chosen here is let go.
        """
        self._selected = tuple(node_ids)
        self._let_go()
        if self.isVisible():
            self._show_kinship()

    def rows(self) -> list[FindingRow]:
        """The rows that are shown, from top to bottom."""
        return [row for row in self._rows if row.isVisibleTo(self)]

    def showEvent(self, event: QShowEvent) -> None:
        """Count when there is something new to see."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        else:
            self._show_kinship()

    def _refresh(self) -> None:
        case = self._case
        if case is None:
            return
        from wijkteam_desktop.services import observations

        chosen = self._workspace.read(lambda s: observations.choices(s, case.id))
        year = self._year or date.today().year
        self._fill(observations.meaning(case, chosen, year=year))
        self._show_kinship()
        self._stale = False

    def _fill(self, said: Meaning) -> None:
        place = self._focused_place()
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = [
            *self._put("first", said.first),
            *self._put("more", said.more),
            *self._put("questions", said.questions, question=True),
            *self._put("away", said.put_away, away=True),
        ]
        self.empty.setVisible(not (said.first or said.more or said.questions or said.put_away))
        self.question_title.setVisible(bool(said.questions))
        self.foot.setVisible(said.left_out)
        self._say_folder(self.more, "more", len(said.more))
        self._say_folder(self.away, "away", len(said.put_away))
        if place is not None:
            self._focus_row(place)

    def _put(
        self, group: str, findings: Iterable[Finding], *, question: bool = False, away: bool = False
    ) -> list[FindingRow]:
        made = []
        for finding in findings:
            row = FindingRow(finding, question=question, away=away)
            row.chosen.connect(self._choose)
            row.asked.connect(self._bring_back if away else self._put_away)
            # Shown before it is in the card it would be a window of its own.
            self._groups[group].addWidget(row)
            row.setVisible(group not in ("more", "away") or group in self._open)
            made.append(row)
        return made

    def _choose(self, finding: Finding, on: bool) -> None:
        self._let_go(finding)
        self._selected = ()
        self._show_kinship()
        self.people_asked.emit(finding.people if on else ())

    def _let_go(self, but: Finding | None = None) -> None:
        for row in self._rows:
            if row.finding is not but:
                row.text.setChecked(False)

    def _put_away(self, finding: Finding) -> None:
        if self._case is not None:
            edits.put_away(self._workspace, self._case.id, finding)

    def _bring_back(self, finding: Finding) -> None:
        if self._case is not None:
            edits.bring_back(self._workspace, self._case.id, finding)

    def _ask_limits(self) -> None:
        from wijkteam_desktop.services import observations

        chosen = ThresholdsDialog.ask(self, self._workspace.read(observations.thresholds))
        if chosen is not None and edits.set_thresholds(self._workspace, chosen):
            self._refresh()

    def _show_kinship(self) -> None:
        text = ""
        if self._case is not None and 0 < len(self._selected) < 3:
            text = _kinship_text(self._case, self._selected)
        self.kin.setText(text)
        self.kin.setVisible(bool(text))

    def _folder(self, group: str) -> QPushButton:
        return button("", lambda: self._toggle(group), "link")

    def _toggle(self, group: str) -> None:
        self._open.symmetric_difference_update({group})
        self._refresh()

    def _say_folder(self, folder: QPushButton, group: str, count: int) -> None:
        is_open = group in self._open
        if group == "more":
            text = _("minder") if is_open else _("meer ({count})")
        else:
            text = _("weggelegd verbergen") if is_open else _("weggelegd ({count})")
        folder.setText(text.format(count=count))
        folder.setAccessibleName(text.format(count=count))
        folder.setVisible(bool(count))

    def _focused_place(self) -> int | None:
        """Number of the row in which the keyboard is."""
        focus = self.focusWidget()
        for place, row in enumerate(self.rows()):
            if focus is not None and row.isAncestorOf(focus) and focus.hasFocus():
                return place
        return None

    def _focus_row(self, place: int) -> None:
        rows = self.rows()
        if rows:
            rows[min(place, len(rows) - 1)].text.setFocus()
        else:
            self.limits.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(muted(_("Om samen te bespreken, geen oordeel.")), 1)
        head.addWidget(self.limits)
        inside = QWidget()
        theme.style(inside, "clear")
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(2), 0)
        column.setSpacing(theme.px(4))
        for group in self._groups.values():
            group.setSpacing(theme.px(1))
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.kin)
        column.addWidget(self.empty)
        column.addLayout(self._groups["first"])
        column.addLayout(self._groups["more"])
        column.addWidget(self.more, 0, left)
        column.addWidget(self.question_title)
        column.addLayout(self._groups["questions"])
        column.addWidget(self.away, 0, left)
        column.addLayout(self._groups["away"])
        column.addStretch(1)
        column.addWidget(self.foot)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        side = theme.px(14)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(side, side, theme.px(8), theme.px(10))
        outside.setSpacing(theme.px(6))
        outside.addLayout(head)
        outside.addWidget(self._area, 1)


def _kinship_text(case: CaseView, ids: tuple[str, ...]) -> str:
    """What one person is to the family, or two to each other; only for clients and family."""
    from wijkteam_desktop.network.kinship import Kinship

    people = [case.person(node_id) for node_id in ids]
    family = Kinship(case)
    if len(ids) == 2:
        named = all(p is not None and p.kind in _FAMILY for p in people)
        return family.sentence(*ids) if named or family.of(*ids) else ""
    what = family.in_case(ids[0])
    return _("{name} is {what}.").format(name=case.name_of(ids[0]), what=what) if what else ""
