"""What floats over the drawing: the tray, the button of the legend, hints and notices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.canvas import NetworkCanvas
from wijkteam_desktop.ui.network.legend import Legend
from wijkteam_desktop.ui.network.not_drawn import NotDrawn
from wijkteam_desktop.ui.network.quick_add import QuickAdd
from wijkteam_desktop.ui.network.tray import Tray
from wijkteam_desktop.ui.widgets import MessageBar, PlainLabel

_TRAY = 178
_NOTICE = 420
_GAP = 10


class Overlay:
    """Puts the floating widgets of one view in their corners."""

    def __init__(
        self,
        owner: QWidget,
        canvas: NetworkCanvas,
        tray: Tray,
        legend: Legend,
        quick_add: QuickAdd,
    ) -> None:
        self._canvas = canvas
        self._tray = tray
        self._legend = legend
        self._quick_add = quick_add
        self._owner = owner
        self._tray_chosen = False
        self.hint = PlainLabel("", "chip", parent=owner)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        self.notice = MessageBar(owner)
        self.missing = NotDrawn(owner)
        for widget in (tray, legend, legend.button, quick_add.hint):
            widget.setParent(owner)
        quick_add.hint.hide()
        legend.setVisible(legend.is_open)
        for floating in (tray, legend, legend.button, quick_add.hint, self.hint, self.notice):
            floating.raise_()
        tray.toggled.connect(self._tray_toggled)
        legend.toggled.connect(self.place)
        quick_add.hint_changed.connect(self.place)

    def show_hint(self, text: str) -> None:
        """Show what can be done now; empty hides it."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.hint.adjustSize()
        self._place_hint()

    def spot(self, node_id: str, area: QRectF | None) -> QRect:
        """Where a field about somebody belongs: at their area of the drawing, else in the tray."""
        if area is None:
            return self._tray.area_of(node_id).translated(self._tray.pos())
        self._canvas.zoom.reveal(area)
        return self._canvas.mapFromScene(area).boundingRect().translated(self._canvas.pos())

    def offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button to take it back."""
        self.notice.show_message(text, kind="note", action=_("Ongedaan maken"), do=undo)
        self.place()

    def place(self) -> None:
        """Put everything in its place."""
        room, gap = self._canvas.geometry(), theme.px(_GAP)
        self._place_hint()
        width = min(room.width() - 2 * gap, theme.px(_NOTICE))
        height = self.notice.sizeHint().height()
        left = room.center().x() - width // 2
        self.notice.setGeometry(left, room.bottom() - height - gap, width, height)
        button = self._legend.button
        button.adjustSize()
        button.move(room.right() - button.width() - gap, room.bottom() - button.height() - gap // 2)
        self.missing.place_beside(button.geometry())
        wanted = self._legend.wanted()
        most = room.height() * 6 // 10
        width, height = min(wanted.width(), room.width()), min(wanted.height(), most)
        foot = button.y() - gap // 2
        self._legend.setGeometry(room.right() - width - gap, foot - height, width, height)
        known = self._quick_add.hint
        known.adjustSize()
        known.move(room.right() - known.width() - gap, room.top() + 2)
        self._place_tray(room.adjusted(gap, 0, -gap, -gap))

    def _place_hint(self) -> None:
        room = self._canvas.geometry()
        left = room.center().x() - self.hint.width() // 2
        self.hint.move(left, room.top() + theme.px(_GAP))

    def _place_tray(self, room: QRect) -> None:
        """Unfold the tray unless it would lie over somebody; what the user chose goes before."""
        width, fold = theme.px(_TRAY), self._tray.fold
        if not self._tray_chosen:
            # Unfolding may bring us here again; only what the user does counts as chosen.
            with QSignalBlocker(fold):
                fold.set_open(True)
                wanted = QRect(room.topLeft(), self._tray.fit(width, room.height()))
                under = self._canvas.mapToScene(wanted.translated(-self._canvas.pos()))
                fold.set_open(not self._canvas.stage.covers(under.boundingRect()))
        self._tray.setGeometry(QRect(room.topLeft(), self._tray.fit(width, room.height())))

    def _tray_toggled(self) -> None:
        self._tray_chosen = True
        self.place()
