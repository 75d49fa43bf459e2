"""Writing a drawing, or the people and lines of it, to a file under a neutral name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.drawing_files.drawing_warnings import warnings
from wijkteam_desktop.ui.drawing_files.export_dialog import ExportDrawingDialog, Wish
from wijkteam_desktop.ui.shell.long_work import show_when_late
from wijkteam_desktop.ui.tasks import run_task
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import AccessKind, View

_PICTURE = (1920, 1200)


def export_drawing(
    parent: QWidget,
    workspace: Workspace,
    case: CaseView,
    view: View,
    tell: Callable[[str], object],
) -> None:
    """Ask the form and the place, make it beside the window, write it and note it."""
    wish = ExportDrawingDialog.ask(parent, label(view), partial(warnings, case, view))
    if wish is None or not workspace.is_open:
        return
    path = _ask_path(parent, case.code, view, wish)
    if path is None or not workspace.is_open:
        return
    make = partial(
        made, case.public(), view, wish, path, workspace.store.name, workspace.actor.name
    )

    def done(files: dict[Path, bytes]) -> None:
        from wijkteam_desktop.exchange.files import write_file

        try:
            for target, content in files.items():
                write_file(target, content)
        except UserError as error:
            workspace.message.emit(str(error))
            return
        workspace.log_access(AccessKind.EXPORTED, case.id, f"{label(view)} ({wish.suffix})")
        tell(_("Bewaard als {name}.").format(name=path.name))

    def failed(error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        workspace.message.emit(str(error))

    show_when_late(parent, run_task(make, done, failed), _("De tekening wordt gemaakt …"))


def made(
    case: CaseView, view: View, wish: Wish, path: Path, team_name: str, printed_by: str
) -> dict[Path, bytes]:
    """What goes into which file."""
    if wish.is_data:
        from wijkteam_desktop.exchange.network_out import contents

        return contents(case, wish.suffix, path)
    from wijkteam_desktop.report.picture import view_figure, view_picture

    if wish.suffix != "pdf":
        return {path: view_picture(case, view, _PICTURE, wish.suffix)}
    from wijkteam_desktop.report.page import PageFrame
    from wijkteam_desktop.report.poster import poster_pdf
    from wijkteam_desktop.report.poster_plan import Paper, Sheet

    sheet = Sheet(Paper(wish.paper.lower()), wish.landscape)
    room = sheet.frame
    scale = 1000.0 / max(room.w, room.h)
    figure = view_figure(case, view, (room.w * scale, room.h * scale))
    title = f"{case.code} · {label(view)}"
    frame = PageFrame(title, team_name, printed_by, datetime.now())
    return {path: poster_pdf(figure, frame, sheet, across=wish.across)}


def _ask_path(parent: QWidget, code: str, view: View, wish: Wish) -> Path | None:
    safe = "".join(c if c.isalnum() or c in "-_" else "-" for c in code)
    name = f"{view.value}-{safe}.{wish.suffix}"
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, _("Tekening uitvoeren"), str(Path.home() / name), f"*.{wish.suffix}"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(f".{wish.suffix}")
