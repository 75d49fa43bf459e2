"""The row of buttons above a report: zoom, print, save; each act is noted in the access log."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.report import printing
from wijkteam_desktop.ui.report.pdf_view import PdfView
from wijkteam_desktop.ui.widgets import PlainLabel, button, icon_button, muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import AccessKind


class ReportBar(QWidget):
    """Acts on the report that is shown: print through the system dialog, save as PDF, zoom."""

    def __init__(self, workspace: Workspace, view: PdfView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self.pdf = b""
        self._file_name = ""
        self.detail = _("samenvatting (PDF)")
        """What the access log calls this paper."""
        self.paper = QPageSize.PageSizeId.A4
        self._case_ids: tuple[str, ...] = ()
        self.pages: PlainLabel = muted("")
        self.print_button = button(_("Afdrukken…"), self.print_report, "primary", icon="printer")
        self.save_button = button(_("Bewaar als PDF…"), self.save_report, icon="download")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 16, 10)
        self._layout.addWidget(self.pages)
        self._layout.addStretch(1)
        for made in (
            icon_button("zoom-out", _("Kleiner"), lambda: view.zoom_by(1 / 1.15)),
            icon_button("zoom-in", _("Groter"), lambda: view.zoom_by(1.15)),
            icon_button("maximize", _("Pagina passend"), view.zoom_fit),
            self.save_button,
            self.print_button,
        ):
            self._layout.addWidget(made)
        self.setEnabled(False)

    def add(self, widget: QWidget) -> None:
        """Put another button before printing and saving."""
        self._layout.insertWidget(self._layout.indexOf(self.save_button), widget)

    def set_report(self, pdf: bytes, file_name: str, case_ids: Sequence[str]) -> None:
        """Say which report the buttons act on; it is shown to the user from now on."""
        self.pdf, self._file_name, self._case_ids = pdf, file_name, tuple(case_ids)
        count = self._view.page_count
        self.pages.setText(ngettext("{n} bladzijde", "{n} bladzijden", count).format(n=count))
        self.setEnabled(True)

    def print_report(self) -> None:
        """Print through the system dialog."""
        printer = printing.ask_printer(self, self._view.page_count, self.paper)
        if printer is None:
            return
        try:
            printing.print_pdf(self.pdf, printer)
        except UserError as error:
            self._workspace.message.emit(str(error))
            return
        self._log(AccessKind.PRINTED)
        self._workspace.news.emit(_("Het verslag is naar de printer gestuurd."))

    def save_report(self) -> None:
        """Save as PDF; the name proposed is the case code, never a person."""
        path = printing.ask_file(self, self._file_name)
        if path is None:
            return
        try:
            printing.save_file(self.pdf, path)
        except UserError as error:
            self._workspace.message.emit(str(error))
            return
        self._log(AccessKind.EXPORTED)
        self._workspace.news.emit(_("Bewaard als {name}.").format(name=path.name))

    def _log(self, kind: AccessKind) -> None:
        for case_id in self._case_ids:
            self._workspace.log_access(kind, case_id, self.detail)
