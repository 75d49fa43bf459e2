"""The edits of the list of cases: each a labelled undo step of the page "lijst"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.views.edits import LIST_PAGE as PAGE
from wijkteam_desktop.vocabulary import CaseStatus, PrivacyMode

# Services bring the database with them; they are imported when they are needed, so that the first
# window needs none of it.


def rows(workspace: Workspace) -> list[CaseRow]:
    """All cases, also those in the Prullenbak."""
    from wijkteam_desktop.services import reading

    viewer = workspace.viewer
    found = workspace.read(
        lambda s: [
            *reading.case_rows(s, viewer),
            *reading.case_rows(s, viewer, trashed=True),
        ]
    )
    if not workspace.anonymous:
        return found
    from wijkteam_desktop.services.anonymous import anonymous_row

    return [anonymous_row(row) for row in found]


def find(workspace: Workspace, query: str) -> frozenset[str]:
    """Ids of the cases in which the typed words occur, as they are shown."""
    from wijkteam_desktop.services import reading

    if workspace.anonymous:
        from wijkteam_desktop.services.anonymous import find_shown

        return frozenset(find_shown(rows(workspace), query))
    return frozenset(workspace.read(lambda s: reading.find_cases(s, query)))


def members(workspace: Workspace) -> list[tuple[str, str]]:
    """The team members as (id, name)."""
    from wijkteam_desktop.services import reading

    found = workspace.read(reading.team_members)
    if workspace.anonymous:
        return [(m.id, _("Teamlid {n}").format(n=n)) for n, m in enumerate(found, start=1)]
    return [(member.id, member.name) for member in found]


def create(
    workspace: Workspace,
    *,
    title: str,
    code: str,
    main_person: str,
    question: str,
    holder_member_id: str | None,
    privacy_mode: PrivacyMode,
) -> str | None:
    """Make a case; gives its id."""
    from wijkteam_desktop.services import cases

    return workspace.run(
        _("Nieuwe casus"),
        lambda s: cases.create(
            s,
            title=title,
            code=code,
            main_person=main_person,
            question=question,
            holder_member_id=holder_member_id,
            privacy_mode=privacy_mode,
        ),
        page=PAGE,
    )


def duplicate(workspace: Workspace, case_ids: Iterable[str]) -> list[str]:
    """Copy cases; gives the ids of the copies."""
    from wijkteam_desktop.services import cases

    chosen = list(case_ids)
    name = ngettext("Casus dupliceren", "Casussen dupliceren", len(chosen))
    made = workspace.run(name, lambda s: [cases.duplicate(s, i) for i in chosen], page=PAGE)
    return list(made or ())


def set_status(workspace: Workspace, case_ids: Iterable[str], status: CaseStatus) -> bool:
    """Put cases in the archive or take them out; says if it was done."""
    from wijkteam_desktop.services import cases

    chosen = list(case_ids)
    if status is CaseStatus.ARCHIVED:
        name = ngettext("Casus archiveren", "Casussen archiveren", len(chosen))
    else:
        name = ngettext("Casus terughalen", "Casussen terughalen", len(chosen))

    def work(s: Any) -> bool:
        cases.set_status(s, chosen, status)
        return True

    return bool(workspace.run(name, work, page=PAGE))


def trash(workspace: Workspace, case_ids: Sequence[str]) -> bool:
    """Put cases in the Prullenbak; says if it was done."""
    from wijkteam_desktop.services import cases

    def work(s: Any) -> bool:
        cases.trash(s, case_ids)
        return True

    name = ngettext("Casus verwijderen", "Casussen verwijderen", len(case_ids))
    return bool(workspace.run(name, work, page=PAGE))


def untrash(workspace: Workspace, case_ids: Sequence[str]) -> bool:
    """Take cases out of the Prullenbak; says if it was done."""
    from wijkteam_desktop.services import cases

    def work(s: Any) -> bool:
        cases.untrash(s, case_ids)
        return True

    name = ngettext("Casus terughalen", "Casussen terughalen", len(case_ids))
    return bool(workspace.run(name, work, page=PAGE))


def purge(workspace: Workspace, case_id: str, typed_code: str) -> None:
    """Erase a case for good; raises UserError when the code is not right."""
    from wijkteam_desktop.services import cases

    store: Any = workspace.store
    cases.purge(store, case_id, typed_code)


def list_pdf(workspace: Workspace, chosen: Sequence[CaseRow]) -> bytes:
    """The list of these cases on paper."""
    from datetime import datetime

    from wijkteam_desktop.report.case_list import case_list_pdf

    return case_list_pdf(
        chosen,
        team_name=workspace.store.name,
        printed_by=workspace.actor.name,
        when=datetime.now(),
    )
