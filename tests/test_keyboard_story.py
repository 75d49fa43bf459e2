"""The main job with the keyboard alone: no mouse event, and no focus that keys did not bring."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QWidget

from wijkteam_desktop.app import dress
from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.report import printing
from wijkteam_desktop.vocabulary import Circle

WORDS = "vier losse woorden achter elkaar"
MOST_TABS = 80


class Keys:
    """Types on whatever has the keyboard, as Qt gives it."""

    def __init__(self, window: MainWindow, qtbot: Any) -> None:
        self.window = window
        self.bot = qtbot

    @property
    def focus(self) -> QWidget:
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            # Offscreen there is no window manager that does this after a dialog.
            self.window.activateWindow()
            QApplication.processEvents()
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    def press(self, keys: str) -> None:
        QTest.keySequence(self.focus, QKeySequence(keys))
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)
        QApplication.processEvents()

    def tab_to(self, *names: str) -> None:
        """Press Tab until the control with one of these names has the keyboard."""
        seen = []
        for _time in range(MOST_TABS):
            name = self.focus.accessibleName() or getattr(self.focus, "text", str)()
            if any(wanted in name for wanted in names):
                return
            seen.append(name)
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            QApplication.processEvents()
        raise AssertionError(f"{names} cannot be reached with Tab: {seen}")

    def until(self, ready: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(ready()), timeout=20_000)

    def then_in_dialog(self, do: Callable[[QWidget], None]) -> None:
        """Do something as soon as a dialog has the keyboard."""

        before = QApplication.activeModalWidget()

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None and dialog is not before and not dialog.isActiveWindow():
                dialog.activateWindow()
            has_keys = dialog is not None and dialog.isAncestorOf(QApplication.focusWidget())
            if dialog is before or not has_keys or isinstance(dialog, QProgressDialog):
                QTimer.singleShot(20, look)
            else:
                do(dialog)

        QTimer.singleShot(20, look)


@pytest.fixture
def keys(qapp: QApplication, qtbot: Any, tmp_path: Path, monkeypatch: Any):
    settings = Settings(tmp_path / "instellingen")
    dress(qapp, settings)
    theme.set_scheme("light")
    theme.apply(qapp)
    # The dialog of the system cannot be typed in by a test; that of Qt can.
    ask = QFileDialog.getOpenFileName
    plain = QFileDialog.Option.DontUseNativeDialog
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: ask(*given, options=plain))
    window = MainWindow(StoreDoor(tmp_path / "instellingen"), settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show_welcome()
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield Keys(window, qtbot)
    window.close()


@pytest.mark.timeout(180)
def test_the_main_job_without_a_mouse(keys: Keys, tmp_path: Path, monkeypatch: Any) -> None:
    window = keys.window
    make_a_store(keys, tmp_path)
    read_in(keys)
    open_a_case(keys)
    page: Any = window.shell.pages.page("casus")
    workspace = window.workspace

    def case() -> Any:
        return workspace.case(page.case_id)

    def person(name: str) -> Any:
        return next((p for p in case().people if name in p.name), None)

    # Somebody new, in a ring, with a line to somebody of the family.
    keys.press("Alt+2")
    keys.tab_to("Kring met")
    keys.press("N")
    keys.type("buurvrouw Zohra +3, past op de hond")
    keys.press("Return")
    keys.until(lambda: person("Zohra"))
    keys.press("Escape")
    canvas = page.tab("netwerk").network.canvas
    if QApplication.focusWidget() is not canvas:
        keys.tab_to("Kring met")
    select(keys, page, person("Zohra").id)
    keys.press("2")
    ties = [t for t in case().ties if t.other_id == person("Zohra").id]
    assert [t.circle for t in ties] == [Circle.MIDDLE]
    before = len(case().ties) + len(case().emotional)
    keys.press("L")
    # The first is the one she has a line to already.
    for _time in range(4):
        keys.press("Tab")
    keys.press("Return")
    keys.until(lambda: len(case().ties) + len(case().emotional) == before + 1)

    # A part of the request, given to her.
    keys.tab_to("Nieuwe deelvraag")
    keys.type("Iemand die de hond uitlaat")
    keys.press("Return")
    keys.until(lambda: any(p.text == "Iemand die de hond uitlaat" for p in case().parts))
    part = next(p for p in case().parts if p.text == "Iemand die de hond uitlaat")
    for _time in range(MOST_TABS):
        if part.text in keys.focus.accessibleName():
            break
        QTest.keyClick(keys.focus, Qt.Key.Key_Backtab)
    assert part.text in keys.focus.accessibleName()
    keys.then_in_dialog(
        lambda _dialog: (keys.type("Zohra"), keys.press("Return"), keys.press("Ctrl+Return"))
    )
    keys.press("P")
    keys.until(
        lambda: next(p for p in case().parts if p.id == part.id).actor_ids == (person("Zohra").id,)
    )

    # Back, and again.
    keys.press("Ctrl+Z")
    keys.until(lambda: not next(p for p in case().parts if p.id == part.id).actor_ids)
    keys.press("Ctrl+Y")
    keys.until(lambda: next(p for p in case().parts if p.id == part.id).actor_ids)

    # The report, printed in one step.
    asked: list[int] = []
    monkeypatch.setattr(printing, "ask_printer", lambda _parent, pages, _paper: asked.append(pages))
    keys.press("Ctrl+P")
    keys.until(lambda: asked)
    assert page.page_name == "verslag"

    # Locked, and open again where it was.
    code = case().code
    keys.press("Ctrl+L")
    keys.until(lambda: not workspace.is_open and hasattr(window.stack.currentWidget(), "secret"))
    keys.type(WORDS)
    keys.press("Return")
    keys.until(lambda: workspace.is_open)
    assert window.shell.pages.page("casus").case.code == code


def make_a_store(keys: Keys, home: Path) -> None:
    keys.tab_to("Nieuwe opslag maken")
    keys.press("Space")
    page: Any = keys.window.stack.currentWidget()
    keys.tab_to("Naam van de opslag")
    keys.type("Team Zuid")
    keys.tab_to("Je eigen naam")
    keys.type("Noor de Wit")
    keys.tab_to("Map waarin")
    keys.press("Ctrl+A")
    keys.type(str(home))
    keys.press("Return")
    assert page.place == 1
    keys.type(WORDS)
    keys.press("Return")
    keys.type(WORDS)
    keys.press("Return")
    keys.until(lambda: page.place == 2)
    groups = page.recovery.key().split("-")
    keys.tab_to("Verder")
    keys.press("Space")
    keys.until(lambda: page.place == 3)
    for place, group in enumerate(page.proof.asked()):
        if place:
            keys.press("Tab")
        keys.type(groups[group])
    keys.tab_to("Verder")
    keys.press("Space")
    keys.until(lambda: keys.window.workspace.is_open)


def read_in(keys: Keys) -> None:
    def choose_file(_dialog: QWidget) -> None:
        keys.then_in_dialog(agree)
        keys.type(str(sample_file()))
        keys.press("Return")

    def agree(_dialog: QWidget) -> None:
        keys.tab_to("casussen inlezen")
        keys.press("Space")

    def choose_command(_dialog: QWidget) -> None:
        keys.type("casussen inlezen")
        keys.then_in_dialog(choose_file)
        keys.press("Return")

    keys.then_in_dialog(choose_command)
    keys.press("Ctrl+K")
    keys.until(lambda: keys.window.shell.pages.page("lijst").model.rowCount() == 7)


def open_a_case(keys: Keys) -> None:
    keys.press("Ctrl+F")
    keys.type("moerwijk")
    keys.until(lambda: keys.window.shell.pages.page("lijst").model.rowCount() == 1)
    # From the field into the table, and then into the case.
    keys.press("Return")
    keys.press("Return")
    keys.until(lambda: keys.window.shell.place.case_id)


def select(keys: Keys, page: Any, node_id: str) -> None:
    """Walk the drawing with Tab until this person is selected."""
    network = page.tab("netwerk").network
    walked = []
    keys.until(lambda: network.scene.area_of(node_id) is not None)
    # The drawing is walked from where one is; whoever is not behind that is before it.
    key = Qt.Key.Key_Tab
    for _time in range(MOST_TABS):
        if tuple(network.selected()) == (node_id,) and network.canvas.hasFocus():
            return
        walked.append((keys.focus.accessibleName(), len(network.selected())))
        QTest.keyClick(keys.focus, key)
        QApplication.processEvents()
        if not network.canvas.hasFocus():
            key = Qt.Key.Key_Backtab
    raise AssertionError(f"this person cannot be reached in the drawing: {walked}")
