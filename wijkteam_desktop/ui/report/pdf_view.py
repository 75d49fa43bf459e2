"""Shows the pages of a PDF under each other, as wide as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.report.pdf_pages import PdfPages

_POINTS_PER_INCH = 72.0
_GAP = 18
_WIDEST = 1.3
"""Largest scale the page is fitted at by itself, in screen pixels per point."""


class PdfView(QScrollArea):
    """Preview of a PDF kept in memory; Ctrl+wheel and plus/minus zoom, 0 fits the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(self)
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(_("Voorbeeld van het verslag"))
        self._zoom = 1.0
        self.destroyed.connect(self._sheets.close_pages)

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF; the scroll position stays where it is."""
        self._sheets.set_pages(PdfPages(pdf))
        self._fit()
        count = self.page_count
        said = ngettext("{n} bladzijde", "{n} bladzijden", count).format(n=count)
        self.setAccessibleDescription(said)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._sheets.page_count

    def zoom_by(self, factor: float) -> None:
        """Make the pages larger or smaller, between half and four times the fitted width."""
        self._zoom = min(4.0, max(0.5, self._zoom * factor))
        self._fit()

    def zoom_fit(self) -> None:
        """Fit the width again."""
        self._zoom = 1.0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(1.15)
            case Qt.Key.Key_Minus:
                self.zoom_by(1 / 1.15)
            case Qt.Key.Key_0:
                self.zoom_fit()
            case _:
                super().keyPressEvent(event)

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * _GAP
        self._sheets.set_width(room, self._zoom)


class _Sheets(QWidget):
    """The paper itself: pages are rendered when they come into view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._sizes: list[tuple[float, float]] = []
        self._images: dict[int, QImage] = {}
        self._scale = 1.0

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    def close_pages(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def set_pages(self, pages: PdfPages) -> None:
        self.close_pages()
        self._pages = pages
        self._sizes = [pages.size(i) for i in range(len(pages))]
        self._images.clear()

    def set_width(self, room: int, zoom: float) -> None:
        if not self._sizes:
            return
        widest = max(width for width, _height in self._sizes)
        scale = max(0.3, min(_WIDEST, room / widest)) * zoom
        if scale != self._scale:
            self._scale = scale
            self._images.clear()
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if not self._sizes:
            return QSize(0, 0)
        width = max(w for w, _h in self._sizes) * self._scale + 2 * _GAP
        height = sum(h * self._scale + _GAP for _w, h in self._sizes) + _GAP
        return QSize(round(width), round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        y = float(_GAP)
        for index, (width, height) in enumerate(self._sizes):
            sheet = QRectF(
                (self.width() - width * self._scale) / 2,
                y,
                width * self._scale,
                height * self._scale,
            )
            y = sheet.bottom() + _GAP
            if not sheet.toAlignedRect().intersects(event.rect()):
                continue
            painter.fillRect(sheet.translated(0, 2), theme.color("line"))
            painter.drawImage(sheet, self._image(index))
            painter.setPen(theme.color("line"))
            painter.drawRect(sheet)
        painter.end()

    def _image(self, index: int) -> QImage:
        if index not in self._images:
            assert self._pages is not None
            dpi = _POINTS_PER_INCH * self._scale * self.devicePixelRatioF()
            self._images[index] = self._pages.image(index, dpi)
        return self._images[index]
