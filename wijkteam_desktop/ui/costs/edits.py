"""The edits of cost routes and of the price list: each one labelled undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import REPORT_TAB, SETTINGS_PAGE

# Services bring the database with them; they are imported when the first edit is made.


def on_routes(
    workspace: Workspace,
    label: str,
    work: Callable[[Any, Any], object],
    *,
    step: str | None = None,
) -> bool:
    """Edit the routes of a case; *work* gets a session and the service.  Says if it was taken."""
    from wijkteam_desktop.services import cost_routes

    def run(s: Any) -> bool:
        work(s, cost_routes)
        return True

    return bool(workspace.run(label, run, page=REPORT_TAB, step=step))


def on_prices(workspace: Workspace, work: Callable[[Any, Any], object]) -> Any:
    """Edit the price list; *work* gets a session and the service.  Gives what *work* gave."""
    from wijkteam_desktop.services import cost_prices

    def run(s: Any) -> Any:
        return work(s, cost_prices) or True

    return workspace.run(_("Prijslijst wijzigen"), run, page=SETTINGS_PAGE)
