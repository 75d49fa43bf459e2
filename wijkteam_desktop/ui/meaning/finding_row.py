"""One observation or question: the sentence, where it comes from, and a button to put it away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import icon_button

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 10_000
_ICON = 14


class FindingText(QAbstractButton):
    """The sentence as a button; when chosen it shows its source below.

    ``icon`` stands before it; without one it is a dot.
    """

    def __init__(self, finding: Finding, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        self._icon = icon
        self.setText(finding.sentence)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(finding.sentence)
        self.setAccessibleDescription(" ".join(t for t in (finding.source, self._effect()) if t))
        self.setToolTip(self._effect())
        self.toggled.connect(self._resized)
        theme.signals().changed.connect(self._resized)

    def heightForWidth(self, width: int) -> int:
        room = width - self._left() - theme.px(4)
        high = _height(_font(), self.text(), room)
        if self.isChecked():
            high += theme.px(2) + _height(_small(), self._finding.source, room)
        return high + 2 * theme.px(5)

    def sizeHint(self) -> QSize:
        wide = theme.px(240)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent.soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, theme.px(6), theme.px(6))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area, theme.px(6), theme.px(6))
        top, room = theme.px(5), self.width() - self._left() - theme.px(4)
        role = "accent" if self._finding.known else "muted"
        middle = top + QFontMetrics(_font()).height() / 2
        if self._icon:
            side = theme.px(_ICON)
            at = QPointF(theme.px(5), middle - side / 2)
            painter.drawPixmap(at, theme.pixmap(self._icon, role, _ICON))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(role))
            size = theme.px(3)
            painter.drawEllipse(QPointF(theme.px(5 + _ICON // 2), middle), size, size)
        painter.setFont(_font())
        painter.setPen(theme.color("ink" if self._finding.known else "muted"))
        painter.drawText(QRect(self._left(), top, room, _TALL), _WRAP, self.text())
        if self.isChecked():
            top += _height(_font(), self.text(), room) + theme.px(2)
            painter.setFont(_small())
            painter.setPen(theme.color("muted"))
            painter.drawText(QRect(self._left(), top, room, _TALL), _WRAP, self._finding.source)

    def _effect(self) -> str:
        count = len(self._finding.people)
        if not count:
            return ""
        return ngettext(
            "Wijst {count} persoon aan in de tekening.",
            "Wijst {count} personen aan in de tekening.",
            count,
        ).format(count=count)

    def _left(self) -> int:
        return theme.px(26)

    def _resized(self) -> None:
        self.updateGeometry()
        self.update()


class FindingRow(QWidget):
    """``chosen(finding, on)`` when the sentence is chosen or let go; ``asked(finding)`` for the
    button beside it.
    """

    chosen = Signal(object, bool)
    asked = Signal(object)

    def __init__(self, finding: Finding, *, question: bool = False, away: bool = False) -> None:
        super().__init__()
        self.finding = finding
        icon = "message-circle-question-mark" if question else ""
        self.text = FindingText(finding, icon if finding.known else "circle-dashed")
        if away:
            name, picture = _("Terughalen: {sentence}"), "rotate-ccw"
        elif question:
            name, picture = _("Klopt, niet meer vragen: {sentence}"), "check"
        else:
            name, picture = _("Wegleggen: {sentence}"), "x"
        self.button: QToolButton = icon_button(
            picture,
            name.format(sentence=finding.sentence),
            lambda: self.asked.emit(self.finding),
            role="muted",
            size=14,
        )
        self.button.setToolTip(name.split(":")[0])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.text.clicked.connect(lambda on: self.chosen.emit(self.finding, on))


def _font() -> QFont:
    return theme.font(13)


def _small() -> QFont:
    return theme.font(12)


def _height(font: QFont, text: str, width: int) -> int:
    box = QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), _TALL), _WRAP, text)
    return box.height()
