"""What differs between the network of now and the one that is wished for, as data.

Every difference may become a goal: its sentence says what is wished, its person whom it is about.
"""

from __future__ import annotations

from wijkteam_desktop.network.differences import Difference, wished_differences
from wijkteam_desktop.network.moments import case_at
from wijkteam_desktop.views.case import CaseView


def differences_with_wished(case: CaseView) -> tuple[Difference, ...]:
    """What has to change to get from now to the wished network, in the order it is told.

    Empty when no wished network was begun.  Names are those that the case shows.
    """
    wished = next((moment for moment in case.snapshots if moment.is_wished), None)
    if wished is None:
        return ()
    return tuple(wished_differences(case, case_at(case, wished)))
