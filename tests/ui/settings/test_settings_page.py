"""Settings: store and backups, who may open it, team, look, locking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from tests.conftest import KEY
from wijkteam_desktop.db import keys
from wijkteam_desktop.db.keys import Unlocked
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.settings.passphrase_dialog import NewPassphrase, PassphraseDialog
from wijkteam_desktop.ui.settings.recovery_dialog import RecoveryDialog
from wijkteam_desktop.ui.settings.settings_page import SettingsPage
from wijkteam_desktop.ui.shell.place import SETTINGS, Place
from wijkteam_desktop.ui.start.restore_page import RestorePage
from wijkteam_desktop.ui.widgets.ask import ConfirmDialog

LONG = "vier losse woorden samen"
CHEAP = {"name": "argon2id", "memory_kib": 64, "iterations": 1, "lanes": 1}


@pytest.fixture
def page(open_window: MainWindow, monkeypatch: Any) -> SettingsPage:
    """The page, on a store with one cheap key slot."""
    monkeypatch.setattr(keys, "ARGON2ID", CHEAP)
    folder = open_window.door.folder(open_window.workspace.store)
    keys.create(folder, KEY, Unlocked(KEY, "member-1", "Yasmin Bakker"), LONG)
    open_window.shell.go(Place(SETTINGS))
    made = open_window.shell.pages.page(SETTINGS)
    assert isinstance(made, SettingsPage)
    return made


def names(window: MainWindow) -> list[str]:
    return [slot.name for slot in window.door.slots(folder_of(window))]


def folder_of(window: MainWindow) -> Path:
    return window.door.folder(window.workspace.store)


def test_a_backup_is_made_and_listed(
    open_window: MainWindow, page: SettingsPage, qtbot: Any
) -> None:
    before = page.store.backups.count()
    page.store.make.click()
    qtbot.waitUntil(lambda: page.store.backups.count() > before, timeout=20_000)
    assert "Reservekopie gemaakt" in open_window.shell.bar.text()
    assert page.store.restore.isEnabled()


def test_putting_back_closes_the_store_first(
    open_window: MainWindow, page: SettingsPage, monkeypatch: Any
) -> None:
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_given, **_named: True)
    page.store._restore()
    assert not open_window.workspace.is_open
    assert isinstance(open_window.stack.currentWidget(), RestorePage)


def test_a_colleague_gets_a_passphrase(
    open_window: MainWindow, page: SettingsPage, qtbot: Any, monkeypatch: Any
) -> None:
    new = NewPassphrase("Fenna", "een ander lang woord")
    monkeypatch.setattr(PassphraseDialog, "ask", lambda *_given, **_named: new)
    page.slots.add_one.click()
    qtbot.waitUntil(lambda: "Fenna" in names(open_window))
    qtbot.waitUntil(lambda: "kan de opslag nu openen" in open_window.shell.bar.text())
    member = keys.unwrap(folder_of(open_window), "een ander lang woord").member_id
    assert member in page.team.ticks


def test_a_passphrase_is_changed_and_revoked(
    open_window: MainWindow, page: SettingsPage, qtbot: Any, monkeypatch: Any
) -> None:
    folder = folder_of(open_window)
    keys.add(folder, KEY, member_id="m2", name="Fenna", passphrase="eerste lange woord")
    slot = next(slot for slot in open_window.door.slots(folder) if slot.name == "Fenna")
    new = NewPassphrase("", "tweede lange woord")
    monkeypatch.setattr(PassphraseDialog, "ask", lambda *_given, **_named: new)
    page.slots._change(slot)
    qtbot.waitUntil(lambda: "is gewijzigd" in open_window.shell.bar.text())
    assert keys.unwrap(folder, "tweede lange woord").name == "Fenna"
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_given, **_named: True)
    page.slots._revoke(slot)
    assert "Fenna" not in names(open_window)


def test_the_last_passphrase_stays(
    open_window: MainWindow, page: SettingsPage, monkeypatch: Any
) -> None:
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_given, **_named: True)
    page.slots._revoke(open_window.door.slots(folder_of(open_window))[0])
    assert "laatste wachtwoord" in open_window.shell.bar.text()
    assert "Yasmin Bakker" in names(open_window)


def test_a_new_recovery_key_is_shown(
    open_window: MainWindow, page: SettingsPage, monkeypatch: Any
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_given, **_named: True)
    monkeypatch.setattr(RecoveryDialog, "ask", lambda _parent, key, _name: shown.append(key))
    page.slots.recovery.click()
    assert keys.unwrap_recovery(folder_of(open_window), shown[0]).key == KEY


def test_the_recovery_dialog_asks_the_groups_back(qtbot: Any) -> None:
    key = "ABCD1-EFGH2-JKMN3-PQRS4-TVWX5-YZ126-34567-89ABC"
    dialog = RecoveryDialog(None, key, "Team Zuid")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.yes.click()
    dialog.yes.click()
    assert "is anders" in dialog.error.text()
    dialog.no.click()
    assert dialog.isVisible()
    assert not dialog.shown.isHidden()
    dialog.yes.click()
    for field, place in zip(dialog.proof.fields, dialog.proof.asked(), strict=True):
        field.setText(key.split("-")[place])
    dialog.yes.click()
    assert not dialog.isVisible()


def test_a_passphrase_is_checked(qtbot: Any) -> None:
    dialog = PassphraseDialog(None, "Collega", "Tekst", ask_name=True, yes="Toevoegen")
    qtbot.addWidget(dialog)
    assert "naam" in dialog.problem()
    dialog.name.setText("Fenna")
    assert "te kort" in dialog.problem()
    dialog.first.line.setText(LONG)
    assert "niet gelijk" in dialog.problem()
    dialog.second.line.setText(LONG)
    assert dialog.problem() == ""


def test_the_role_shows_and_can_be_undone(open_window: MainWindow, page: SettingsPage) -> None:
    tick = page.team.ticks["member-1"]
    tick.click()
    assert open_window.workspace.viewer.safety_officer
    open_window.do("undo")
    open_window.workspace.refresh_viewer()
    assert not open_window.workspace.viewer.safety_officer
    assert not page.team.ticks["member-1"].isChecked()


def test_look_and_lock_are_kept(open_window: MainWindow, page: SettingsPage, qtbot: Any) -> None:
    page.look.scheme.segment("dark").click()
    page.look.scale.segment("130").click()
    before = open_window.shell
    qtbot.waitUntil(lambda: open_window.shell is not before)
    assert open_window.shell.place == Place(SETTINGS)
    page = open_window.shell.pages.page(SETTINGS)
    assert theme.is_dark()
    assert theme.scale() == 130
    page.lock.minutes.setCurrentIndex(page.lock.minutes.findData(2))
    page.lock.minutes.activated.emit(page.lock.minutes.currentIndex())
    kept = Settings(open_window.settings.folder)
    open_window.settings.save()
    assert (kept.scheme(), kept.text_scale(), kept.lock_minutes()) == ("dark", 130, 2)
    open_window.do("scheme_light")
    assert page.look.scheme.value() == "light"


def test_a_spoiled_settings_file_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "instellingen.ini").write_text(
        "[look]\ntext=groot\n[lock]\nminutes=7777\n[store]\nlast=/bestaat/niet\n"
    )
    settings = Settings(tmp_path)
    assert settings.text_scale() == 100
    assert settings.lock_minutes() == 10
    assert settings.last_store() is None
    assert settings.geometry().isEmpty()


def test_layouts_are_kept_by_name(tmp_path: Path) -> None:
    from PySide6.QtCore import QByteArray

    settings = Settings(tmp_path)
    assert settings.layout("lijst").isEmpty()
    settings.set_layout("lijst", QByteArray(b"abc"))
    settings.save()
    assert Settings(tmp_path).layout("lijst") == QByteArray(b"abc")


def test_the_team_moves_a_life_domain_to_another_domain_of_dock(
    open_window: MainWindow, page: SettingsPage, qtbot: Any
) -> None:
    from wijkteam_desktop.services import mix
    from wijkteam_desktop.ui.settings.dock_card import DockDialog
    from wijkteam_desktop.vocabulary import DockDomain, LifeDomain

    assert page.dock.count.text() == "De gebruikelijke indeling."

    def choose() -> None:
        dialog = open_window.findChild(DockDialog)
        assert dialog is not None
        combo = dialog.choices[LifeDomain.FINANCE]
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Home)
        QTest.keyClick(combo, Qt.Key.Key_Down)
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, choose)
    QTest.mouseClick(page.dock.change, Qt.MouseButton.LeftButton)
    kept = open_window.workspace.read(mix.dock_domains)
    assert kept[LifeDomain.FINANCE] is DockDomain.DAILY_LIFE
    assert page.dock.count.text() == "1 leefgebied anders dan gebruikelijk."
