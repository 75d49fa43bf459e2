"""Layout of the circle view (Kring): family in the centre, closeness as rings, kinds as sectors.

Ours and pure Python; the same case gives the same drawing, whatever the order of its rows.  No
symbol or name overlaps another or a title; people placed by hand stay and others go around them.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.gathering import Gathered
from wijkteam_desktop.network.gathering import gather as gather_outermost
from wijkteam_desktop.network.geometry import Box, Point, united
from wijkteam_desktop.network.ring_arrange import Arrangement, arrange, plain_captions
from wijkteam_desktop.network.ring_frame import RingFrame
from wijkteam_desktop.network.ring_items import SECTORS, RingItem, ring_items
from wijkteam_desktop.network.ring_plan import Plan, larger_plans, plans_for
from wijkteam_desktop.network.ring_scheme import CONVOY, RingScheme
from wijkteam_desktop.network.ring_titles import Title
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, Sector

SCREEN_SIZE = (880.0, 540.0)
# A drop a little outside the rings still means the outer ring.
_BEYOND = 1.08
# Steps after which people on one spot will not come apart by a larger canvas.
_GROWN_PINNED = 4


@dataclass(frozen=True, slots=True)
class CirclesLayout:
    """Where everything of the circle view stands, in drawing units.

    ``size`` is the canvas that was asked for; ``bounds`` what is used of it, larger than the canvas
    when the people do not fit at the smallest letter size (``fits`` is then False and the painter
    scales down).  ``captions`` are relative to ``positions``, and to ``ghosts``: the places of who
    is drawn but not in the case, wished for or gone.
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
    scheme: RingScheme = CONVOY
    ghosts: Mapping[str, Point] = field(default_factory=dict)

    @property
    def symbol(self) -> float:
        """Width of a symbol."""
        return self.plan.symbol

    def to_xy(self, node_id: str, place: tuple[float, float]) -> Point:
        """Point of a stored place of somebody, the whole symbol inside the rings.

        Raises KeyError for somebody who is not placed.
        """
        rim = self.plan.rim(node_id in self.plan.ringed)
        return self.frame.from_place(self.wedge_of[node_id], place, rim)

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
        circles = self.scheme.circles
        ring = max(1, int(min(self.frame.depth(radius), len(circles) + 0.5)))
        return circles[ring - 1]

    def symbol_box(self, node_id: str) -> Box:
        """Room of the symbol with its load ring."""
        at, reach = self._at(node_id), self.plan.reach(node_id in self.plan.ringed)
        return Box(at.x - reach, at.y - reach, 2 * reach, 2 * reach)

    def caption_box(self, node_id: str) -> Box:
        """Room of the name."""
        at = self._at(node_id)
        return self.captions[node_id].box.moved(at.x, at.y)

    def _at(self, node_id: str) -> Point:
        return self.positions.get(node_id) or self.ghosts[node_id]


def layout_circles(
    case: CaseView,
    *,
    size: tuple[float, float] = SCREEN_SIZE,
    text_size: float = 13.0,
    min_text: float = 11.0,
    allow_ellipse: bool = True,
    gather: bool = False,
    previous: CirclesLayout | None = None,
    scheme: RingScheme = CONVOY,
    ghosts: Iterable[RingItem] = (),
    haloed: Container[str] = (),
) -> CirclesLayout:
    """Lay out a case on a canvas of *size* units.

    Letters are *text_size*, or smaller down to *min_text* where people do not fit; after that the
    rings may become somewhat wider than high, and at last the canvas grows (or, with *gather*, the
    outermost people of a sector are shown as "+ n meer").  *previous* keeps others where they were
    when somebody is added, moved or taken away.  *scheme* says what rings and sectors there are;
    *ghosts* get a place like anybody else; *haloed* people get room for a ring around them.
    """
    items, unplaced = ring_items(case, scheme)
    items = (*(replace(i, ringed=True) if i.id in haloed else i for i in items), *ghosts)
    if previous is not None and previous.scheme is not scheme:
        previous = None
    ringed = frozenset(i.id for i in items if i.ringed)
    if previous is not None and previous.size == size and previous.fits:
        kept = _keep(items, previous, replace(previous.plan, ringed=ringed))
        if kept is not None:
            return _layout(size, kept, items, unplaced, (), scheme)
    wanted = {} if previous is None else _fractions(previous)
    base = Plan(
        width=size[0],
        height=size[1],
        text=text_size,
        min_text=min_text,
        ring_names=titles_of_rings(scheme),
        wedge_names=titles_of_sectors(scheme),
        ringed=ringed,
    )
    plans = plans_for(base, allow_ellipse=allow_ellipse)
    while True:
        found = _first_that_fits(items, plans, wanted)
        if not found.failed:
            return _layout(size, found, items, unplaced, (), scheme)
        if gather:
            found, shown, heaps = gather_outermost(items, plans[-1], wanted, scheme)
            return _layout(size, found, shown, unplaced, heaps, scheme)
        pinned = {i.id: i.pin for i in items if i.pin}
        stuck = {i: pinned[i][0] for i in found.failed if i in pinned}
        larger = larger_plans(plans[-1], _GROWN_PINNED if stuck else None)
        found = _first_that_fits(items, larger, wanted)
        if not found.failed:
            return _layout(size, found, items, unplaced, (), scheme)
        # Put by hand on one spot: the later one gives way, the others stay.
        stuck = {i: pinned[i][0] for i in found.failed if i in pinned}
        wanted = {**wanted, **stuck}
        items = tuple(replace(i, pin=None) if i.id in stuck else i for i in items)


