"""Choosing people from a list that narrows as you type."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.ui.parts.choosing import choose_people
from wijkteam_desktop.ui.parts.people_picker import PeoplePicker
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


def test_a_name_that_nobody_has_becomes_somebody_without_losing_the_ticks(
    samples: Workspace, case_ids: dict[str, str], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = samples.case(case_ids["M-040"])
    part = case.parts[0]

    def work(dialog: PeoplePicker) -> int:
        dialog.show()
        for name in ("Tante Sjaan, woont om de hoek", "buurman Kees"):
            QTest.keyClicks(dialog.search, name)
            QTest.keyClick(dialog.search, Qt.Key.Key_Return)
            assert dialog.search.text() == ""
        QTest.keyClicks(dialog.search, "loes")
        assert dialog._new is not None
        assert dialog._new.isHidden()
        return int(PeoplePicker.DialogCode.Accepted)

    monkeypatch.setattr(PeoplePicker, "exec", work)
    choose_people(None, samples, case, part)
    after = samples.case(case.id)
    names = [after.name_of(node_id) for node_id in after.parts[0].actor_ids]
    assert names[: len(part.actor_ids)] == [case.name_of(i) for i in part.actor_ids]
    assert "Sjaan" in " ".join(names)
    assert "Kees" in names[-2] or "Kees" in names[-1]
    for _step in range(3):
        samples.undo(case.id)
    assert samples.case(case.id) == case
