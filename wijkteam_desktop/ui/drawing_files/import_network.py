"""Reading a family or network file into a case, from the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.drawing_files.network_dialog import Choice, NetworkDialog
from wijkteam_desktop.ui.shell.long_work import show_when_late, shown_when_long
from wijkteam_desktop.ui.tasks import run_task
from wijkteam_desktop.ui.workspace import Workspace


def import_network(
    parent: QWidget,
    workspace: Workspace,
    case_id: str,
    done: Any,
    path: Path | None = None,
) -> None:
    """Ask for a file, read it beside the window, show what is in it and take it in as one step.

    *done(case_id, sentence)* is called when it came in.
    """
    from wijkteam_desktop.exchange.network_file import read_network

    chosen = path or _ask_path(parent)
    if chosen is None:
        return

    def read(file: Any) -> None:
        if workspace.is_open:
            _choose(parent, workspace, case_id, file, done)

    def failed(error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        workspace.message.emit(str(error))

    task = run_task(lambda: read_network(chosen), read, failed)
    show_when_late(parent, task, _("Het bestand wordt gelezen …"))


def _choose(parent: QWidget, workspace: Workspace, case_id: str, file: Any, done: Any) -> None:
    from wijkteam_desktop.services import network_import

    here = (case_id, workspace.case(case_id).code) if case_id else None

    def look(choice: Choice) -> Any:
        return workspace.read(
            lambda s: network_import.preview(
                s,
                file,
                case_id=choice.into,
                focus=choice.focus,
                generations=choice.generations,
                people=choice.people,
            )
        )

    choice = NetworkDialog.ask(parent, file, look, here)
    if choice is None or not workspace.is_open:
        return
    with shown_when_long(parent, workspace, _("Netwerk inlezen …")):
        report = workspace.run(
            _("Netwerk inlezen"),
            lambda s: network_import.import_network(
                s,
                file,
                case_id=choice.into,
                focus=choice.focus,
                generations=choice.generations,
                people=choice.people,
                same=dict.fromkeys(choice.apart),
            ),
            page="netwerk" if choice.into else "lijst",
        )
    if report is not None:
        done(report.case_id, report.sentence)


def _ask_path(parent: QWidget) -> Path | None:
    kinds = _("Stamboom of netwerk (*.ged *.gdz *.graphml *.xml *.json *.csv *.tsv *.txt)")
    name, _kind = QFileDialog.getOpenFileName(parent, _("Stamboom of netwerk inlezen"), "", kinds)
    return Path(name) if name else None
