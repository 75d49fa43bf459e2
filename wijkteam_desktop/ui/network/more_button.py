"""The button "Meer": what a narrow toolbar has folded away, as a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.buttons import set_icon


class MoreButton(QToolButton):
    """Each button of a folded group becomes a line of the menu that presses it."""

    def __init__(self) -> None:
        super().__init__()
        self._folded: tuple[QWidget, ...] = ()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(_("Meer knoppen"))
        self.setAccessibleName(_("Meer knoppen"))
        set_icon(self, "ellipsis", "muted")
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.hide()

    def show_folded(self, groups: Sequence[QWidget]) -> None:
        """Offer the buttons of these groups; none hides this button."""
        self._folded = tuple(groups)
        self.setVisible(bool(groups))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for group in self._folded:
            menu.addSeparator()
            for made in group.findChildren(QAbstractButton):
                # Hidden for another reason than being folded: it means nothing now.
                if not made.isHidden():
                    words = made.toolTip() or made.accessibleName() or made.text()
                    line = menu.addAction(made.icon(), words)
                    line.setCheckable(made.isCheckable())
                    line.setChecked(made.isChecked())
                    line.setEnabled(made.isEnabled())
                    line.triggered.connect(lambda _on=False, made=made: made.click())
