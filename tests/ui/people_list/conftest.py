"""A small family in a store, and the list of it on screen, read again after every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from tests.ui.case.samples import blank, look, shown  # noqa: F401
from wijkteam_desktop.ui.people_list.people_list import PeopleList
from wijkteam_desktop.ui.people_list.rows import Column
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, Gender, PersonKind


@dataclass
class Hand:
    """The list on screen with a hand to work it."""

    page: PeopleList
    workspace: Workspace
    case_id: str
    ids: dict[str, str]
    edits: list[Any] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def case(self) -> CaseView:
        return self.workspace.case(self.case_id)

    def row_of(self, name: str) -> int:
        return self.page.model.numbers_of({self.ids[name]})[0]

    def text(self, name: str, column: Column) -> str:
        return self.page.model.row(self.row_of(name)).texts[column]

    def go(self, name: str, column: Column) -> None:
        self.page.table.setFocus()
        self.page.table.setCurrentIndex(self.page.model.index(self.row_of(name), column))

    def key(self, key: Qt.Key, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.page.table, key, held)

    def editor(self, kind: type[QWidget]) -> Any:
        found = [w for w in self.page.table.viewport().findChildren(kind) if w.isVisible()]
        assert found
        return found[-1]

    def type(self, name: str, column: Column, text: str) -> None:
        """F2, the text, Enter."""
        self.go(name, column)
        self.key(Qt.Key.Key_F2)
        line = self.editor(QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClick(line, Qt.Key.Key_Return)
        # Qt itself saves what is typed one turn later.
        QApplication.processEvents()

    def pick(self, name: str, column: Column, words: str) -> None:
        """Enter, and the choice with these words."""
        self.go(name, column)
        self.key(Qt.Key.Key_Return)
        box = self.editor(QComboBox)
        row = box.findText(words)
        assert row >= 0, [box.itemText(i) for i in range(box.count())]
        box.setCurrentIndex(row)
        box.activated.emit(row)


@pytest.fixture
def hand(
    blank: Workspace,  # noqa: F811
    shown: Callable[..., Any],  # noqa: F811
) -> Iterator[Hand]:
    """Fatma and her son with a few people around them."""
    ids: dict[str, str] = {}

    def make(s: Any) -> str:
        from wijkteam_desktop.services import cases, parts, people, ties

        case_id = cases.create(s, title="Moeder en zoon", code="2026-001")
        for key, name, kind, gender in (
            ("fatma", "Fatma", PersonKind.CLIENT, Gender.WOMAN),
            ("sami", "Sami", PersonKind.CLIENT, Gender.MAN),
            ("els", "Tante Els", PersonKind.FAMILY, Gender.WOMAN),
            ("buur", "Buurvrouw", PersonKind.NEIGHBOUR, Gender.WOMAN),
            ("piet", "Piet", PersonKind.FRIEND, Gender.MAN),
        ):
            index = key == "fatma"
            ids[key] = people.add(s, case_id, name=name, kind=kind, gender=gender, is_index=index)
        ids["school"] = people.organisation_add(s, case_id, name="De Stip", sector="onderwijs")
        ids["tie-els"] = ties.tie(
            s, case_id, ids["fatma"], ids["els"], circle=Circle.INNER, hours_per_week=3.5
        )
        ids["tie-buur"] = ties.tie(s, case_id, ids["fatma"], ids["buur"], circle=Circle.MIDDLE)
        ids["deel"] = parts.add(s, case_id, "Samen koken")
        return case_id

    case_id = blank.run("Voorbeeld", make)
    assert case_id is not None
    page = PeopleList(blank)
    made = Hand(page, blank, case_id, ids)
    page.show_case(made.case())
    shown(page, 960, 600)
    blank.changed.connect(lambda _change: page.show_case(made.case()))
    blank.changed.connect(made.edits.append)
    blank.message.connect(made.messages.append)
    yield made
    page.close()
