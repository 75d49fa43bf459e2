"""The pages of the window: made when they are first wanted, shown by place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkteam_desktop.ui.shell.place import CASE, LIST, Place
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.ui.widgets.autosave import flush_all

Makers = Mapping[str, Callable[[], QWidget]]


class PageStack(QStackedWidget):
    """Shows one page.  ``moved(Place)`` after each move, ``titled(str)`` with the name of a case.

    *keys* are those of the window itself: a page that offers the same key gives it up here, since
    two owners of a key would make it do nothing.
    """

    moved = Signal(object)
    titled = Signal(str)
    drafts_placed = Signal(object)
    """Keys of drafts that are back in their fields."""

    def __init__(self, makers: Makers, keys: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._keys = keys
        self._pages: dict[str, QWidget] = {}
        self.place = Place()
        self.title = ""

    def page(self, name: str) -> Any:
        """Give a page by name; it is made when it is first wanted."""
        if name not in self._pages:
            made = self._makers[name]()
            self._pages[name] = made
            self.addWidget(made)
            self._listen(name, made)
            _give_up_keys(made, self._keys)
        return self._pages[name]

    def go(self, place: Place) -> None:
        """Show a place; what was typed on the page before is saved first."""
        before = self.currentWidget()
        if before is not None:
            flush_all(before)
        page = self.page(place.page)
        if place.page == CASE:
            if page.case_id != place.case_id:
                page.show_case_id(place.case_id)
            if place.tab:
                page.show_page(place.tab)
            place = replace(place, tab=page.page_name)
        self.place = place
        self.setCurrentWidget(page)
        if page is not before:
            page.setFocus()
        self._settle(page)
        self.moved.emit(place)

    def _settle(self, page: QWidget) -> None:
        """Put drafts back, and take keys from tabs that were made at this showing."""
        placed = drafts.put_back(page)
        if placed:
            self.drafts_placed.emit(placed)
        _give_up_keys(page, self._keys)

    def _listen(self, name: str, page: Any) -> None:
        if name == LIST:
            page.open_asked.connect(lambda case_id: self.go(Place(CASE, case_id)))
        elif name == CASE:
            page.case_shown.connect(self._name_case)
            page.page_changed.connect(self._note_tab)
            page.gone.connect(lambda: self.go(Place(LIST)))

    def _name_case(self, case: Any) -> None:
        # The page itself shows the title.
        self.title = case.code or case.title
        self.titled.emit(self.title)

    def _note_tab(self, tab: str) -> None:
        if self.place.page == CASE:
            self.place = replace(self.place, tab=tab)
            self._settle(self.page(CASE))
            self.moved.emit(self.place)


def _give_up_keys(page: QWidget, keys: frozenset[str]) -> None:
    for action in page.findChildren(QAction):
        if any(_words(key) in keys for key in action.shortcuts()):
            action.setShortcuts([])
    for shortcut in page.findChildren(QShortcut):
        offered = shortcut.keys()
        if any(_words(key) in keys for key in offered):
            shortcut.setEnabled(False)


def _words(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)
