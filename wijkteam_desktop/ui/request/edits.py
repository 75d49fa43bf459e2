"""The edits of the tab Vraag: each a labelled undo step of the page "vraag"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import LifeDomain

PAGE = "vraag"

# Services bring the database with them; they are imported when the first edit is made, so that the
# first window needs none of it.


def update_request(
    workspace: Workspace, case_id: str, *, step: str | None = None, **fields: Any
) -> None:
    """Change fields of the request, by the names of ``HelpRequestView``."""
    from wijkteam_desktop.services import request

    workspace.run(
        _("Vraag wijzigen"),
        lambda s: request.update(s, case_id, **fields),
        page=PAGE,
        step=step,
    )


def choose_worker(
    workspace: Workspace, case_id: str, *, step: str | None = None, **fields: Any
) -> None:
    """Change with whom the client wants to go on, by the names of ``WorkerChoice``."""
    from wijkteam_desktop.services import worker_choice

    workspace.run(
        _("Keuze van de hulpverlener"),
        lambda s: worker_choice.update(s, case_id, **fields),
        page=PAGE,
        step=step,
    )


def set_domains(workspace: Workspace, case_id: str, domains: Iterable[LifeDomain]) -> None:
    """Record which life domains the request is about."""
    from wijkteam_desktop.services import request

    chosen = list(domains)
    workspace.run(
        _("Levensdomeinen kiezen"),
        lambda s: request.set_life_domains(s, case_id, chosen),
        page=PAGE,
    )


def update_story(workspace: Workspace, case_id: str, text: str, *, step: str) -> None:
    """Change the story of the case."""
    from wijkteam_desktop.services import cases

    workspace.run(
        _("Verhaal wijzigen"),
        lambda s: cases.update(s, case_id, story=text),
        page=PAGE,
        step=step,
    )


def add_action(
    workspace: Workspace, case_id: str, what: str, *, page: str = PAGE, **fields: Any
) -> str | None:
    """Add an action; gives its id.  *page* is where it is undone."""
    from wijkteam_desktop.services import actions

    return workspace.run(
        _("Actie toevoegen"), lambda s: actions.add(s, case_id, what, **fields), page=page
    )


def update_action(
    workspace: Workspace,
    action_id: str,
    *,
    page: str = PAGE,
    step: str | None = None,
    **fields: Any,
) -> None:
    """Change fields of an action, by the names of ``ActionView``."""
    from wijkteam_desktop.services import actions

    workspace.run(
        _("Actie wijzigen"),
        lambda s: actions.update(s, action_id, **fields),
        page=page,
        step=step,
    )


def tick_action(workspace: Workspace, action_id: str, *, done: bool, page: str = PAGE) -> None:
    """Tick an action off, or take the tick back."""
    from wijkteam_desktop.services import actions

    name = _("Actie afvinken") if done else _("Actie weer openen")
    workspace.run(name, lambda s: actions.tick(s, action_id, done), page=page)


def drop_action(workspace: Workspace, action_id: str, *, dropped: bool, page: str = PAGE) -> None:
    """Let an action go without it being done, or take it up again."""
    from wijkteam_desktop.services import actions

    name = _("Actie laten vervallen") if dropped else _("Actie weer oppakken")
    workspace.run(name, lambda s: actions.drop(s, action_id, dropped), page=page)


def remove_action(workspace: Workspace, action_id: str, *, page: str = PAGE) -> None:
    """Remove an action."""
    from wijkteam_desktop.services import actions

    workspace.run(_("Actie verwijderen"), lambda s: actions.remove(s, action_id), page=page)
