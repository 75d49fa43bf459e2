"""The drawings of a case as plain numbers, one function per view, so that anyone can judge them.

Units are those of the drawing; y runs down.  A box is left, top, width, height.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.network.genogram import FamilyGraph
    from wijkteam_desktop.network.geometry import Box, Figure, Point
    from wijkteam_desktop.views.case import CaseView

_Numbers = list[float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing in numbers.

    ``positions`` are the centres of symbols by id; ``lines`` have what they stand for and their
    points; ``not_drawn`` says in Dutch what is missing, ``unplaced`` who has no place in this view.
    """

    view: str
    bounds: _Numbers
    positions: dict[str, _Numbers]
    names: dict[str, str]
    symbols: dict[str, _Numbers]
    labels: dict[str, _Numbers]
    households: list[dict[str, Any]]
    lines: list[dict[str, Any]]
    not_drawn: list[str]
    unplaced: list[str]

    def as_json(self) -> dict[str, Any]:
        """Give it as values that JSON can hold."""
        return asdict(self)


def kring(case: CaseView) -> Drawn:
    """Draw the circles of closeness."""
    from wijkteam_desktop.network.circles import layout_circles
    from wijkteam_desktop.network.kring import kring_figure

    layout = layout_circles(case)
    ids = sorted(layout.positions)
    return Drawn(
        view=View.KRING.value,
        bounds=numbers_of_box(layout.bounds),
        positions={i: numbers_of_point(layout.positions[i]) for i in ids},
        names=_names(case, ids),
        symbols={i: numbers_of_box(layout.symbol_box(i)) for i in ids},
        labels={i: numbers_of_box(layout.caption_box(i)) for i in ids},
        households=_homes(case, ids),
        lines=_lines(kring_figure(case, layout), ("tie", "desired", "family")),
        not_drawn=[],
        unplaced=list(layout.unplaced),
    )


def stamboom(case: CaseView) -> Drawn:
    """Draw the family tree."""
    from wijkteam_desktop.network.genogram.from_case import family_of

    graph = family_of(case)
    inside = {m.id for m in graph.members}
    return replace(drawn_family(graph), unplaced=[p.id for p in case.people if p.id not in inside])


def drawn_family(graph: FamilyGraph) -> Drawn:
    """Draw a family graph with symbols of 40 units and a name of one line under them."""
    from wijkteam_desktop.network.genogram import layout_genogram
    from wijkteam_desktop.network.geometry import Box

    layout = layout_genogram(graph)
    places = layout.places
    symbols = {m.id: _symbol(places[m.id]) for m in graph.members}
    labels = {
        m.id: Box(places[m.id].x - m.width / 2, places[m.id].y + 23.0, m.width, 14.0)
        for m in graph.members
    }
    outlines = {home.home_id: home.points for home in layout.outlines}
    return Drawn(
        view=View.STAMBOOM.value,
        bounds=numbers_of_box(layout.bounds),
        positions={i: numbers_of_point(places[i]) for i in sorted(places)},
        names={m.id: m.label for m in graph.members},
        symbols={i: numbers_of_box(box) for i, box in symbols.items()},
        labels={i: numbers_of_box(box) for i, box in labels.items()},
        households=[
            {
                "id": home.id,
                "label": home.label,
                "members": list(home.members),
                "points": _points(outlines.get(home.id, ())),
            }
            for home in graph.homes
        ],
        lines=[
            {
                "kind": line.kind.value,
                "id": line.union_id,
                "person": line.person_id,
                "points": _points(line.points),
            }
            for line in layout.lines
        ],
        not_drawn=[f"{n.reason.value}: {n.tie_id} {n.person_id}" for n in layout.not_drawn],
        unplaced=[],
    )


VIEWS: Mapping[str, Callable[[CaseView], Drawn]] = {
    View.KRING.value: kring,
    View.STAMBOOM.value: stamboom,
}
"""Every view that can be drawn, by its name."""


def _symbol(at: Point) -> Box:
    from wijkteam_desktop.network.geometry import Box

    return Box(at.x - 20.0, at.y - 20.0, 40.0, 40.0)


def _lines(figure: Figure, kinds: Iterable[str]) -> list[dict[str, Any]]:
    """Give the lines between people, curves as short stretches."""
    from wijkteam_desktop.network.drawing_boxes import lines_of

    wanted = set(kinds)
    return [
        {"kind": mark.kind, "id": mark.key, "points": _points(points)}
        for mark in figure.marks
        if mark.kind in wanted
        for points in lines_of(mark)
    ]


def _homes(case: CaseView, drawn: Iterable[str]) -> list[dict[str, Any]]:
    """Give the households with who of them is drawn; this view has no outlines."""
    shown = set(drawn)
    return [
        {
            "id": home.id,
            "label": home.label,
            "members": [i for i in home.member_ids if i in shown],
            "points": [],
        }
        for home in case.households
    ]


def _names(case: CaseView, ids: Iterable[str]) -> dict[str, str]:
    known = {p.id: p.name for p in case.people} | {o.id: o.name for o in case.organisations}
    return {i: known.get(i, _("(naam onbekend)")) for i in sorted(ids)}


def _points(points: Iterable[Point]) -> list[_Numbers]:
    return [numbers_of_point(point) for point in points]


def numbers_of_point(point: Point) -> _Numbers:
    """Give a point as it is printed: x and y in thousandths of a unit."""
    return [round(point.x, 3), round(point.y, 3)]


def numbers_of_box(box: Box) -> _Numbers:
    """Give a box as it is printed: left, top, width and height."""
    return [round(value, 3) for value in (box.x, box.y, box.w, box.h)]
