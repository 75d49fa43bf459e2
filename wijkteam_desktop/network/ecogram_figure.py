"""The ecogram as a figure: sectors, the middle, systems, lines with plates, and the legend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.ecogram import EcogramLayout
from wijkteam_desktop.network.ecogram_bonds import CENTRE, Bond
from wijkteam_desktop.network.ecogram_items import node_load
from wijkteam_desktop.network.ecogram_legend import ecogram_legend
from wijkteam_desktop.network.ecogram_sectors import ECO_SECTORS
from wijkteam_desktop.network.ecogram_sentences import bond_sentence, node_sentence, sector_sentence
from wijkteam_desktop.network.ecogram_tracks import tracks_of
from wijkteam_desktop.network.geometry import (
    Box,
    Circle,
    Figure,
    Mark,
    Point,
    Polyline,
    Primitive,
    Rect,
    box_of,
    moved_primitive,
    united,
)
from wijkteam_desktop.network.hulls import household_marks
from wijkteam_desktop.network.kring_marks import loaded_symbol
from wijkteam_desktop.network.lines import (
    Track,
    desired_line,
    emotional_line,
    family_line,
    support_line,
)
from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.network.style import TENSE_STRENGTHS, emotional_role, node_role, unit_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView

__all__ = ["bond_marks", "ecogram_figure", "node_mark"]


def ecogram_figure(case: CaseView, layout: EcogramLayout, *, households: bool = False) -> Figure:
    """Draw a case with a layout of that case, marks back to front.

    *households* adds outlines around who lives together.
    """
    marks: list[Mark] = [*ground_marks(case, layout)]
    marks += bond_marks(case, layout)
    marks += title_marks(case, layout)
    marks += [node_mark(case, layout, i) for i in sorted(layout.positions)]
    marks.append(core_mark(case, layout))
    homes = home_marks(case, layout) if households else ()
    marks += homes
    marks += [node_mark(case, layout, i) for i in layout.core.positions]
    return Figure(tuple(marks), layout.bounds, ecogram_legend(case, layout, homes=bool(homes)))


def home_marks(case: CaseView, layout: EcogramLayout) -> tuple[Mark, ...]:
    """Outlines around who lives together."""
    here = (*layout.core.positions, *layout.positions)
    boxes = {i: (layout.symbol_box(i), layout.caption_box(i)) for i in here}
    titles = [title.box for title in layout.titles]
    titles += [plate.box for plate in layout.plates.values()]
    return household_marks(case, boxes, layout.core.positions, titles, layout.plan.text)


def ground_marks(case: CaseView, layout: EcogramLayout) -> tuple[Mark, ...]:
    """The plane around the middle and the lines between the sectors."""
    frame = layout.frame
    rx, ry = frame.stretch * frame.outer, frame.outer
    box = Box(frame.centre.x - rx, frame.centre.y - ry, 2 * rx, 2 * ry)
    plane = Circle(frame.centre, rx, ry, "ring.outer", "ring.line", 1.0)
    separators: list[Primitive] = [
        Polyline(
            (layout.core.border(edge := frame.point(wedge.start, frame.outer)), edge),
            "ring.line",
            1.2,
            (1.5, 4.5),
        )
        for wedge in frame.wedges
    ]
    return (
        Mark("plane", "ground", (plane,), box, "", frame.centre),
        Mark("sectors", "sector", tuple(separators), box, "", frame.centre),
    )


def title_marks(case: CaseView, layout: EcogramLayout) -> tuple[Mark, ...]:
    """Titles of the sectors; what they say tells who is there, or nobody."""
    return tuple(
        Mark(
            f"title:{sector.value}",
            "title",
            (title.text,),
            title.box,
            sector_sentence(
                label(sector),
                [
                    case.name_of(i)
                    for i in sorted(layout.positions)
                    if layout.wedge_of[i] == ECO_SECTORS.index(sector)
                ],
            ),
            title.box.centre,
        )
        for sector, title in zip(ECO_SECTORS, layout.titles, strict=True)
    )


def core_mark(case: CaseView, layout: EcogramLayout) -> Mark:
    """The oval in the middle."""
    core = layout.core
    box = Box(core.at.x - core.rx, core.at.y - core.ry, 2 * core.rx, 2 * core.ry)
    oval = Circle(core.at, core.rx, core.ry, "ring.family", "accent", 1.6)
    names = ", ".join(case.name_of(i) for i in core.positions)
    text = _("In het midden: {names}") if names else _("In het midden staat nog niemand")
    return Mark(CENTRE, "ground", (oval,), box, text.format(names=names), core.at)


def node_mark(case: CaseView, layout: EcogramLayout, node_id: str, at: Point | None = None) -> Mark:
    """Symbol and name of a system, or of a member in the middle; *at* is where it is dragged to.

    Raises KeyError for who is not in the drawing.
    """
    inside = node_id in layout.core.positions
    if inside:
        centre, size = layout.core.positions[node_id], layout.core.symbol
        caption, load = layout.core.captions[node_id], load_of(case, node_id)
    else:
        centre, size = at or layout.positions[node_id], layout.symbol
        caption, load = layout.captions[node_id], node_load(case, layout.systems, node_id)
    parts: list[Primitive] = []
    parts += [
        moved_primitive(
            line if inside else replace(line, halo="ring.outer", halo_width=3.0),
            *(centre.x, centre.y),
        )
        for line in caption.lines
    ]
    parts += loaded_symbol(case, node_id, centre, size, load)
    symbol = layout.symbol_box(node_id)
    reach = symbol.w / 2
    box = united(
        [
            Box(centre.x - reach, centre.y - reach, symbol.w, symbol.h),
            caption.box.moved(centre.x, centre.y),
        ]
    )
    sentence = node_sentence(case, layout.systems, node_id)
    return Mark(node_id, "person", tuple(parts), box, sentence, centre)


def bond_marks(
    case: CaseView,
    layout: EcogramLayout,
    moved: Mapping[str, Point] | None = None,
) -> tuple[Mark, ...]:
    """Lines with their plates; *moved* gives the places of who is being dragged.

    While dragging only the lines of who moves are drawn, with the plate in their middle.
    """
    bonds = layout.bonds
    if moved:
        bonds = tuple(b for b in bonds if b.a in moved or b.b in moved)
    tracks = tracks_of(bonds, layout, moved)
    found = []
    for bond in bonds:
        track = tracks.get(bond.key)
        if track is None:
            continue
        found.append(_bond_mark(case, layout, bond, track, bool(moved)))
    return tuple(found)


def _bond_mark(
    case: CaseView, layout: EcogramLayout, bond: Bond, track: Track, moving: bool
) -> Mark:
    unit = unit_of(layout.symbol)
    parts = [*_line(case, bond, track, unit)]
    box = box_of((track.a, track.b)).grown(8.0 * unit)
    plate = layout.plates.get(bond.key)
    if plate is not None:
        middle = track.at(track.length / 2)
        centre = plate.box.centre
        dx, dy = (middle.x - centre.x, middle.y - centre.y) if moving else (0.0, 0.0)
        room = plate.box.moved(dx, dy)
        parts += [
            Rect(room, 4.0, "surface", _role(case, bond), 1.0),
            moved_primitive(plate.text, dx, dy),
        ]
        box = united([box, room])
    kind = {"support": "tie", "feeling": "tie", "wish": "desired", "family": "family"}[bond.kind]
    sentence = bond_sentence(case, bond)
    return Mark(bond.key, kind, tuple(parts), box, sentence, track.at(track.length / 2))  # type: ignore[arg-type]


def _line(case: CaseView, bond: Bond, track: Track, unit: float) -> tuple[Primitive, ...]:
    if bond.kind == "wish":
        return desired_line(track, unit)
    if bond.kind == "family":
        return family_line(track, unit)
    if bond.feeling is not None:
        run = Track(track.b, track.a) if bond.inward else track
        return emotional_line(run, bond.feeling, _role(case, bond), unit)
    return support_line(track, bond.strength, bond.direction, _role(case, bond), unit)


def _role(case: CaseView, bond: Bond) -> str:
    if bond.feeling is not None:
        return emotional_role(EmotionalView("", "", "", bond.feeling))
    return "warning" if bond.strength in TENSE_STRENGTHS else node_role(case, bond.b)
