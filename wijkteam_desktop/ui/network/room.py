"""How much room a drawing has, and how large its letters are in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsView

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.painter import rect
from wijkteam_desktop.vocabulary import View

_TEXT = 13.0
_LEAST = (320, 240)
_USUAL = (900, 560)
_ROOMIEST = 1.2
_TRAY = 44
"""Height of the folded list of people who are not in the drawing."""


def room_of(canvas: QGraphicsView) -> tuple[float, float]:
    """Size of what is in sight, but not less than a drawing needs."""
    size = canvas.viewport().size()
    return float(max(size.width(), _LEAST[0])), float(max(size.height(), _LEAST[1]))


def text_size(room: tuple[float, float]) -> float:
    """Size of the names: somewhat larger where there is much room, to be read from afar."""
    width, height = room
    roomy = min(width / _USUAL[0], height / _USUAL[1], _ROOMIEST)
    return round(_TEXT * theme.scale() / 100 * max(1.0, roomy), 1)


def paper_of(layout: Any, view: View) -> QRectF:
    """What has to be in sight of a drawing.

    Circles leave their corners free; a family tree fills the corner where the list of people who
    are not in it stands, and keeps off it.
    """
    paper = rect(layout.bounds)
    if view is View.STAMBOOM and layout.unplaced:
        paper.setTop(paper.top() - theme.px(_TRAY))
    return paper
