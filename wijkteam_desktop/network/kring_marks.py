"""Marks of the circle view for one person or one tie, fast enough to draw while dragging."""

from __future__ import annotations

import math
from collections.abc import Mapping

from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.gathering import Gathered, heap_id
from wijkteam_desktop.network.geometry import (
    Box,
    Circle,
    Mark,
    Point,
    Primitive,
    Rect,
    box_of,
    moved_primitive,
    united,
)
from wijkteam_desktop.network.lines import (
    Track,
    desired_line,
    emotional_line,
    family_line,
    support_line,
)
from wijkteam_desktop.network.load import Load, carrier_of, load_of
from wijkteam_desktop.network.sentences import (
    desired_sentence,
    emotional_sentence,
    person_sentence,
    tie_sentence,
)
from wijkteam_desktop.network.style import emotional_role, tie_role, unit_of
from wijkteam_desktop.network.symbols import (
    Shape,
    border_distance,
    carrier_badge,
    ghost_symbol,
    inside_text,
    load_arc,
    load_segments,
    load_track,
    shape_of,
    symbol,
)
from wijkteam_desktop.network.wishes import wished_name
from wijkteam_desktop.palette import carrier_role
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, PersonKind

# Between the end of a line and the symbol.
_AIR = 1.5
# Between lines that join the same two people.
_LANE = 8.0
_OVER = "warning"


def person_mark(
    case: CaseView, layout: CirclesLayout, node_id: str, at: Point | None = None
) -> Mark:
    """Symbol, load ring, number of parts and name of somebody; *at* is where they are dragged to.

    Raises KeyError for somebody who is not placed.
    """
    centre = at or layout.positions[node_id]
    parts: list[Primitive] = list(caption_of(layout, node_id, centre))
    parts += loaded_symbol(case, node_id, centre, layout.symbol, load_of(case, node_id))
    reach = layout.plan.reach(node_id in layout.plan.ringed)
    box = united(
        [
            Box(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach),
            layout.captions[node_id].box.moved(centre.x, centre.y),
        ]
    )
    return Mark(node_id, "person", tuple(parts), box, person_sentence(case, node_id), centre)


def loaded_symbol(
    case: CaseView, node_id: str, centre: Point, size: float, load: Load
) -> list[Primitive]:
    """Symbol of a person or organisation with its load ring, number of parts and carrier."""
    carrier = carrier_of(case, node_id)
    role = carrier_role(carrier)
    person = case.person(node_id)
    shape = shape_of(person)
    parts: list[Primitive] = []
    share = load.share
    if share is not None or load.parts:
        parts.append(load_track(centre, size))
    if share is not None:
        parts += load_arc(centre, size, share, _OVER if share > 1.0 else role)
    elif load.parts:
        parts += load_segments(centre, size, load.parts, role)
    parts += symbol(
        shape,
        centre,
        size,
        role,
        index=bool(person and person.is_index),
        crossed=bool(person and person.died_year),
        small=bool(person and person.stillborn),
    )
    if load.parts:
        parts.append(inside_text(str(load.parts), centre, 0.48 * size, role))
        parts += carrier_badge(centre, size, CARRIER_LETTERS[carrier], role)
    if shape is Shape.UNKNOWN:
        corner = Point(centre.x + 0.32 * size, centre.y - 0.28 * size)
        at, em = (corner, 0.34 * size) if load.parts else (centre, 0.5 * size)
        parts.append(inside_text("?", at, em, role))
    return parts


def gathered_mark(case: CaseView, layout: CirclesLayout, heap: Gathered) -> Mark:
    """People who are shown together: two outlines over each other and "+ n meer"."""
    key = heap_id(heap.sector)
    size = layout.symbol
    r, w = 0.36 * size, 0.06 * size
    back = Circle(Point(heap.at.x + 0.2 * size, heap.at.y), r, r, "surface", "muted", w)
    front = Circle(Point(heap.at.x - 0.14 * size, heap.at.y), r, r, "surface", "muted", w)
    parts = (*caption_of(layout, key, heap.at), back, front)
    box = united(
        [Box(heap.at.x - size / 2, heap.at.y - size / 2, size, size), layout.caption_box(key)]
    )
    wishes = {w.id: wished_name(w.label) for w in case.desired}
    names = ", ".join(case.name_of(i) or wishes.get(i, "") for i in heap.ids)
    sentence = _("{count} meer: {names}").format(count=len(heap.ids), names=names)
    return Mark(key, "person", parts, box, sentence, heap.at)


def wish_mark(case: CaseView, layout: CirclesLayout, wish_id: str) -> Mark:
    """Somebody who is wished for and still has to be found: a dotted outline with the wish.

    Raises KeyError for a wish without a place.
    """
    at = layout.ghosts[wish_id]
    wish = next(w for w in case.desired if w.id == wish_id)
    parts = (*caption_of(layout, wish_id, at), ghost_symbol(at, layout.symbol))
    box = united([layout.symbol_box(wish_id), layout.caption_box(wish_id)])
    return Mark(wish_id, "ghost", parts, box, desired_sentence(case, wish), at)


