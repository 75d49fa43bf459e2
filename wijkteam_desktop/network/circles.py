"""Layout of the circle view (Kring): family in the centre, closeness as rings, kinds as sectors.

Ours and pure Python; the same case gives the same drawing, whatever the order of its rows.  No
symbol or name overlaps another or a title; people placed by hand stay and others go around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.geometry import Box, Point, united
from wijkteam_desktop.network.ring_arrange import Arrangement, Plan, arrange
from wijkteam_desktop.network.ring_frame import RingFrame
from wijkteam_desktop.network.ring_items import CIRCLES, SECTORS, RingItem, ring_items
from wijkteam_desktop.network.ring_titles import Title
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, Sector

SCREEN_SIZE = (880.0, 540.0)
# A drop a little outside the rings still means the outer ring.
_BEYOND = 1.08
_GROWTH = 1.12
_GROWN_AT_MOST = 24
_SMALLER = 1.0


@dataclass(frozen=True, slots=True)
class Gathered:
    """People of one sector who are shown together as "+ n meer"."""

    sector: Sector
    circle: Circle
    ids: tuple[str, ...]
    at: Point


@dataclass(frozen=True, slots=True)
class CirclesLayout:
    """Where everything of the circle view stands, in drawing units.

    ``size`` is the canvas that was asked for; ``bounds`` what is used of it, larger than the canvas
    when the people do not fit at the smallest letter size (``fits`` is then False and the painter
    scales down).  ``captions`` are relative to ``positions``.
    """

    size: tuple[float, float]
    bounds: Box
    fits: bool
    plan: Plan
    frame: RingFrame
    positions: Mapping[str, Point]
    captions: Mapping[str, Caption]
    ring_of: Mapping[str, int]
    wedge_of: Mapping[str, int | None]
    pinned: frozenset[str]
    unplaced: tuple[str, ...] = ()
    ring_titles: tuple[Title, ...] = ()
    sector_titles: tuple[Title, ...] = ()
    gathered: tuple[Gathered, ...] = field(default=())

    @property
    def symbol(self) -> float:
        """Width of a symbol."""
        return self.plan.symbol

    def to_xy(self, node_id: str, place: tuple[float, float]) -> Point:
        """Point of a stored place of somebody; raises KeyError for somebody who is not placed."""
        return self.frame.from_place(self.wedge_of[node_id], place)

    def to_place(self, node_id: str, point: Point) -> tuple[float, float]:
        """Place to store for a point: kept inside the own sector and the rings.

        Raises KeyError for somebody who is not placed.
        """
        return self.frame.to_place(self.wedge_of[node_id], point)

    def clamp(self, node_id: str, point: Point) -> Point:
        """Nearest point to which somebody can be dragged."""
        return self.to_xy(node_id, self.to_place(node_id, point))

    def place_in(self, sector: Sector | None, point: Point) -> tuple[float, float]:
        """Place for somebody of a sector who is not placed yet (None: a client)."""
        return self.frame.to_place(None if sector is None else SECTORS.index(sector), point)

    def circle_at(self, point: Point) -> Circle | None:
        """Ring under a point; the centre counts as the inner ring, far outside is None."""
        _angle, radius = self.frame.polar(point)
        if radius > self.frame.outer * _BEYOND:
            return None
        ring = max(1, int(min(self.frame.depth(radius), len(CIRCLES) + 0.5)))
        return CIRCLES[ring - 1]

    def symbol_box(self, node_id: str) -> Box:
        """Room of the symbol with its load ring."""
        at, reach = self.positions[node_id], self.plan.reach(node_id in self.plan.ringed)
        return Box(at.x - reach, at.y - reach, 2 * reach, 2 * reach)

    def caption_box(self, node_id: str) -> Box:
        """Room of the name."""
        at = self.positions[node_id]
        return self.captions[node_id].box.moved(at.x, at.y)


def layout_circles(
    case: CaseView,
    *,
    size: tuple[float, float] = SCREEN_SIZE,
    text_size: float = 13.0,
    min_text: float = 11.0,
    allow_ellipse: bool = True,
    gather: bool = False,
    previous: CirclesLayout | None = None,
) -> CirclesLayout:
    """Lay out a case on a canvas of *size* units.

    Letters are *text_size*, or smaller down to *min_text* where people do not fit; after that the
    rings may become somewhat wider than high, and at last the canvas grows (or, with *gather*, the
    outermost people of a sector are shown as "+ n meer").  *previous* keeps others where they were
    when somebody is added, moved or taken away.
    """
    items, unplaced = ring_items(case)
    ringed = frozenset(i.id for i in items if i.ringed)
    if previous is not None and previous.size == size and previous.fits:
        kept = _keep(items, previous, replace(previous.plan, ringed=ringed))
        if kept is not None:
            return _layout(size, kept, items, unplaced, ())
    wanted = {} if previous is None else _fractions(previous)
    plans = _plans(size, text_size, min_text, allow_ellipse, ringed)
    last = plans[-1]
    for plan in plans:
        found = arrange(items, plan, wanted=wanted)
        if not found.failed:
            return _layout(size, found, items, unplaced, ())
    if gather:
        return _gathering(size, items, unplaced, last, wanted)
    for plan in _larger(last):
        found = arrange(items, plan, wanted=wanted)
        if not found.failed:
            return _layout(size, found, items, unplaced, ())
    # Two people put by hand on one spot: there the later one gives way.
    loose = tuple(replace(i, pin=None) for i in items)
    pins = {i.id: i.pin for i in items if i.pin}
    wanted = {**wanted, **{k: v[0] for k, v in pins.items()}}
    plan = replace(last)
    while True:
        found = arrange(loose, plan, wanted=wanted)
        if not found.failed:
            return _layout(size, found, loose, unplaced, ())
        plan = replace(plan, width=plan.width * _GROWTH, height=plan.height * _GROWTH)


def titles_of_rings() -> tuple[str, ...]:
    """Titles from the centre outwards."""
    return (_("Gezin").upper(), *(label(c).upper() for c in CIRCLES))


def titles_of_sectors() -> tuple[str, ...]:
    """Titles of the sectors, clockwise from twelve o'clock."""
    return tuple(label(s).upper() for s in SECTORS)


