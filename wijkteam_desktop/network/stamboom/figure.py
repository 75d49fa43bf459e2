"""The family tree of a case as a figure, and its marks one by one while somebody is dragged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkteam_desktop.network.geometry import Box, Figure, Mark, Point, Text, united
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.child_lines import child_marks
from wijkteam_desktop.network.stamboom.feelings import feeling_mark
from wijkteam_desktop.network.stamboom.free_spots import label_spots, uprights
from wijkteam_desktop.network.stamboom.home_marks import ground_mark, home_mark
from wijkteam_desktop.network.stamboom.homes import home_shapes
from wijkteam_desktop.network.stamboom.layout import StamboomLayout, shaped
from wijkteam_desktop.network.stamboom.legend import stamboom_legend
from wijkteam_desktop.network.stamboom.look import Look, look_of
from wijkteam_desktop.network.stamboom.moving import lines_with
from wijkteam_desktop.network.stamboom.partner_lines import couple_mark, label_box
from wijkteam_desktop.network.stamboom.people import person_mark, text_box, year_texts
from wijkteam_desktop.network.stamboom.surroundings import Field, field_of, field_with
from wijkteam_desktop.network.stamboom.tree_lines import Fitting, UnionLines
from wijkteam_desktop.network.stamboom.words import partner_label
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import EmotionalKind

_MARGIN = 12.0


def stamboom_figure(
    case: CaseView,
    layout: StamboomLayout,
    *,
    emotional: bool | Iterable[EmotionalKind] = True,
    households: bool = True,
    carriers: bool = False,
    year: int | None = None,
) -> Figure:
    """Draw the family tree with a layout of the same case.

    *emotional* is all, none, or the kinds of feeling to draw; *carriers* colours people by who
    takes on what and shows numbers of parts instead of ages; *year* is the one ages are told in.
    Marks come back to front: households, family lines, feelings, people.
    """
    look = look_of(emotional, households, carriers, year)
    marks = home_marks(case, layout) if look.households else []
    texts = [text_box(p) for mark in marks for p in mark.primitives if isinstance(p, Text)]
    for key, lines in layout.unions.items():
        marks += _union_marks(case, layout, key, lines, layout.places, layout.labels)
    marks += _feelings(
        case, look, _field(case, layout, layout.fitting, layout.unions.values(), texts), None
    )
    marks += [person_mark(case, layout, person, look) for person in sorted(layout.places)]
    inside = layout.bounds.grown(-_MARGIN)
    bounds = layout.bounds
    if not all(inside.holds(mark.box) for mark in marks):
        bounds = shaped(united([inside, *(mark.box for mark in marks)]).grown(_MARGIN), layout.size)
    return Figure(tuple(marks), bounds, stamboom_legend(case, layout, marks, look))


def stamboom_marks(
    case: CaseView,
    layout: StamboomLayout,
    node_ids: Iterable[str],
    moved: Mapping[str, Point] | None = None,
    *,
    emotional: bool | Iterable[EmotionalKind] = True,
    households: bool = True,
    carriers: bool = False,
    year: int | None = None,
) -> tuple[Mark, ...]:
    """Marks of these people and of every line and outline that follows them.

    *moved* says where people are dragged to, in drawing units.  The keys are those of the figure.
    """
    look = look_of(emotional, households, carriers, year)
    moved = {k: p for k, p in (moved or {}).items() if k in layout.places}
    people = {p for p in node_ids if p in layout.places} | moved.keys()
    fitting = field_with(layout.fitting, moved)
    marks: list[Mark] = []
    drawn: list[UnionLines] = []
    if look.households:
        marks += _moved_homes(case, layout, people, fitting)
    for key, lines in layout.unions.items():
        couple = layout.graph.couples[key]
        if not people & {*couple.partners, *couple.children}:
            drawn.append(lines)
            continue
        now = lines_with(lines, couple, fitting, moved)
        drawn.append(now)
        spots = label_spots({key: couple}, {key: now}, ())
        marks += _union_marks(case, layout, key, now, fitting.places, spots)
    around = _field(case, layout, fitting, drawn, ())
    around.quick = True
    marks += _feelings(case, look, around, people)
    marks += [person_mark(case, layout, p, look, fitting.places[p]) for p in sorted(people)]
    return tuple(marks)


def home_marks(case: CaseView, layout: StamboomLayout) -> list[Mark]:
    """Outlines of all households."""
    lines = uprights(layout.unions)
    half = SYMBOL / 2 + 2.0
    taken = [Box(p.x - half, p.y - half, 2 * half, 2 * half) for p in layout.places.values()]
    taken += [layout.caption_box(person) for person in layout.places]
    taken += [*_label_boxes(layout), *_year_boxes(case, layout, layout.fitting)]
    shown = {home.id for home in case.households}
    homes = [home for home in layout.homes if home.id in shown]
    if not homes:
        return []
    return [ground_mark(homes), *(home_mark(case, home, lines, taken) for home in homes)]


def _moved_homes(
    case: CaseView, layout: StamboomLayout, people: set[str], fitting: Fitting
) -> list[Mark]:
    homes = home_shapes(layout.graph.graph.homes, fitting, layout.rows)
    return [
        home_mark(case, home, (), [])
        for home in homes
        if people & {m for group in home.members for m in group}
    ]


def _union_marks(
    case: CaseView,
    layout: StamboomLayout,
    key: str,
    lines: UnionLines,
    places: Mapping[str, Point],
    labels: Mapping[tuple[str, int], Point],
) -> list[Mark]:
    couple = layout.graph.couples[key]
    marks = child_marks(case, layout.graph, couple, lines, places)
    for number, line in enumerate(lines.couples):
        name = couple.partnerships[-1].id if couple.partnerships else key
        mark_key = f"partner:{name}" if number == 0 else f"partner:{name}:{number}"
        marks.append(couple_mark(case, couple, line, mark_key, labels.get((key, number))))
    return marks


def _label_boxes(layout: StamboomLayout) -> list[Box]:
    return [
        label_box(partner_label(layout.graph.couples[key]), at)
        for (key, _number), at in layout.labels.items()
    ]


def _year_boxes(case: CaseView, layout: StamboomLayout, fitting: Fitting) -> list[Box]:
    return [
        text_box(text)
        for person in case.people
        if person.id in fitting.places
        for text in year_texts(layout, person, fitting.places[person.id])
    ]


def _field(
    case: CaseView,
    layout: StamboomLayout,
    fitting: Fitting,
    unions: Iterable[UnionLines],
    texts: Iterable[Box],
) -> Field:
    years = _year_boxes(case, layout, fitting)
    found = field_of(fitting, [*_label_boxes(layout), *texts], unions, years)
    found.inside = layout.inside
    return found


def _feelings(case: CaseView, look: Look, around: Field, people: set[str] | None) -> list[Mark]:
    """Lines of feelings, the short ones first; of *people* only, or all."""
    places = around.fitting.places

    def far(a: str, b: str) -> float:
        return abs(places[a].x - places[b].x) + abs(places[a].y - places[b].y)

    shown = [
        e
        for e in case.emotional
        if look.shows(e)
        and e.from_id in places
        and e.to_id in places
        and (people is None or e.from_id in people or e.to_id in people)
    ]
    shown.sort(key=lambda e: (far(e.from_id, e.to_id), e.id))
    marks = [feeling_mark(case, relation, around) for relation in shown]
    return [mark for mark in marks if mark is not None]
