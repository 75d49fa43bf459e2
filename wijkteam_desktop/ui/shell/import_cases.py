"""Reading cases in from a file: first what would come in and what not, then the import itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QListWidget,
    QProgressDialog,
    QWidget,
)

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.shell.place import LIST
from wijkteam_desktop.ui.tasks import Cancelled
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.ask import TellDialog
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.workspace import Workspace


class ImportDialog(Dialog):
    """What is in the file: the cases that come in, and each problem with place and reason."""

    def __init__(self, parent: QWidget | None, preview: Any) -> None:
        count = len(preview.coming)
        super().__init__(
            parent,
            _("Casussen inlezen"),
            _("In “{filename}” staan {found} casussen.").format(
                filename=preview.filename, found=preview.found
            ),
            yes=ngettext("{count} casus inlezen", "{count} casussen inlezen", count).format(
                count=count
            ),
            width=640,
        )
        self.yes.setEnabled(bool(count))
        self.coming = QListWidget()
        for case in preview.coming:
            self.coming.addItem(
                _("{code} · {title} ({people} mensen, {parts} deelvragen)").format(
                    code=case.code, title=case.title, people=case.people, parts=case.parts
                )
            )
        self.problems = QListWidget()
        self.problems.addItems([str(problem) for problem in preview.problems])
        self.problems.setWordWrap(True)
        for caption, shown in (
            (_("Dit komt erin"), self.coming),
            (_("Dit niet, en waarom"), self.problems),
        ):
            style(shown, "boxed")
            shown.setMinimumHeight(px(110))
            if shown.count():
                self.add_field(caption, shown)
        if not preview.problems:
            self.add(PlainLabel(_("Er zijn geen fouten gevonden."), "good"))

    @classmethod
    def ask(cls, parent: QWidget | None, preview: Any) -> bool:
        """Show the preview; say whether to go on."""
        dialog = cls(parent, preview)
        try:
            return dialog.exec() == Dialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()


def import_cases(parent: QWidget, workspace: Workspace, path: Path | None = None) -> bool:
    """Ask for a file, show what is in it, and read it in as one step; say whether it was done."""
    from wijkteam_desktop.exchange import case_json

    chosen = path or _ask_path(parent)
    if chosen is None:
        return False
    try:
        file = case_json.read_file(chosen)
        preview = workspace.read(lambda s: case_json.preview(s, file))
    except UserError as error:
        _tell(parent, error)
        return False
    if not ImportDialog.ask(parent, preview) or not workspace.is_open:
        return False
    progress = _progress(parent, len(preview.coming))

    def step(done: int, total: int) -> None:
        # Rows are made on this thread, in one transaction; the window stays alive in between.
        progress.setValue(done)
        QApplication.processEvents()
        if progress.wasCanceled():
            raise Cancelled

    try:
        report = workspace.run(
            ngettext("Casus inlezen", "Casussen inlezen", len(preview.coming)),
            lambda s: case_json.import_cases(s, file, step),
            page=LIST,
        )
    except Cancelled:
        workspace.message.emit(_("Inlezen gestopt. Er is niets gewijzigd."))
        return False
    finally:
        progress.close()
        progress.deleteLater()
    if report is None:
        return False
    workspace.message.emit(_summary(report))
    return True


def _summary(report: Any) -> str:
    count = len(report.imported)
    words = ngettext("{count} casus ingelezen.", "{count} casussen ingelezen.", count).format(
        count=count
    )
    if report.complete:
        return words
    left = report.found - count
    return (
        words
        + " "
        + ngettext(
            "{left} casus niet; de redenen stonden in het overzicht.",
            "{left} casussen niet; de redenen stonden in het overzicht.",
            left,
        ).format(left=left)
    )


def _ask_path(parent: QWidget) -> Path | None:
    name, _kind = QFileDialog.getOpenFileName(
        parent, _("Casussen inlezen"), "", _("Casusbestand (*.json)")
    )
    return Path(name) if name else None


def _progress(parent: QWidget, total: int) -> QProgressDialog:
    made = QProgressDialog(_("Casussen inlezen …"), _("Stoppen"), 0, max(1, total), parent)
    made.setWindowTitle(_("Casussen inlezen"))
    made.setMinimumDuration(400)
    made.setModal(True)
    return made


def _tell(parent: QWidget, error: UserError) -> None:
    problems = getattr(error, "problems", ())
    TellDialog.ask(parent, _("Casussen inlezen"), "\n".join([str(error), *map(str, problems[:20])]))
