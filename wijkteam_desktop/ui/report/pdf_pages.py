"""Pages of a PDF as pictures, rendered from memory: for the preview and for the printer."""

from __future__ import annotations

from types import TracebackType
from weakref import finalize

import pypdfium2
from PySide6.QtGui import QImage

_POINTS_PER_INCH = 72


class PdfPages:
    """An opened PDF; use it in a with block or call close."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._closing = finalize(self, self._document.close)

    def __enter__(self) -> PdfPages:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        """Let go of the document."""
        self._closing()

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._document[index].get_size()
        return float(width), float(height)

    def image(self, index: int, dpi: float) -> QImage:
        """One page as a picture at a resolution in dots per inch."""
        bitmap = self._document[index].render(
            scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True
        )
        shown = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGBX8888,
        )
        return shown.copy()

    def text(self, index: int) -> str:
        """All text of a page, for the screen reader."""
        page = self._document[index].get_textpage()
        try:
            return str(page.get_text_bounded())
        finally:
            page.close()
