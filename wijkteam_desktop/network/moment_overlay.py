"""What changed since another moment, in a family tree or an ecogram: who came and who left.

Both moments are drawn as one case, so that who left has a place; then the marks tell them apart.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from wijkteam_desktop.network.change_signs import (
    HALO,
    WIDE_HALO,
    bar,
    change_legend,
    greyed,
    halo_parts,
)
from wijkteam_desktop.network.differences import Change
from wijkteam_desktop.network.geometry import Box, Circle, Figure, Mark
from wijkteam_desktop.network.wishes import wished_name
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView

_LINES = ("tie", "family")


def with_left(after: CaseView, before: CaseView, left: Collection[str]) -> CaseView:
    """The case of one moment, with those of another moment who have left, and their lines."""
    here = {p.id for p in after.people} | {o.id for o in after.organisations}
    all_here = here | set(left)

    def joins(*ends: str) -> bool:
        return not set(left).isdisjoint(ends) and all_here.issuperset(ends)

    gone = [p for p in before.people if p.id in left and p.id not in here]
    places = [o for o in before.organisations if o.id in left and o.id not in here]
    ties = [t for t in before.ties if joins(t.client_id, t.other_id)]
    couples = [p for p in before.partnerships if joins(p.first_id, p.second_id)]
    links = [k for k in before.parent_links if joins(k.parent_id, k.child_id)]
    known = {tie.id for tie in after.ties} | {couple.id for couple in after.partnerships}
    known |= {link.id for link in after.parent_links}
    return replace(
        after,
        people=(*after.people, *gone),
        organisations=(*after.organisations, *places),
        ties=(*after.ties, *(t for t in ties if t.id not in known)),
        partnerships=(*after.partnerships, *(p for p in couples if p.id not in known)),
        parent_links=(*after.parent_links, *(k for k in links if k.id not in known)),
    )


def changed_figure(
    figure: Figure,
    case: CaseView,
    size: float,
    came: Collection[str],
    left: Collection[str],
    old_lines: Collection[str] = (),
) -> Figure:
    """Tell apart who came and who left; *size* is that of a symbol.

    *old_lines* are keys of lines that were there before only: grey too.  *case* gives the names.
    """
    marks: list[Mark] = []
    halos: list[Mark] = []
    drawn: set[Change] = set()
    for mark in figure.marks:
        if mark.kind == "person" and mark.key in left:
            drawn.add(Change.LEFT)
            parts = (*(greyed(part) for part in mark.primitives), bar(mark.at, size))
            text = _("{name} staat er niet meer").format(name=_name(case, mark.key))
            mark = replace(mark, kind="ghost", primitives=parts, sentence=text)
        elif mark.kind in _LINES and mark.key in old_lines:
            mark = replace(mark, primitives=tuple(greyed(part) for part in mark.primitives))
        elif mark.kind == "person" and mark.key in came:
            drawn.add(Change.CAME)
            halos.append(_halo(mark, size, _name(case, mark.key)))
        marks.append(mark)
    return replace(figure, marks=(*marks, *halos), legend=(*change_legend(drawn), *figure.legend))


def _halo(mark: Mark, size: float, name: str) -> Mark:
    loaded = any(isinstance(p, Circle) and p.stroke == "load.track" for p in mark.primitives)
    share = WIDE_HALO if loaded else HALO
    reach = WIDE_HALO * size + 6.0
    box = Box(mark.at.x - reach, mark.at.y - reach, 2 * reach, 2 * reach)
    text = _("{name} kwam erbij").format(name=name)
    return Mark(mark.key, "change", halo_parts(mark.at, size, share), box, text, mark.at)


def _name(case: CaseView, node_id: str) -> str:
    return wished_name(case.name_of(node_id))
