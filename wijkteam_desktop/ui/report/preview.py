"""A PDF in a window of its own, with print and save: for reports that have no tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wijkteam_desktop.ui.report.pdf_view import PdfView
from wijkteam_desktop.ui.report.report_bar import ReportBar
from wijkteam_desktop.ui.workspace import Workspace


class PreviewDialog(QDialog):
    """Preview before printing; printing and saving are noted in the access log of each case.

    *detail* is what the log calls this paper, when it is not the summary.
    """

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        pdf: bytes,
        file_name: str,
        case_ids: Sequence[str],
        title: str,
        *,
        detail: str = "",
        paper: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(900, 760)
        view = PdfView(self)
        bar = ReportBar(workspace, view, self)
        bar.detail = detail or bar.detail
        bar.paper = paper
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(bar)
        layout.addWidget(view, 1)
        view.show_pdf(pdf)
        bar.set_report(pdf, file_name, case_ids)

    @classmethod
    def show_pdf(
        cls,
        parent: QWidget,
        workspace: Workspace,
        pdf: bytes,
        file_name: str,
        case_ids: Sequence[str],
        title: str,
        *,
        detail: str = "",
        paper: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
    ) -> None:
        """Show a PDF until the user closes the window."""
        cls(parent, workspace, pdf, file_name, case_ids, title, detail=detail, paper=paper).exec()
