"""Family of the chosen person: parents, partners, children, brothers and sisters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.edits import PAGE
from wijkteam_desktop.ui.network.form_fields import ChoiceBox
from wijkteam_desktop.ui.network.known_hint import KnownHint
from wijkteam_desktop.ui.people_list.relatives import (
    RelativeLine,
    kinds_of,
    relatives_of,
    word_of,
)
from wijkteam_desktop.ui.widgets import PlainLabel, button, icon_button
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_ADDED = ("parent", "partner", "child", "sibling")


class FamilyPane(QWidget):
    """Lines to change or remove, and a field that adds a relative, known or new."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._case: CaseView | None = None
        self._person_id = ""
        self._shown: list[RelativeLine] | None = None
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnMinimumWidth(1, theme.px(220))
        self._grid.setColumnStretch(4, 1)
        self.what = ChoiceBox([(tie, word_of(tie)) for tie in _ADDED])  # type: ignore[arg-type]
        self.what.setAccessibleName(_("Wat de ander is"))
        self.name = QLineEdit()
        self.name.setMaxLength(300)
        self.name.setAccessibleName(_("Naam van het familielid"))
        self.name.setPlaceholderText(_("Typ een naam, Enter"))
        self.add = button(_("Toevoegen"), self._add, icon="user-plus")
        self._known = KnownHint(workspace, self.name, _("bestaat al: {name} (gebruik deze)"))
        self._known.asked.connect(lambda known: self._run("", known))
        self.hint = self._known.button
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.what)
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._lines)
        column.addLayout(row)
        column.addWidget(self.hint)
        self.name.returnPressed.connect(self._add)

    def show_person(self, case: CaseView, person_id: str) -> None:
        """Show the family of somebody; what is half typed stays for the same person."""
        if self._case is None or self._case.id != case.id or person_id != self._person_id:
            self.name.clear()
            self._shown = None
        self._case, self._person_id = case, person_id
        self._known.look_in(case, person_id)
        lines = relatives_of(case, person_id)
        if lines != self._shown:
            self._shown = lines
            self._fill(lines)

    def _fill(self, lines: list[RelativeLine]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not lines:
            self._grid.addWidget(PlainLabel(_("Nog geen familie genoteerd."), "muted"), 0, 0, 1, 4)
        for number, line in enumerate(lines):
            self._grid.addWidget(PlainLabel(word_of(line.tie), "muted"), number, 0)
            name = f"{line.name} ({line.years})" if line.years else line.name
            self._grid.addWidget(PlainLabel(name, "strong"), number, 1)
            if not line.tie_id:
                continue
            box = ChoiceBox(kinds_of(line.tie))
            box.show_value(line.value)
            box.setAccessibleName(
                _("Soort band met {name}").format(name=line.name),
            )
            box.picked.connect(partial(self._change, line))
            self._grid.addWidget(box, number, 2)
            away = icon_button(
                "x",
                _("{tie} {name} weghalen uit de familie").format(
                    tie=word_of(line.tie), name=line.name
                ),
                partial(self._remove, line),
            )
            self._grid.addWidget(away, number, 3)

    def _change(self, line: RelativeLine, value: str) -> None:
        def work(s: Any) -> None:
            from wijkteam_desktop.services import family

            if line.tie == "partner":
                family.update_partnership(s, line.tie_id, kind=value)
            else:
                family.update_parent_link(s, line.tie_id, kind=value)

        self._workspace.run(self._label(_("{tie} {name} aanpassen"), line), work, page=PAGE)

    def _remove(self, line: RelativeLine) -> None:
        def work(s: Any) -> None:
            from wijkteam_desktop.services import family

            if line.tie == "partner":
                family.remove_partnership(s, line.tie_id)
            else:
                family.remove_parent_links(s, line.tie_id)

        self._workspace.run(self._label(_("{tie} {name} weghalen"), line), work, page=PAGE)

    def _label(self, text: str, line: RelativeLine) -> str:
        return text.format(tie=word_of(line.tie), name=line.name)

    def _add(self) -> None:
        text = self.name.text().strip()
        if text:
            self._run(text, "")

    def _run(self, text: str, known: str) -> None:
        """Add a relative by name, or somebody who is there already."""
        if self._case is None:
            return
        person_id, wanted = self._person_id, str(self.what.currentData())

        def work(s: Any) -> bool:
            from wijkteam_desktop.services import relatives as service

            relative = service.Relative(wanted)
            if known:
                service.tie(s, person_id, relative, known)
            else:
                service.add(s, person_id, relative, text)
            return True

        label = _("{what} bij {who}").format(
            what=self.what.currentText(), who=self._case.name_of(person_id)
        )
        if self._workspace.run(label, work, page=PAGE):
            # Cleared only now: what was refused stays in the field, to be corrected.
            self.name.clear()
            self.name.setFocus()
