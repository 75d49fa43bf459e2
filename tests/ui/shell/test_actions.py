"""The table of actions."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from PySide6.QtGui import QKeySequence

from wijkteam_desktop.ui.actions import CASE, STORE, menus, submenus, table
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.shell import frame_commands
from wijkteam_desktop.ui.shell.help_dialogs import KeysDialog
from wijkteam_desktop.ui.widgets import PlainLabel


def mnemonic(text: str) -> str:
    at = text.replace("&&", "  ").find("&")
    assert at >= 0, text
    return text[at + 1].lower()


def test_every_mnemonic_is_there_once_in_its_menu() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for _name, words in menus():
        found["balk"].append(mnemonic(words))
    for spec in table():
        if spec.menu:
            found[spec.submenu or spec.menu].append(mnemonic(spec.text))
    for name, words in submenus().items():
        menu = next(spec.menu for spec in table() if spec.submenu == name)
        found[menu].append(mnemonic(words))
    for letters in found.values():
        assert [letter for letter, times in Counter(letters).items() if times > 1] == []


def test_every_key_has_one_owner_and_can_be_typed() -> None:
    keys = [key for spec in table() for key in spec.keys]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_the_standard_keys_are_there() -> None:
    keys = {key: spec.name for spec in table() for key in spec.keys}
    expected = {
        "Ctrl+N": "new_case",
        "Ctrl+P": "print",
        "Ctrl+F": "find",
        "Ctrl+Z": "undo",
        "Ctrl+Y": "redo",
        "Ctrl+Shift+Z": "redo",
        "Ctrl+K": "go",
        "Ctrl+L": "lock",
        "Ctrl+Q": "quit",
        "Ctrl+,": "settings",
        "F1": "keys",
        "F11": "full_screen",
    }
    assert {key: keys.get(key) for key in expected} == expected


def test_no_key_is_a_bare_letter_or_one_of_the_drawing() -> None:
    drawing = {"Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+1", "Ctrl+A", "F2", "Del"}
    for spec in table():
        for key in spec.keys:
            assert key not in drawing
            assert "+" in key or key.startswith("F")


def test_everything_in_the_table_can_be_done(open_window: MainWindow) -> None:
    for spec in table():
        assert spec.name in frame_commands.NAMES or spec.name in open_window.commands._table


def test_only_what_can_be_done_is_enabled(window: MainWindow, open_window: MainWindow) -> None:
    open_window.workspace.run("x", lambda s: None)
    on = {spec.name for spec in table() if open_window.actions_[spec.name].isEnabled()}
    assert {"new_case", "lock", "settings"} <= on
    assert not {spec.name for spec in table() if spec.needs == CASE} & on
    open_window.close_store()
    on = {spec.name for spec in table() if open_window.actions_[spec.name].isEnabled()}
    assert not {spec.name for spec in table() if spec.needs in (STORE, CASE)} & on
    assert "quit" in on


def test_the_key_sheet_holds_every_key(qtbot: Any) -> None:
    dialog = KeysDialog(None, table())
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    for spec in table():
        for key in spec.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in words
    for text in (
        "Lijn tekenen naar …",
        "Persoon toevoegen",
        "Zet in “Dichtbij”",
        "Wie nog meer? …",
    ):
        assert text in words


def test_a_key_shows_and_hides_who_does_what(open_window: MainWindow) -> None:
    from wijkteam_desktop.services import cases
    from wijkteam_desktop.ui.shell.place import CASE as PAGE
    from wijkteam_desktop.ui.shell.place import Place

    case_id = open_window.workspace.run("Casus", lambda s: cases.create(s, title="Proef"))
    open_window.shell.go(Place(PAGE, str(case_id), "vraag"))
    tab = open_window.shell.pages.page(PAGE).tab("netwerk")
    open_window.do("panel")
    assert open_window.shell.place.tab == "netwerk"
    assert not tab.is_right_shown()
    open_window.do("panel")
    assert tab.is_right_shown()
