"""The tabs of a case as pills, with what was saved last and the way to the history."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.moments import ago
from wijkteam_desktop.ui.widgets import PlainLabel, Segmented, button, icon_button
from wijkteam_desktop.ui.widgets.elided import ElidedLabel
from wijkteam_desktop.views.edits import CASE_TABS as PAGES
from wijkteam_desktop.views.edits import GOALS_TAB as GOALS
from wijkteam_desktop.views.edits import NETWORK_TAB as NETWORK
from wijkteam_desktop.views.edits import REPORT_TAB as REPORT
from wijkteam_desktop.views.edits import REQUEST_TAB as REQUEST

__all__ = ["GOALS", "NETWORK", "PAGES", "REPORT", "REQUEST", "CaseTabs"]

_HALF_MINUTE_MS = 30_000


class CaseTabs(QWidget):
    """``chosen(page)`` when another tab is taken, ``history_asked(on)`` for the side panel,
    ``panel_asked(on)`` for the right column of the tab with the drawing.
    """

    chosen = Signal(str)
    history_asked = Signal(bool)
    panel_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stamp = ""
        self.tabs = Segmented(
            [
                (REQUEST, _("1  Vraag")),
                (NETWORK, _("2  Netwerk en taken")),
                (GOALS, _("3  Doelen en afspraken")),
                (REPORT, _("4  Verslag")),
            ],
            name=_("Tabblad"),
            value=NETWORK,
            segment_class="tab",
        )
        for number, page in enumerate(PAGES, 1):
            self.tabs.segment(page).setToolTip(f"Alt+{number}")
        self.withheld = ElidedLabel("", "muted", "small")
        self.withheld.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.saved = PlainLabel("", "muted", "small")
        self.panel = icon_button(
            "panel-right", _("Wie doet wat tonen of verbergen (F9)"), checkable=True
        )
        self.panel.setChecked(True)
        self.history = button(_("Geschiedenis"), None, "quiet", icon="history")
        self.history.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.tabs)
        row.addWidget(self.withheld, 1)
        row.addWidget(self.saved)
        row.addWidget(self.panel)
        row.addWidget(self.history)
        self.tabs.chosen.connect(self.chosen)
        self.history.clicked.connect(self.history_asked)
        self.panel.clicked.connect(self.panel_asked)
        theme.signals().changed.connect(self._fit)
        self._fit()
        self._clock = QTimer(self, interval=_HALF_MINUTE_MS)
        self._clock.timeout.connect(self._say_saved)
        self._clock.start()

    def show_page(self, page: str) -> None:
        """Mark a tab as the present one."""
        self.tabs.set_value(page)
        self.panel.setVisible(page == NETWORK)
        self._make_room()

    def show_saved(self, stamp: str) -> None:
        """Show when the last change was saved (a stored moment; empty for none)."""
        self._stamp = stamp
        self._say_saved()

    def show_withheld(self, count: int) -> None:
        """Say in one calm line that confidential things are left out."""
        text = (
            ngettext(
                "{count} vertrouwelijk deel is alleen zichtbaar voor de casushouder",
                "{count} vertrouwelijke delen zijn alleen zichtbaar voor de casushouder",
                count,
            ).format(count=count)
            if count
            else ""
        )
        self.withheld.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out when it was saved where that would press on the tabs; the top bar says it."""
        shown = [self.tabs, self.history, *([self.panel] if self.panel.isVisibleTo(self) else [])]
        taken = sum(widget.sizeHint().width() + theme.px(12) for widget in shown)
        room = self.width() - taken - theme.px(12)
        self.saved.setVisible(bool(self.saved.text()) and self.saved.sizeHint().width() <= room)

    def _fit(self) -> None:
        # The present tab is bold, and wider than Qt reckons.
        metrics = QFontMetrics(theme.font(13, QFont.Weight.DemiBold))
        for page in PAGES:
            segment = self.tabs.segment(page)
            room = metrics.horizontalAdvance(segment.text()) + theme.px(38)
            segment.setMinimumWidth(room)

    def _say_saved(self) -> None:
        when = ago(self._stamp)
        self.saved.setText(_("Bewaard · {when}").format(when=when) if when else _("Bewaard"))
