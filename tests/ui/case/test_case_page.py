"""One case: its head, its tabs, and reading again only what is in sight."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.ui.case.case_page import CasePage
from wijkteam_desktop.ui.case.case_tabs import NETWORK, REPORT, REQUEST
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import CaseStatus, PrivacyMode

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case_id(case_ids: dict[str, str]) -> str:
    return case_ids["M-040"]


@pytest.fixture
def page(samples: Workspace, case_id: str, shown: Any) -> CasePage:
    made = CasePage(samples)
    made.show_page(REQUEST)
    made.show_case_id(case_id)
    return shown(made, 1304, 660)


def pick(combo: Any, value: Any) -> None:
    """Choose a value as a user does."""
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_opening_is_noted_in_the_access_log(
    page: CasePage, samples: Workspace, case_id: str
) -> None:
    from wijkteam_desktop.services import access

    page.refresh()
    lines = samples.read(lambda s: access.for_case(s, case_id))
    assert [line.kind.value for line in lines] == ["opened"]


def test_the_head_shows_the_case_and_every_control_has_a_name(page: CasePage) -> None:
    assert page.header.code.text() == "M-040"
    assert page.header.title.text().startswith("Vader en zoon")
    assert page.header.holder.currentText().startswith("Harry")
    assert unnamed(page) == []


def test_alt_and_a_number_take_a_tab(page: CasePage, qtbot: Any) -> None:
    with qtbot.waitSignal(page.page_changed) as changed:
        QTest.keyClick(page.tabs.tabs.segment(REQUEST), Qt.Key.Key_2, ALT)
    assert changed.args == [NETWORK]
    assert page.page_name == NETWORK
    assert page.stack.currentWidget() is page.tab(NETWORK)
    QTest.keyClick(page.tabs.tabs.segment(NETWORK), Qt.Key.Key_1, ALT)
    assert page.stack.currentWidget() is page.tab(REQUEST)


def test_a_click_takes_a_tab(page: CasePage) -> None:
    QTest.mouseClick(page.tabs.tabs.segment(NETWORK), LEFT)
    assert page.page_name == NETWORK


def test_the_title_is_edited_in_place(page: CasePage, samples: Workspace, case_id: str) -> None:
    page.header.title.setFocus()
    page.header.title.selectAll()
    QTest.keyClicks(page.header.title, "Vader, zoon en buurvrouw")
    QTest.keyClick(page.header.title, Qt.Key.Key_Return)
    assert samples.case(case_id).title == "Vader, zoon en buurvrouw"
    samples.undo(case_id)
    assert page.header.title.text().startswith("Vader en zoon")


def test_a_code_that_is_taken_is_refused_and_shown_as_it_was(
    page: CasePage, samples: Workspace, case_id: str, qtbot: Any
) -> None:
    page.header.code.selectAll()
    QTest.keyClicks(page.header.code, "V-101")
    with qtbot.waitSignal(samples.message):
        QTest.keyClick(page.header.code, Qt.Key.Key_Return)
    assert samples.case(case_id).code == "M-040"
    assert page.header.code.text() == "M-040"


def test_choosing_yourself_shows_what_is_confidential(
    samples: Workspace, case_ids: dict[str, str], shown: Any
) -> None:
    page = CasePage(samples)
    page.show_page(REQUEST)
    with_secrets = next(i for i in case_ids.values() if samples.case(i).withheld)
    page.show_case_id(with_secrets)
    shown(page, 1304, 660)
    hidden = samples.case(with_secrets).withheld
    assert page.tabs.withheld.text().startswith(f"{hidden} vertrouwelijk")
    pick(page.header.holder, "member-1")
    assert samples.case(with_secrets).holder_member_id == "member-1"
    assert page.tabs.withheld.text() == ""
    assert page.case is not None
    assert page.case.withheld == 0


def test_names_or_roles_and_the_status(page: CasePage, samples: Workspace, case_id: str) -> None:
    pick(page.header.privacy, "roles")
    assert samples.case(case_id).privacy_mode is PrivacyMode.ROLES
    pick(page.header.status, "archived")
    assert samples.case(case_id).status is CaseStatus.ARCHIVED


def test_only_the_tab_in_sight_reads_again(
    page: CasePage, samples: Workspace, case_id: str
) -> None:
    from wijkteam_desktop.services import parts

    shown: list[str] = []
    page.show_page(NETWORK)
    page.show_page(REQUEST)
    page.tab(NETWORK).show_case = lambda _case: shown.append("netwerk")
    page.tab(REQUEST).show_case = lambda _case: shown.append("vraag")
    samples.run("Deel", lambda s: parts.add(s, case_id, "Iets"))
    assert shown == ["vraag"]
    page.show_page(NETWORK)
    assert shown == ["vraag", "netwerk"]


def test_another_case_and_a_hidden_page_are_left_alone(
    page: CasePage, samples: Workspace, case_id: str, case_ids: dict[str, str]
) -> None:
    from wijkteam_desktop.services import cases

    read: list[Any] = []
    page.case_shown.connect(read.append)
    samples.run("Titel", lambda s: cases.update(s, case_ids["V-101"], title="Anders"))
    assert read == []
    page.hide()
    samples.run("Titel", lambda s: cases.update(s, case_id, title="Nieuw"))
    assert read == []
    page.show()
    assert [case.title for case in read] == ["Nieuw"]


def test_half_a_sentence_is_saved_before_another_case_is_shown(
    page: CasePage, samples: Workspace, case_id: str, case_ids: dict[str, str]
) -> None:
    page.tab(REQUEST).form.literal.setPlainText("Nog niet klaar")
    page.show_case_id(case_ids["V-101"])
    assert samples.case(case_id).request.worded_by_client == "Nog niet klaar"
    assert samples.case(case_ids["V-101"]).request.worded_by_client.startswith("Kan iemand")
    assert page.tab(REQUEST).form.literal.text().startswith("Kan iemand")


def test_a_case_that_is_gone_says_so(
    page: CasePage, samples: Workspace, case_id: str, qtbot: Any
) -> None:
    from wijkteam_desktop.services import cases

    cases.purge(samples.store, case_id, "M-040")  # type: ignore[arg-type]
    with qtbot.waitSignal(page.gone):
        page.refresh()
    assert page.case_id == ""


def test_saved_is_said_in_words(page: CasePage) -> None:
    assert page.tabs.saved.text().startswith("Bewaard · ")


def test_history_opens_beside_the_case(page: CasePage) -> None:
    QTest.mouseClick(page.tabs.history, LEFT)
    assert page.split.count() == 2
    assert page.split.widget(1).isVisible()
    QTest.mouseClick(page.tabs.history, LEFT)
    assert not page.split.widget(1).isVisible()


def test_the_report_is_the_third_tab(page: CasePage, qtbot: Any) -> None:
    page.show_page(REPORT)
    report = page.tab(REPORT)
    assert page.stack.currentWidget() is report
    qtbot.waitUntil(lambda: report.view.isVisible(), timeout=30_000)


def test_an_unknown_tab_changes_nothing(page: CasePage) -> None:
    page.show_page("meten")
    assert page.page_name == REQUEST


def test_the_drawing_can_have_the_whole_width(page: CasePage) -> None:
    page.show_page(NETWORK)
    tab = page.tab(NETWORK)
    assert tab.is_right_shown()
    assert page.tabs.panel.isVisible()
    QTest.mouseClick(page.tabs.panel, LEFT)
    assert not tab.is_right_shown()
    QTest.mouseClick(page.tabs.panel, LEFT)
    assert tab.is_right_shown()
    page.show_page(REQUEST)
    assert not page.tabs.panel.isVisible()
