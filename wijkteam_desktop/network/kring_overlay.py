"""What changed since another moment, drawn over the circles: who came, left, moved nearer or away.

Shape and pattern tell the four apart without colour: a dotted halo with a plus, a dashed outline
with a bar, an arrow inwards from a small ring, an arrow outwards from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.differences import Change, Difference, drawn_circles
from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    Circle,
    Figure,
    LegendEntry,
    Mark,
    Point,
    Polygon,
    Polyline,
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
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView

_CAME, _LEFT, _MOVED = "accent", "muted", "focus"
# Around a symbol alone, and around its load ring.
_HALO, _WIDE_HALO = 0.76, 0.9


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
    return replace(figure, marks=tuple(marks), legend=(*_legend(drawn), *figure.legend))


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
    parts = _halo_parts(at, layout.symbol, _WIDE_HALO if loaded else _HALO)
    radius = _WIDE_HALO * layout.symbol + 6.0
    box = box_of((Point(at.x - radius, at.y - radius), Point(at.x + radius, at.y + radius)))
    return Mark(difference.person, "change", parts, box, difference.sentence, at)


def _halo_parts(at: Point, size: float, share: float = _HALO) -> tuple[Primitive, ...]:
    """A dotted ring, with a plus upper left."""
    r = share * size
    badge, b = Point(at.x - 0.66 * size, at.y - 0.66 * size), 0.24 * size
    arm, width = 0.55 * b, 0.07 * size
    return (
        Circle(at, r, r, None, _CAME, 0.07 * size, (0.07 * size, 0.13 * size)),
        Circle(badge, b, b, _CAME, "surface", 0.05 * size),
        Polyline((Point(badge.x - arm, badge.y), Point(badge.x + arm, badge.y)), "surface", width),
        Polyline((Point(badge.x, badge.y - arm), Point(badge.x, badge.y + arm)), "surface", width),
    )


def _ghost(before: CaseView, layout: CirclesLayout, difference: Difference) -> Mark | None:
    at = layout.ghosts.get(difference.person)
    if at is None:
        return None
    shape = shape_of(before.person(difference.person))
    parts: list[Primitive] = [
        replace(line, role=_LEFT) if isinstance(line, Text) else line
        for line in caption_of(layout, difference.person, at)
    ]
    parts += [_grey(p) for p in symbol(shape, at, layout.symbol, _LEFT, fill="surface.alt")]
    parts.append(_bar(at, layout.symbol))
    box = united([layout.symbol_box(difference.person), layout.caption_box(difference.person)])
    return Mark(difference.person, "change", tuple(parts), box, difference.sentence, at)


def _grey(part: Primitive) -> Primitive:
    if isinstance(part, Circle | Rect | Polygon | Polyline) and part.stroke and not part.dash:
        return replace(part, dash=(5.0, 3.5))
    return part


def _bar(at: Point, size: float) -> Polyline:
    half = 0.3 * size
    return Polyline((Point(at.x - half, at.y), Point(at.x + half, at.y)), _LEFT, 0.08 * size)


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
    parts = _arrow_parts(Track(start, whole.at(whole.length - reach)), unit)
    box = box_of((start, at)).grown(9.0 * unit)
    return Mark(difference.person, "change", parts, box, difference.sentence, at)


def _old_radius(layout: CirclesLayout, difference: Difference, radius: float) -> float:
    ring = 0 if difference.before is None else layout.scheme.circles.index(difference.before) + 1
    if difference.before is CIRCLES[-1] and layout.frame.depth(radius) > len(CIRCLES):
        ring = len(layout.scheme.circles)
    inner, outer = layout.frame.band(ring)
    return (inner + outer) / 2


def _arrow_parts(track: Track, unit: float) -> tuple[Primitive, ...]:
    r, head = 4.0 * unit, 10.0 * unit
    length = track.length
    points = (
        track.at(length),
        track.at(length - head, -0.5 * head),
        track.at(length - head, 0.5 * head),
    )
    shaft = (track.at(min(r, length)), track.at(max(r, length - 0.8 * head)))
    return (
        Polyline(shaft, "surface", 5.5 * unit),
        Polyline(shaft, _MOVED, 2.6 * unit, (9.0 * unit, 4.0 * unit)),
        Circle(track.a, r, r, "surface", _MOVED, 1.8 * unit),
        Polygon(points, _MOVED),
    )


def _legend(drawn: Sequence[Change]) -> list[LegendEntry]:
    middle, y = Point(LEGEND_W / 2, LEGEND_H / 2), LEGEND_H / 2
    found: list[LegendEntry] = []
    if Change.CAME in drawn:
        parts = _halo_parts(Point(middle.x, y + 1.0), 11.0)
        found.append(LegendEntry("change:came", parts, _("Stippelring met plus: erbij gekomen")))
    if Change.LEFT in drawn:
        ring = Circle(middle, 8.0, 8.0, "surface.alt", _LEFT, 1.0, (3.0, 2.0))
        bar = Polyline((Point(middle.x - 4.5, y), Point(middle.x + 4.5, y)), _LEFT, 1.4)
        text = _("Grijs met streepjesrand: staat er niet meer")
        found.append(LegendEntry("change:left", (ring, bar), text))
    if Change.NEARER in drawn or Change.AWAY in drawn:
        track = Track(Point(5.0, y), Point(LEGEND_W - 3.0, y))
        text = _("Pijl vanaf een klein rondje: van de oude naar de nieuwe cirkel")
        found.append(LegendEntry("change:moved", _arrow_parts(track, 0.8), text))
    return found
