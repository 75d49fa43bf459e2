"""The choice of rings and sectors: three circles, or the four shells of Lensink."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.buttons import set_icon
from wijkteam_desktop.vocabulary import RingSchemeKind


class SchemeButton(QToolButton):
    """Shows what holds; its menu has the others."""

    chosen = Signal(str)
    """A ``RingSchemeKind``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        set_icon(self, "chevron-down", "muted", 14)
        self.setToolTip(_("Indeling van de kring"))
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        group = QActionGroup(menu)
        self._actions: dict[RingSchemeKind, QAction] = {}
        for kind in RingSchemeKind:
            made = QAction(_WORDS[kind](), menu, checkable=True)
            made.triggered.connect(partial(self.chosen.emit, kind.value))
            group.addAction(made)
            menu.addAction(made)
            self._actions[kind] = made
        self.setMenu(menu)
        self.show_kind(RingSchemeKind.CIRCLES)

    def show_kind(self, kind: RingSchemeKind) -> None:
        """Show which one holds."""
        self._actions[kind].setChecked(True)
        self.setText(label(kind))
        self.setAccessibleName(_("Indeling van de kring: {kind}").format(kind=label(kind)))

    def action_of(self, kind: RingSchemeKind) -> QAction:
        """The line of the menu for a choice."""
        return self._actions[kind]


_WORDS = {
    RingSchemeKind.CIRCLES: lambda: _("3 cirkels en 5 soorten mensen"),
    RingSchemeKind.LENSINK: lambda: _("4 schillen en 4 kwadranten (Lensink)"),
}
