"""The edits of the drawing: each is one labelled function through the workspace.

Services are imported inside the functions: they bring the database layer, which the first window
must do without.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, PrivacyMode, View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.network.drop import Drop
    from wijkteam_desktop.ui.workspace import Workspace

PAGE = "netwerk"
"""Where undo takes the user back to."""


def who(case: CaseView, ids: Iterable[str]) -> str:
    """Name of the one, or how many, for the label of an edit."""
    names = [case.name_of(node_id) for node_id in ids]
    if len(names) == 1:
        return names[0]
    return ngettext("{count} persoon", "{count} personen", len(names)).format(count=len(names))


def move(
    workspace: Workspace,
    case: CaseView,
    view: View,
    wanted: Drop,
    *,
    step: str | None = None,
) -> str:
    """Put people on places of a drawing, and in the circles they were moved to.

    This and the other edits give their label, or nothing when they were refused.
    """
    places, circles = wanted.places, wanted.circles

    def work(s: Any) -> bool:
        from wijkteam_desktop.services import placements, ties

        for circle in dict.fromkeys(circles.values()):
            ties.set_circle(s, case.id, [i for i, c in circles.items() if c is circle], circle)
        placements.place(s, case.id, view, places)
        return True

    if len(set(circles.values())) == 1:
        near = label(next(iter(circles.values()))).lower()
        text = _("{who} naar {circle}").format(who=who(case, circles), circle=near)
    else:
        text = _("{who} verplaatsen").format(who=who(case, places))
    return text if workspace.run(text, work, page=PAGE, step=step, by_id=True) else ""


def set_circle(
    workspace: Workspace, case: CaseView, ids: Iterable[str], circle: Circle | None
) -> str:
    """Put people in a circle, or back among those without one, on an automatic place."""
    chosen = list(ids)

    def work(s: Any) -> bool:
        from wijkteam_desktop.services import placements, ties

        ties.set_circle(s, case.id, chosen, circle)
        placements.release(s, case.id, View.KRING, chosen)
        return True

    wanted = label(circle).lower() if circle else _("nog niet geplaatst")
    text = _("{who} naar {circle}").format(who=who(case, chosen), circle=wanted)
    return text if workspace.run(text, work, page=PAGE, by_id=True) else ""


def tie(workspace: Workspace, case: CaseView, from_id: str, to_id: str) -> str:
    """Draw a line between two people."""

    def work(s: Any) -> str:
        from wijkteam_desktop.services import ties

        return ties.tie(s, case.id, from_id, to_id)

    text = _("Lijn tussen {first} en {second}").format(
        first=case.name_of(from_id), second=case.name_of(to_id)
    )
    return text if workspace.run(text, work, page=PAGE) else ""


def rename(workspace: Workspace, case: CaseView, node_id: str, text: str, step: str) -> None:
    """Give a person or organisation another name; in a case with roles only, another role."""

    def work(s: Any) -> None:
        from wijkteam_desktop.services import people

        if case.person(node_id) is None:
            people.organisation_update(s, node_id, name=text)
        elif case.privacy_mode is PrivacyMode.ROLES:
            people.update(s, node_id, role=text)
        else:
            people.update(s, node_id, name=text)

    change = _("{who} hernoemen").format(who=case.name_of(node_id))
    workspace.run(change, work, page=PAGE, step=step)


def remove(workspace: Workspace, case: CaseView, ids: Iterable[str]) -> bool:
    """Remove people and organisations with everything that hangs on them; says if it was done."""
    chosen = list(ids)

    def work(s: Any) -> bool:
        from wijkteam_desktop.services import people

        people.remove(s, chosen)
        return True

    from wijkteam_desktop.services.division import removal_label

    return bool(workspace.run(removal_label(case, chosen), work, page=PAGE))


def release(
    workspace: Workspace, case: CaseView, view: View, ids: Iterable[str] | None = None
) -> str:
    """Give people back to the automatic placement: these, or everybody of this drawing."""
    chosen = None if ids is None else list(ids)

    def work(s: Any) -> bool:
        from wijkteam_desktop.services import placements

        placements.release(s, case.id, view, chosen)
        return True

    text = _("Automatisch plaatsen")
    return text if workspace.run(text, work, page=PAGE, by_id=True) else ""


def quick_add(workspace: Workspace, case: CaseView, text: str) -> str | None:
    """Add somebody from one typed line; gives the id."""

    def work(s: Any) -> str:
        from wijkteam_desktop.services import people

        return people.quick_add(s, case.id, text).person_id

    return workspace.run(_("Persoon toevoegen"), work, page=PAGE)


def find_same(workspace: Workspace, case: CaseView, name: str) -> list[Any]:
    """People of this case who may be the one that is being typed."""

    def look(s: Any) -> list[Any]:
        from wijkteam_desktop.services import people

        return list(people.find_same(s, case.id, name))

    return list(workspace.read(look))


def take(workspace: Workspace, case: CaseView, part_id: str, node_id: str) -> None:
    """Let somebody take a part of the request on."""

    def work(s: Any) -> None:
        from wijkteam_desktop.services import parts

        parts.take(s, part_id, node_id)

    text = _("Deel toewijzen aan {who}").format(who=case.name_of(node_id))
    workspace.run(text, work, page=PAGE)
