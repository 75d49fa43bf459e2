"""Locking the window: nothing typed is lost, nothing stays readable, whatever is open.

The order matters: what can be saved is saved, what is half typed becomes a draft inside the
encrypted store, dialogs of ours are closed, and only then the store goes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from wijkteam_desktop.ui.shell.place import Kept
from wijkteam_desktop.ui.tasks import drop_tasks
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.ui.widgets.autosave import flush_all
from wijkteam_desktop.ui.workspace import Workspace

MOST_DIALOGS = 50
"""After closing so many dialogs one after the other the window locks without waiting for more."""


def keep_half_typed(workspace: Workspace, kept: Kept) -> None:
    """Save what can be saved everywhere in the program, and store the rest as drafts."""
    flush_all()
    # Every window has a field of its own that had the keyboard last; that of the active one counts.
    windows = sorted(QApplication.topLevelWidgets(), key=lambda top: not top.isActiveWindow())
    found = [draft for window in windows for draft in drafts.half_typed(window)]
    kept.focused = next((draft.key for draft in found if draft.focused), "")
    if not found:
        return
    from wijkteam_desktop.services import drafts as stored

    member_id = str(workspace.actor.member_id)

    def work(s: object) -> None:
        for draft in found:
            stored.save(s, draft.key, draft.text, draft.cursor, member_id=member_id)  # type: ignore[arg-type]

    workspace.note(work)


def hold_half_typed(shell: QWidget) -> None:
    """Save what can be saved, and hold what is half typed for the pages that come after."""
    flush_all()
    drafts.keep(drafts.half_typed(shell))
    drop_tasks()


def forget_held() -> None:
    """Let go of drafts that wait for their fields and of results on their way: the store closes."""
    drafts.drop_waiting()
    drop_tasks()


def bring_back(workspace: Workspace, kept: Kept) -> None:
    """Take the drafts of this member out of the store and hold them for their fields."""
    from wijkteam_desktop.services import drafts as stored

    member_id = str(workspace.actor.member_id)
    found = workspace.read(lambda s: stored.all_of(s, member_id=member_id))
    drafts.keep(
        [
            drafts.Draft(draft.key, draft.text, draft.cursor, draft.key == kept.focused)
            for draft in found
        ]
    )
    kept.focused = ""


def forget_placed(workspace: Workspace, keys: list[str]) -> None:
    """Remove drafts from the store that are back in their fields."""
    if not keys:
        return
    from wijkteam_desktop.services import drafts as stored

    member_id = str(workspace.actor.member_id)

    def work(s: object) -> None:
        for key in keys:
            stored.take(s, key, member_id=member_id)  # type: ignore[arg-type]

    workspace.note(work)


def close_dialogs(then: Callable[[], None], left: int = MOST_DIALOGS) -> None:
    """Close every dialog and menu of the program, and do *then* when all of them are gone.

    A dialog is a loop inside a loop: it is gone only after its caller has taken its answer, so the
    rest waits for that.
    """
    # While something is dragged its QDrag hangs under the widget it came from.
    if any(top.findChildren(QDrag) for top in QApplication.topLevelWidgets()):
        QDrag.cancel()
    popup = QApplication.activePopupWidget()
    while popup is not None and popup.close():
        popup = QApplication.activePopupWidget()
    open_dialogs = [
        top
        for top in QApplication.topLevelWidgets()
        if isinstance(top, QDialog) and top.isVisible()
    ]
    for dialog in open_dialogs:
        dialog.reject()
    waiting: QWidget | None = QApplication.activeModalWidget()
    if (open_dialogs or waiting is not None) and left > 0:
        QTimer.singleShot(0, lambda: close_dialogs(then, left - 1))
    else:
        then()
