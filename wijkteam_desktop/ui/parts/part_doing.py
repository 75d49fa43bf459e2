"""What can be done with a part from a card, the same beside the drawing and on the board."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts import edits
from wijkteam_desktop.ui.parts.choosing import choose_people
from wijkteam_desktop.ui.parts.part_menu import card_menu, carrier_menu, open_menu
from wijkteam_desktop.ui.parts.question_menu import ReasonDialog, question_menu
from wijkteam_desktop.ui.parts.split_dialog import SplitDialog
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, VolunteerAnswer


class PartDoing(QObject):
    """``opened(part_id)`` to show all fields; ``find_wanted(part_id)`` to look for somebody."""

    opened = Signal(str)
    find_wanted = Signal(str)

    def __init__(self, owner: QWidget, workspace: Workspace) -> None:
        super().__init__(owner)
        self._owner = owner
        self._workspace = workspace
        self._case: CaseView | None = None

    def show_case(self, case: CaseView) -> None:
        """Work on this case from now on."""
        self._case = case

    def part(self, part_id: str) -> PartView | None:
        """Give a part of the case."""
        parts = self._case.parts if self._case else ()
        return next((part for part in parts if part.id == part_id), None)

    def do(self, part_id: str, verb: str, card: QWidget | None) -> None:
        """Do what a card asked; the verbs are those of ``PartCard`` and join."""
        part = self.part(part_id)
        if part is None or self._case is None:
            return
        if verb == "open":
            self.opened.emit(part_id)
        elif verb == "carrier":
            choose = partial(self.give, part_id)
            open_menu(carrier_menu(self._owner, part, choose), self._below(card))
        elif verb == "people":
            choose_people(self._owner, self._workspace, self._case, part)
        elif verb == "find":
            self.find_wanted.emit(part_id)
        elif verb == "question":
            answer = partial(self.answer, part_id)
            menu = question_menu(self._owner, part.volunteer_question, answer)
            open_menu(menu, self._below(card))
        elif verb == "split":
            self.split(part_id)
        elif verb == "join":
            self.join(part_id)
        elif verb == "remove":
            edits.remove(self._workspace, [part.id])
        elif verb == "menu":
            again = partial(self._again, part_id, card)
            menu = card_menu(self._owner, again, joinable=bool(self._other(part)))
            open_menu(menu, self._below(card))

    def give(self, part_id: str, carrier: Carrier | None) -> None:
        """Let a carrier have a part; to the second line only with a reason."""
        part = self.part(part_id)
        if part is not None:
            edits.give_to(self._workspace, part, carrier)

    def take(self, part_id: str, node_id: str) -> None:
        """Let somebody take a part on; to the second line only with a reason."""
        edits.take(self._workspace, part_id, node_id)

    def answer(self, part_id: str, given: VolunteerAnswer | None) -> bool:
        """Answer the volunteer question: no asks why, partly splits, yes looks for somebody.

        Says if it was answered.
        """
        part = self.part(part_id)
        if part is None:
            return False
        found: str | None = part_id
        if given is VolunteerAnswer.NO:
            reason = ReasonDialog.ask(self._owner, self._workspace, part.reason_not_volunteer)
            return reason is not None and edits.answer(self._workspace, part_id, given, reason)
        if given is VolunteerAnswer.PARTLY:
            texts = SplitDialog.ask(self._owner, part.text, for_volunteer=True)
            if texts is None:
                return False
            rest, for_volunteer = texts
            found = edits.answer_partly(self._workspace, part_id, for_volunteer, rest)
        elif not edits.answer(self._workspace, part_id, given):
            return False
        if found and given is not None:
            self.find_wanted.emit(found)
        return bool(found)

    def split(self, part_id: str) -> None:
        """Split a part in two that stay linked."""
        part = self.part(part_id)
        texts = SplitDialog.ask(self._owner, part.text) if part else None
        if texts is not None:
            edits.split(self._workspace, part_id, *texts)

    def join(self, part_id: str) -> None:
        """Join a part with the one it was split from, or that was split from it."""
        part = self.part(part_id)
        other = self._other(part) if part else None
        if part is None or other is None:
            return
        first, second = (other, part) if part.split_from_id == other.id else (part, other)
        edits.join(self._workspace, first.id, second.id)

    def _other(self, part: PartView) -> PartView | None:
        if part.split_from_id:
            return self.part(part.split_from_id)
        parts = self._case.parts if self._case else ()
        return next((one for one in parts if one.split_from_id == part.id), None)

    def _again(self, part_id: str, card: QWidget | None, verb: str) -> None:
        asked = getattr(card.parentWidget(), "ask", None) if card is not None else None
        if verb in ("up", "down") and asked is not None:
            asked(part_id, verb)
        else:
            self.do(part_id, verb, card)

    def _below(self, card: QWidget | None) -> QPoint:
        if card is None:
            return self._owner.mapToGlobal(QPoint(0, 0))
        return card.mapToGlobal(QPoint(theme.px(24), card.height() - theme.px(4)))
