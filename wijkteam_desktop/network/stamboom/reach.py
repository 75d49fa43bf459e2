"""How far symbols of the family tree reach from their centre, for lines that end at them."""

from __future__ import annotations

import math

from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.symbols import Shape, border_distance

_HALF = SYMBOL / 2
_SMALL = frozenset({Shape.CIRCLE, Shape.CIRCLE_SQUARE})


def side_reach(shape: Shape) -> float:
    """From the centre to the border, level."""
    if shape in (Shape.TRIANGLE, Shape.TRIANGLE_CROSS):
        return 0.3 * SYMBOL
    return border_distance(shape, SYMBOL, 0.0)


def top_reach(shape: Shape, across: float) -> float:
    """From the centre up to the border, so far aside."""
    aside = abs(across)
    if shape in _SMALL:
        radius = border_distance(shape, SYMBOL, 0.0)
        return math.sqrt(max(radius * radius - aside * aside, 0.0))
    if shape is Shape.DIAMOND:
        return max(0.65 * SYMBOL - aside, 0.0)
    if shape in (Shape.TRIANGLE, Shape.TRIANGLE_CROSS):
        return 0.58 * SYMBOL - aside * 1.8
    if shape is Shape.DOME:
        return math.sqrt(max((_HALF + 1.3) ** 2 - aside * aside, 0.0))
    if shape is Shape.UNKNOWN and aside > 0.18 * SYMBOL:
        corner = 0.32 * SYMBOL
        over = min(aside - (_HALF - corner), corner)
        return _HALF - corner + math.sqrt(corner * corner - over * over) + 1.3
    return border_distance(shape, SYMBOL, math.pi / 2)
