"""The working window: top bar, navigation, messages and the pages, around one workspace."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.shell import nameless
from wijkteam_desktop.ui.shell.long_work import shown_when_long
from wijkteam_desktop.ui.shell.nameless import NamelessBanner
from wijkteam_desktop.ui.shell.pages import Makers, PageStack
from wijkteam_desktop.ui.shell.place import (
    CASE,
    INSIGHT,
    KAART,
    LIST,
    SETTINGS,
    Place,
    place_of_edit,
)
from wijkteam_desktop.ui.shell.rail import Rail
from wijkteam_desktop.ui.shell.top_bar import TopBar
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.message_bar import MessageBar
from wijkteam_desktop.ui.workspace import Workspace

BAR_WIDTH = 680
"""Greatest width of the message bar, in pixels at 100 %."""


class Shell(QWidget):
    """Navigation around the pages.  ``moved(Place)``, ``lock_asked`` and ``search_asked``."""

    moved = Signal(object)
    lock_asked = Signal()
    search_asked = Signal()
    names_asked = Signal()
    """Names are to be shown again."""

    def __init__(
        self,
        workspace: Workspace,
        makers: Makers,
        keys: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        style(self, "ground")
        self.workspace = workspace
        self.top = TopBar()
        self.rail = Rail()
        self.pages = PageStack(makers, keys)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.nameless = NamelessBanner(self.names_asked.emit)
        inside.addWidget(self.nameless)
        inside.addWidget(self.pages, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(inside, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.top)
        down.addLayout(across, 1)
        # Over the page and not above it: news that comes and goes may not move a drawing.
        self.bar = MessageBar(self)
        self.bar.shown.connect(self._place_bar)
        self._connect()
        self._hide_names(workspace.anonymous)
        self.top.show_actor(str(workspace.actor.name))

    @property
    def place(self) -> Place:
        """Where the user is."""
        return self.pages.place

    def go(self, place: Place) -> None:
        """Show a place."""
        self.pages.go(place)

    def undo(self) -> None:
        """Take the last step back, and show where it was made."""
        with shown_when_long(self, self.workspace, _("Ongedaan maken …")):
            undone = self.workspace.undo(self.place.scope)
        self._follow(undone)

    def redo(self) -> None:
        """Do the step again, and show where it was made."""
        with shown_when_long(self, self.workspace, _("Opnieuw doen …")):
            redone = self.workspace.redo(self.place.scope)
        self._follow(redone)

    def name_steps(self, undo: QAction, redo: QAction) -> None:
        """Let the menu say what undo and redo would do here."""
        state = self.workspace.undo_state(self.place.scope)
        undo.setEnabled(state.can_undo)
        redo.setEnabled(state.can_redo)
        undo.setText(_named(_("&Ongedaan maken"), state.undo_label))
        redo.setText(_named(_("O&pnieuw doen"), state.redo_label))

    def say(self, sentence: str) -> None:
        """Show a sentence that needs attention; an empty one takes the present one away."""
        self.bar.show_message(sentence)

    def tell(self, sentence: str, *, action: str = "", do: Any = None) -> None:
        """Show plain news, which goes away by itself."""
        self.bar.show_message(sentence, kind="note", action=action, do=do)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the message away, when nothing on the page wanted the key."""
        if event.key() == Qt.Key.Key_Escape and not self.bar.isHidden():
            self.bar.clear()
            return
        super().keyPressEvent(event)

    def _place_bar(self) -> None:
        """Put the message at the bottom of the page, in the middle."""
        page = self.pages.geometry()
        width = min(self.bar.wanted_width(), px(BAR_WIDTH), page.width() - px(24))
        height = self.bar.heightForWidth(width)
        x = page.left() + (page.width() - width) // 2
        self.bar.setGeometry(x, page.bottom() - height - px(16), width, height)
        self.bar.raise_()

    def _connect(self) -> None:
        # Bound methods: they are let go with this shell, while the workspace lives on.
        self.workspace.changed.connect(self._saved)
        self.workspace.message.connect(self.say)
        self.workspace.news.connect(self.tell)
        self.workspace.anonymous_changed.connect(self._hide_names)
        self.rail.asked.connect(lambda page: self.go(Place(page)))
        self.rail.lock_asked.connect(self.lock_asked)
        self.top.home_asked.connect(lambda: self.go(Place(LIST)))
        self.top.search_asked.connect(self.search_asked)
        self.pages.moved.connect(self._moved)
        self.pages.titled.connect(lambda _title: self._titled())

    def _saved(self, _change_set: Any) -> None:
        self.top.show_saved(datetime.now())

    def _hide_names(self, hidden: bool) -> None:
        self.nameless.setVisible(hidden)
        nameless.make_read_only(self.pages, hidden)

    def _moved(self, place: Place) -> None:
        # What was said belonged to the place before.
        self.bar.clear()
        self.rail.show_page(place.page)
        self._name_place()
        if self.workspace.anonymous:
            nameless.make_read_only(self.pages, True)
        self.moved.emit(place)

    def _titled(self) -> None:
        self._name_place()
        if self.workspace.anonymous:
            # A case was read: its fields may be new.
            nameless.make_read_only(self.pages, True)

    def _name_place(self) -> None:
        place = self.place
        names = {
            CASE: self.pages.title,
            KAART: _("Sociale kaart"),
            INSIGHT: _("Inzicht"),
            SETTINGS: _("Instellingen"),
        }
        self.top.show_path(names.get(place.page, ""), below_cases=place.page == CASE)

    def _follow(self, change_set: Any) -> None:
        """Bring in sight what was undone or redone."""
        if change_set is None:
            return
        made_at = place_of_edit(change_set.page, change_set.case_id)
        if made_at is not None and made_at != self.place:
            self.go(made_at)
        self.tell(str(change_set.label))


def _named(words: str, label: str | None) -> str:
    # A mark of a mnemonic in the name of a step would be taken for one of the menu.
    return words if not label else f"{words}: {label.replace('&', '&&')}"
