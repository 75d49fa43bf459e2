"""Utrecht, ambassadeurs voor informele zorg (domain §1.11): each part asked, and where to find one.

Every part can be answered ja, deels or nee; deels really splits; the catalogue gives the kind of
organisation, whom to ask and how far the search is; the share of asked parts is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.board.test_board import choose, in_dialog
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import insight, settings
from wijkteam_desktop.ui.find.find_panel import FindPanel
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.network.view_choices import BOARD
from wijkteam_desktop.ui.parts.question_menu import ReasonDialog
from wijkteam_desktop.ui.parts.split_dialog import SplitDialog
from wijkteam_desktop.ui.shell.place import CASE, Place
from wijkteam_desktop.vocabulary import MatchStatus, VolunteerAnswer

LEFT = Qt.MouseButton.LeftButton
CODE = "M-040"


@pytest.fixture
def window(open_window: MainWindow) -> MainWindow:
    workspace = open_window.workspace
    workspace.run("Inlezen", lambda s: case_json.import_cases(s, read()))
    case_id = workspace.read(lambda s: case_json.case_id_of(s, CODE))
    open_window.shell.go(Place(CASE, case_id, "netwerk"))
    return open_window


def read() -> Any:
    return case_json.read_file(Path(sample_file()))


def test_every_part_is_asked_and_somebody_is_looked_for(window: MainWindow, qtbot: Any) -> None:
    page = window.shell.pages.currentWidget()
    drawing = page.tab("netwerk").drawing
    QTest.mouseClick(drawing.network.toolbar.views.segment(BOARD), LEFT)
    board = drawing.board
    ids = [part.id for part in page.case.parts]

    def ask(part_id: str, answer: str) -> None:
        card = board.card(part_id)
        card.setFocus()
        QTest.keyClick(card, Qt.Key.Key_V)
        choose(answer)

    for part_id in ids[2:]:
        in_dialog(ReasonDialog, lambda dialog: QTest.mouseClick(dialog.yes, LEFT))
        ask(part_id, "Nee")

    def split(dialog: SplitDialog) -> None:
        QTest.keyClicks(dialog.second, "Samen een kop koffie")
        QTest.mouseClick(dialog.yes, LEFT)

    in_dialog(SplitDialog, split)
    ask(ids[1], "Deels")
    assert [p.split_from_id for p in page.case.parts if p.text == "Samen een kop koffie"] == [
        ids[1]
    ]
    ask(ids[0], "Ja")
    answers = {part.id: part.volunteer_question for part in page.case.parts}
    assert answers[ids[0]] is VolunteerAnswer.YES
    assert answers[ids[1]] is VolunteerAnswer.PARTLY
    assert {answers[one] for one in ids[2:]} == {VolunteerAnswer.NO}
    assert all(part.reason_not_volunteer for part in page.case.parts if part.id in ids[2:])

    # Ja opened "Waar vind je die?" for that part.
    (panel,) = page.findChildren(FindPanel)
    qtbot.waitUntil(lambda: bool(panel.offers))
    assert panel.part_id == ids[0]
    first = panel.offers[0].suggestion
    assert first.kind is not None
    assert first.kind.who_to_ask
    QTest.mouseClick(panel.offers[0].seek, LEFT)
    (search,) = page.case.matches
    assert (search.part_id, search.status) == (ids[0], MatchStatus.SOUGHT)
    assert search.sought_on

    window.workspace.note(lambda s: settings.put(s, insight.SETTING, 1))
    QTest.mouseClick(window.shell.rail.buttons["inzicht"], LEFT)
    figures = window.shell.pages.currentWidget()
    assert figures.asked.bar.accessibleDescription().endswith("procent")
    assert "deelvragen" in figures.asked.words.text()
