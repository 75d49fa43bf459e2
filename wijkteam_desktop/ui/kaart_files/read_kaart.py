"""Reading a sociale kaart in: choose files, say what the columns are, look, and one edit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.kaart_files.columns_dialog import ColumnsDialog
from wijkteam_desktop.ui.kaart_files.preview_dialog import PreviewDialog
from wijkteam_desktop.ui.shell.long_work import live, pausing
from wijkteam_desktop.ui.shell.reading_file import busy_dialog, read_beside
from wijkteam_desktop.ui.tasks import Cancelled
from wijkteam_desktop.ui.widgets.ask import TellDialog
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import IMPORT, KAART_PAGE


def read_kaart(parent: QWidget, workspace: Workspace, paths: Sequence[Path] | None = None) -> str:
    """Ask for files, show what they would do, and read them in as one step.

    Gives what came in, in a sentence; empty when nothing did.
    """
    from wijkteam_desktop.services import kaart_import

    chosen = list(paths) if paths is not None else _ask_paths(parent)
    if not chosen:
        return ""
    try:
        file = _read(parent, chosen)
        if file is None:
            return ""
        plan = workspace.read(lambda s: kaart_import.plan(s, file))
    except UserError as error:
        TellDialog.ask(parent, _("Sociale kaart inlezen"), str(error))
        return ""
    except Cancelled:
        return ""
    without = PreviewDialog.ask(parent, plan)
    if without is None or not workspace.is_open:
        return ""
    work = len(plan.new) + len(plan.changed)
    progress = busy_dialog(parent, _("Sociale kaart inlezen …"), work)

    def step(done: int, total: int) -> None:
        if done == total:
            progress.setLabelText(_("Sociale kaart bewaren …"))
            progress.setMaximum(0)
        else:
            progress.setValue(done)
        live(progress)

    try:
        with pausing(workspace, lambda: live(progress)):
            count = workspace.run(
                _("Sociale kaart inlezen"),
                lambda s: kaart_import.apply(s, plan, without=without, progress=step),
                page=KAART_PAGE,
                kind=IMPORT,
            )
    finally:
        progress.close()
        progress.deleteLater()
    if count is None:
        return ""
    return ngettext(
        "{count} organisatie of aanbod ingelezen.",
        "{count} organisaties en aanbod ingelezen.",
        count,
    ).format(count=count)


def _read(parent: QWidget, paths: list[Path]) -> Any:
    """Read the files; a table only after its columns were matched.  None when cancelled."""
    from wijkteam_desktop.exchange.kaart import plain_table, reading

    largest = max(paths, key=lambda path: path.stat().st_size if path.is_file() else 0)
    words = _("Bestand lezen …")
    found = read_beside(parent, largest, lambda _largest: reading.read(paths), words)
    if not isinstance(found, plain_table.PlainTable):
        return found
    matched = ColumnsDialog.ask(parent, found)
    return None if matched is None else plain_table.file_of(found, matched)


def _ask_paths(parent: QWidget) -> list[Path]:
    names, _kind = QFileDialog.getOpenFileNames(
        parent,
        _("Sociale kaart inlezen: een bestand, of alle tabellen van een pakket"),
        "",
        _("Sociale kaart (*.xlsx *.csv *.json *.zip)"),
    )
    return [Path(name) for name in names]
