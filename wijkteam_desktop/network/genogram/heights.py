"""Heights of rows and people: room for tracks, steps for households, old heights and pins."""

from __future__ import annotations

from wijkteam_desktop.network.genogram.placing import SYMBOL
from wijkteam_desktop.network.genogram.sketch import LABEL_BOTTOM, Sketch
from wijkteam_desktop.network.genogram.steps import (
    STEP,
    Stage,
    broken_homes,
    choose_steps,
    step_of,
)

ROW = 100.0
# With steps in use, rows are so many steps apart: a step stays under a quarter of the distance.
_STEPS_IN_ROW = 5.1
TRACK = 10.0
_CHANNEL = 120.0
# Bars come this near to each other before a row that was drawn already moves for them.
TIGHT_TRACK = 5.0
FAR_TRACK = 8.0
MARGIN = 9.0


def set_heights(sketch: Sketch, tracks: list[int], levels: list[int]) -> None:
    """Decide rows, steps and channels; *tracks* are the bars on top of each other under each row.

    *levels* are the couple lines on top of each other above each row.
    """
    sketch.lower = [0.0] * len(sketch.family.ids)
    sketch.track = [spacing(count) for count in tracks]
    if sketch.before is not None:
        _as_before(sketch, tracks, levels)
        return
    _stack(sketch, tracks, levels, steps=False)
    stage = _stage(sketch)
    broken = broken_homes(stage)
    if broken:
        _stack(sketch, tracks, levels, steps=True)
        stage.row_y = sketch.row_y
        stepped, left = choose_steps(stage)
        if left < broken:
            for unit in stepped:
                for person in sketch.units.people[unit]:
                    sketch.lower[person] = step_of(len(sketch.lower))
        else:
            _stack(sketch, tracks, levels, steps=False)


def spacing(tracks: int) -> float:
    """How far bars are apart: many of them stand nearer, so that rows do not drift apart."""
    return max(TIGHT_TRACK, min(TRACK, _CHANNEL / tracks)) if tracks else TRACK


def _stack(sketch: Sketch, tracks: list[int], levels: list[int], steps: bool) -> None:
    """Rows from the top, the first at 0; a row without people is as high as nothing."""
    step = step_of(len(sketch.family.ids)) if steps else 0.0
    least = max(ROW, _STEPS_IN_ROW * step)
    sketch.depth = _depths(sketch, step)
    sketch.row_y = [0.0]
    for row, need in enumerate(_needs(sketch, tracks, levels, sketch.track)):
        peopled = sketch.depth[row] > 0.0
        sketch.row_y.append(sketch.row_y[-1] + (max(least, need) if peopled else need))


def _depths(sketch: Sketch, step: float) -> list[float]:
    """From the middle of each row to its lowest label."""
    return [
        LABEL_BOTTOM + step if any(sketch.units.people[u] for u in row) else 0.0
        for row in sketch.rows
    ]


def _needs(sketch: Sketch, tracks: list[int], levels: list[int], apart: list[float]) -> list[float]:
    """Least distance of every row to the next, with its bars so far *apart*."""
    return [
        sketch.depth[row]
        + 2 * MARGIN
        + apart[row] * max(0, tracks[row] - 1)
        + FAR_TRACK * levels[row + 1]
        + SYMBOL / 2
        for row in range(len(sketch.rows) - 1)
    ]


def _stage(sketch: Sketch) -> Stage:
    family, units = sketch.family, sketch.units
    everyone = range(len(family.ids))
    return Stage(
        x=[sketch.x(p) for p in everyone],
        unit=units.of,
        row=[units.row[units.of[p]] for p in everyone],
        row_y=sketch.row_y,
        homes=[
            [p for p in members if family.home[p] == home]
            for home, (_, members) in enumerate(family.homes)
        ],
        unions=[(tie.partners, tie.children) for tie in family.ties],
    )


def _as_before(sketch: Sketch, tracks: list[int], levels: list[int]) -> None:
    """Keep the heights that rows and people had; rows in between move only to make room."""
    assert sketch.before is not None
    old = sketch.before.places
    by_row: dict[int, list[int]] = {}
    for person in old:
        by_row.setdefault(sketch.units.row[sketch.units.of[person]], []).append(person)
    known = sketch.before.row_heights(sketch.units)
    steps = any(
        p not in sketch.places.loose and 1 < old[p].y - known[row] < 2 * STEP
        for row, people in by_row.items()
        for p in people
    )
    _stack(sketch, tracks, levels, steps)
    needs = [b - a for a, b in zip(sketch.row_y, sketch.row_y[1:], strict=False)]
    start = min(known, default=0)
    row_y = [0.0] * len(sketch.rows)
    row_y[start] = known.get(start, 0.0)
    for row in range(start - 1, -1, -1):
        row_y[row] = row_y[row + 1] - needs[row]
    least = _needs(sketch, tracks, levels, [TIGHT_TRACK] * len(tracks))
    for row in range(start + 1, len(row_y)):
        if row in known:
            row_y[row] = max(row_y[row - 1] + least[row - 1], known[row])
        else:
            row_y[row] = row_y[row - 1] + needs[row - 1]
    sketch.row_y = row_y
    for row, need in enumerate(least):
        if tracks[row] > 1:
            room = row_y[row + 1] - row_y[row] - need
            sketch.track[row] = min(spacing(tracks[row]), TIGHT_TRACK + room / (tracks[row] - 1))
    for row, people in by_row.items():
        for person in people:
            if person in sketch.before.pinned:
                sketch.lower[person] = old[person].y - row_y[row]
            elif 1 < old[person].y - known[row] < 2 * STEP:
                sketch.lower[person] = old[person].y - known[row]
    for chain in sketch.units.people:
        # A newcomer stands beside the partner, on the same step.
        steps_of = [sketch.lower[p] for p in chain if p in old and p not in sketch.before.pinned]
        for person in chain:
            if person not in old and steps_of:
                sketch.lower[person] = steps_of[0]
