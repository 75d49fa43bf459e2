"""Choosing who does a part, also somebody who is not in the case yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui.network.edits import quick_add
from wijkteam_desktop.ui.parts import edits
from wijkteam_desktop.ui.parts.people_picker import PeoplePicker
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView


def choose_people(
    parent: QWidget | None, workspace: Workspace, case: CaseView, part: PartView
) -> None:
    """Let the user tick who does a part; who is new is added to the case first."""
    add = partial(quick_add, workspace, case)
    chosen = PeoplePicker.ask(parent, case, part.actor_ids, add=add)
    if chosen is not None:
        edits.choose_people(workspace, part, chosen)
