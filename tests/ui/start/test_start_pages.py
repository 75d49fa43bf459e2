"""Welcome, unlocking, making a store, and bringing a backup back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.conftest import KEY
from tests.ui.conftest import PASSPHRASE, QuickDoor
from wijkteam_desktop.db import backup, recovery
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.errors import StoreBusy, UserError
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.start.create_page import CreatePage
from wijkteam_desktop.ui.start.recovery_step import paint_sheet
from wijkteam_desktop.ui.start.restore_page import RestorePage
from wijkteam_desktop.ui.start.unlock_page import LONGEST, UnlockPage, pause_after
from wijkteam_desktop.ui.start.welcome_page import WelcomePage
from wijkteam_desktop.ui.widgets.ask import ConfirmDialog

LONG = "vier losse woorden samen"


def shown(window: MainWindow) -> Any:
    return window.stack.currentWidget()


def texts(page: WelcomePage) -> list[str]:
    return [choice.title.text() for choice in page.choices]


def test_the_first_time_there_is_no_last_store(window: MainWindow) -> None:
    assert texts(shown(window)) == [
        "Nieuwe opslag maken",
        "Opslag openen",
        "Voorbeelden bekijken",
    ]


def test_the_last_store_is_offered(window: MainWindow, store_folder: Path) -> None:
    window.settings.set_last_store(store_folder)
    window.start.welcome()
    assert texts(shown(window))[0] == "Verder met “Team Zuid”"
    shown(window).choices[0].click()
    assert isinstance(shown(window), UnlockPage)


def test_a_store_that_went_away_is_not_offered(window: MainWindow, tmp_path: Path) -> None:
    window.settings.set_last_store(tmp_path / "weg")
    window.start.welcome()
    assert len(texts(shown(window))) == 3


def test_a_folder_that_is_no_store_is_refused_calmly(
    window: MainWindow, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", staticmethod(lambda *_given: str(tmp_path))
    )
    window.door = StoreDoor(tmp_path)
    window.start._door = window.door
    shown(window).choices[1].click()
    assert isinstance(shown(window), WelcomePage)
    assert "geen opslag" in shown(window).bar.text()


def test_the_examples_open_without_a_passphrase(window: MainWindow, qtbot: Any) -> None:
    shown(window).choices[-1].click()
    assert window.workspace.is_open
    assert window.settings.last_store() is None
    window.lock()
    qtbot.waitUntil(lambda: not window.workspace.is_open)
    assert isinstance(shown(window), WelcomePage)


def test_unlocking(window: MainWindow, store_folder: Path, qtbot: Any) -> None:
    window.start.unlock(store_folder)
    page = shown(window)
    QTest.keyClicks(page.secret.line, PASSPHRASE)
    QTest.keyClick(page.secret.line, Qt.Key.Key_Return)
    assert not page.open.isEnabled()
    qtbot.waitUntil(lambda: window.workspace.is_open)
    assert window.settings.last_store() == store_folder
    assert window.shell.top.avatar.text() == "YB"


def test_an_empty_passphrase_is_not_tried(window: MainWindow, store_folder: Path) -> None:
    window.start.unlock(store_folder)
    page = shown(window)
    page.open.click()
    assert page.bar.text() == "Vul je wachtwoord in."


def test_wrong_passphrases_are_said_and_slowed(
    window: MainWindow, store_folder: Path, qtbot: Any
) -> None:
    window.start.unlock(store_folder)
    page = shown(window)
    for number in range(3):
        page.secret.line.setText(f"fout {number}")
        page.open.click()
        qtbot.waitUntil(lambda: page._task is None)
        assert "past niet bij deze opslag" in page.bar.text()
    assert not page.open.isEnabled()
    assert page.open.text() == "Over 2 seconden opnieuw"
    page.tick()
    assert page.open.text() == "Over 1 seconde opnieuw"
    page.secret.line.setText(PASSPHRASE)
    page.secret.entered.emit()
    assert page._task is None
    page.tick()
    assert page.open.isEnabled()
    assert page.open.text() == "Openen"


def test_the_pause_doubles_up_to_a_most() -> None:
    assert [pause_after(tries) for tries in range(6)] == [0, 0, 0, 2, 4, 8]
    assert pause_after(50) == LONGEST


def test_a_store_in_use_is_said_before_typing(
    window: MainWindow, store_folder: Path, monkeypatch: Any
) -> None:
    def busy(_folder: Path) -> None:
        raise StoreBusy(name="Noor", device="laptop-7", since="vandaag 9:00")

    monkeypatch.setattr(window.door, "check", busy)
    window.start.unlock(store_folder)
    assert "Noor" in shown(window).bar.text()


def test_a_refusal_after_the_key_is_said_and_can_be_tried_again(
    window: MainWindow, store_folder: Path, qtbot: Any
) -> None:
    held = Store.open_with_key(store_folder, KEY, Actor("x", "Noor", "elders"))
    window.start.unlock(store_folder)
    page = shown(window)
    page.secret.line.setText(PASSPHRASE)
    page.open.click()
    qtbot.waitUntil(lambda: bool(page.bar.text()))
    assert "Noor" in page.bar.text()
    held.close()
    page.open.click()
    qtbot.waitUntil(lambda: window.workspace.is_open)


def test_paste_is_allowed_and_caps_lock_is_seen(
    window: MainWindow, store_folder: Path, qapp: Any
) -> None:
    window.start.unlock(store_folder)
    secret = shown(window).secret
    qapp.clipboard().setText("geplakt woord")
    secret.line.paste()
    assert secret.text() == "geplakt woord"
    QTest.keyClick(secret.line, "a", Qt.KeyboardModifier.NoModifier)
    assert secret.caps.isHidden()
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    capital = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    qapp.sendEvent(secret.line, capital)
    assert not secret.caps.isHidden()
    secret._eye.trigger()
    assert secret.line.echoMode() is secret.line.EchoMode.Normal
    secret.clear()
    assert secret.line.echoMode() is secret.line.EchoMode.Password


# Making a store


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A real store with key slots: deriving a key takes half a second, so it is made once."""
    folder = tmp_path_factory.mktemp("echt") / "Team Noord"
    store, key = Store.create(folder, name="Team Noord", member_name="Noor de Wit", passphrase=LONG)
    backup.make(store)
    store.close()
    return folder, key


