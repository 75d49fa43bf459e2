"""Writing the sociale kaart to a file, in the form that is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.widgets.ask import TellDialog
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.workspace import Workspace


class FormDialog(Dialog):
    """In which form, and what is in it."""

    def __init__(self, parent: QWidget | None) -> None:
        from wijkteam_desktop.exchange.kaart.writing import NAMES, form_name

        super().__init__(
            parent,
            _("Sociale kaart uitvoeren"),
            _(
                "Alle organisaties en al het aanbod komen in één bestand. Vrijwilligers en wat het"
                " team over aanbod noteerde gaan niet mee. Er staat niets van casussen in."
            ),
            yes=_("Bestand kiezen …"),
        )
        self.form = QuietCombo(_("Vorm"))
        options = [(form.value, form_name(form)) for form in NAMES]
        self.form.show_options(options, options[0][0])
        self.add_field(_("Vorm"), self.form)


def write_kaart(parent: QWidget, workspace: Workspace) -> str:
    """Ask for a form and a place and write the file; give what was done in a sentence."""
    from wijkteam_desktop.exchange.files import write_file
    from wijkteam_desktop.exchange.kaart.writing import SUFFIX, KaartForm, write
    from wijkteam_desktop.services import kaart_export

    dialog = FormDialog(parent)
    accepted = dialog.exec() == Dialog.DialogCode.Accepted
    form = KaartForm(dialog.form.currentData())
    dialog.deleteLater()
    if not accepted or not workspace.is_open:
        return ""
    suffix = SUFFIX[form]
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Sociale kaart uitvoeren"), f"sociale-kaart{suffix}", f"(*{suffix})"
    )
    if not name or not workspace.is_open:
        return ""
    try:
        file = workspace.read(kaart_export.kaart_file)
        write_file(Path(name), write(file, form))
    except UserError as error:
        TellDialog.ask(parent, _("Sociale kaart uitvoeren"), str(error))
        return ""
    return _("{count} keer aanbod uitgevoerd.").format(count=len(file.offers))