def _first_that_fits(
    items: Sequence[RingItem], plans: Iterable[Plan], wanted: Mapping[str, float]
) -> Arrangement:
    """The first of the plans in which everybody fits, else the last; there must be one."""
    made: dict[tuple[str, float, bool], tuple[Caption, ...]] = {}

    def captions(item: RingItem, plan: Plan) -> tuple[Caption, ...]:
        # The last plans differ in the rings only, so the names are broken off once for all of them.
        key = item.id, plan.text, plan.compact
        if key not in made:
            made[key] = plain_captions(item, plan)
        return made[key]

    for plan in plans:
        found = arrange(items, plan, wanted=wanted, captions=captions)
        if not found.failed:
            break
    return found


def titles_of_rings(scheme: RingScheme = CONVOY) -> tuple[str, ...]:
    """Titles from the centre outwards."""
    return tuple(name.upper() for name in scheme.ring_names())


def titles_of_sectors(scheme: RingScheme = CONVOY) -> tuple[str, ...]:
    """Titles of the sectors, clockwise from twelve o'clock."""
    return tuple(name.upper() for name in scheme.sector_names())


def _fractions(previous: CirclesLayout) -> dict[str, float]:
    """Fractions in the sector that people had."""
    return {
        node_id: previous.to_place(node_id, point)[0]
        for node_id, point in _everybody(previous).items()
        if node_id in previous.wedge_of
    }


def _everybody(layout: CirclesLayout) -> dict[str, Point]:
    return {**layout.positions, **layout.ghosts}


def _keep(items: Sequence[RingItem], previous: CirclesLayout, plan: Plan) -> Arrangement | None:
    """The same drawing with everybody who can stay on the same spot; None when that fails."""
    before = _everybody(previous)
    same = {
        i.id: before[i.id]
        for i in items
        if i.id in before
        and previous.ring_of.get(i.id) == i.ring
        and previous.wedge_of.get(i.id) == i.wedge
    }
    if not same:
        return None
    for way in (plan, replace(plan, compact=True)):
        found = arrange(items, way, frame=previous.frame, stay=same, before=previous.captions)
        if not found.failed:
            return found
    return None


def _layout(
    size: tuple[float, float],
    found: Arrangement,
    items: Sequence[RingItem],
    unplaced: tuple[str, ...],
    gathered: tuple[Gathered, ...],
    scheme: RingScheme,
) -> CirclesLayout:
    plan = found.plan
    ghosts = {i.id for i in items if i.ghost}
    canvas = Box(0.0, 0.0, plan.width, plan.height)
    boxes = [canvas, *(t.box for t in (*found.ring_titles, *found.sector_titles))]
    return CirclesLayout(
        size=size,
        bounds=united(boxes),
        fits=plan.width <= size[0] + 0.01 and plan.height <= size[1] + 0.01,
        plan=plan,
        frame=found.frame,
        positions={i: at for i, at in found.positions.items() if i not in ghosts},
        captions=found.captions,
        ring_of={i.id: i.ring for i in items},
        wedge_of={i.id: i.wedge for i in items},
        pinned=frozenset(i.id for i in items if i.pin),
        unplaced=unplaced,
        ring_titles=found.ring_titles,
        sector_titles=found.sector_titles,
        gathered=gathered,
        scheme=scheme,
        ghosts={i: at for i, at in found.positions.items() if i in ghosts},
    )
