"""The sheet of keys (F1) and what this program is and is made of."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QScrollArea, QWidget

from wijkteam_desktop import __version__
from wijkteam_desktop.paths import licence_file, notice_file
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.actions import Spec, menus
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel


class KeysDialog(Dialog):
    """All keys of the window and of the drawing."""

    def __init__(self, parent: QWidget | None, specs: Sequence[Spec]) -> None:
        super().__init__(parent, _("Toetsen"), yes=_("Sluiten"), width=620)
        self.no.hide()
        inside = QWidget()
        style(inside, "clear")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(0, 1)
        for menu, words in (*menus(), ("", _("Overal"))):
            chosen = [spec for spec in specs if spec.menu == menu and spec.keys]
            _put(grid, words.replace("&", ""), [(s.plain, s.keys) for s in chosen])
        _put(grid, _("In de tekening"), _drawing_keys())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setMinimumHeight(px(380))
        scroll.setAccessibleName(_("Toetsen"))
        self.add(scroll, 1)

    @classmethod
    def ask(cls, parent: QWidget | None, specs: Sequence[Spec]) -> None:
        """Show the sheet until it is closed."""
        dialog = cls(parent, specs)
        dialog.exec()
        dialog.deleteLater()


class AboutDialog(Dialog):
    """Version, licence, and what the program is built from."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            _("Wijkteam Desktop"),
            _(
                "Versie {version}, Python {python}. Vrije software onder de EUPL 1.2. Dit "
                "programma is een werkkopie en geen dossier; het gebruikt geen internet."
            ).format(version=__version__, python=platform.python_version()),
            yes=_("Sluiten"),
            width=620,
        )
        self.no.hide()
        for caption, file in (
            (_("Waarmee het gemaakt is"), notice_file()),
            (_("Licentie"), licence_file()),
        ):
            shown = QPlainTextEdit(file.read_text(encoding="utf-8") if file.is_file() else "")
            shown.setReadOnly(True)
            shown.setTabChangesFocus(True)
            shown.setMinimumHeight(px(130))
            self.add_field(caption, shown)

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Show it until it is closed."""
        dialog = cls(parent)
        dialog.exec()
        dialog.deleteLater()


def native(key: str) -> str:
    """Give a key as it is written on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _put(grid: QGridLayout, caption: str, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
    if not lines:
        return
    row = grid.rowCount()
    grid.addWidget(PlainLabel(caption, "heading"), row, 0, 1, 2)
    for text, keys in lines:
        row += 1
        grid.addWidget(PlainLabel(text, wrap=True), row, 0)
        shown = PlainLabel("   ".join(native(key) or key for key in keys), "key")
        grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignRight)
    row += 1
    line = QFrame()
    style(line, "line")
    grid.addWidget(line, row, 0, 1, 2)


def _drawing_keys() -> list[tuple[str, tuple[str, ...]]]:
    """Everything the drawing can do, asked of its own table, and what is done with the mouse."""
    from wijkteam_desktop.ui.network.by_hand import ByHand
    from wijkteam_desktop.ui.network.command_table import commands_for

    nobody: Any = _Nobody()
    commands = commands_for(nobody, nobody, nobody, ByHand.commands(nobody), read_only=False)
    return [
        *((c.text, c.keys) for c in commands if c.keys and not c.hidden),
        (_("Volgende persoon"), ("Tab",)),
        (_("Wie gekozen is verschuiven; met Shift verder"), (_("pijltjes"),)),
        (_("Menu van een persoon"), ("Shift+F10",)),
        (_("Niets kiezen"), ("Esc",)),
        (_("De tekening verschuiven: slepen, ook met de middelste knop"), ("Space",)),
    ]


class _Nobody:
    """Stands for who would do a command: for the sheet only its words and keys matter."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        return lambda *_given: None
