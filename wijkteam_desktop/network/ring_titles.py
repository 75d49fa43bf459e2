"""Titles of rings and sectors, and where they stand; people and names stay clear of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from wijkteam_desktop.network.geometry import Box, Point, Text
from wijkteam_desktop.network.ring_frame import RingFrame, Wedge
from wijkteam_desktop.network.text_metrics import CAP_HEIGHT, width

_TRIES = 24


@dataclass(frozen=True, slots=True)
class Title:
    """A title and the room it takes."""

    text: Text
    box: Box


def ring_titles(frame: RingFrame, names: Sequence[str], size: float) -> tuple[Title, ...]:
    """Titles on the top of the rings, on the line; ``names`` from the centre outwards."""
    return tuple(
        _title(
            name,
            Point(frame.centre.x, frame.centre.y - radius),
            size,
            "accent" if not i else "muted",
        )
        for i, (name, radius) in enumerate(zip(names, frame.radii, strict=True))
        if name
    )


def sector_titles(
    frame: RingFrame,
    names: Sequence[str],
    size: float,
    canvas: Box,
    taken: Sequence[Box],
) -> tuple[Title, ...]:
    """Titles of the sectors: outside the rings near their middle, else inside the rim."""
    found: list[Title] = []
    for wedge, name in zip(frame.wedges, names, strict=True):
        blocked = [*taken, *(t.box for t in found)]
        found.append(
            _outside(frame, wedge, name, size, canvas, blocked)
            or _inside(frame, wedge, name, size, canvas, blocked)
        )
    return tuple(found)


def _outside(
    frame: RingFrame, wedge: Wedge, name: str, size: float, canvas: Box, blocked: Sequence[Box]
) -> Title | None:
    """Just outside the rings, at the angle nearest the middle of the sector where there is room."""
    gap = size
    for i in range(_TRIES):
        step = (i + 1) // 2 * (1 if i % 2 else -1)
        angle = wedge.middle + step * wedge.span / (_TRIES + 2)
        touch = frame.point(angle, frame.outer)
        w, h = _extent(name, size)
        nx, ny = math.cos(angle) / frame.stretch, math.sin(angle)
        length = math.hypot(nx, ny)
        nx, ny = nx / length, ny / length
        x = touch.x + nx * gap + (w / 2 + gap / 2) * _push(nx)
        y = touch.y + ny * gap + h / 2 * _push(ny)
        title = _title(name, Point(x, y), size, "muted")
        fits = (
            title.box.x >= canvas.x + 2
            and title.box.right <= canvas.right - 2
            and title.box.y >= canvas.y + 2
            and title.box.bottom <= canvas.bottom - 2
        )
        if fits and not any(title.box.overlaps(b, 4.0) for b in blocked):
            return title
    return None


def _inside(
    frame: RingFrame, wedge: Wedge, name: str, size: float, canvas: Box, blocked: Sequence[Box]
) -> Title:
    """Inside the rim, as near the middle of the sector and the rim as there is room."""
    for depth in range(12):
        for i in range(_TRIES):
            step = (i + 1) // 2 * (1 if i % 2 else -1)
            angle = wedge.middle + step * wedge.span / (_TRIES + 2)
            at = frame.point(angle, frame.outer - size * (1.1 + 0.8 * depth))
            title = _title(name, at, size, "muted")
            inside = title.box.x >= canvas.x and title.box.right <= canvas.right
            if inside and not any(title.box.overlaps(b, 3.0) for b in blocked):
                return title
    return _title(name, frame.point(wedge.middle, frame.outer - size * 1.1), size, "muted")


def _push(part: float) -> float:
    """How far a title must shift along a direction not to reach back over the rim."""
    return max(-1.0, min(1.0, part * 1.4))


def _extent(name: str, size: float) -> tuple[float, float]:
    return width(name, size, "semibold", size * 0.06) + 8.0, size * 1.25


def _title(name: str, centre: Point, size: float, role: str) -> Title:
    w, h = _extent(name, size)
    text = Text(
        Point(centre.x, centre.y + CAP_HEIGHT * size / 2),
        name,
        size,
        weight="semibold",
        anchor="middle",
        role=role,
        halo="surface",
        halo_width=3.0,
        spacing=size * 0.06,
    )
    return Title(text, Box(centre.x - w / 2, centre.y - h / 2, w, h))
