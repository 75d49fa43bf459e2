"""Writing a case to a file: what is in it, for whom, and the tick for what is confidential."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from wijkteam_desktop.errors import CannotWrite
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import AccessKind


class ExportDialog(Dialog):
    """Says what goes out; ``ask`` gives whether confidential rows go along, ``None`` for no."""

    def __init__(self, parent: QWidget | None, code: str, *, may_confidential: bool) -> None:
        super().__init__(
            parent,
            _("Casus uitvoeren"),
            _(
                "Alles van casus {code} komt in één bestand (JSON): mensen, banden, vraag, "
                "deelvragen, acties en de rest. Het bestand is niet versleuteld. Geef het alleen "
                "aan wie deze casus mag lezen, en wis het daarna."
            ).format(code=code),
            yes=_("Bestand kiezen …"),
            width=520,
        )
        self.confidential = QCheckBox(_("Ook wat alleen voor de casushouder is"))
        self.confidential.setAccessibleName(self.confidential.text())
        self.confidential.setEnabled(may_confidential)
        self.add(self.confidential)
        self.add(
            PlainLabel(
                _("Zonder dit vinkje staat in het bestand alleen hoeveel er is weggelaten.")
                if may_confidential
                else _("Alleen de casushouder en de aandachtsfunctionaris kunnen dit aanvinken."),
                "muted",
                wrap=True,
            )
        )

    @classmethod
    def ask(cls, parent: QWidget | None, code: str, *, may_confidential: bool) -> bool | None:
        """Ask; ``None`` when nothing is to be written."""
        dialog = cls(parent, code, may_confidential=may_confidential)
        try:
            if dialog.exec() != Dialog.DialogCode.Accepted:
                return None
            return dialog.confidential.isChecked()
        finally:
            dialog.deleteLater()


def export_case(
    parent: QWidget, workspace: Workspace, case_id: str, tell: Callable[[str], object]
) -> None:
    """Ask what goes out and where to, write it, and note it in the access log."""
    from wijkteam_desktop.exchange import case_json

    case = workspace.case(case_id)
    viewer = workspace.viewer
    may = viewer.safety_officer or (
        bool(viewer.member_id) and viewer.member_id == case.holder_member_id
    )
    confidential = ExportDialog.ask(parent, case.code, may_confidential=may)
    if confidential is None or not workspace.is_open:
        return
    path = _ask_path(parent, case.code)
    if path is None or not workspace.is_open:
        return
    document = workspace.read(
        lambda s: case_json.export_file(s, [case_id], confidential=confidential)
    )
    try:
        write_private(path, case_json.dumped(document))
    except CannotWrite as error:
        workspace.message.emit(str(error))
        return
    detail = _("met vertrouwelijk") if confidential else ""
    workspace.log_access(AccessKind.EXPORTED, case_id, detail)
    tell(_("Casus {code} is uitgevoerd.").format(code=case.code))


def write_private(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, for this user only; raises ``CannotWrite``."""
    unfinished = path.with_name(f".{path.name}.tmp")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise CannotWrite(filename=path.name) from error


def _ask_path(parent: QWidget, code: str) -> Path | None:
    # The code only: a file name with a name in it would stay behind in lists of recent files.
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Casus uitvoeren"), f"casus-{code}.json", _("Casusbestand (*.json)")
    )
    return Path(name) if name else None
