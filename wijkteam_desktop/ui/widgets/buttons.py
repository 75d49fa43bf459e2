"""Buttons, made in one line with everything they need: text, icon, key and accessible name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from wijkteam_desktop.ui import theme

# Between icon and words the style leaves four pixels, which is too little beside our font.
_GAP = 3


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *classes: str,
    icon: str = "",
    tip: str = "",
) -> QPushButton:
    """Make a button with words; ``classes``: ``primary``, ``quiet``, ``danger`` or ``link``."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setAccessibleName(text.replace("&", ""))
    if icon:
        _Tint(made, icon, _role(classes), 16)
    if tip:
        made.setToolTip(tip)
    if classes:
        theme.style(made, *classes)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def icon_button(
    icon: str,
    name: str,
    on_click: Callable[[], object] | None = None,
    *,
    role: str = "ink",
    size: int = 18,
    checkable: bool = False,
) -> QToolButton:
    """Make a button with only an icon; ``name`` is its tooltip and its accessible name."""
    made = QToolButton()
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCheckable(checkable)
    _Tint(made, icon, role, size)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


class _Tint(QObject):
    """Keeps the icon of a button in the colours and size of the theme, as long as it lives."""

    def __init__(self, owner: QAbstractButton, icon: str, role: str, size: int) -> None:
        super().__init__(owner)
        self._owner, self._icon, self._role, self._size = owner, icon, role, size
        theme.signals().changed.connect(self.refresh)
        self.refresh()

    def take(self, icon: str, role: str, size: int) -> None:
        """Show another icon from now on."""
        self._icon, self._role, self._size = icon, role, size
        self.refresh()

    def refresh(self) -> None:
        """Draw the icon as the theme is now."""
        side = theme.px(self._size)
        gap = _GAP if isinstance(self._owner, QPushButton) and self._owner.text() else 0
        self._owner.setIconSize(QSize(side + theme.px(gap), side))
        self._owner.setIcon(theme.icon(self._icon, self._role, self._size, gap=gap))


def set_icon(owner: QAbstractButton, icon: str, role: str = "ink", size: int = 18) -> None:
    """Give a button an icon that follows the theme, in place of the one it had."""
    present = owner.findChildren(_Tint)
    if present:
        present[0].take(icon, role, size)
    else:
        _Tint(owner, icon, role, size)


def _role(classes: tuple[str, ...]) -> str:
    if "primary" in classes:
        return "accent.ink"
    if "danger" in classes:
        return "warning"
    return "accent" if "link" in classes else "ink"
