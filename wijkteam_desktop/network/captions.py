"""The name under or beside a symbol, in the shapes it may take, from roomy to short."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkteam_desktop.network.geometry import Anchor, Box, Point, Text, Weight
from wijkteam_desktop.network.text_metrics import ASCENT, width, wrap

Side: TypeAlias = Literal["below", "above", "right", "left"]
SIDES: tuple[Side, ...] = ("below", "right", "left", "above")
NAME_WEIGHT: Weight = "semibold"
# Above, below and beside the letters, inside the plate that keeps lines off them.
PAD = 2.0


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines of one name, relative to the centre of the symbol.

    ``box`` holds the lines with a little padding; ``cost`` says how much worse this shape is than
    the best (in units of distance).
    """

    lines: tuple[Text, ...]
    box: Box
    side: Side
    cost: float


@dataclass(frozen=True, slots=True)
class CaptionSize:
    """Sizes of the letters: of the name and of the second line, in units."""

    name: float
    second: float

    @property
    def name_line(self) -> float:
        """Height of a line of the name."""
        return 1.16 * self.name

    @property
    def second_line(self) -> float:
        """Height of the second line."""
        return 1.16 * self.second


def caption_shapes(
    name: str, second: str, size: CaptionSize, reach: float, *, compact: bool = False
) -> tuple[Caption, ...]:
    """All shapes a name may take around a symbol that reaches *reach* from its centre.

    Best first for equal sides; the caller weighs the sides.  With ``compact`` narrow names
    cost no more than wide ones.
    """
    forms: list[tuple[tuple[str, ...], tuple[str, ...], float]] = []
    em, em2 = size.name, size.second
    brief = second.split(" (")[0]
    if width(brief, em2) > 12.5 * em2:
        brief = _before_comma(brief)
    wide = (
        wrap(name, 9.5 * em, 2, em, NAME_WEIGHT),
        wrap(brief, 12.5 * em2, 1, em2),
    )
    narrow = (
        wrap(name, 7.0 * em, 2, em, NAME_WEIGHT),
        wrap(_before_comma(brief), 8.0 * em2, 1, em2),
    )
    forms.append((*wide, 0.0))
    forms.append((*narrow, 0.0 if compact else 5.0))
    forms.append((wrap(name, 9.5 * em, 2, em, NAME_WEIGHT), (), 13.0))
    forms.append((wrap(name, 7.0 * em, 2, em, NAME_WEIGHT), (), 14.0))
    forms.append((wrap(name, 6.0 * em, 1, em, NAME_WEIGHT), (), 24.0))
    seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    shapes: list[Caption] = []
    for names, seconds, cost in forms:
        if (names, seconds) in seen:
            continue
        seen.add((names, seconds))
        shapes += [_shape(names, seconds, size, reach, side, cost) for side in SIDES]
    return tuple(shapes)


def _before_comma(text: str) -> str:
    return text.split(",")[0].split(";")[0]


def _shape(
    names: tuple[str, ...],
    seconds: tuple[str, ...],
    size: CaptionSize,
    reach: float,
    side: Side,
    cost: float,
) -> Caption:
    widest = max(
        [width(n, size.name, NAME_WEIGHT) for n in names]
        + [width(n, size.second) for n in seconds],
        default=0.0,
    )
    w = widest + 2 * PAD
    h = len(names) * size.name_line + len(seconds) * size.second_line + 2 * PAD
    x, y, anchor = _corner(side, w, h, reach)
    at_x = {"start": x + PAD, "middle": x + w / 2, "end": x + w - PAD}[anchor]
    lines: list[Text] = []
    top = y + PAD
    for line in names:
        base = top + (size.name_line - size.name) / 2 + ASCENT * size.name + 0.08 * size.name
        lines.append(
            Text(Point(at_x, base), line, size.name, weight=NAME_WEIGHT, anchor=anchor, role="ink")
        )
        top += size.name_line
    for line in seconds:
        base = top + (size.second_line - size.second) / 2 + (ASCENT + 0.08) * size.second
        lines.append(Text(Point(at_x, base), line, size.second, anchor=anchor, role="muted"))
        top += size.second_line
    return Caption(tuple(lines), Box(x, y, w, h), side, cost)


def _corner(side: Side, w: float, h: float, reach: float) -> tuple[float, float, Anchor]:
    """Corner of the caption's box and how its lines hang."""
    if side == "below":
        return -w / 2, reach, "middle"
    if side == "above":
        return -w / 2, -reach - h, "middle"
    if side == "right":
        return reach, -h / 2, "start"
    return -reach - w, -h / 2, "end"
