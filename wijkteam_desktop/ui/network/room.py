"""How much room a drawing has, and how large its letters are in it."""

from __future__ import annotations

from PySide6.QtWidgets import QGraphicsView

from wijkteam_desktop.ui import theme

_TEXT = 13.0
_LEAST = (320, 240)
_USUAL = (900, 560)
_ROOMIEST = 1.2


def room_of(canvas: QGraphicsView) -> tuple[float, float]:
    """Size of what is in sight, but not less than a drawing needs."""
    size = canvas.viewport().size()
    return float(max(size.width(), _LEAST[0])), float(max(size.height(), _LEAST[1]))


def text_size(room: tuple[float, float]) -> float:
    """Size of the names: somewhat larger where there is much room, to be read from afar."""
    width, height = room
    roomy = min(width / _USUAL[0], height / _USUAL[1], _ROOMIEST)
    return round(_TEXT * theme.scale() / 100 * max(1.0, roomy), 1)
