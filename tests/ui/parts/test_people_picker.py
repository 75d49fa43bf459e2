"""Choosing people from a list that narrows as you type."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.ui.parts.people_picker import PeoplePicker, folded
from wijkteam_desktop.ui.workspace import Workspace


def test_typing_and_enter_tick_the_first_that_fits(
    samples: Workspace, case_ids: dict[str, str], qtbot: Any
) -> None:
    case = samples.case(case_ids["M-040"])
    loes = next(person for person in case.people if person.name.startswith("Loes"))
    harry = next(person for person in case.people if person.name.startswith("Harry"))
    dialog = PeoplePicker(None, case, [harry.id], "Wie doet dit?")
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed(dialog) == []
    QTest.keyClicks(dialog.search, "LOÈS")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.picked() == (harry.id, loes.id)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.picked() == (harry.id,)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == PeoplePicker.DialogCode.Accepted


def test_folding_knows_turkish() -> None:
    assert folded(" Yılmaz ") == folded("YILMAZ") == "yilmaz"