def test_the_wizard_by_keyboard(
    window: MainWindow, tmp_path: Path, qtbot: Any, monkeypatch: Any
) -> None:
    window.start.create()
    page = shown(window)
    assert isinstance(page, CreatePage)
    page.next.click()
    assert page.bar.text() == "Geef de opslag een naam."
    QTest.keyClicks(page.where.team, "Team: Zuid/Oost")
    QTest.keyClicks(page.where.person, "Noor de Wit")
    page.where.folder.setText(str(tmp_path))
    assert page.where.target() == tmp_path / "Team ZuidOost"
    QTest.keyClick(page.where.folder, Qt.Key.Key_Return)
    assert page.place == 1
    page.secret.first.line.setText("kort")
    page.next.click()
    assert "te kort" in page.bar.text()
    page.secret.first.line.setText(LONG)
    page.secret.second.line.setText(LONG + "!")
    page.next.click()
    assert "niet gelijk" in page.bar.text()
    page.secret.second.line.setText(LONG)
    page.next.click()
    qtbot.waitUntil(lambda: page.place == 2, timeout=20_000)
    assert page.secret.first.text() == ""
    key = page.recovery.key()
    assert recovery.wrong_groups(key) == ()
    page.next.click()
    groups = key.split("-")
    for field in page.proof.fields:
        field.setText("XXXXX")
    page.next.click()
    assert "is anders" in page.bar.text()
    page.back.click()
    assert page.place == 2
    page.next.click()
    for field, place in zip(page.proof.fields, page.proof.asked(), strict=True):
        field.setText(groups[place].lower())
    page.next.click()
    assert window.workspace.is_open
    assert page.recovery.key() == ""
    slots = window.door.slots(tmp_path / "Team ZuidOost")
    assert [slot.name for slot in slots] == ["Noor de Wit", "Herstelsleutel"]


def test_a_full_folder_is_refused_in_the_first_step(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "Team Zuid").mkdir()
    (tmp_path / "Team Zuid" / "vakantie.txt").write_text("x")
    window.start.create()
    page = shown(window)
    page.where.team.setText("Team Zuid")
    page.where.person.setText("Noor")
    page.where.folder.setText(str(tmp_path))
    page.next.click()
    assert "niet leeg" in page.bar.text()
    page.where.folder.setText(str(tmp_path / "bestaat niet"))
    page.next.click()
    assert "bestaat niet" in page.bar.text()
    page.back.click()
    assert isinstance(shown(window), WelcomePage)


