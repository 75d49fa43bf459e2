"""What the genogram layout gives back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wijkteam_desktop.network.geometry import Box, Point


class Reason(StrEnum):
    """Why a tie is not drawn, or not drawn as asked."""

    OWN_PARENT = "own_parent"
    OWN_ANCESTOR = "own_ancestor"
    UNKNOWN_PERSON = "unknown_person"
    SECOND_HOME = "second_home"
    HOME_SPLIT = "home_split"
    TWINS_APART = "twins_apart"


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """A tie for the list "niet getekend": the union or household and the person it is about."""

    tie_id: str
    person_id: str
    reason: Reason


class LineKind(StrEnum):
    """What a polyline stands for."""

    COUPLE = "couple"
    DROP = "drop"
    BAR = "bar"
    CHILD = "child"


@dataclass(frozen=True, slots=True)
class Line:
    """One polyline; ``person_id`` is the child of a child line, else empty.

    Pieces lie or stand, but for the last of twins, which slants from one point of the bar.
    """

    union_id: str
    kind: LineKind
    points: tuple[Point, ...]
    person_id: str = ""


@dataclass(slots=True)
class Routes:
    """All lines, and where the line to the children leaves each tie.

    ``detours`` are ties with lines that go around somebody who was put elsewhere by hand.
    """

    lines: list[Line] = field(default_factory=list)
    junctions: dict[int, tuple[float, float]] = field(default_factory=dict)
    detours: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class HomeOutline:
    """Outline of a household: one closed polygon, and the people inside who are no members."""

    home_id: str
    points: tuple[Point, ...]
    strangers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GenogramLayout:
    """Places of all symbols (centres), generation rows, lines and outlines.

    ``rows`` gives per person the generation, 0 at the top. ``junctions`` says where the line to the
    children leaves a union; ``same`` maps a second union of one couple to the one whose couple line
    and bar it shares. ``bounds`` holds symbols, labels, lines and outlines. Lines of the unions in
    ``detours`` go around people who were put elsewhere by hand: a drop or a child line of theirs
    may have any number of bends and begin anywhere on the others.
    """

    places: dict[str, Point]
    rows: dict[str, int]
    junctions: dict[str, Point]
    lines: tuple[Line, ...]
    outlines: tuple[HomeOutline, ...]
    not_drawn: tuple[NotDrawn, ...]
    bounds: Box
    same: dict[str, str] = field(default_factory=dict)
    detours: frozenset[str] = frozenset()
