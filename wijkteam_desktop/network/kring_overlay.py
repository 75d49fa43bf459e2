"""What changed since another moment, drawn over the circles: who came, left, moved nearer or away.

Shape and pattern tell the four apart without colour: a dotted halo with a plus, a dashed outline
with a bar, an arrow inwards from a small ring, an arrow outwards from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wijkteam_desktop.network.change_signs import (
    HALO,
    LEFT,
    WIDE_HALO,
    arrow_parts,
    bar,
    change_legend,
    dashed,
    halo_parts,
)
from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.differences import Change, Difference, drawn_circles
from wijkteam_desktop.network.geometry import (
    Circle,
    Figure,
    Mark,
    Point,
    Polygon,
    Primitive,
    Rect,
    Text,
    box_of,
    united,
)
from wijkteam_desktop.network.kring_marks import caption_of
from wijkteam_desktop.network.lines import Track
from wijkteam_desktop.network.ring_items import CIRCLES, RingItem, ghost_of
from wijkteam_desktop.network.ring_scheme import CONVOY, RingScheme
from wijkteam_desktop.network.style import unit_of
from wijkteam_desktop.network.symbols import shape_of, symbol
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView


def left_ghosts(
    before: CaseView, after: CaseView, scheme: RingScheme = CONVOY
) -> tuple[RingItem, ...]:
    """Places for who was there before and is no longer, for ``layout_circles(ghosts=...)``."""
    gone = drawn_circles(before).keys() - drawn_circles(after).keys()
    circles = drawn_circles(before)
    nodes: list[PersonView | OrganisationView] = [*before.people, *before.organisations]
    return tuple(
        ghost_of(node, circles[node.id] or CIRCLES[0], scheme) for node in nodes if node.id in gone
    )


def came_ids(found: Iterable[Difference]) -> frozenset[str]:
    """Who came, for ``layout_circles(haloed=...)``."""
    return frozenset(d.person for d in found if d.kind is Change.CAME)


def overlay(
    figure: Figure, before: CaseView, layout: CirclesLayout, found: Sequence[Difference]
) -> Figure:
    """Add what changed to a figure of now; *layout* has places for ``left_ghosts`` and
    room for the halos of ``came_ids``.

    Arrows lie under the people, halos and ghosts among them.  The legend says what is drawn.
    """
    under: list[Mark] = []
    over: list[Mark] = []
    drawn: list[Change] = []
    for difference in found:
        if difference.kind in (Change.NEARER, Change.AWAY):
            marks, mark = under, _arrow(layout, difference)
        elif difference.kind is Change.CAME:
            marks, mark = over, _halo(figure, layout, difference)
        elif difference.kind is Change.LEFT:
            marks, mark = over, _ghost(before, layout, difference)
        else:
            continue
        if mark is not None:
            marks.append(mark)
            drawn.append(difference.kind)
    people = next((i for i, m in enumerate(figure.marks) if m.kind == "person"), len(figure.marks))
    marks = [*figure.marks[:people], *under, *figure.marks[people:], *over]
    return replace(figure, marks=tuple(marks), legend=(*change_legend(drawn), *figure.legend))


def dotted(figure: Figure, ids: Iterable[str]) -> Figure:
    """The same figure with the outlines of these people dotted: they still have to be found."""
    wished = frozenset(ids)
    marks = tuple(
        replace(m, primitives=tuple(_dots(p) for p in m.primitives))
        if m.kind == "person" and m.key in wished
        else m
        for m in figure.marks
    )
    return replace(figure, marks=marks)


def _dots(part: Primitive) -> Primitive:
    if isinstance(part, Circle | Rect | Polygon) and part.stroke and not part.dash:
        return replace(part, dash=(2.2 * part.width / 2, 3.4 * part.width / 2))
    return part


def _halo(figure: Figure, layout: CirclesLayout, difference: Difference) -> Mark | None:
    at = layout.positions.get(difference.person)
    if at is None:
        return None
    loaded = any(
        isinstance(part, Circle) and part.stroke == "load.track"
        for mark in figure.marks
        if mark.kind == "person" and mark.key == difference.person
        for part in mark.primitives
    )
    parts = halo_parts(at, layout.symbol, WIDE_HALO if loaded else HALO)
    radius = WIDE_HALO * layout.symbol + 6.0
    box = box_of((Point(at.x - radius, at.y - radius), Point(at.x + radius, at.y + radius)))
    return Mark(difference.person, "change", parts, box, difference.sentence, at)


def _ghost(before: CaseView, layout: CirclesLayout, difference: Difference) -> Mark | None:
    at = layout.ghosts.get(difference.person)
    if at is None:
        return None
    shape = shape_of(before.person(difference.person))
    parts: list[Primitive] = [
        replace(line, role=LEFT) if isinstance(line, Text) else line
        for line in caption_of(layout, difference.person, at)
    ]
    parts += [dashed(p) for p in symbol(shape, at, layout.symbol, LEFT, fill="surface.alt")]
    parts.append(bar(at, layout.symbol))
    box = united([layout.symbol_box(difference.person), layout.caption_box(difference.person)])
    return Mark(difference.person, "change", tuple(parts), box, difference.sentence, at)


def _arrow(layout: CirclesLayout, difference: Difference) -> Mark | None:
    """From the middle of the old ring to the symbol, along the same line out of the centre."""
    at = layout.positions.get(difference.person)
    if at is None:
        return None
    unit = unit_of(layout.symbol)
    angle, radius = layout.frame.polar(at)
    start = layout.frame.point(angle, _old_radius(layout, difference, radius))
    whole = Track(start, at)
    reach = layout.plan.reach(difference.person in layout.plan.ringed) + 2.0
    if whole.length <= reach + 10.0 * unit:
        return None
    parts = arrow_parts(Track(start, whole.at(whole.length - reach)), unit)
    box = box_of((start, at)).grown(9.0 * unit)
    return Mark(difference.person, "change", parts, box, difference.sentence, at)


def _old_radius(layout: CirclesLayout, difference: Difference, radius: float) -> float:
    ring = 0 if difference.before is None else layout.scheme.circles.index(difference.before) + 1
    if difference.before is CIRCLES[-1] and layout.frame.depth(radius) > len(CIRCLES):
        ring = len(layout.scheme.circles)
    inner, outer = layout.frame.band(ring)
    return (inner + outer) / 2
