"""The edits of the head of a case: each a labelled undo step."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import CaseStatus

# Services bring the database with them; they are imported when they are needed, so that the first
# window needs none of it.


def update(workspace: Workspace, case_id: str, *, page: str, step: str = "", **fields: Any) -> bool:
    """Change fields of the case, by the names of ``CaseView``; says if they were taken."""
    from wijkteam_desktop.services import cases

    def work(s: Any) -> bool:
        cases.update(s, case_id, **fields)
        return True

    return bool(workspace.run(_("Casus wijzigen"), work, page=page, step=step or None))


def set_holder(workspace: Workspace, case_id: str, member_id: str | None, *, page: str) -> None:
    """Make a team member the case holder, or nobody."""
    from wijkteam_desktop.services import cases

    workspace.run(
        _("Casushouder kiezen"), lambda s: cases.set_holder(s, case_id, member_id), page=page
    )


def set_status(workspace: Workspace, case_id: str, status: CaseStatus, *, page: str) -> None:
    """Put the case in the archive or take it out."""
    from wijkteam_desktop.services import cases

    name = _("Casus archiveren") if status is CaseStatus.ARCHIVED else _("Casus terughalen")
    workspace.run(name, lambda s: cases.set_status(s, case_id, status), page=page)


def members(workspace: Workspace) -> list[tuple[str, str]]:
    """The team members as (id, name)."""
    from wijkteam_desktop.services import reading

    found = workspace.read(reading.team_members)
    if workspace.anonymous:
        return [(m.id, _("Teamlid {n}").format(n=n)) for n, m in enumerate(found, start=1)]
    return [(member.id, member.name) for member in found]


def say_afterthought(workspace: Workspace, before: CaseView, after: CaseView) -> None:
    """Say softly what an edit brought about for who carries it; nothing when all is well."""
    if (before.parts, before.people) == (after.parts, after.people):
        return
    from wijkteam_desktop.services import carrying, limits, observations

    thresholds, rules = workspace.read(lambda s: (observations.thresholds(s), limits.rules(s)))
    # As on a shared screen: what is confidential is not said in a message.
    words = carrying.after_edit(
        before.public(), after.public(), thresholds, rules, year=date.today().year
    )
    if words:
        workspace.message.emit(words)
