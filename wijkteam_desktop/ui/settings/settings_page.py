"""The page of settings: one column of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.settings.look_card import LockCard, LookCard
from wijkteam_desktop.ui.settings.slots_card import SlotsCard
from wijkteam_desktop.ui.settings.store_card import StoreCard
from wijkteam_desktop.ui.settings.team_card import TeamCard
from wijkteam_desktop.ui.shell.place import SETTINGS
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow


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
        inside = QWidget()
        style(inside, "ground")
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(px(16), px(16), px(16), px(16))
        columns.setSpacing(px(14))
        for cards in ((self.store, self.slots), (self.look, self.lock, self.team)):
            column = QVBoxLayout()
            column.setSpacing(px(14))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title = PlainLabel(_("Instellingen"), "title")
        title.setContentsMargins(px(16), px(14), px(16), 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(title)
        whole.addWidget(scroll, 1)

    def refresh(self) -> None:
        """Read the store, its slots and the team again."""
        self.store.refresh()
        self.slots.refresh()
        self.team.refresh()
