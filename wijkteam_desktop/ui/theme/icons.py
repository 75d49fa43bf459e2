"""Icons by name, tinted with a colour role."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wijkteam_desktop.paths import icon_file
from wijkteam_desktop.ui.theme.state import color, palette, px

_cache: dict[tuple[str, str, int, int, float], QPixmap] = {}


def icon(name: str, role: str = "ink", size: int = 18, *, gap: int = 0) -> QIcon:
    """Give the icon *name* (Lucide) in the colour of *role*, *size* pixels at 100 %.

    *gap* is empty room at its right, towards the words of a button.  Raises FileNotFoundError for
    a name that is not shipped.
    """
    made = QIcon(pixmap(name, role, size, gap=gap))
    made.addPixmap(pixmap(name, "line.strong", size, gap=gap), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, role: str = "ink", size: int = 18, *, gap: int = 0) -> QPixmap:
    """Give the drawing of an icon as pixels, sharp on the present screen."""
    ratio, room = _ratio(), px(gap) if gap else 0
    key = (name, palette()[role], px(size), room, ratio)
    if key not in _cache:
        _cache[key] = _drawn(name, role, px(size), room, ratio)
    return _cache[key]


def forget() -> None:
    """Forget the drawn icons: they may not outlive the application."""
    _cache.clear()


def _ratio() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)


def _drawn(name: str, role: str, side: int, room: int, ratio: float) -> QPixmap:
    svg = icon_file(name).read_text(encoding="utf-8")
    tinted = svg.replace("currentColor", color(role).name())
    made = QPixmap(round((side + room) * ratio), round(side * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(tinted.encode())).render(
        painter, QRectF(0, 0, side * ratio, side * ratio)
    )
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
