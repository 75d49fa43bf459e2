"""Every control that can have the keyboard has a name for who cannot see it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from wijkteam_desktop.ui.crash_dialog import CrashDialog
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.palette_search import PaletteSearch
from wijkteam_desktop.ui.settings.passphrase_dialog import PassphraseDialog
from wijkteam_desktop.ui.settings.recovery_dialog import RecoveryDialog
from wijkteam_desktop.ui.shell.export_case import ExportDialog
from wijkteam_desktop.ui.shell.help_dialogs import AboutDialog, KeysDialog
from wijkteam_desktop.ui.shell.place import CASE, SETTINGS, TABS, Place
from wijkteam_desktop.ui.widgets.ask import ConfirmDialog, TextDialog

KEY = "ABCD1-EFGH2-JKMN3-PQRS4-TVWX5-YZ126-34567-89ABC"


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(root):
            continue
        if isinstance(widget.parentWidget(), QAbstractScrollArea) or widget.focusProxy():
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name.strip():
            chain = type(widget.parentWidget()).__name__
            found.append(f"{type(widget).__name__} in {chain}")
    return found


def test_start_pages(window: MainWindow, store_folder: Path, qtbot: Any) -> None:
    assert nameless(window) == []
    window.start.unlock(store_folder)
    assert nameless(window) == []
    window.start.restore(store_folder)
    assert nameless(window) == []
    window.start.create()
    page: Any = window.stack.currentWidget()
    for place in range(4):
        if place == 2:
            page.recovery.show_key(KEY, "Team Zuid")
            page.proof.ask_for(KEY)
        page._go(place)
        assert nameless(window) == []


def test_list_and_settings(demo: MainWindow) -> None:
    assert nameless(demo) == []
    demo.shell.go(Place(SETTINGS))
    assert nameless(demo) == []


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_of_a_case(demo: MainWindow, tab: str) -> None:
    from wijkteam_desktop.services import reading

    viewer = demo.workspace.viewer
    first = demo.workspace.read(lambda s: reading.case_rows(s, viewer))[0]
    demo.shell.go(Place(CASE, first.id, tab))
    demo.do("history")
    assert nameless(demo) == []


def test_every_panel_beside_the_drawing(demo: MainWindow) -> None:
    from wijkteam_desktop.services import reading

    viewer = demo.workspace.viewer
    first = demo.workspace.read(lambda s: reading.case_rows(s, viewer))[0]
    demo.shell.go(Place(CASE, first.id, "netwerk"))
    tab: Any = demo.shell.pages.page(CASE).tab("netwerk")
    case = demo.workspace.case(first.id)
    for person in case.people[:6]:
        tab.network.select([person.id])
        assert nameless(demo) == []
    tab.person.edit.click()
    assert nameless(demo) == []
    tab.network.select([person.id for person in case.people[:3]])
    assert nameless(demo) == []
    tab.show_cards("duiding")
    assert nameless(demo) == []
    tab.show_cards("taken")
    tab.parts.open_part(case.parts[0].id)
    assert nameless(demo) == []


def test_dialogs(open_window: MainWindow, qtbot: Any) -> None:
    specs = list(open_window.actions_.specs.values())
    dialogs: list[QWidget] = [
        ConfirmDialog(None, "Vraag", "Tekst", yes="Ja"),
        TextDialog(None, "Vraag", label="Naam"),
        KeysDialog(None, specs),
        AboutDialog(None),
        CrashDialog(None, "melding"),
        ExportDialog(None, "2026-001", may_confidential=True),
        PassphraseDialog(None, "Collega", "Tekst", ask_name=True, yes="Toevoegen"),
        RecoveryDialog(None, KEY, "Team Zuid"),
        PaletteSearch(None, open_window.workspace, []),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []


def test_the_check_itself_finds_a_nameless_field(qtbot: Any) -> None:
    from PySide6.QtWidgets import QLineEdit

    window = QWidget()
    qtbot.addWidget(window)
    QLineEdit(window)
    window.show()
    assert nameless(window) == ["QLineEdit in QWidget"]
