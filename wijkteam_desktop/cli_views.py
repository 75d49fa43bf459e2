"""The drawings of a case as plain numbers, one function per view, so that anyone can judge them.

Units are those of the drawing; y runs down.  A box is left, top, width, height.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.network.geometry import Box, Figure, Point
    from wijkteam_desktop.views.case import CaseView

Numbers = list[float]
_LINES = frozenset({"tie", "desired", "family"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing in numbers.

    ``positions`` are the centres of symbols by id; ``lines`` have what they stand for, the ids they
    join where that is known, and their points; ``households`` their members and outlines.
    ``not_drawn`` says in Dutch what is missing, ``unplaced`` who has no place in this view, and
    ``under`` for whom the symbol of somebody else stands (a professional under an organisation).
    """

    view: str
    bounds: Numbers
    positions: dict[str, Numbers]
    names: dict[str, str]
    symbols: dict[str, Numbers]
    labels: dict[str, Numbers]
    households: list[dict[str, Any]]
    lines: list[dict[str, Any]]
    not_drawn: list[str]
    unplaced: list[str]
    under: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Give it as values that JSON can hold."""
        return asdict(self)


def kring(case: CaseView) -> Drawn:
    """Draw the circles of closeness."""
    from wijkteam_desktop.network.circles import layout_circles
    from wijkteam_desktop.network.kring import kring_figure

    layout = layout_circles(case)
    return _drawn(
        View.KRING,
        case,
        kring_figure(case, layout),
        positions=layout.positions,
        symbols={i: layout.symbol_box(i) for i in layout.positions},
        labels={i: layout.caption_box(i) for i in layout.positions},
        unplaced=layout.unplaced,
    )


def stamboom(case: CaseView) -> Drawn:
    """Draw the family tree."""
    from wijkteam_desktop.network.drawing_boxes import symbol_box
    from wijkteam_desktop.network.stamboom import layout_stamboom, stamboom_figure

    layout = layout_stamboom(case)
    figure = stamboom_figure(case, layout)
    return _drawn(
        View.STAMBOOM,
        case,
        figure,
        positions=layout.places,
        symbols={m.key: symbol_box(m) for m in figure.marks if m.kind == "person"},
        labels={i: layout.caption_box(i) for i in layout.places},
        outlines={home.id: home.pieces for home in layout.homes},
        not_drawn=[sentence for _key, sentence in layout.not_drawn],
        unplaced=[left.person_id for left in layout.left_out],
    )


def ecogram(case: CaseView) -> Drawn:
    """Draw the systems around the household."""
    from wijkteam_desktop.network.ecogram import layout_ecogram
    from wijkteam_desktop.network.ecogram_figure import ecogram_figure

    layout = layout_ecogram(case)
    positions = {**layout.core.positions, **layout.positions}
    return _drawn(
        View.ECOGRAM,
        case,
        ecogram_figure(case, layout),
        positions=positions,
        symbols={i: layout.symbol_box(i) for i in positions},
        labels={i: layout.caption_box(i) for i in positions},
        unplaced=layout.unplaced,
        under={i: node for i, node in layout.systems.under.items() if node in positions},
    )


VIEWS: Mapping[str, Callable[[CaseView], Drawn]] = {
    View.KRING.value: kring,
    View.STAMBOOM.value: stamboom,
    View.ECOGRAM.value: ecogram,
}
"""Every view that can be drawn, by its name."""


def _drawn(
    view: View,
    case: CaseView,
    figure: Figure,
    *,
    positions: Mapping[str, Point],
    symbols: Mapping[str, Box],
    labels: Mapping[str, Box],
    outlines: Mapping[str, Sequence[Iterable[Point]]] | None = None,
    not_drawn: Iterable[str] = (),
    unplaced: Iterable[str] = (),
    under: Mapping[str, str] | None = None,
) -> Drawn:
    ids = sorted(positions)
    known = {p.id: p.name for p in case.people} | {o.id: o.name for o in case.organisations}
    return Drawn(
        view=view.value,
        bounds=numbers_of_box(figure.bounds),
        positions={i: numbers_of_point(positions[i]) for i in ids},
        names={i: known[i] for i in ids},
        symbols={i: numbers_of_box(symbols[i]) for i in ids},
        labels={i: numbers_of_box(labels[i]) for i in ids},
        households=_homes(case, positions, outlines or {}),
        lines=_lines(case, figure),
        not_drawn=list(not_drawn),
        unplaced=list(unplaced),
        under=dict(under or {}),
    )


def _lines(case: CaseView, figure: Figure) -> list[dict[str, Any]]:
    """Give the lines between people, curves as short stretches."""
    from wijkteam_desktop.network.drawing_boxes import lines_of

    ends = {t.id: [t.client_id, t.other_id] for t in case.ties}
    ends |= {e.id: [e.from_id, e.to_id] for e in case.emotional}
    ends |= {f"partner:{p.id}": [p.first_id, p.second_id] for p in case.partnerships}
    return [
        {
            "kind": mark.kind,
            "id": mark.key,
            "between": ends.get(mark.key, []),
            "points": [numbers_of_point(point) for point in points],
        }
        for mark in figure.marks
        if mark.kind in _LINES
        for points in lines_of(mark)
    ]


def _homes(
    case: CaseView, drawn: Iterable[str], outlines: Mapping[str, Sequence[Iterable[Point]]]
) -> list[dict[str, Any]]:
    """Give the households with who of them is drawn, and their closed outlines where it has any."""
    shown = set(drawn)
    return [
        {
            "id": home.id,
            "label": home.label,
            "members": [i for i in home.member_ids if i in shown],
            "outlines": [
                [numbers_of_point(point) for point in piece] for piece in outlines.get(home.id, ())
            ],
        }
        for home in case.households
    ]


def numbers_of_point(point: Point) -> Numbers:
    """Give a point as it is printed: x and y in thousandths of a unit."""
    return [round(point.x, 3), round(point.y, 3)]


def numbers_of_box(box: Box) -> Numbers:
    """Give a box as it is printed: left, top, width and height."""
    return [round(value, 3) for value in (box.x, box.y, box.w, box.h)]
