"""Building a drawing fast: the list of names, placing one by one and "Wie nog meer?"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.network.announce import announce
from wijkteam_desktop.ui.network.commands import Command
from wijkteam_desktop.ui.network.name_list import NameList
from wijkteam_desktop.ui.network.placing import Placing, waiting
from wijkteam_desktop.ui.network.who_else import WhoElse
from wijkteam_desktop.ui.widgets import icon_button
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.network.network_view import NetworkView
    from wijkteam_desktop.ui.workspace import Workspace


class ByHand(QObject):
    """The floating cards of one drawing, with their commands and buttons."""

    def __init__(self, workspace: Workspace, view: NetworkView) -> None:
        # A child of the view: it hears nothing any more when the view is gone.
        super().__init__(view)
        self._view = view
        self._editable = False
        self.names = NameList(workspace, view)
        self.placing = Placing(workspace, view)
        self.who_else = WhoElse(workspace, view)
        self.cards = (self.names, self.placing, self.who_else)
        self.buttons = (
            icon_button(
                "list", _("Groslijst: eerst alle namen (G)"), self.begin_list, role="muted"
            ),
            icon_button(
                "message-circle-question-mark",
                _("Wie nog meer? (V)"),
                self.begin_questions,
                role="muted",
            ),
        )
        for card in self.cards:
            card.closed.connect(view.setFocus)
        self.names.added.connect(self._added)
        self.who_else.added.connect(self._added)
        self.names.placing_asked.connect(self.begin_placing)
        self.placing.offered.connect(self._offered)
        workspace.anonymous_changed.connect(self._forget)

    def commands(self) -> tuple[Command, ...]:
        """What the menu and the keys of the drawing get from here."""
        return (
            Command(
                "name-list", _("Groslijst …"), self.begin_list, ("G",), "list", group="drawing"
            ),
            Command(
                "place-next",
                _("Volgende plaatsen …"),
                self.begin_placing,
                ("Shift+G",),
                "circle-dot",
                group="drawing",
            ),
            Command(
                "who-else",
                _("Wie nog meer? …"),
                self.begin_questions,
                ("V", "?", "Shift+?"),
                "message-circle-question-mark",
                group="drawing",
            ),
        )

    def show_case(self, case: CaseView, *, editable: bool) -> None:
        """Work on this case; where it cannot be edited, the cards close."""
        self._editable = editable
        for made in self.buttons:
            made.setVisible(editable)
        if not editable:
            for card in self.cards:
                card.close_up()
            return
        self.names.show_case(case, len(waiting(case)))
        self.placing.show_case(case)
        self.who_else.show_case(case)

    def _forget(self, _hidden: bool) -> None:
        """Take away what was said with names, or with roles."""
        self._view.overlay.notice.clear()
        self._view.overlay.show_hint("")
        self.names.say("")
        self.who_else.say("")

    def begin_list(self) -> None:
        """Open the list of names."""
        if not self._editable:
            return
        self._only(self.names)
        self.names.open_up()

    def begin_placing(self) -> None:
        """Offer who has no circle, one at a time."""
        if not self._editable:
            return
        self._only(self.placing)
        self.placing.begin()

    def begin_questions(self) -> None:
        """Ask who else there is, one question at a time."""
        if not self._editable:
            return
        self._only(self.who_else)
        self.who_else.begin()

    def _only(self, wanted: object) -> None:
        for card in self.cards:
            if card is not wanted:
                card.hide()

    def _added(self, ids: Sequence[str]) -> None:
        if ids:
            self._view.select(ids)
            text = ngettext("{count} naam toegevoegd", "{count} namen toegevoegd", len(ids))
            announce(self._view.canvas, text.format(count=len(ids)))

    def _offered(self, person_id: str) -> None:
        self._view.select((person_id,))
        announce(self._view.canvas, self.placing.accessibleDescription())
