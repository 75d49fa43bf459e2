"""Copying people from one case to another, inside the program: never over the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.network.edits import PAGE
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


def copy(workspace: Workspace, case: CaseView, ids: Sequence[str]) -> None:
    """Keep people until the window locks, to be put in another case."""
    from wijkteam_desktop.services import people_copy

    copied = people_copy.copy(case, ids)
    count = len(copied.people)
    if not count:
        workspace.message.emit(_("Kies eerst mensen. Organisaties gaan niet mee."))
        return
    workspace.copied_people = copied
    text = ngettext(
        "{count} persoon gekopieerd. Open een andere casus en druk op Ctrl+V.",
        "{count} mensen gekopieerd. Open een andere casus en druk op Ctrl+V.",
        count,
    )
    workspace.news.emit(text.format(count=count))


def paste(workspace: Workspace, case: CaseView) -> tuple[str, ...]:
    """Put who was copied in this case, as new people and one edit; gives their ids."""
    copied = workspace.copied_people
    if copied is None:
        workspace.message.emit(_("Er is niemand gekopieerd. Kies mensen en druk op Ctrl+C."))
        return ()
    count = len(copied.people)

    def work(s: Any) -> tuple[str, ...]:
        from wijkteam_desktop.services import people_copy

        return people_copy.paste(s, case.id, copied)

    text = ngettext("{count} persoon plakken", "{count} mensen plakken", count)
    return workspace.run(text.format(count=count), work, page=PAGE) or ()
