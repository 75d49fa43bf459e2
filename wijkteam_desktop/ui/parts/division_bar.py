"""The bar that shows how the parts are divided over the carriers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts.part_text import carrier_word
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, Carrier

_HEIGHT = 20
_GAP = 2
_ORDER: tuple[Carrier | None, ...] = (*Carrier, None)


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of the bar: its carrier, its number of parts and where it is."""

    carrier: Carrier | None
    count: int
    box: QRectF


class DivisionBar(QWidget):
    """A row of blocks in the colours of the carriers, as wide as their numbers of parts.

    Each block has its number and, where it fits, its letter; the whole is one sentence for a
    screen reader.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[Carrier | None, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Verdeling"))
        theme.signals().changed.connect(self.updateGeometry)

    def show_counts(self, counts: Mapping[Carrier | None, int]) -> None:
        """Show these numbers of parts per carrier; None is nobody."""
        self._counts = {carrier: counts.get(carrier, 0) for carrier in _ORDER}
        self.setAccessibleDescription(self.sentence())
        self.update()

    def sentence(self) -> str:
        """The division in words."""
        pieces = [
            f"{carrier_word(carrier)} {count}" for carrier, count in self._counts.items() if count
        ]
        return _("Verdeling: {division}.").format(division=", ".join(pieces)) if pieces else ""

    def segments(self) -> list[Segment]:
        """The blocks with their places, only of carriers that have parts."""
        used = [(carrier, count) for carrier, count in self._counts.items() if count]
        total = sum(count for _carrier, count in used)
        if not total:
            return []
        gap = theme.px(_GAP)
        room = max(0.0, self.width() - gap * (len(used) - 1))
        made, left = [], 0.0
        for carrier, count in used:
            width = room * count / total
            made.append(Segment(carrier, count, QRectF(left, 0, width, self.height())))
            left += width + gap
        return made

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), theme.px(4), theme.px(4))
        painter.setClipPath(corners)
        colours = theme.palette()
        segments = self.segments()
        if not segments:
            painter.fillRect(self.rect(), QColor(colours["load.track"]))
            return
        font = theme.font(11, weight=QFont.Weight.Bold)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for segment in segments:
            nobody = segment.carrier is None
            ground = colours.carrier_soft(None) if nobody else colours.carrier(segment.carrier)
            painter.fillRect(segment.box, QColor(ground))
            painter.setPen(QColor(colours["ink"] if nobody else colours["accent.ink"]))
            painter.drawText(segment.box, Qt.AlignmentFlag.AlignCenter, _caption(segment, metrics))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            place = event.pos()  # type: ignore[attr-defined]
            for segment in self.segments():
                if segment.box.contains(place):
                    QToolTip.showText(event.globalPos(), _words(segment), self)  # type: ignore[attr-defined]
                    return True
        return super().event(event)


def _caption(segment: Segment, metrics: QFontMetricsF) -> str:
    if segment.carrier is None:
        return str(segment.count)
    full = f"{CARRIER_LETTERS[segment.carrier]} {segment.count}"
    fits = metrics.horizontalAdvance(full) + theme.px(4) <= segment.box.width()
    return full if fits else str(segment.count)


def _words(segment: Segment) -> str:
    return ngettext(
        "{carrier}: {count} deelvraag", "{carrier}: {count} deelvragen", segment.count
    ).format(carrier=carrier_word(segment.carrier), count=segment.count)
