"""The edits of moments: keep one, name it, remove it, and change the network that is wished for.

Services are imported inside the functions: they bring the database layer, which the first window
must do without.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.ui.network.edits import PAGE, who
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


def take(workspace: Workspace, case_id: str, name: str, date: str) -> str | None:
    """Keep the network as it is now; gives the id of the moment."""

    def work(s: Any) -> str:
        from wijkteam_desktop.services import snapshots

        return snapshots.take(s, case_id, name, date)

    return workspace.run(_("Momentopname maken"), work, page=PAGE)


def make_goal(workspace: Workspace, case_id: str, sentence: str) -> str | None:
    """Make a goal of a difference with the wished network; gives its id."""

    def work(s: Any) -> str:
        from wijkteam_desktop.services import goals

        return goals.add(s, case_id, sentence)

    return workspace.run(_("Doel maken van een verschil"), work, page=PAGE)


def rename(workspace: Workspace, snapshot_id: str, name: str, date: str) -> None:
    """Give a moment another name and date."""

    def work(s: Any) -> None:
        from wijkteam_desktop.services import snapshots

        snapshots.rename(s, snapshot_id, label=name, date=date)

    workspace.run(_("Momentopname wijzigen"), work, page=PAGE)


def remove(workspace: Workspace, snapshot_id: str) -> None:
    """Remove a moment; undo brings it back."""

    def work(s: Any) -> None:
        from wijkteam_desktop.services import snapshots

        snapshots.remove(s, snapshot_id)

    workspace.run(_("Momentopname verwijderen"), work, page=PAGE)


def begin_wished(workspace: Workspace, case_id: str) -> str | None:
    """Begin the wished network; gives its id."""

    def work(s: Any) -> str:
        from wijkteam_desktop.services import snapshots

        return snapshots.begin_wished(s, case_id)

    return workspace.run(_("Gewenst netwerk beginnen"), work, page=PAGE)


def wish_person(workspace: Workspace, case_id: str, name: str) -> str | None:
    """Add somebody who still has to be found, in the middle circle; gives the id there."""

    def work(s: Any) -> str:
        from wijkteam_desktop.services import snapshots

        return snapshots.wish_person(s, case_id, name, Circle.MIDDLE)

    return workspace.run(_("Wens toevoegen"), work, page=PAGE)


def scheme_of(workspace: Workspace, case_id: str) -> str:
    """Rings and sectors that were chosen for a case; empty when none was, or nothing is open."""
    if not workspace.is_open:
        return ""

    def look(s: Any) -> str:
        from wijkteam_desktop.services import settings

        return str(settings.get(s, _scheme_key(case_id), ""))

    return workspace.read(look)


def keep_scheme(workspace: Workspace, case_id: str, value: str) -> None:
    """Remember the rings and sectors of a case."""

    def work(s: Any) -> None:
        from wijkteam_desktop.services import settings

        settings.put(s, _scheme_key(case_id), value)

    workspace.note(work)


def _scheme_key(case_id: str) -> str:
    return f"kring/{case_id}"


class WishedEdits:
    """What gestures mean while the wished network is shown: only its circles change."""

    def move(
        self,
        workspace: Workspace,
        case: CaseView,
        view: View,
        wanted: Drop,
        *,
        step: str | None = None,
    ) -> str:
        """Put people in the wished circles they were moved to."""
        return _wish(workspace, case, wanted.circles, step) if wanted.circles else ""

    def set_circle(
        self, workspace: Workspace, case: CaseView, ids: Iterable[str], circle: Circle | None
    ) -> str:
        """Put people in a wished circle, or in none."""
        return _wish(workspace, case, dict.fromkeys(ids, circle), None)

    def tie(self, workspace: Workspace, case: CaseView, from_id: str, to_id: str) -> str:
        """Lines belong to now."""
        return _refuse(workspace)

    def remove(self, workspace: Workspace, case: CaseView, ids: Iterable[str]) -> bool:
        """Take away who still has to be found; others are only put outside the circles."""
        chosen = list(ids)

        def work(s: Any) -> bool:
            from wijkteam_desktop.services import snapshots

            snapshots.unwish(s, case.id, chosen)
            return True

        text = _("Wens {who} weghalen").format(who=who(case, chosen))
        return bool(workspace.run(text, work, page=PAGE))

    def release(
        self, workspace: Workspace, case: CaseView, view: View, ids: Iterable[str] | None = None
    ) -> str:
        """Places by hand belong to now."""
        return _refuse(workspace)


class NoEdits:
    """What gestures mean while an earlier moment is shown: nothing."""

    def move(
        self,
        workspace: Workspace,
        case: CaseView,
        view: View,
        wanted: Drop,
        *,
        step: str | None = None,
    ) -> str:
        """Refuse."""
        return _refuse(workspace)

    def set_circle(
        self, workspace: Workspace, case: CaseView, ids: Iterable[str], circle: Circle | None
    ) -> str:
        """Refuse."""
        return _refuse(workspace)

    def tie(self, workspace: Workspace, case: CaseView, from_id: str, to_id: str) -> str:
        """Refuse."""
        return _refuse(workspace)

    def remove(self, workspace: Workspace, case: CaseView, ids: Iterable[str]) -> bool:
        """Refuse."""
        return bool(_refuse(workspace))

    def release(
        self, workspace: Workspace, case: CaseView, view: View, ids: Iterable[str] | None = None
    ) -> str:
        """Refuse."""
        return _refuse(workspace)


def _wish(
    workspace: Workspace, case: CaseView, circles: Mapping[str, Circle | None], step: str | None
) -> str:
    def work(s: Any) -> bool:
        from wijkteam_desktop.services import snapshots

        for node_id, circle in circles.items():
            snapshots.set_wished_circle(s, case.id, node_id, circle)
        return True

    wanted = set(circles.values())
    if len(wanted) == 1:
        circle = next(iter(wanted))
        near = label(circle).lower() if circle else _("nog niet geplaatst")
        text = _("Gewenst: {who} naar {circle}").format(who=who(case, circles), circle=near)
    else:
        text = _("Gewenst: {who} verplaatsen").format(who=who(case, circles))
    return text if workspace.run(text, work, page=PAGE, step=step) else ""


def _refuse(workspace: Workspace) -> str:
    workspace.message.emit(_("Dit kan alleen in het netwerk van nu. Kies “Nu” in de tijdlijn."))
    return ""
