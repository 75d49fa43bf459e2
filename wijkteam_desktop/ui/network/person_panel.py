"""The side panel of whoever is selected: the card, and every field under "Bewerken"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.network.person_form import LinesForm, OrganisationForm, PersonForm
from wijkteam_desktop.ui.network.person_summary import PersonHead, PersonSummary
from wijkteam_desktop.ui.network.several_form import SeveralForm, movable_ids
from wijkteam_desktop.ui.widgets import PlainLabel, button, flush_all, icon_button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


_LEAST_HEIGHT = 204
QWIDGETSIZE_MAX = 16777215


class PersonPanel(QFrame):
    """Shows who is selected in the drawing; ``show_case`` and ``show_selection`` fill it."""

    editing_changed = Signal(bool)
    """The fields were unfolded or folded: the panel wants more or less room."""

    def __init__(
        self, workspace: Workspace, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.setAccessibleName(_("Wie is gekozen"))
        self._workspace = workspace
        self._read_only = read_only
        self._case: CaseView | None = None
        self._ids: tuple[str, ...] = ()
        self._form: PersonForm | OrganisationForm | None = None
        self._lines: LinesForm | None = None
        self._shown_id = ""
        self._folding = True
        self.hint = PlainLabel(
            _("Kies iemand in de tekening om te zien wat die doet, krijgt en draagt."),
            "muted",
            wrap=True,
        )
        self.head = PersonHead()
        self.summary = PersonSummary()
        self.several = SeveralForm()
        self.edit = icon_button("pencil", _("Bewerken"), self._toggle, role="muted", size=16)
        self.edit.setCheckable(True)
        self.head.row.addWidget(self.edit)
        self._fields = QWidget()
        self._column = QVBoxLayout(self._fields)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._remove = button(_("Verwijderen"), self._remove_asked, "danger", icon="trash-2")
        self._lay_out()
        self.several.circle_asked.connect(self._circle_asked)
        self.several.remove_asked.connect(self._remove_asked)
        theme.signals().changed.connect(self._refresh)
        self._refresh()

    @property
    def is_editing(self) -> bool:
        """Whether the fields are unfolded."""
        return self.edit.isChecked()

    def show_case(self, case: CaseView) -> None:
        """Show the case as it is now; who is gone is not selected any more."""
        self._case = case
        known = {p.id for p in case.people} | {o.id for o in case.organisations}
        self._ids = tuple(i for i in self._ids if i in known)
        self._refresh()

    def show_selection(self, ids: Sequence[str]) -> None:
        """Show who is selected."""
        if tuple(ids) != self._ids:
            # What is half typed belongs to who was shown until now.
            flush_all(self)
            self._ids = tuple(ids)
            self._refresh()

    def begin_edit(self) -> None:
        """Unfold the fields and go to the first."""
        if not self.is_editing:
            self.edit.click()
        if self._form is not None:
            self._form.setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        theme.style(inside, "clear")
        column = QVBoxLayout(inside)
        side = theme.px(16)
        column.setContentsMargins(side, theme.px(2), side, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.hint)
        column.addWidget(self.summary)
        column.addWidget(self.several)
        column.addWidget(self._fields)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, theme.px(10), 1, theme.px(4))
        outside.setSpacing(theme.px(4))
        self.head.setContentsMargins(side, 0, theme.px(10), 0)
        outside.addWidget(self.head)
        outside.addWidget(area)
        self.area = area

    def _refresh(self) -> None:
        case, ids = self._case, self._ids
        one = ids[0] if case is not None and len(ids) == 1 else ""
        fixed = self._read_only or self._workspace.anonymous
        self.hint.setVisible(not ids)
        self._take_height(bool(ids))
        self.head.setVisible(bool(one))
        self.summary.setVisible(bool(one) and (fixed or not self.is_editing))
        self.several.setVisible(len(ids) > 1 and not fixed)
        self.edit.setVisible(bool(one) and not fixed)
        self._fields.setVisible(bool(one) and self.is_editing and not fixed)
        if case is None:
            return
        if one:
            self.head.show_node(case, one)
            self.summary.show_node(case, one)
            if self.is_editing and not fixed:
                self._show_fields(case, one)
        elif ids:
            self.several.show_people(case, ids)

    def set_folding(self, on: bool) -> None:
        """Say whether to be no higher than one sentence while nobody is chosen."""
        self._folding = on
        self._take_height(bool(self._ids))

    def _take_height(self, chosen: bool) -> None:
        least = theme.px(_LEAST_HEIGHT) if self._folding else 0
        if self._folding and not chosen:
            inside = self.hint.heightForWidth(max(self.width(), theme.px(300)) - theme.px(40))
            least = inside + theme.px(32)
        self.setMinimumHeight(least)
        self.setMaximumHeight(least if self._folding and not chosen else QWIDGETSIZE_MAX)

    def _show_fields(self, case: CaseView, node_id: str) -> None:
        person = case.person(node_id)
        organisation = next((o for o in case.organisations if o.id == node_id), None)
        if self._shown_id != node_id or self._form is None or self._lines is None:
            self._clear()
            self._shown_id = node_id
            if person is not None:
                self._form = PersonForm(self._workspace, node_id)
            else:
                self._form = OrganisationForm(self._workspace, node_id)
            self._lines = LinesForm(self._workspace, node_id)
            self._column.addWidget(self._form)
            self._column.addWidget(self._lines)
            self._column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        if isinstance(self._form, PersonForm) and person is not None:
            self._form.show_person(case, person)
        elif isinstance(self._form, OrganisationForm) and organisation is not None:
            self._form.show_organisation(case, organisation)
        self._lines.show_lines(case)

    def _clear(self) -> None:
        for widget in (self._form, self._lines):
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._form = self._lines = None

    def _toggle(self) -> None:
        text = _("Klaar met bewerken") if self.is_editing else _("Bewerken")
        self.edit.setToolTip(text)
        self.edit.setAccessibleName(text)
        self._refresh()
        self.editing_changed.emit(self.is_editing)

    def _circle_asked(self, circle: Circle | None) -> None:
        if self._case is not None:
            ids = movable_ids(self._case, self._ids)
            edits.set_circle(self._workspace, self._case, ids, circle)

    def _remove_asked(self) -> None:
        if self._case is not None:
            edits.remove(self._workspace, self._case, self._ids)
