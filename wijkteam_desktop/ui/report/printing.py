"""Prints a PDF through the system dialog and saves one under a neutral name."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QRectF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from wijkteam_desktop.errors import CannotWrite, DiskFull
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.report.pdf_pages import PdfPages

_DPI = 300


def ask_printer(
    parent: QWidget,
    page_count: int,
    paper: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
) -> QPrinter | None:
    """Ask for a printer with the system dialog; None when the user cancels."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(paper))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    # The name shows up in print queues that everybody sees.
    printer.setDocName(_("Wijkteam Desktop"))
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, page_count)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print the pages the user chose, each fitted on the sheet."""
    with PdfPages(pdf) as pages:
        first = max(1, printer.fromPage())
        last = min(len(pages), printer.toPage() or len(pages))
        painter = QPainter()
        if not painter.begin(printer):
            raise CannotWrite(
                _("De printer kon niet worden gestart. Er is niets afgedrukt; probeer het opnieuw.")
            )
        try:
            for number in range(first, last + 1):
                if number > first:
                    printer.newPage()
                image = pages.image(number - 1, min(_DPI, printer.resolution()))
                area = QRectF(painter.viewport())
                scale = min(area.width() / image.width(), area.height() / image.height())
                size = (image.width() * scale, image.height() * scale)
                left, top = (area.width() - size[0]) / 2, (area.height() - size[1]) / 2
                painter.drawImage(QRectF(left, top, *size), image)
        finally:
            painter.end()


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a PDF, with a neutral name proposed; None when the user cancels."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, _("Bewaar als PDF"), str(Path(folder) / name), _("PDF (*.pdf)")
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")


def save_file(content: bytes, path: Path) -> None:
    """Write a file whole or not at all.

    Raises DiskFull or CannotWrite with a sentence for the user; an older file then stays.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".wijkteam-")
        try:
            with os.fdopen(handle, "wb") as target:
                target.write(content)
                target.flush()
                os.fsync(target.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.errno == 28:
            raise DiskFull from error
        raise CannotWrite(
            _(
                "Het bestand kon hier niet worden bewaard. Er is niets verloren; "
                "kies een andere map."
            )
        ) from error
