"""Lines between people: pattern by strength (domain §3.4) or feeling (§3.3), arrows by direction.

Pattern comes before colour: every kind can be told apart in black and white.  ``unit`` scales
widths and patterns with the symbols (1 at a symbol of 31 units).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from wijkteam_desktop.network.geometry import Circle, Point, Polygon, Polyline, Primitive, Text
from wijkteam_desktop.network.text_metrics import CAP_HEIGHT
from wijkteam_desktop.vocabulary import VIOLENCE, Direction, EmotionalKind, TieStrength

TENSE = VIOLENCE | {
    EmotionalKind.CONFLICT,
    EmotionalKind.HOSTILE,
    EmotionalKind.CLOSE_HOSTILE,
    EmotionalKind.FUSED_HOSTILE,
    EmotionalKind.CUT_OFF,
}


@dataclass(frozen=True, slots=True)
class Track:
    """A straight stretch from a to b with its unit vectors along and across."""

    a: Point
    b: Point

    @property
    def points(self) -> tuple[Point, ...]:
        """Corners of the stretch, both ends included."""
        return (self.a, self.b)

    @property
    def length(self) -> float:
        """Length of the stretch."""
        return math.hypot(self.b.x - self.a.x, self.b.y - self.a.y)

    def at(self, along: float, across: float = 0.0) -> Point:
        """Point so far along from a, and so far to the right of the direction of travel."""
        length = self.length or 1.0
        ux, uy = (self.b.x - self.a.x) / length, (self.b.y - self.a.y) / length
        return Point(self.a.x + ux * along - uy * across, self.a.y + uy * along + ux * across)

    def shifted(self, across: float) -> Track:
        """The same stretch to the side."""
        return Track(self.at(0.0, across), self.at(self.length, across))

    def part(self, start: float, stop: float) -> Track:
        """The stretch between two lengths along it."""
        return Track(self.at(start), self.at(stop))


def support_line(
    track: Track, strength: TieStrength, direction: Direction, role: str, unit: float
) -> tuple[Primitive, ...]:
    """Line of support; a is the client's end, b the other's."""
    parts: list[Primitive] = []
    head = 7.0 * unit
    to_client = direction in (Direction.TO_CLIENT, Direction.BOTH)
    from_client = direction in (Direction.FROM_CLIENT, Direction.BOTH)
    length = track.length
    start = 0.8 * head if to_client and length > 3 * head else 0.0
    stop = length - (0.8 * head if from_client and length > 3 * head else 0.0)
    shaft = Track(track.at(start), track.at(stop))
    width = (4.0 if strength is TieStrength.STRONG else 2.0) * unit
    if strength is TieStrength.WEAK:
        parts.append(_line(shaft, role, width, dash=(7.0 * unit, 5.0 * unit)))
    elif strength is TieStrength.NEW:
        parts.append(_line(shaft, role, width, dash=(3.0 * unit, 3.5 * unit)))
    elif strength is TieStrength.STRESSFUL:
        parts.append(_line(shaft, role, width))
        parts += _hatches(shaft, role, unit)
    elif strength is TieStrength.BROKEN:
        parts += _cut(shaft, role, width, unit)
    else:
        parts.append(_line(shaft, role, width))
    if to_client and length > 3 * head:
        parts.append(_head(track, 0.0, 1.0, head, role))
    if from_client and length > 3 * head:
        parts.append(_head(track, length, -1.0, head, role))
    return tuple(parts)


def desired_line(track: Track, unit: float) -> tuple[Primitive, ...]:
    """A wished-for tie: dots with an open arrow head."""
    dots = _line(track, "muted", 1.6 * unit, dash=(1.6 * unit, 4.5 * unit))
    return (dots, _open_head(track, 7.0 * unit, "muted", 1.4 * unit))


def family_line(track: Track, unit: float) -> tuple[Primitive, ...]:
    """A plain line between members of the family in the centre."""
    return (_line(track, "ink", 2.2 * unit),)


def emotional_line(
    track: Track, kind: EmotionalKind, role: str, unit: float
) -> tuple[Primitive, ...]:
    """Line of a feeling between two people; directed kinds run from a to b."""
    thin = 1.5 * unit
    apart = 2.6 * unit
    head = 8.0 * unit
    k = EmotionalKind
    if kind is k.NORMAL:
        return (_line(track, role, thin),)
    if kind is k.CLOSE:
        return _parallel(track, role, thin, apart, 2)
    if kind is k.FUSED:
        return _parallel(track, role, thin, apart * 1.3, 3)
    if kind is k.DISTANT:
        return (_line(track, role, 2.2 * unit, dash=(1.6 * unit, 9.0 * unit)),)
    if kind is k.CONFLICT:
        return (_zigzag(track, role, thin, 4.5 * unit, 11.0 * unit),)
    if kind is k.HOSTILE:
        return (_zigzag(track, role, thin, 4.5 * unit, 5.5 * unit),)
    if kind is k.CLOSE_HOSTILE:
        zigzag = _zigzag(track, role, thin, 5.5 * unit, 11.0 * unit)
        return (*_parallel(track, role, thin, apart, 2), zigzag)
    if kind is k.FUSED_HOSTILE:
        zigzag = _zigzag(track, role, thin, 6.5 * unit, 11.0 * unit)
        return (*_parallel(track, role, thin, apart * 1.3, 3), zigzag)
    if kind is k.CUT_OFF:
        return tuple(_cut(track, role, 2.0 * unit, unit))
    if kind is k.CUT_OFF_REPAIRED:
        middle, r = track.at(track.length / 2), 3.2 * unit
        healed = Circle(middle, r, r, "surface", role, thin)
        return (*_cut(track, role, 2.0 * unit, unit), healed)
    if kind is k.FOCUSED_ON:
        return (_line(track, role, thin), _open_head(track, head, role, thin))
    if kind is k.SPIRITUAL:
        return (_waves(track, role, thin, unit),)
    if kind is k.CARETAKER:
        return (_line(track, role, thin), _bracket(track, role, 2.0 * unit, unit))
    shaft = track.part(0.0, max(track.length - 0.9 * head, 0.0))
    solid = _head(track, track.length, -1.0, head, role)
    if kind is k.PHYSICAL_ABUSE:
        return (_zigzag(shaft, role, thin, 4.5 * unit, 8.0 * unit), solid)
    if kind is k.EMOTIONAL_ABUSE:
        zigzag = _zigzag(shaft, role, thin, 4.5 * unit, 8.0 * unit)
        return (zigzag, _open_head(track, head, role, thin))
    if kind is k.SEXUAL_ABUSE:
        zigzag = _zigzag(shaft, role, thin, 4.5 * unit, 8.0 * unit)
        return (zigzag, _line(shaft, role, thin), solid)
    letter = "V" if kind is k.NEGLECT else "U"
    dashes = _line(shaft, role, 1.8 * unit, dash=(13.0 * unit, 6.0 * unit))
    return (dashes, solid, _letter(track, letter, role, unit))


def _line(track: Track, role: str, width: float, dash: tuple[float, ...] = ()) -> Polyline:
    return Polyline(track.points, role, width, dash)


def _parallel(
    track: Track, role: str, width: float, apart: float, count: int
) -> tuple[Primitive, ...]:
    first = -(count - 1) / 2 * apart * 1.5
    return tuple(_line(track.shifted(first + i * apart * 1.5), role, width) for i in range(count))


def _zigzag(track: Track, role: str, width: float, high: float, period: float) -> Polyline:
    length = track.length
    count = max(2, round(length / (period / 2)))
    step = length / count
    points = [track.a]
    points += [track.at((i + 0.5) * step, high / 2 if i % 2 else -high / 2) for i in range(count)]
    points.append(track.b)
    return Polyline(tuple(points), role, width)


def _waves(track: Track, role: str, width: float, unit: float) -> Polyline:
    length = track.length
    count = max(4, round(length / (2.0 * unit)))
    points = tuple(
        track.at(length * i / count, 2.2 * unit * math.sin(length * i / count / (2.4 * unit)))
        for i in range(count + 1)
    )
    return Polyline(points, role, width, (12.0 * unit, 4.0 * unit))


def _hatches(track: Track, role: str, unit: float) -> list[Primitive]:
    """Short strokes across the line."""
    length = track.length
    count = max(2, int(length / (11.0 * unit)))
    found: list[Primitive] = []
    for i in range(count):
        along = length * (i + 0.5) / count
        ends = (track.at(along - 1.6 * unit, -4.0 * unit), track.at(along + 1.6 * unit, 4.0 * unit))
        found.append(Polyline(ends, role, 1.5 * unit))
    return found


def _cut(track: Track, role: str, width: float, unit: float) -> list[Primitive]:
    """Two bars across the line with a gap between them."""
    middle, gap = track.length / 2, min(5.0 * unit, track.length / 5)
    bar = 6.0 * unit
    return [
        Polyline(track.part(0.0, middle - gap).points, role, width),
        Polyline(track.part(middle + gap, track.length).points, role, width),
        Polyline((track.at(middle - gap, -bar), track.at(middle - gap, bar)), role, 2.0 * unit),
        Polyline((track.at(middle + gap, -bar), track.at(middle + gap, bar)), role, 2.0 * unit),
    ]


def _head(track: Track, tip: float, back: float, size: float, role: str) -> Polygon:
    """Solid arrow head with its point so far along; *back* says which way its base lies."""
    base = tip + back * size
    points = (track.at(tip), track.at(base, -0.42 * size), track.at(base, 0.42 * size))
    return Polygon(points, role)


def _open_head(track: Track, size: float, role: str, width: float) -> Polyline:
    length = track.length
    points = (
        track.at(length - size, -0.5 * size),
        track.at(length),
        track.at(length - size, 0.5 * size),
    )
    return Polyline(points, role, width)


def _bracket(track: Track, role: str, width: float, unit: float) -> Polyline:
    """Open bracket around the end of the line."""
    length, wide, deep = track.length, 8.0 * unit, 5.0 * unit
    points = (
        track.at(length + deep, -wide),
        track.at(length, -wide),
        track.at(length, wide),
        track.at(length + deep, wide),
    )
    return Polyline(points, role, width)


def _letter(track: Track, letter: str, role: str, unit: float) -> Text:
    size = 12.0 * unit
    middle = track.at(track.length / 2)
    at = Point(middle.x, middle.y + CAP_HEIGHT * size / 2)
    return Text(at, letter, size, "bold", False, "middle", role, "surface", 3.0 * unit)
