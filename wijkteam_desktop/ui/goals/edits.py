"""The edits of the tab Doelen en afspraken: each a labelled undo step of the page "doelen"."""

from __future__ import annotations

from typing import Any

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import GOALS_TAB
from wijkteam_desktop.vocabulary import Carrier, GoalStatus

PAGE = GOALS_TAB

# Services bring the database with them; they are imported when the first edit is made.


def add_goal(workspace: Workspace, case_id: str, text: str) -> str | None:
    """Add a goal; gives its id."""
    from wijkteam_desktop.services import goals

    return workspace.run(_("Doel toevoegen"), lambda s: goals.add(s, case_id, text), page=PAGE)


def update_goal(
    workspace: Workspace, goal_id: str, *, step: str | None = None, **fields: Any
) -> bool:
    """Change fields of a goal, by the names of ``GoalView``; says whether they were taken."""
    from wijkteam_desktop.services import goals

    work = _taken(lambda s: goals.update(s, goal_id, **fields))
    return bool(workspace.run(_("Doel wijzigen"), work, page=PAGE, step=step))


def evaluate(workspace: Workspace, goal_id: str, status: GoalStatus) -> bool:
    """Answer "Gehaald?"; says whether the answer was taken."""
    from wijkteam_desktop.services import goals

    work = _taken(lambda s: goals.evaluate(s, goal_id, status))
    return bool(workspace.run(_("Gehaald? beantwoorden"), work, page=PAGE))


def remove_goal(workspace: Workspace, goal_id: str) -> None:
    """Remove a goal."""
    from wijkteam_desktop.services import goals

    workspace.run(_("Doel verwijderen"), lambda s: goals.remove(s, goal_id), page=PAGE)


def attach(workspace: Workspace, goal_id: str, part_id: str) -> None:
    """Hang a part under a goal."""
    from wijkteam_desktop.services import goals

    workspace.run(
        _("Deel onder doel hangen"), lambda s: goals.attach(s, goal_id, part_id), page=PAGE
    )


def detach(workspace: Workspace, goal_id: str, part_id: str) -> None:
    """Take a part from under a goal."""
    from wijkteam_desktop.services import goals

    workspace.run(
        _("Deel van doel losmaken"), lambda s: goals.detach(s, goal_id, part_id), page=PAGE
    )


def add_score(workspace: Workspace, goal_id: str, score: int, on: str | None) -> bool:
    """Keep what the client gives a goal; says whether it was taken."""
    from wijkteam_desktop.services import goals

    work = _taken(lambda s: goals.add_score(s, goal_id, score, on=on))
    return bool(workspace.run(_("Cijfer bij doel bewaren"), work, page=PAGE))


def remove_score(workspace: Workspace, goal_id: str, place: int) -> None:
    """Take a score away, by its place in time."""
    from wijkteam_desktop.services import goals

    workspace.run(
        _("Cijfer bij doel weghalen"), lambda s: goals.remove_score(s, goal_id, place), page=PAGE
    )


def add_trial(workspace: Workspace, goal_id: str, what: str) -> str | None:
    """Add a small experiment; gives its id."""
    from wijkteam_desktop.services import goals

    return workspace.run(
        _("Kleine proef toevoegen"), lambda s: goals.add_trial(s, goal_id, what), page=PAGE
    )


def update_trial(
    workspace: Workspace, trial_id: str, *, step: str | None = None, **fields: Any
) -> None:
    """Change fields of an experiment, by the names of ``TrialView``."""
    from wijkteam_desktop.services import goals

    workspace.run(
        _("Kleine proef wijzigen"),
        lambda s: goals.update_trial(s, trial_id, **fields),
        page=PAGE,
        step=step,
    )


def remove_trial(workspace: Workspace, trial_id: str) -> None:
    """Remove an experiment."""
    from wijkteam_desktop.services import goals

    workspace.run(
        _("Kleine proef verwijderen"), lambda s: goals.remove_trial(s, trial_id), page=PAGE
    )


def give_grade(workspace: Workspace, case_id: str, grade: int, sentence: str) -> bool:
    """Keep the client's grade of today; says whether it was taken."""
    from wijkteam_desktop.services import goals

    work = _taken(lambda s: goals.give_grade(s, case_id, grade, sentence))
    return bool(workspace.run(_("Cijfer voor de hulp bewaren"), work, page=PAGE))


def wish(workspace: Workspace, part_id: str, carrier: Carrier | None) -> None:
    """Say which carrier the team wishes for."""
    from wijkteam_desktop.services import parts

    workspace.run(
        _("Gewenste verdeling wijzigen"), lambda s: parts.wish(s, part_id, carrier), page=PAGE
    )


def _taken(work: Any) -> Any:
    """Make a function that says that it was done."""

    def run(s: Any) -> bool:
        work(s)
        return True

    return run
