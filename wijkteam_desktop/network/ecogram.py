"""Layout of the ecogram: the household (or one person) in the middle, systems around it by sector.

Ours and pure Python; the same case gives the same drawing, whatever the order of its rows.  No
symbol, name, title or plate overlaps another; who was placed by hand stays.  A place is (x, y): the
fraction 0..1 within the own sector, clockwise, and the distance 0..1 from the middle to the edge,
so that it does not depend on screen or paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.ecogram_arrange import (
    EcoArrangement,
    arrange_ecogram,
    depth_of,
    distance_of,
)
from wijkteam_desktop.network.ecogram_bonds import CENTRE, Bond, Feelings, Systems, systems_of
from wijkteam_desktop.network.ecogram_centre import Core, Member, core_of
from wijkteam_desktop.network.ecogram_items import eco_items, members_of
from wijkteam_desktop.network.ecogram_plates import Plate, Wording, place_plates
from wijkteam_desktop.network.ecogram_sectors import ECO_SECTORS
from wijkteam_desktop.network.ecogram_tracks import tracks_of
from wijkteam_desktop.network.geometry import Box, Point, united
from wijkteam_desktop.network.ring_frame import RingFrame
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_plan import Plan, larger_plans, plans_for
from wijkteam_desktop.network.ring_titles import Title
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import EcoSector, View

SCREEN_SIZE = (880.0, 540.0)
_NARROWEST, _WIDEST = 1.0, 1.6
# Steps after which what was put by hand on one spot, or a plate without room, gives way.
_GROWN_STUCK = 4


@dataclass(frozen=True, slots=True)
class EcogramLayout:
    """Where everything of the ecogram stands, in drawing units.

    ``size`` is the canvas that was asked for; ``bounds`` what is used of it, larger when not
    everything fits at the smallest letters (``fits`` is then False).  ``positions`` and
    ``captions`` (relative to them) are of the systems; those of the members are in ``core``.
    ``plates`` has the letters on the lines by the key of the line.
    """

    size: tuple[float, float]
    bounds: Box
    fits: bool
    plan: Plan
    frame: RingFrame
    core: Core
    systems: Systems
    positions: Mapping[str, Point]
    captions: Mapping[str, Caption]
    band_of: Mapping[str, int]
    wedge_of: Mapping[str, int]
    pinned: frozenset[str]
    titles: tuple[Title, ...]
    plates: Mapping[str, Plate]
    without_plate: tuple[str, ...]
    wording: Wording
    hours: bool

    @property
    def symbol(self) -> float:
        """Width of a symbol around the middle."""
        return self.plan.symbol

    @property
    def focus(self) -> str | None:
        """Person in the middle; None for the household."""
        return self.systems.focus

    @property
    def unplaced(self) -> tuple[str, ...]:
        """People without a line to the middle."""
        return self.systems.unplaced

    @property
    def bonds(self) -> tuple[Bond, ...]:
        """The lines."""
        return self.systems.bonds

    def node_of(self, person_id: str) -> str | None:
        """What stands for somebody: their own id or that of their organisation; None for nothing.

        Members in the middle stand for themselves.
        """
        node = self.systems.under.get(person_id, person_id)
        return node if node in self.positions or node in self.core.positions else None

    def at(self, node_id: str) -> Point | None:
        """Where somebody stands, in the middle or around it."""
        return self.positions.get(node_id) or self.core.positions.get(node_id)

    def to_xy(self, node_id: str, place: tuple[float, float]) -> Point:
        """Point of a stored place; raises KeyError for who stands in the middle or nowhere."""
        rim = self.plan.rim(node_id in self.plan.ringed)
        x, y = place
        return self.frame.from_place(self.wedge_of[node_id], (x, depth_of(self.frame, y)), rim)

    def to_place(self, node_id: str, point: Point) -> tuple[float, float]:
        """Place to store for a point, kept inside the own sector; raises KeyError as ``to_xy``."""
        x, depth = self.frame.to_place(self.wedge_of[node_id], point)
        return x, distance_of(self.frame, depth)

    def clamp(self, node_id: str, point: Point) -> Point:
        """Nearest point to which somebody can be dragged."""
        return self.to_xy(node_id, self.to_place(node_id, point))

    def sector_at(self, point: Point) -> EcoSector:
        """Sector under a point."""
        angle, _radius = self.frame.polar(point)
        turn = 6.283185307179586
        for sector, wedge in zip(ECO_SECTORS, self.frame.wedges, strict=True):
            if (angle - wedge.start) % turn <= wedge.span:
                return sector
        return ECO_SECTORS[-1]

    def symbol_box(self, node_id: str) -> Box:
        """Room of the symbol with its load ring; of a member its small symbol."""
        at = self.positions.get(node_id)
        if at is None:
            at, reach = self.core.positions[node_id], self.core.reach(node_id)
        else:
            reach = self.plan.reach(node_id in self.plan.ringed)
        return Box(at.x - reach, at.y - reach, 2 * reach, 2 * reach)

    def caption_box(self, node_id: str) -> Box:
        """Room of the name."""
        at = self.positions.get(node_id)
        if at is None:
            at = self.core.positions[node_id]
            return self.core.captions[node_id].box.moved(at.x, at.y)
        return self.captions[node_id].box.moved(at.x, at.y)


def layout_ecogram(
    case: CaseView,
    *,
    size: tuple[float, float] = SCREEN_SIZE,
    focus: str | None = None,
    placements: Sequence[PlacementView] | None = None,
    previous: EcogramLayout | None = None,
    text_size: float = 13.0,
    min_text: float = 11.0,
    allow_ellipse: bool = True,
    wording: Wording = "letters",
    hours: bool = False,
    feelings: Feelings = "needed",
) -> EcogramLayout:
    """Lay out a case around its household, or around the person *focus*.

    ``placements`` are the places by hand (those of the case for this view unless given).
    *previous* keeps others where they were when somebody is added, moved or taken away.  Raises
    KeyError when the focus is nobody of the case.
    """
    systems = systems_of(case, focus, feelings)
    hand = case.placements.get(View.ECOGRAM.value, ()) if placements is None else placements
    items = eco_items(case, systems, {p.node_id: (p.x, p.y) for p in hand if p.pinned})
    members = members_of(case, systems)
    drawer = _Drawer(size, systems, items, members, wording, hours)
    ringed = frozenset(i.id for i in items if i.ringed)
    if previous is not None and previous.size == size and previous.focus == focus:
        kept = drawer.keep(previous, replace(previous.plan, ringed=ringed))
        if kept is not None:
            return kept
    wanted = {} if previous is None or previous.focus != focus else _fractions(previous)
    base = Plan(
        width=size[0],
        height=size[1],
        text=text_size,
        min_text=min_text,
        stretch=min(_WIDEST, max(_NARROWEST, size[0] / size[1])) if allow_ellipse else 1.0,
        ring_names=("",) * 4,
        wedge_names=tuple(label(s).upper() for s in ECO_SECTORS),
        ringed=ringed,
    )
    return drawer.draw(base, wanted)


@dataclass(slots=True)
class _Drawer:
    """Tries plans from roomy to crowded until everything has room."""

    size: tuple[float, float]
    systems: Systems
    items: tuple[RingItem, ...]
    members: tuple[Member, ...]
    wording: Wording
    hours: bool

    def draw(self, base: Plan, wanted: Mapping[str, float]) -> EcogramLayout:
        """The first plan in which everybody fits; at last on a larger canvas."""
        plans = plans_for(base, allow_ellipse=False)
        found = self._first(plans, wanted)
        if found is not None:
            return found
        for step, plan in enumerate(larger_plans(plans[-1])):
            stuck = step >= _GROWN_STUCK
            arranged = self._arrange(plan, wanted)
            if arranged.failed and stuck:
                # Put by hand on one spot: the later one gives way, the others stay.
                gone = set(arranged.failed)
                self.items = tuple(replace(i, pin=None) if i.id in gone else i for i in self.items)
            if not arranged.failed:
                layout = self._layout(arranged)
                if not layout.without_plate or stuck:
                    return layout
        raise AssertionError("there is no end to larger plans")

    def keep(self, previous: EcogramLayout, plan: Plan) -> EcogramLayout | None:
        """The same drawing with everybody who can stay on the same spot; None when that fails."""
        core = core_of(self.members, plan, previous.core.at, alone=self.systems.focus is not None)
        if core.rx > previous.core.rx + 0.5 or core.ry > previous.core.ry + 0.5:
            return None
        same = {
            i.id: previous.positions[i.id]
            for i in self.items
            if i.id in previous.positions
            and previous.band_of[i.id] == i.ring
            and previous.wedge_of[i.id] == i.wedge
        }
        if not same:
            return None
        for way in (plan, replace(plan, compact=True)):
            found = arrange_ecogram(
                self.items,
                replace(core, rx=previous.core.rx, ry=previous.core.ry),
                way,
                lines=self._lines(),
                frame=previous.frame,
                stay=same,
                before=previous.captions,
            )
            if not found.failed:
                layout = self._layout(found)
                if not layout.without_plate:
                    return layout
        return None

    def _first(self, plans: Iterable[Plan], wanted: Mapping[str, float]) -> EcogramLayout | None:
        for plan in plans:
            found = self._arrange(plan, wanted)
            if not found.failed:
                layout = self._layout(found)
                if not layout.without_plate:
                    return layout
        return None

    def _arrange(self, plan: Plan, wanted: Mapping[str, float]) -> EcoArrangement:
        alone = self.systems.focus is not None
        middle = Point(plan.width / 2, plan.height / 2)
        core = core_of(self.members, plan, middle, alone=alone)
        return arrange_ecogram(self.items, core, plan, lines=self._lines(), wanted=wanted)

    def _lines(self) -> Counter[str]:
        """How many lines run from the middle to each system."""
        return Counter(b.b for b in self.systems.bonds if b.a == CENTRE)

    def _layout(self, found: EcoArrangement) -> EcogramLayout:
        plan = found.plan
        bare = EcogramLayout(
            size=self.size,
            bounds=united([Box(0.0, 0.0, plan.width, plan.height), *(t.box for t in found.titles)]),
            fits=plan.width <= self.size[0] + 0.01 and plan.height <= self.size[1] + 0.01,
            plan=plan,
            frame=found.frame,
            core=found.core,
            systems=self.systems,
            positions=found.positions,
            captions=found.captions,
            band_of={i.id: i.ring for i in self.items},
            wedge_of={i.id: i.wedge or 0 for i in self.items},
            pinned=frozenset(i.id for i in self.items if i.pin),
            titles=found.titles,
            plates={},
            without_plate=(),
            wording=self.wording,
            hours=self.hours,
        )
        blocked = [bare.symbol_box(i) for i in bare.positions]
        blocked += [bare.caption_box(i) for i in bare.positions]
        blocked += [t.box for t in found.titles]
        blocked += found.core.boxes()
        tracks = tracks_of(self.systems.bonds, bare)
        plates, lost = place_plates(
            self.systems.bonds,
            tracks,
            blocked,
            plan.second,
            wording=self.wording,
            hours=self.hours,
        )
        return replace(bare, plates=plates, without_plate=lost)


def _fractions(previous: EcogramLayout) -> dict[str, float]:
    """Fractions in the sector that everybody had."""
    return {i: previous.to_place(i, point)[0] for i, point in previous.positions.items()}
