"""Taking a family or network of another program in: choose around whom, see who comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel

_MOST_LISTED = 400


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user chose: around whom, how far, into which case, and who is somebody known."""

    focus: str | None
    generations: int | None
    people: int | None
    into: str | None
    apart: frozenset[str]
    """Ids in the file of people that are somebody else than the one of the same name."""


class NetworkDialog(Dialog):
    """*look* gives a preview (``services.network_import.preview``) of a choice."""

    def __init__(
        self,
        parent: QWidget | None,
        file: Any,
        look: Callable[[Choice], Any],
        here: tuple[str, str] | None,
    ) -> None:
        super().__init__(
            parent,
            _("Stamboom of netwerk inlezen"),
            _("{form}: {count} mensen in het bestand.").format(
                form=file.form, count=len(file.people)
            ),
            yes=_("Inlezen"),
            width=640,
        )
        self._look = look
        self._here = here
        self.focus = QComboBox()
        self.focus.setAccessibleName(_("Hoofdpersoon"))
        self.focus.setEditable(True)
        self.focus.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.focus.addItem(_("(het hele bestand)"), None)
        for person in file.people:
            year = f" ({person.birth_year})" if person.birth_year else ""
            self.focus.addItem(f"{person.name}{year}", person.id)
        completer = self.focus.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.generations = _spin(_("Generaties omhoog en omlaag"), 0, 12, _("alle"))
        self.people = _spin(_("Ten hoogste zoveel mensen"), 0, 1000, _("geen grens"))
        self.into = QComboBox()
        self.into.addItem(_("In een nieuwe casus"), None)
        if here is not None:
            self.into.addItem(_("In casus {code}").format(code=here[1]), here[0])
        row = QHBoxLayout()
        for caption, field in (
            (_("Generaties"), self.generations),
            (_("Ten hoogste"), self.people),
        ):
            row.addWidget(PlainLabel(caption, "label"))
            row.addWidget(field)
        row.addStretch(1)
        self.summary = PlainLabel("", wrap=True)
        self.coming = QListWidget()
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        for shown, height in ((self.coming, 150), (self.problems, 90)):
            style(shown, "boxed")
            shown.setMinimumHeight(px(height))
        self.add_field(_("Rond wie"), self.focus)
        self.add(row)
        self.add_field(_("Waarheen"), self.into)
        self.add(self.summary)
        self.add_field(_("Deze mensen komen erin"), self.coming)
        self.add_field(_("Opmerkingen bij het bestand"), self.problems)
        self.focus.currentIndexChanged.connect(self._refresh)
        self.into.currentIndexChanged.connect(self._refresh)
        self.generations.valueChanged.connect(self._refresh)
        self.people.valueChanged.connect(self._refresh)
        self._refresh()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        file: Any,
        look: Callable[[Choice], Any],
        here: tuple[str, str] | None,
    ) -> Choice | None:
        """Show the preview; None when nothing is to come in."""
        dialog = cls(parent, file, look, here)
        try:
            accepted = dialog.exec() == Dialog.DialogCode.Accepted
            return dialog.choice() if accepted else None
        finally:
            dialog.deleteLater()

    def choice(self) -> Choice:
        """What is chosen now."""
        focus = self.focus.currentData()
        around = focus is not None
        apart = frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in map(self.coming.item, range(self.coming.count()))
            if item.data(Qt.ItemDataRole.CheckStateRole) is not None
            and item.checkState() is Qt.CheckState.Unchecked
        )
        return Choice(
            focus=focus,
            generations=(self.generations.value() or None) if around else None,
            people=self.people.value() or None,
            into=self.into.currentData(),
            apart=apart,
        )

    def _refresh(self) -> None:
        self.generations.setEnabled(self.focus.currentData() is not None)
        preview = self._look(self.choice())
        self.coming.clear()
        for candidate in preview.coming[:_MOST_LISTED]:
            self.coming.addItem(_item(candidate))
        self.problems.clear()
        self.problems.addItems([str(problem) for problem in preview.problems])
        if preview.problem_count > len(preview.problems):
            more = preview.problem_count - len(preview.problems)
            self.problems.addItem(_("en nog {count} opmerkingen").format(count=more))
        if not self.problems.count():
            self.problems.addItem(_("Geen: alles is gelezen."))
        self.yes.setEnabled(not preview.refusal)
        self.show_problem(preview.refusal)
        count = len(preview.coming)
        self.summary.setText(
            ngettext(
                "{count} mens met {lines} lijnen.", "{count} mensen met {lines} lijnen.", count
            ).format(count=count, lines=preview.lines)
        )


def _item(candidate: Any) -> QListWidgetItem:
    person = candidate.person
    year = f" ({person.birth_year})" if person.birth_year else ""
    item = QListWidgetItem(f"{person.name}{year}")
    item.setData(Qt.ItemDataRole.UserRole, candidate.id)
    if candidate.same_id is not None:
        item.setCheckState(Qt.CheckState.Checked)
        item.setText(
            _("{name}{year} · bestaat al: dezelfde persoon").format(name=person.name, year=year)
        )
    elif candidate.maybe:
        item.setText(
            _("{name}{year} · misschien {other}").format(
                name=person.name, year=year, other=candidate.maybe[0].name
            )
        )
    return item


def _spin(name: str, least: int, most: int, none: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(least, most)
    made.setSpecialValueText(none)
    made.setAccessibleName(name)
    return made
