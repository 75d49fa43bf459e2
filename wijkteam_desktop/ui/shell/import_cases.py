"""Reading cases in from a file: first what would come in and what not, then the import itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.case.link_dialog import ask_links
from wijkteam_desktop.ui.shell.long_work import live, pausing
from wijkteam_desktop.ui.shell.place import LIST
from wijkteam_desktop.ui.shell.reading_file import busy_dialog, read_beside
from wijkteam_desktop.ui.tasks import Cancelled
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.ask import TellDialog
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import IMPORT


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


def import_cases(parent: QWidget, workspace: Workspace, path: Path | None = None) -> str:
    """Ask for a file, show what is in it, and read it in as one step.

    Gives what came in, in a sentence; empty when nothing did.
    """
    from wijkteam_desktop.exchange import case_json

    chosen = path or _ask_path(parent)
    if chosen is None:
        return ""
    try:
        file = read_beside(parent, chosen, case_json.read_file, _("Bestand lezen …"))
        preview = workspace.read(lambda s: case_json.preview(s, file))
    except UserError as error:
        _tell(parent, error)
        return ""
    except Cancelled:
        return ""
    if not ImportDialog.ask(parent, preview) or not workspace.is_open:
        return ""
    progress = busy_dialog(parent, _("Casussen inlezen …"), len(preview.coming))

    def step(done: int, total: int) -> None:
        # Rows are made on this thread, in one transaction; the window stays alive in between.
        if done == total:
            progress.setLabelText(_("Casussen bewaren …"))
            progress.setMaximum(0)
        else:
            progress.setValue(done)
        live(progress)

    try:
        with pausing(workspace, lambda: live(progress)):
            report = workspace.run(
                ngettext("Casus inlezen", "Casussen inlezen", len(preview.coming)),
                lambda s: case_json.import_cases(s, file, step),
                page=LIST,
                kind=IMPORT,
            )
    finally:
        progress.close()
        progress.deleteLater()
    if report is None:
        return ""
    linked = ask_links(parent, workspace, [case.id for case in report.imported], page=LIST)
    return _summary(report, linked or 0)


def _summary(report: Any, linked: int) -> str:
    count = len(report.imported)
    said = [
        ngettext("{count} casus ingelezen.", "{count} casussen ingelezen.", count).format(
            count=count
        )
    ]
    if not report.complete:
        left = report.found - count
        said.append(
            ngettext(
                "{left} casus niet; de redenen stonden in het overzicht.",
                "{left} casussen niet; de redenen stonden in het overzicht.",
                left,
            ).format(left=left)
        )
    if linked:
        said.append(
            ngettext("{count} teamlid gekoppeld.", "{count} teamleden gekoppeld.", linked).format(
                count=linked
            )
        )
    return " ".join(said)


def _ask_path(parent: QWidget) -> Path | None:
    name, _kind = QFileDialog.getOpenFileName(
        parent, _("Casussen inlezen"), "", _("Casusbestand (*.json)")
    )
    return Path(name) if name else None


def _tell(parent: QWidget, error: UserError) -> None:
    problems = getattr(error, "problems", ())
    TellDialog.ask(parent, _("Casussen inlezen"), "\n".join([str(error), *map(str, problems[:20])]))
