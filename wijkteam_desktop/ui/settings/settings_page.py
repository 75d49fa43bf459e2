"""The page of settings: one column of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.settings.costs_card import CostsCard
from wijkteam_desktop.ui.settings.dock_card import DockCard
from wijkteam_desktop.ui.settings.limits_card import LimitsCard
from wijkteam_desktop.ui.settings.look_card import LockCard, LookCard
from wijkteam_desktop.ui.settings.slots_card import SlotsCard
from wijkteam_desktop.ui.settings.store_card import StoreCard
from wijkteam_desktop.ui.settings.team_card import TeamCard
from wijkteam_desktop.ui.shell.place import SETTINGS
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow

NARROW = 900
"""Below this width (at 100 %) the cards stand in one column."""


class SettingsPage(Page):
    """Everything that can be set."""

    page_name = SETTINGS

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(window.workspace, parent)
        self.setAccessibleName(_("Instellingen"))
        self.store = StoreCard(window)
        self.slots = SlotsCard(window)
        self.team = TeamCard(window.workspace)
        self.look = LookCard(window)
        self.lock = LockCard(window)
        self.limits = LimitsCard(window.workspace)
        self.dock = DockCard(window.workspace)
        self.costs = CostsCard(window.workspace)
        scroll = Scroll()
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, scroll.inside)
        columns.setContentsMargins(px(16), px(16), px(16), px(16))
        columns.setSpacing(px(14))
        for cards in (
            (self.store, self.slots),
            (self.look, self.lock, self.team, self.limits, self.dock, self.costs),
        ):
            column = QVBoxLayout()
            column.setSpacing(px(14))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._columns = columns
        title = PlainLabel(_("Instellingen"), "title")
        title.setContentsMargins(px(16), px(14), px(16), 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(title)
        whole.addWidget(scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= px(NARROW)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def refresh(self) -> None:
        """Read the store, its slots and the team again."""
        self.store.refresh()
        self.slots.refresh()
        self.team.refresh()
        self.limits.refresh()
        self.dock.refresh()
        self.costs.refresh()