def _plans(
    size: tuple[float, float],
    text_size: float,
    min_text: float,
    allow_ellipse: bool,
    ringed: frozenset[str],
) -> list[Plan]:
    """Ways to draw it, the roomiest first."""
    w, h = size
    base = Plan(
        width=w,
        height=h,
        text=text_size,
        min_text=min_text,
        ring_names=titles_of_rings(),
        wedge_names=titles_of_sectors(),
        ringed=ringed,
    )
    plans = [base]
    while plans[-1].text > min_text:
        plans.append(replace(base, text=max(min_text, plans[-1].text - _SMALLER)))
    plans.append(replace(plans[-1], compact=True))
    if allow_ellipse and w > h:
        for stretch in (1.1, 1.2, 1.3, 1.4):
            if stretch * h < w:
                plans.append(replace(plans[-1], stretch=stretch))
    return plans


def _larger(plan: Plan) -> Iterator[Plan]:
    for _step in range(_GROWN_AT_MOST):
        plan = replace(plan, width=plan.width * _GROWTH, height=plan.height * _GROWTH)
        yield plan


def _fractions(previous: CirclesLayout) -> dict[str, float]:
    """Fractions in the sector that people had."""
    return {
        node_id: previous.to_place(node_id, point)[0]
        for node_id, point in previous.positions.items()
        if node_id in previous.wedge_of
    }


def _keep(items: Sequence[RingItem], previous: CirclesLayout, plan: Plan) -> Arrangement | None:
    """The same drawing with everybody who can stay on the same spot; None when that fails."""
    same = {
        i.id: previous.positions[i.id]
        for i in items
        if i.id in previous.positions
        and previous.ring_of.get(i.id) == i.ring
        and previous.wedge_of.get(i.id) == i.wedge
    }
    if not same:
        return None
    sides = {k: previous.captions[k].side for k in same}
    found = arrange(items, plan, frame=previous.frame, stay=same, sides=sides)
    return None if found.failed else found


def _gathering(
    size: tuple[float, float],
    items: Sequence[RingItem],
    unplaced: tuple[str, ...],
    plan: Plan,
    wanted: Mapping[str, float],
) -> CirclesLayout:
    """Show the outermost people for whom there is no room together, per sector."""
    away: dict[int, list[RingItem]] = {}
    left = list(items)
    while True:
        heaps = [_heap(wedge, members) for wedge, members in sorted(away.items())]
        found = arrange([*left, *heaps], plan, wanted=wanted, partial=True)
        if not found.failed:
            break
        lost = set(found.failed)
        wedges = {i.wedge for i in [*left, *heaps] if i.id in lost and i.wedge is not None}
        gone = 0
        for wedge in sorted(wedges):
            count = sum(1 for i in [*left, *heaps] if i.id in lost and i.wedge == wedge)
            outermost = sorted(
                (i for i in left if i.wedge == wedge and not i.pin),
                key=lambda i: (-i.ring, i.keep, i.name.casefold(), i.id),
            )[: count + (0 if wedge in away else 1)]
            away.setdefault(wedge, []).extend(outermost)
            taken = {i.id for i in outermost}
            left = [i for i in left if i.id not in taken]
            gone += len(outermost)
        if not gone:
            # Only the family itself or people put by hand are left: the canvas has to grow.
            plan = replace(plan, width=plan.width * _GROWTH, height=plan.height * _GROWTH)
    gathered = tuple(
        Gathered(
            SECTORS[wedge],
            CIRCLES[max(i.ring for i in members) - 1],
            tuple(i.id for i in members),
            found.positions[_heap_id(wedge)],
        )
        for wedge, members in sorted(away.items())
        if members
    )
    heaps = [_heap(wedge, members) for wedge, members in sorted(away.items()) if members]
    return _layout(size, found, [*left, *heaps], unplaced, gathered)


def _heap_id(wedge: int) -> str:
    return f"gathered:{SECTORS[wedge].value}"


def _heap(wedge: int, members: Sequence[RingItem]) -> RingItem:
    return RingItem(
        id=_heap_id(wedge),
        ring=max((i.ring for i in members), default=len(CIRCLES)),
        wedge=wedge,
        name=_("+ {count} meer").format(count=len(members)),
    )


def _layout(
    size: tuple[float, float],
    found: Arrangement,
    items: Sequence[RingItem],
    unplaced: tuple[str, ...],
    gathered: tuple[Gathered, ...],
) -> CirclesLayout:
    plan = found.plan
    canvas = Box(0.0, 0.0, plan.width, plan.height)
    boxes = [canvas, *(t.box for t in (*found.ring_titles, *found.sector_titles))]
    return CirclesLayout(
        size=size,
        bounds=united(boxes),
        fits=plan.width <= size[0] + 0.01 and plan.height <= size[1] + 0.01,
        plan=plan,
        frame=found.frame,
        positions=found.positions,
        captions=found.captions,
        ring_of={i.id: i.ring for i in items},
        wedge_of={i.id: i.wedge for i in items},
        pinned=frozenset(i.id for i in items if i.pin),
        unplaced=unplaced,
        ring_titles=found.ring_titles,
        sector_titles=found.sector_titles,
        gathered=gathered,
    )
