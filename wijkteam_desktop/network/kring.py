"""The circle view (Kring) as a figure: rings, sectors, people, ties and the legend of all that."""

from __future__ import annotations

from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.gathering import heap_id
from wijkteam_desktop.network.geometry import Box, Circle, Figure, Mark, Point, Polyline, Primitive
from wijkteam_desktop.network.hulls import household_marks
from wijkteam_desktop.network.kring_legend import kring_legend
from wijkteam_desktop.network.kring_marks import (
    family_marks,
    gathered_mark,
    person_mark,
    tie_mark,
    ties_of,
    wish_mark,
)
from wijkteam_desktop.network.ring_titles import Title
from wijkteam_desktop.views.case import CaseView

__all__ = ["family_marks", "kring_figure", "person_mark", "tie_mark", "ties_of"]

_FILLS = ("ring.family", "ring.inner", "ring.middle", "ring.outer", "surface")


def kring_figure(
    case: CaseView, layout: CirclesLayout, *, desired: bool = True, households: bool = False
) -> Figure:
    """Draw a case with a layout of that case; *desired* adds the ties that are wished for.

    *households* adds outlines around who lives together.  Marks come back to front: rings,
    sector lines, outlines, family lines, ties, titles, people.
    """
    marks: list[Mark] = [*ground_marks(layout)]
    if households:
        marks += home_marks(case, layout)
    marks += family_marks(case, layout)
    keys = [t.id for t in case.ties] + [e.id for e in case.emotional]
    if desired:
        keys += [d.id for d in case.desired]
    lines = [tie_mark(case, layout, key) for key in keys]
    marks += [line for line in lines if line is not None]
    marks += title_marks(layout)
    if desired:
        marks += [wish_mark(case, layout, w.id) for w in case.desired if w.id in layout.ghosts]
    gathered = {heap_id(heap.sector) for heap in layout.gathered}
    marks += [
        person_mark(case, layout, node_id)
        for node_id in sorted(layout.positions)
        if node_id not in gathered
    ]
    marks += [gathered_mark(case, layout, heap) for heap in layout.gathered]
    return Figure(tuple(marks), layout.bounds, kring_legend(case, marks))


def ground_marks(layout: CirclesLayout) -> tuple[Mark, ...]:
    """Discs of the rings, the outermost first, and the lines between the sectors."""
    frame = layout.frame
    marks: list[Mark] = []
    names = layout.scheme.ring_names()
    for ring in range(len(frame.radii) - 1, -1, -1):
        rx, ry = frame.stretch * frame.radii[ring], frame.radii[ring]
        disc = Circle(
            frame.centre, rx, ry, _FILLS[ring], "accent" if ring == 0 else "ring.line", 1.0
        )
        box = Box(frame.centre.x - rx, frame.centre.y - ry, 2 * rx, 2 * ry)
        marks.append(Mark(f"ring:{ring}", "ground", (disc,), box, names[ring], frame.centre))
    separators: list[Primitive] = [
        Polyline(
            (
                frame.point(wedge.start, frame.radii[0]),
                frame.point(wedge.start, frame.outer),
            ),
            "ring.line",
            1.2,
            (1.5, 4.5),
        )
        for wedge in frame.wedges
    ]
    marks.append(Mark("sectors", "sector", tuple(separators), marks[0].box, "", frame.centre))
    return tuple(marks)


def home_marks(case: CaseView, layout: CirclesLayout) -> tuple[Mark, ...]:
    """Outlines around who lives together."""
    here = [i for i in layout.positions if i in layout.ring_of]
    boxes = {i: (layout.symbol_box(i), layout.caption_box(i)) for i in here}
    centre = [i for i in here if layout.ring_of[i] == 0]
    titles = [title.box for title in (*layout.ring_titles, *layout.sector_titles)]
    return household_marks(case, boxes, centre, titles, layout.plan.text)


def title_marks(layout: CirclesLayout) -> tuple[Mark, ...]:
    """Titles of rings and sectors."""
    marks: list[Mark] = []
    rings = [(f"title:ring:{i}", title) for i, title in enumerate(layout.ring_titles)]
    sectors = [
        (f"title:{sector.value}", title)
        for sector, title in zip(layout.scheme.sectors, layout.sector_titles, strict=True)
    ]
    for key, title in (*rings, *sectors):
        marks.append(Mark(key, "title", (title.text,), title.box, title.text.text, _middle(title)))
    return tuple(marks)


def _middle(title: Title) -> Point:
    return title.box.centre
