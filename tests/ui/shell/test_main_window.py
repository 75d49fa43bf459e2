"""The window around an open store: moving, undo in sight, lock and unlock, closing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from tests.ui.conftest import PASSPHRASE, QuickDoor
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.shell.place import CASE, LIST, SETTINGS, TABS, Place, place_of_edit
from wijkteam_desktop.ui.start.unlock_page import UnlockPage
from wijkteam_desktop.ui.start.welcome_page import WelcomePage
from wijkteam_desktop.ui.widgets import AutosaveText
from wijkteam_desktop.ui.widgets.ask import TextDialog
from wijkteam_desktop.ui.widgets.drafts import watch


@pytest.fixture
def case_id(open_window: MainWindow) -> str:
    """A case in the open store."""
    from wijkteam_desktop.services import cases

    made = open_window.workspace.run(
        "Nieuwe casus", lambda s: cases.create(s, title="Proef", code="2026-001"), page="lijst"
    )
    assert made is not None
    return made


def unlock(window: MainWindow, qtbot: Any) -> None:
    page = window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    page.secret.line.setText(PASSPHRASE)
    page.open.click()
    qtbot.waitUntil(lambda: window.workspace.is_open)


def test_the_title_names_nothing(open_window: MainWindow, case_id: str) -> None:
    open_window.shell.go(Place(CASE, case_id))
    assert open_window.windowTitle() == "Wijkteam Desktop"


def test_moving_between_pages(open_window: MainWindow, case_id: str) -> None:
    shell = open_window.shell
    assert shell.place == Place(LIST)
    assert shell.top.title.text() == "Casussen"
    shell.go(Place(CASE, case_id, "vraag"))
    assert shell.place == Place(CASE, case_id, "vraag")
    assert shell.top.title.text() == "2026-001"
    assert not shell.top.home.isHidden()
    shell.top.home.click()
    assert shell.place == Place(LIST)
    shell.rail.buttons[SETTINGS].click()
    assert shell.place == Place(SETTINGS)
    assert shell.rail.buttons[SETTINGS].isChecked()


def test_the_menu_names_the_step(open_window: MainWindow, case_id: str) -> None:
    actions = open_window.actions_
    assert actions["undo"].text() == "&Ongedaan maken: Nieuwe casus"
    assert not actions["redo"].isEnabled()


def test_undo_shows_where_it_was(open_window: MainWindow, case_id: str) -> None:
    from wijkteam_desktop.services import cases

    shell = open_window.shell
    shell.go(Place(CASE, case_id, "netwerk"))
    open_window.workspace.run(
        "Verhaal", lambda s: cases.update(s, case_id, story="Er was eens"), page="vraag"
    )
    open_window.do("undo")
    assert shell.place == Place(CASE, case_id, "vraag")
    assert "Verhaal" in shell.bar.text()
    assert open_window.workspace.case(case_id).story == ""
    open_window.do("redo")
    assert open_window.workspace.case(case_id).story == "Er was eens"


def test_places_of_edits() -> None:
    assert place_of_edit("netwerk", "c") == Place(CASE, "c", "netwerk")
    assert place_of_edit("lijst", None) == Place(LIST)
    assert place_of_edit("instellingen", None) == Place(SETTINGS)
    assert place_of_edit("", None) is None


def test_a_refused_edit_is_said_above_the_page(open_window: MainWindow) -> None:
    open_window.workspace.message.emit("Dat kan niet.")
    assert open_window.shell.bar.text() == "Dat kan niet."


def test_all_is_saved_and_since_when(open_window: MainWindow, case_id: str) -> None:
    assert "Alle wijzigingen bewaard ·" in open_window.shell.top.saved.text()
    open_window.do("save")
    assert open_window.shell.bar.text().startswith("Alles is bewaard")


def test_keys_of_the_window_have_one_owner(open_window: MainWindow, qtbot: Any) -> None:
    asked: list[int] = []
    page = open_window.shell.pages.page(LIST)
    page.do.new.triggered.disconnect()
    page.do.new.triggered.connect(lambda: asked.append(1))
    page.setFocus()
    QTest.keyClick(open_window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1]
    QTest.keyClick(open_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.search.hasFocus() or open_window.focusWidget() is page.bar.search


def test_history_and_tabs_by_command(open_window: MainWindow, case_id: str) -> None:
    open_window.shell.go(Place(CASE, case_id, "vraag"))
    page = open_window.shell.pages.page(CASE)
    open_window.do("history")
    assert page.tabs.history.isChecked()
    open_window.do("history")
    assert not page.tabs.history.isChecked()
    open_window.do("tab_network")
    assert page.page_name == "netwerk"
    open_window.do("cases")
    assert open_window.shell.place == Place(LIST)


def test_lock_and_back_to_the_same_place(open_window: MainWindow, case_id: str, qtbot: Any) -> None:
    open_window.shell.go(Place(CASE, case_id, "vraag"))
    open_window.do("lock")
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    page = open_window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    assert open_window.shell is None
    assert open_window.menuBar().isHidden()
    qtbot.waitUntil(
        lambda: not any("Proef" in line.text() for line in open_window.findChildren(QLineEdit))
    )
    unlock(open_window, qtbot)
    assert open_window.shell.place == Place(CASE, case_id, "vraag")


def test_nothing_of_the_old_pages_stays_after_a_lock(
    open_window: MainWindow, case_id: str, qtbot: Any
) -> None:
    from wijkteam_desktop.services import cases

    for tab in TABS:
        open_window.shell.go(Place(CASE, case_id, tab))
    open_window.do("history")
    old = open_window.shell
    pages = [old.pages.page(CASE), old.pages.page(LIST)]
    open_window.lock()
    qtbot.waitUntil(lambda: not any(map(isValid, (old, *pages))))
    unlock(open_window, qtbot)
    # What still listened to the workspace from the old pages would fail here.
    open_window.workspace.run(
        "Titel", lambda s: cases.update(s, case_id, title="Anders"), page="vraag"
    )
    assert open_window.shell.pages.page(CASE).header.title.text() == "Anders"


def test_another_look_makes_the_pages_anew_in_the_same_place(
    open_window: MainWindow, case_id: str, qtbot: Any
) -> None:
    from wijkteam_desktop.services import cases

    open_window.shell.go(Place(CASE, case_id, "vraag"))
    old = open_window.shell
    line = QLineEdit("half", old.pages.page(CASE))
    watch(line, "proef/snel")
    line.show()
    open_window.do("larger")
    qtbot.waitUntil(lambda: not isValid(old))
    assert open_window.shell.place == Place(CASE, case_id, "vraag")
    again = QLineEdit(open_window.shell.pages.page(CASE))
    watch(again, "proef/snel")
    again.show()
    open_window.shell.go(open_window.shell.place)
    assert again.text() == "half"
    open_window.workspace.run("Titel", lambda s: cases.update(s, case_id, title="Anders"))


def test_idle_locks(open_window: MainWindow, qtbot: Any) -> None:
    open_window.idle.idle.emit()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)


def test_half_a_sentence_survives_the_lock(
    open_window: MainWindow, case_id: str, qtbot: Any, store_folder: Path
) -> None:
    open_window.shell.go(Place(CASE, case_id, "vraag"))
    page = open_window.shell.pages.page(CASE)
    field = AutosaveText("", name="Notitie", draft_key="proef/notitie", parent=page)
    field.committed.connect(lambda _text: field.refused())
    field.show()
    line = QLineEdit(page)
    watch(line, "proef/snel")
    line.show()
    field.setText("Zij zei dat zij het bijzonder")
    field.set_cursor_place(8)
    line.setText("tante Els, woont om de h")
    open_window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setCursorPosition(5)
    open_window.lock()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    everything = b"".join(f.read_bytes() for f in store_folder.rglob("*") if f.is_file())
    assert b"bijzonder" not in everything
    assert b"tante Els" not in everything
    unlock(open_window, qtbot)
    page = open_window.shell.pages.page(CASE)
    again = QLineEdit(page)
    watch(again, "proef/snel")
    text = AutosaveText("", name="Notitie", draft_key="proef/notitie", parent=page)
    again.show()
    text.show()
    open_window.shell.go(open_window.shell.place)
    assert (again.text(), again.cursorPosition()) == ("tante Els, woont om de h", 5)
    assert (text.text(), text.cursor_place()) == ("Zij zei dat zij het bijzonder", 8)
    assert open_window.focusWidget() is again


def test_a_draft_that_is_back_is_gone_from_the_store(
    open_window: MainWindow, case_id: str, qtbot: Any
) -> None:
    from wijkteam_desktop.services import drafts

    page = open_window.shell.pages.page(LIST)
    line = QLineEdit("half", page)
    watch(line, "proef/snel")
    open_window.lock()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    unlock(open_window, qtbot)
    line = QLineEdit(open_window.shell.pages.page(LIST))
    watch(line, "proef/snel")
    line.show()
    open_window.shell.go(Place(LIST))
    assert line.text() == "half"
    me = open_window.workspace.actor.member_id
    qtbot.waitUntil(
        lambda: open_window.workspace.read(lambda s: drafts.all_of(s, member_id=me)) == []
    )


def test_lock_with_a_dialog_of_ours_open(open_window: MainWindow, qtbot: Any) -> None:
    QTimer.singleShot(0, open_window.lock)
    assert TextDialog.ask(open_window, "Naam", label="Naam", value="half") is None
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    assert QApplication.activeModalWidget() is None


def test_lock_with_a_dialog_on_a_dialog(open_window: MainWindow, qtbot: Any) -> None:
    def ask_again() -> None:
        QTimer.singleShot(0, open_window.lock)
        assert TextDialog.ask(open_window, "Twee", label="Twee") is None

    QTimer.singleShot(0, ask_again)
    assert TextDialog.ask(open_window, "Een", label="Een") is None
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)


def test_lock_with_the_palette_open(open_window: MainWindow, qtbot: Any) -> None:
    QTimer.singleShot(0, open_window.lock)
    open_window.do("go")
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)


@pytest.mark.qt_log_ignore("does not support")
def test_lock_with_a_menu_open(open_window: MainWindow, qtbot: Any) -> None:
    menu = open_window.actions_.menu("file")
    menu.popup(open_window.pos())
    open_window.lock()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    assert not menu.isVisible()


def test_lock_takes_copied_text_off_the_clipboard(open_window: MainWindow, qtbot: Any) -> None:
    open_window.workspace.copy_text("het verhaal")
    open_window.lock()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    assert QGuiApplication.clipboard().text() == ""


def test_other_store_goes_to_the_first_page(open_window: MainWindow) -> None:
    open_window.do("other_store")
    assert isinstance(open_window.stack.currentWidget(), WelcomePage)
    assert not open_window.workspace.is_open


def test_closing_saves_what_was_typed(open_window: MainWindow, case_id: str) -> None:
    from wijkteam_desktop.services import cases

    page = open_window.shell.pages.page(LIST)
    field = AutosaveText("", name="Verhaal", parent=page)
    workspace = open_window.workspace
    kept: list[str] = []

    def save(text: str) -> None:
        workspace.run("Verhaal", lambda s: cases.update(s, case_id, story=text))
        kept.append(workspace.case(case_id).story)

    field.committed.connect(save)
    field.setText("half woord")
    open_window.close()
    assert kept == ["half woord"]
    assert not workspace.is_open


def test_a_backup_is_made_after_opening(open_window: MainWindow, qtbot: Any) -> None:
    folder = open_window.door.folder(open_window.workspace.store)
    qtbot.waitUntil(lambda: len(open_window.door.backups(folder)) == 1, timeout=10_000)
    open_window.commands.backup_if_old()
    assert len(open_window.door.backups(folder)) == 1


def test_the_look_is_remembered(open_window: MainWindow) -> None:
    open_window.do("scheme_dark")
    open_window.do("larger")
    assert open_window.settings.scheme() == "dark"
    assert open_window.settings.text_scale() == 115
    assert open_window.actions_["scale_115"].isChecked()
    open_window.do("smaller")
    assert open_window.settings.text_scale() == 100


def test_the_window_comes_back_on_a_screen(window: MainWindow) -> None:
    window.setGeometry(QRect(9000, 9000, 1100, 700))
    window.settings.set_geometry(window.saveGeometry())
    window.restore_place()
    assert QGuiApplication.screenAt(window.frameGeometry().center()) is not None


def test_settings_hold_no_personal_data(open_window: MainWindow, case_id: str) -> None:
    open_window.shell.go(Place(CASE, case_id))
    open_window.close()
    text = (open_window.settings.folder / "instellingen.ini").read_text(encoding="utf-8")
    assert "Proef" not in text
    assert "2026-001" not in text


def test_full_screen_and_back(open_window: MainWindow) -> None:
    open_window.do("full_screen")
    assert open_window.isFullScreen()
    open_window.do("full_screen")
    assert not open_window.isFullScreen()


def test_search_button_and_palette_go_to_a_case(
    open_window: MainWindow, case_id: str, monkeypatch: Any
) -> None:
    from wijkteam_desktop.ui import palette_search

    hit = palette_search.Hit(palette_search.CASE, case_id, "2026-001 · Proef")
    monkeypatch.setattr(palette_search.PaletteSearch, "ask", lambda *_given: hit)
    open_window.shell.top.search.click()
    assert open_window.shell.place.case_id == case_id
    assert isinstance(open_window.shell.top.search, QPushButton)


def test_news_lies_over_the_page_and_moves_nothing(open_window: MainWindow) -> None:
    shell = open_window.shell
    before = shell.pages.geometry()
    shell.tell("Een zin. " * 20)
    assert shell.pages.geometry() == before
    assert shell.pages.geometry().contains(shell.bar.geometry())
    assert shell.bar.height() >= shell.bar.heightForWidth(shell.bar.width())
    open_window.resize(1000, 640)
    QApplication.processEvents()
    assert shell.pages.geometry().contains(shell.bar.geometry())


def test_a_message_goes_with_the_place_it_was_about(open_window: MainWindow, case_id: str) -> None:
    shell = open_window.shell
    for say in (shell.tell, shell.say):
        shell.go(Place(CASE, case_id, "netwerk"))
        say("Dat is gedaan.")
        shell.pages.page(CASE).show_page("vraag")
        assert shell.bar.text() == ""
        say("Dat is gedaan.")
        shell.go(Place(SETTINGS))
        assert shell.bar.text() == ""


def test_escape_takes_a_message_away(open_window: MainWindow, qtbot: Any) -> None:
    shell = open_window.shell
    shell.say("Dat kan niet.")
    shell.pages.page(LIST).table.setFocus()
    qtbot.keyClick(shell.pages.page(LIST).table, Qt.Key.Key_Escape)
    assert shell.bar.text() == ""


def test_news_goes_by_itself_but_not_while_it_is_read(open_window: MainWindow, qtbot: Any) -> None:
    bar = open_window.shell.bar
    open_window.workspace.news.emit("Bewaard.")
    assert bar._timer.isActive()
    bar._close.setFocus()
    bar._timer.timeout.emit()
    assert bar.text() == "Bewaard."
    open_window.shell.top.search.setFocus()
    bar._timer.timeout.emit()
    assert bar.text() == ""
    open_window.workspace.message.emit("Dat kan niet.")
    assert not bar._timer.isActive()


def test_a_short_message_hides_little(open_window: MainWindow) -> None:
    shell = open_window.shell
    shell.tell("Bewaard.")
    assert shell.bar.width() < 250
    assert shell.bar.height() <= shell.bar._close.sizeHint().height() + 20


def test_the_cursor_comes_back_where_it_was_also_with_another_window_open(
    open_window: MainWindow, case_id: str, qtbot: Any
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    other = AutosaveText("", name="Anders", draft_key="proef/anders", parent=window)
    other.committed.connect(lambda _text: other.refused())
    window.show()
    other.setFocus()
    other.setText("half in een ander venster")
    open_window.shell.go(Place(CASE, case_id, "vraag"))
    line = QLineEdit(open_window.shell.pages.page(CASE))
    watch(line, "proef/elders")
    line.show()
    line.setText("half")
    open_window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    open_window.lock()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    assert open_window._kept.focused == "proef/elders"


def test_the_window_is_never_larger_than_the_screen(
    door: QuickDoor, settings: Any, qtbot: Any
) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    made = MainWindow(door, settings)
    qtbot.addWidget(made)
    made.restore_place()
    assert made.width() <= room.width()
    assert made.height() <= room.height()
    assert made.minimumWidth() <= room.width()
