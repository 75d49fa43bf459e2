"""What stands under a symbol of the family tree: the name, and plates of legal authority."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.network.geometry import Box, Point, Primitive, Rect, Text, Weight, united
from wijkteam_desktop.network.stamboom.authority import Chip
from wijkteam_desktop.network.text_metrics import ASCENT, width, wrap

SYMBOL = 40.0
NAME = 13.0
_LINE = 14.5
_TOP = SYMBOL / 2 + 4.5
_WIDEST = 96.0
_NAME_WEIGHT: Weight = "semibold"
_CHIP = 9.5
_CHIP_HIGH = 12.5
_CHIP_PAD = 3.5
_CHIP_GAP = 3.0
LOWEST = _TOP + 2 * _LINE + 2.0 + _CHIP_HIGH


@dataclass(frozen=True, slots=True)
class TreeCaption:
    """Name and plates relative to the centre of the symbol; ``box`` holds them all."""

    parts: tuple[Primitive, ...]
    box: Box

    @property
    def lines(self) -> tuple[Text, ...]:
        """The lines of the name; letters on a plate are not of it."""
        return tuple(p for p in self.parts if isinstance(p, Text) and p.size == NAME)

    @property
    def width(self) -> float:
        """Width that must stay free under the symbol, the middle under the centre."""
        return 2 * max(-self.box.x, self.box.right)


def caption_of(name: str, chips: tuple[Chip, ...] = ()) -> TreeCaption:
    """Wrap a name in two lines and set the plates in a row below it."""
    parts: list[Primitive] = []
    boxes: list[Box] = []
    top = _TOP
    for line in wrap(name, _WIDEST, 2, NAME, _NAME_WEIGHT):
        wide = width(line, NAME, _NAME_WEIGHT)
        base = top + (ASCENT + 0.05) * NAME
        parts.append(Text(Point(0.0, base), line, NAME, _NAME_WEIGHT, False, "middle", "ink"))
        boxes.append(Box(-wide / 2, top, wide, _LINE))
        top += _LINE
    if chips:
        row, box = _chip_row(chips, top + 1.5)
        parts += row
        boxes.append(box)
    if not boxes:
        boxes.append(Box(0.0, _TOP, 0.0, 0.0))
    return TreeCaption(tuple(parts), united(boxes))


def _chip_row(chips: tuple[Chip, ...], top: float) -> tuple[list[Primitive], Box]:
    wides = [width(c.text, _CHIP, "semibold") + 2 * _CHIP_PAD for c in chips]
    whole = sum(wides) + _CHIP_GAP * (len(chips) - 1)
    x = -whole / 2
    parts: list[Primitive] = []
    for chip, wide in zip(chips, wides, strict=True):
        parts += chip_shape(chip.text, x, top)
        x += wide + _CHIP_GAP
    return parts, Box(-whole / 2, top, whole, _CHIP_HIGH)


def chip_shape(text: str, x: float, top: float) -> list[Primitive]:
    """One plate with its left top corner there."""
    wide = width(text, _CHIP, "semibold") + 2 * _CHIP_PAD
    plate = Rect(Box(x, top, wide, _CHIP_HIGH), 3.0, "surface.alt", "line.strong", 0.8)
    at = Point(x + wide / 2, top + _CHIP_HIGH / 2 + 0.33 * _CHIP)
    return [plate, Text(at, text, _CHIP, "semibold", False, "middle", "ink")]
