"""The history of a case: list, look, restore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from wijkteam_desktop.ui.history import history_panel
from wijkteam_desktop.ui.history.history_line import shown_sentences
from wijkteam_desktop.ui.history.history_panel import HistoryPanel
from wijkteam_desktop.ui.history.look_dialog import LookDialog, in_words
from wijkteam_desktop.ui.workspace import Workspace


@pytest.fixture
def case_id(workspace: Workspace) -> str:
    from wijkteam_desktop.services import cases, parts, people

    def work(s: Any) -> str:
        made = cases.create(s, title="Proef", code="2026-001", main_person="Fatma")
        people.add(s, made, name="Oom Piet", kind="family", role="oom")
        parts.add(s, made, "Samen koken")
        return made

    made = workspace.run("Nieuwe casus", work, page="lijst")
    assert made is not None
    for number in range(3):
        workspace.run(
            f"Titel {number}",
            lambda s, number=number: cases.update(s, made, title=f"Titel {number}"),
            page="vraag",
        )
    return made


@pytest.fixture
def panel(qtbot: Any, workspace: Workspace, case_id: str) -> Iterator[HistoryPanel]:
    made = HistoryPanel(workspace)
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    made.show_case_id(case_id)
    yield made


def labels(panel: HistoryPanel) -> list[str]:
    return [line.label for line in panel.lines()]


def test_newest_first(panel: HistoryPanel) -> None:
    assert labels(panel) == ["Titel 2", "Titel 1", "Titel 0", "Nieuwe casus"]
    spoken = panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Titel 2" in spoken
    assert "Yasmin" in spoken


def test_rows_are_high_enough_for_their_words(panel: HistoryPanel) -> None:
    for place in range(panel.list.count()):
        row = panel.list.itemWidget(panel.list.item(place))
        assert row.height() >= row.layout().totalHeightForWidth(row.width())


def test_a_new_edit_comes_on_top_and_the_mark_stays(
    panel: HistoryPanel, workspace: Workspace, case_id: str
) -> None:
    from wijkteam_desktop.services import cases

    panel.list.setCurrentRow(1)
    workspace.run("Verhaal", lambda s: cases.update(s, case_id, story="Er was eens"))
    assert labels(panel)[0] == "Verhaal"
    assert panel.list.currentRow() == 2


def test_what_was_taken_back_says_so(
    panel: HistoryPanel, workspace: Workspace, case_id: str
) -> None:
    workspace.undo(case_id)
    line = next(line for line in panel.lines() if line.label == "Titel 2")
    assert line.undone


def test_another_case_is_not_heard(panel: HistoryPanel, workspace: Workspace) -> None:
    from wijkteam_desktop.services import cases

    before = labels(panel)
    workspace.run("Andere", lambda s: cases.create(s, title="Anders"))
    assert labels(panel) == before


def test_only_an_older_line_can_be_brought_back(panel: HistoryPanel) -> None:
    panel.list.setCurrentRow(-1)
    assert not panel.look.isEnabled()
    panel.list.setCurrentRow(0)
    assert panel.look.isEnabled()
    assert not panel.back.isEnabled()
    panel.list.setCurrentRow(1)
    assert panel.back.isEnabled()


def test_restore_is_one_step_that_can_be_undone(
    panel: HistoryPanel, workspace: Workspace, case_id: str
) -> None:
    panel.list.setCurrentRow(3)
    panel.back.click()
    assert workspace.case(case_id).title == "Proef"
    assert "Teruggezet naar" in labels(panel)[0]
    workspace.undo(case_id)
    assert workspace.case(case_id).title == "Titel 2"


def test_looking_changes_nothing_until_it_is_asked(
    panel: HistoryPanel, workspace: Workspace, case_id: str, monkeypatch: Any
) -> None:
    answers = [False, True]
    seen: list[str] = []

    def look(dialog: LookDialog) -> int:
        seen.append(dialog.words.toPlainText())
        accepted = dialog.DialogCode.Accepted if answers.pop(0) else dialog.DialogCode.Rejected
        return int(accepted.value)

    monkeypatch.setattr(LookDialog, "exec", look)
    panel.list.setCurrentRow(3)
    panel.look.click()
    assert "Proef" in seen[0]
    assert workspace.case(case_id).title == "Titel 2"
    panel.look.click()
    assert workspace.case(case_id).title == "Proef"


def test_the_case_in_words(workspace: Workspace, case_id: str) -> None:
    words = in_words(workspace.case(case_id))
    assert "– Oom Piet, oom" in words
    assert "– Samen koken (Nog niemand)" in words
    assert "VERHAAL" not in words


def test_more_lines_when_there_are_more(
    panel: HistoryPanel, workspace: Workspace, case_id: str, monkeypatch: Any
) -> None:
    monkeypatch.setattr(history_panel, "AT_A_TIME", 2)
    panel.refresh()
    assert labels(panel) == ["Titel 2", "Titel 1"]
    panel.more.click()
    assert labels(panel) == ["Titel 2", "Titel 1", "Titel 0", "Nieuwe casus"]


def test_a_long_list_of_sentences_is_cut(panel: HistoryPanel) -> None:
    from dataclasses import replace

    line = replace(panel.lines()[0], sentences=tuple(f"zin {n}" for n in range(9)))
    assert shown_sentences(line)[-1] == "en nog 5 wijzigingen"


def test_locking_takes_everything_off(panel: HistoryPanel, workspace: Workspace) -> None:
    workspace.detach()
    assert panel.list.count() == 0