def tie_mark(
    case: CaseView,
    layout: CirclesLayout,
    key: str,
    moved: Mapping[str, Point] | None = None,
) -> Mark | None:
    """Line of a support tie, emotional relation or wish with that id.

    *moved* gives the places of people who are being dragged.  None when one of the two is not
    placed; raises KeyError when there is no such tie.
    """
    unit = unit_of(layout.symbol)
    for tie in case.ties:
        if tie.id == key:
            track = _track(case, layout, key, tie.client_id, tie.other_id, moved)
            if track is None:
                return None
            drawn = support_line(track, tie.strength, tie.direction, tie_role(case, tie), unit)
            return _line_mark(key, drawn, track, tie_sentence(case, tie), unit)
    for relation in case.emotional:
        if relation.id == key:
            track = _track(case, layout, key, relation.from_id, relation.to_id, moved)
            if track is None:
                return None
            drawn = emotional_line(track, relation.kind, emotional_role(relation), unit)
            return _line_mark(key, drawn, track, emotional_sentence(case, relation), unit)
    for wish in case.desired:
        if wish.id == key:
            other = wish.other_id or (key if key in layout.ghosts else "")
            track = _track(case, layout, key, wish.for_id, other, moved)
            if track is None:
                return None
            drawn = desired_line(track, unit)
            mark = _line_mark(key, drawn, track, desired_sentence(case, wish), unit)
            return Mark(key, "desired", mark.primitives, mark.box, mark.sentence, mark.at)
    raise KeyError(key)


def family_marks(
    case: CaseView, layout: CirclesLayout, moved: Mapping[str, Point] | None = None
) -> tuple[Mark, ...]:
    """Plain lines between partners, and between parents and children, within the centre."""
    centre = {p.id for p in case.people if p.kind is PersonKind.CLIENT and p.id in layout.positions}
    pairs = [(p.first_id, p.second_id) for p in case.partnerships]
    pairs += [(p.parent_id, p.child_id) for p in case.parent_links]
    unit = unit_of(layout.symbol)
    marks: list[Mark] = []
    seen: set[tuple[str, str]] = set()
    for a, b in pairs:
        pair = (min(a, b), max(a, b))
        if a not in centre or b not in centre or pair in seen:
            continue
        seen.add(pair)
        if _lanes(case, *pair):
            # Their own line says more.
            continue
        key = f"family:{pair[0]}:{pair[1]}"
        track = _track(case, layout, key, *pair, moved)
        if track is not None:
            sentence = _("{first} en {second} zijn gezin van elkaar").format(
                first=case.name_of(a), second=case.name_of(b)
            )
            mark = _line_mark(key, family_line(track, unit), track, sentence, unit)
            marks.append(Mark(key, "family", mark.primitives, mark.box, sentence, mark.at))
    return tuple(marks)


def ties_of(case: CaseView, node_ids: frozenset[str]) -> tuple[str, ...]:
    """Ids of all lines that end at one of these people: what to draw again while they move."""
    keys = [t.id for t in case.ties if t.client_id in node_ids or t.other_id in node_ids]
    keys += [e.id for e in case.emotional if e.from_id in node_ids or e.to_id in node_ids]
    keys += [d.id for d in case.desired if d.for_id in node_ids or d.other_id in node_ids]
    return tuple(keys)


def caption_of(layout: CirclesLayout, node_id: str, centre: Point) -> list[Primitive]:
    """Name on a plate of paper, so that lines do not run through the letters."""
    caption = layout.captions[node_id]
    plate = Rect(caption.box.moved(centre.x, centre.y), 4.0, fill="surface")
    return [plate, *(moved_primitive(line, centre.x, centre.y) for line in caption.lines)]


def _track(
    case: CaseView,
    layout: CirclesLayout,
    key: str,
    a: str,
    b: str,
    moved: Mapping[str, Point] | None,
) -> Track | None:
    """Stretch between the borders of two symbols, in a lane of its own; None when not both placed.

    Symbols that touch get a stretch without length.
    """
    from_at = (moved or {}).get(a) or layout.positions.get(a)
    to_at = (moved or {}).get(b) or layout.positions.get(b) or layout.ghosts.get(b)
    if from_at is None or to_at is None:
        return None
    lanes = _lanes(case, a, b)
    whole = Track(from_at, to_at)
    if key in lanes and len(lanes) > 1:
        aside = (lanes.index(key) - (len(lanes) - 1) / 2) * _LANE * unit_of(layout.symbol)
        # One side for both directions, or two lines would share a lane.
        whole = whole.shifted(aside if a < b else -aside)
    angle = math.atan2(to_at.y - from_at.y, to_at.x - from_at.x)
    start = _clip(case, layout, a, angle)
    stop = whole.length - _clip(case, layout, b, angle)
    if stop <= start:
        start = stop = whole.length / 2
    return Track(whole.at(start), whole.at(stop))


def _clip(case: CaseView, layout: CirclesLayout, node_id: str, angle: float) -> float:
    if node_id in layout.ghosts:
        return border_distance(Shape.CIRCLE, layout.symbol, angle) + _AIR
    if node_id in layout.plan.ringed:
        return layout.plan.reach(True) + _AIR
    return border_distance(shape_of(case.person(node_id)), layout.symbol, angle) + _AIR


def _lanes(case: CaseView, a: str, b: str) -> list[str]:
    """Ids of all lines that join two people."""
    ends = {a, b}
    keys = [t.id for t in case.ties if {t.client_id, t.other_id} == ends]
    keys += [e.id for e in case.emotional if {e.from_id, e.to_id} == ends]
    keys += [d.id for d in case.desired if d.other_id and {d.for_id, d.other_id} == ends]
    return keys


def _line_mark(
    key: str, drawn: tuple[Primitive, ...], track: Track, sentence: str, unit: float
) -> Mark:
    box = box_of((track.a, track.b)).grown(8.0 * unit)
    if track.length < 1.0:
        drawn = ()
    return Mark(key, "tie", drawn, box, sentence, track.at(track.length / 2))
