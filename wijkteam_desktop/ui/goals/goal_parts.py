"""The parts under a goal: taken off with their cross, hung under it from a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts.part_text import carrier_word, status_word
from wijkteam_desktop.ui.widgets import PlainLabel, button, icon_button
from wijkteam_desktop.ui.widgets.keyed_rows import KeyedRows
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import GoalView, PartView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS


class PartRow(QWidget):
    """One part: the letter of its carrier, its text, and who and how far in words."""

    off_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = PlainLabel("", "key")
        self.text = PlainLabel("", wrap=True)
        self.state = PlainLabel("", "muted", "small")
        self.off = icon_button("unlink", _("Losmaken van dit doel"), role="muted", size=16)
        self.letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.signals().changed.connect(self._size)
        self._size()
        self.off.clicked.connect(lambda: self.off_asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(self.letter)
        row.addWidget(self.text, 1)
        row.addWidget(self.state)
        row.addWidget(self.off)

    def _size(self) -> None:
        self.letter.setFixedWidth(theme.px(28))

    def show_part(self, part: PartView) -> None:
        """Show a part."""
        self.letter.setText(CARRIER_LETTERS[part.carrier] if part.carrier else "–")
        self.letter.setToolTip(carrier_word(part.carrier))
        self.text.setText(part.text)
        words = [carrier_word(part.carrier), status_word(part)]
        self.state.setText(" · ".join(word for word in words if word))
        self.off.setAccessibleName(_("Losmaken van dit doel: {part}").format(part=part.text))


class GoalParts(QWidget):
    """``attach_asked(part id)`` and ``detach_asked(part id)``."""

    attach_asked = Signal(str)
    detach_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: CaseView | None = None
        self._goal = GoalView("", "")
        self.list = KeyedRows(self._new_row)
        self.add = button(_("Deel eronder hangen …"), self.open_menu, "link", icon="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.list)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        column.addLayout(line)

    def show_goal(self, case: CaseView, goal: GoalView) -> None:
        """Show the parts under a goal."""
        self._case, self._goal = case, goal
        parts = {part.id: part for part in case.parts}
        here = [part_id for part_id in goal.part_ids if part_id in parts]
        for row, part_id in zip(self.list.follow(here), here, strict=True):
            row.show_part(parts[part_id])
        self.add.setVisible(len(here) < len(parts))

    def menu(self) -> QMenu:
        """A menu of the parts that do not hang here yet."""
        menu = QMenu(_("Deel eronder hangen"), self)
        menu.setAccessibleName(menu.title())
        for part in self._case.parts if self._case is not None else ():
            if part.id not in self._goal.part_ids:
                action = menu.addAction(part.text.replace("&", "&&"))
                action.triggered.connect(
                    lambda _on=False, part_id=part.id: self.attach_asked.emit(part_id)
                )
        return menu

    def open_menu(self) -> None:
        """Let the user choose a part."""
        from wijkteam_desktop.ui.parts.part_menu import open_menu

        open_menu(self.menu(), self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _new_row(self, part_id: str) -> PartRow:
        row = PartRow()
        row.off_asked.connect(lambda: self.detach_asked.emit(part_id))
        return row
