"""What of a case is drawn: layers that can be left out, and one person with who is near.

A layer never changes the case: it gives a smaller case to draw, so that every drawing, the legend
and the paper show the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind, View


@dataclass(frozen=True, slots=True)
class Layers:
    """Which layers are on. ``focus`` shows one person and who is at most ``steps`` away.

    ``households`` are the outlines around who lives together; None: as each drawing has them.
    """

    support: bool = True
    emotional: bool = True
    tasks: bool = True
    professionals: bool = True
    households: bool | None = None
    others: bool = True
    focus: str | None = None
    steps: int = 1

    def outlines(self, view: View) -> bool:
        """Whether households are outlined in a drawing: a family tree does unless told not to."""
        return view is View.STAMBOOM if self.households is None else self.households

    @property
    def is_everything(self) -> bool:
        """Nothing is left out."""
        return self == EVERYTHING


EVERYTHING = Layers()
HOUSEHOLD = Layers(others=False, households=True)
SUPPORT = Layers(emotional=False, tasks=False)
EMOTIONAL = Layers(support=False, tasks=False)
TASKS = Layers(emotional=False, households=False)
NO_PROFESSIONALS = Layers(professionals=False)


def presets() -> Mapping[str, tuple[str, Layers]]:
    """Choices that hold a set of layers each: Dutch words by name."""
    return {
        "everything": (_("Alles"), EVERYTHING),
        "household": (_("Alleen het huishouden"), HOUSEHOLD),
        "support": (_("Steun"), SUPPORT),
        "emotional": (_("Hoe mensen met elkaar zijn"), EMOTIONAL),
        "tasks": (_("Wie doet wat"), TASKS),
        "no_professionals": (_("Zonder professionals"), NO_PROFESSIONALS),
    }


def layered(case: CaseView, layers: Layers) -> CaseView:
    """The case to lay out: who is left out has no place. The same value when all is shown.

    Ties stay, since they tell how near people are; ``lined`` takes the lines of a layer away.
    """
    if layers.is_everything:
        return case
    keep = {p.id for p in case.people if _stays(p.kind, p.household_id, layers)}
    keep |= {o.id for o in case.organisations if layers.professionals and layers.others}
    if layers.focus is not None:
        keep &= around(case, layers.focus, layers.steps) | {layers.focus}
    shown = only(case, keep)
    return replace(
        shown,
        emotional=shown.emotional if layers.emotional else (),
        parts=case.parts if layers.tasks else (),
        desired=shown.desired if layers.focus is None else (),
    )


def only(case: CaseView, keep: Collection[str]) -> CaseView:
    """The case with these people and organisations, and the lines among them."""
    kept = set(keep)
    return replace(
        case,
        people=tuple(p for p in case.people if p.id in kept),
        organisations=tuple(o for o in case.organisations if o.id in kept),
        partnerships=tuple(p for p in case.partnerships if {p.first_id, p.second_id} <= kept),
        parent_links=tuple(
            link for link in case.parent_links if {link.parent_id, link.child_id} <= kept
        ),
        emotional=tuple(e for e in case.emotional if {e.from_id, e.to_id} <= kept),
        ties=tuple(t for t in case.ties if {t.client_id, t.other_id} <= kept),
        desired=tuple(d for d in case.desired if d.for_id in kept),
    )


def lined(case: CaseView, layers: Layers, view: View) -> CaseView:
    """A laid out case to draw: without lines of support or households when those are off."""
    shown = case if layers.support else replace(case, ties=(), desired=())
    return shown if layers.outlines(view) else replace(shown, households=())


def around(case: CaseView, focus: str, steps: int) -> set[str]:
    """Who is at most so many lines away from somebody, whatever kind of line."""
    # Here, since the first window has no use for it.
    import networkx as nx

    lines: nx.Graph[str] = nx.Graph()
    lines.add_node(focus)
    lines.add_edges_from((tie.client_id, tie.other_id) for tie in case.ties)
    lines.add_edges_from((one.from_id, one.to_id) for one in case.emotional)
    lines.add_edges_from((one.first_id, one.second_id) for one in case.partnerships)
    lines.add_edges_from((link.parent_id, link.child_id) for link in case.parent_links)
    for household in case.households:
        first, *others = household.member_ids or ("",)
        lines.add_edges_from((first, other) for other in others)
    return set(nx.single_source_shortest_path_length(lines, focus, cutoff=steps))


def _stays(kind: PersonKind, household_id: str | None, layers: Layers) -> bool:
    if not layers.others and kind is not PersonKind.CLIENT and household_id is None:
        return False
    return layers.professionals or kind is not PersonKind.PROFESSIONAL
