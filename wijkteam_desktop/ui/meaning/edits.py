"""What can be done with an observation: put it away, bring it back, change the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.translation import _

if TYPE_CHECKING:
    from wijkteam_desktop.network.thresholds import Thresholds
    from wijkteam_desktop.ui.workspace import Workspace

PAGE = "netwerk"

# Services bring the database with them; they are imported when the first edit is made, so that the
# first window needs none of it.


def put_away(workspace: Workspace, case_id: str, finding: Finding) -> bool:
    """Put an observation or question away; says if it was done."""
    from wijkteam_desktop.services import observations

    def work(s: Any) -> bool:
        observations.put_away(s, case_id, finding.topic, finding.about)
        return True

    return bool(workspace.run(_("Opmerking wegleggen"), work, page=PAGE))


def bring_back(workspace: Workspace, case_id: str, finding: Finding) -> bool:
    """Say something again that was put away; says if it was done."""
    from wijkteam_desktop.services import observations

    def work(s: Any) -> bool:
        observations.bring_back(s, case_id, finding.topic, finding.about)
        return True

    return bool(workspace.run(_("Opmerking terughalen"), work, page=PAGE))


def set_thresholds(workspace: Workspace, chosen: Thresholds) -> bool:
    """Keep the limits of the team: a setting of the store, that undo leaves alone."""
    from wijkteam_desktop.services import observations

    def work(s: Any) -> bool:
        observations.set_thresholds(s, chosen)
        return True

    return bool(workspace.note(work))
