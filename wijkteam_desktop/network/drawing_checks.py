"""Checks on a drawing before it is printed: what could not be read on this paper.

They look at what is really painted, so they hold for every kind of drawing.  Sizes of paper are in
points (1/72 inch), as a PDF has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkteam_desktop.network.drawing_boxes import (
    bare_names,
    cuts,
    lines_of,
    name_texts,
    painted_box,
    reaches,
    symbol_box,
    text_box,
)
from wijkteam_desktop.network.finding import Finding, names
from wijkteam_desktop.network.geometry import Figure, Mark
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView

LEAST_POINTS = 7.0
"""Smaller letters cannot be read on paper."""
_HAIR = 0.5
_LINES = frozenset({"tie", "desired", "family"})


@dataclass(frozen=True, slots=True)
class Paper:
    """Room for a drawing on a sheet: its name for a sentence, width and height in points."""

    name: str
    width: float
    height: float


def drawing_checks(case: CaseView, figure: Figure, paper: Paper) -> tuple[Finding, ...]:
    """What should be seen to before this drawing is printed on this paper."""
    people = [mark for mark in figure.marks if mark.kind == "person"]
    found = (
        _too_small(case, figure, people, paper),
        _through(case, figure, people),
        _outside(case, figure, people),
        _over_each_other(case, people),
    )
    return tuple(finding for one in found for finding in one)


def paper_scale(figure: Figure, paper: Paper) -> float:
    """Points per drawing unit when the drawing fills the paper."""
    bounds = figure.bounds
    if bounds.w <= 0 or bounds.h <= 0:
        return 1.0
    return min(paper.width / bounds.w, paper.height / bounds.h)


def smallest_letters(figure: Figure) -> float:
    """Size in drawing units of the smallest letters that name somebody; 0 without names."""
    sizes = [
        text.size for mark in figure.marks if mark.kind == "person" for text in name_texts(mark)
    ]
    return min(sizes, default=0.0)


def _too_small(
    case: CaseView, figure: Figure, people: Sequence[Mark], paper: Paper
) -> Iterator[Finding]:
    scale = paper_scale(figure, paper)
    small = tuple(
        mark.key
        for mark in people
        if any(text.size * scale < LEAST_POINTS - 0.01 for text in name_texts(mark))
    )
    if not small:
        return
    yield Finding(
        "drawing_small",
        _(
            "Op {paper} zijn letters te klein om te lezen. Kies groter papier of minder mensen."
        ).format(paper=paper.name),
        ngettext(
            "De kleinste letters worden {size} punt; onder {least} is moeilijk te lezen."
            " Dat is zo bij {count} persoon.",
            "De kleinste letters worden {size} punt; onder {least} is moeilijk te lezen."
            " Dat is zo bij {count} personen.",
            len(small),
        ).format(
            size=dutch_number(round(smallest_letters(figure) * scale, 1)),
            least=dutch_number(LEAST_POINTS),
            count=len(small),
        ),
        about=(paper.name,),
        people=_known(case, small),
    )


def _through(case: CaseView, figure: Figure, people: Sequence[Mark]) -> Iterator[Finding]:
    """Lines over the letters of somebody at whom they do not end; a plate under them helps."""
    crossed: dict[str, list[str]] = {}
    bare = {mark.key: bare_names(mark) for mark in people}
    every = {mark.key: [text_box(text) for text in name_texts(mark)] for mark in people}
    painted: set[str] = set()
    for mark in figure.marks:
        if mark.kind == "person":
            painted.add(mark.key)
        if mark.kind not in _LINES:
            continue
        for points in lines_of(mark):
            ends = (points[0], points[-1])
            for person in people:
                if any(reaches(person, end) for end in ends):
                    continue
                # A plate hides only what was painted before it.
                boxes = every if person.key in painted else bare
                if any(cuts(points, box) for box in boxes[person.key]):
                    crossed.setdefault(person.key, []).append(mark.key)
    if not crossed:
        return
    ids = tuple(crossed)
    yield Finding(
        "drawing_through",
        ngettext(
            "Er loopt een lijn door de naam van {names}. Schuif iets op.",
            "Er lopen lijnen door de namen van {names}. Schuif iets op.",
            len(ids),
        ).format(names=names(case, ids)),
        _("Lijnen die ergens anders heen gaan."),
        about=ids,
        people=_known(case, ids),
        ties=tuple(dict.fromkeys(key for keys in crossed.values() for key in keys)),
    )


def _outside(case: CaseView, figure: Figure, people: Sequence[Mark]) -> Iterator[Finding]:
    whole = figure.bounds.grown(_HAIR)
    ids = tuple(mark.key for mark in people if not whole.holds(painted_box(mark)))
    if ids:
        yield Finding(
            "drawing_outside",
            ngettext(
                "{names} valt buiten het papier.", "{names} vallen buiten het papier.", len(ids)
            ).format(names=names(case, ids)),
            _("Het symbool of de naam ligt niet helemaal binnen de tekening."),
            about=ids,
            people=_known(case, ids),
        )


def _over_each_other(case: CaseView, people: Sequence[Mark]) -> Iterator[Finding]:
    symbols = {mark.key: symbol_box(mark) for mark in people}
    captions = {mark.key: [text_box(text) for text in name_texts(mark)] for mark in people}
    touching: list[str] = []
    for at, first in enumerate(people):
        for second in people[at + 1 :]:
            a, b = first.key, second.key
            boxes = [(symbols[a], symbols[b])]
            boxes += [(symbols[a], text) for text in captions[b]]
            boxes += [(symbols[b], text) for text in captions[a]]
            boxes += [(one, other) for one in captions[a] for other in captions[b]]
            if any(one.overlaps(other, -_HAIR) for one, other in boxes):
                touching += [a, b]
    ids = tuple(dict.fromkeys(touching))
    if ids:
        yield Finding(
            "drawing_overlap",
            _("{names} staan over elkaar heen. Schuif iets op.").format(names=names(case, ids)),
            _("Symbolen of namen raken elkaar."),
            about=ids,
            people=_known(case, ids),
        )


def _known(case: CaseView, keys: Sequence[str]) -> tuple[str, ...]:
    """Those that are people or organisations; a heap of "+ n meer" is neither."""
    nodes = {p.id for p in case.people} | {o.id for o in case.organisations}
    return tuple(key for key in keys if key in nodes)