def test_closing_half_way_frees_the_store(
    window: MainWindow, tmp_path: Path, store_folder: Path, monkeypatch: Any
) -> None:
    made: list[Store] = []

    def create(_wish: Any) -> tuple[Store, str]:
        store = Store.open_with_key(store_folder, KEY, Actor("member-1", "Noor"))
        made.append(store)
        return store, recovery.generate()

    monkeypatch.setattr(window.door, "create", create)
    window.start.create()
    page = shown(window)
    page.where.team.setText("Nieuw")
    page.where.person.setText("Noor")
    page.where.folder.setText(str(tmp_path))
    page.secret.first.line.setText(LONG)
    page.secret.second.line.setText(LONG)
    page.next.click()
    page._make()
    window.close()
    again = Store.open_with_key(store_folder, KEY, Actor("member-1", "Noor"))
    again.close()


def test_the_sheet_is_drawn_on_the_page(qtbot: Any) -> None:
    page = QImage(850, 1100, QImage.Format.Format_Grayscale8)
    page.fill(255)
    painter = QPainter(page)
    paint_sheet(painter, QRectF(0, 0, 850, 1100), recovery.generate(), "Team Zuid")
    painter.end()
    band = [(x, y) for x in range(0, 850, 2) for y in range(350, 410, 2)]
    assert any(page.pixelColor(x, y).value() < 128 for x, y in band)


# Opening with the real key slots, and bringing a backup back


def test_the_recovery_key_opens(
    qtbot: Any, settings: Any, made_once: tuple[Path, str], tmp_path: Path
) -> None:
    folder, key = made_once
    window = MainWindow(StoreDoor(tmp_path), settings)
    qtbot.addWidget(window)
    window.start.unlock(folder)
    window.show()
    page = shown(window)
    page.other_way.click()
    page.recovery.setText(key[:-1] + ("2" if key[-1] != "2" else "3"))
    page.open.click()
    qtbot.waitUntil(lambda: "groep 8" in page.bar.text())
    page.recovery.setText(key.lower().replace("-", " "))
    page.open.click()
    qtbot.waitUntil(lambda: window.workspace.is_open)
    assert "nieuw wachtwoord" in window.shell.bar.text()
    window.close()


@pytest.fixture
def restore_page(qtbot: Any, made_once: tuple[Path, str], tmp_path: Path) -> RestorePage:
    import shutil

    folder = tmp_path / "Team Noord"
    shutil.copytree(made_once[0], folder)
    page = RestorePage(StoreDoor(tmp_path), folder)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_backup_is_checked(restore_page: RestorePage, qtbot: Any) -> None:
    page = restore_page
    assert page.list.count() == 1
    page.check.click()
    assert "vul het wachtwoord in" in page.bar.text()
    page.secret.line.setText("helemaal fout")
    page.check.click()
    qtbot.waitUntil(lambda: "past niet" in page.bar.text(), timeout=20_000)
    page.secret.line.setText(LONG)
    page.check.click()
    qtbot.waitUntil(lambda: "is heel" in page.bar.text(), timeout=20_000)


def test_a_backup_is_put_back_over_a_damaged_store(
    restore_page: RestorePage, qtbot: Any, monkeypatch: Any, made_once: tuple[Path, str]
) -> None:
    page = restore_page
    (page._folder / "store.db").write_bytes(b"kapot" * 4000)
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_given, **_named: True)
    page.secret.line.setText(made_once[1])
    with qtbot.waitSignal(page.restored, timeout=20_000):
        page.put.click()
    Store.open_with_recovery(page._folder, made_once[1]).close()


def test_without_backups_nothing_can_be_put_back(
    qtbot: Any, door: QuickDoor, tmp_path: Path
) -> None:
    page = RestorePage(door, tmp_path)
    qtbot.addWidget(page)
    page.show()
    assert not page.put.isEnabled()
    assert not page.empty.isHidden()


def test_examples_without_their_key_say_what_to_do(tmp_path: Path) -> None:
    door = StoreDoor(tmp_path)
    door.close(door.demo())
    (tmp_path / "voorbeelden.sleutel").unlink()
    with pytest.raises(UserError, match="Verwijder de map"):
        door.demo()
