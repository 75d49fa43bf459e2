"""Walking over the board and moving a card with the keyboard: pick up, choose a column, let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wijkteam_desktop.ui.board.columns import BoardColumn

if TYPE_CHECKING:
    from wijkteam_desktop.ui.board.board import Board


class Moving:
    """Which card is picked up, and which column it would go to."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self.part_id = ""
        self._target = 0

    def do(self, part_id: str, verb: str) -> bool:
        """Do what a key asks; say whether it was one of walking or moving."""
        if verb == "pick":
            if self.part_id:
                self._let_go()
            else:
                self._pick(part_id)
        elif verb == "cancel":
            self.cancel()
        elif verb in ("left", "right"):
            step = -1 if verb == "left" else 1
            if self.part_id:
                self._aim(self._target + step)
            else:
                self._walk(part_id, step)
        elif verb == "open" and self.part_id:
            self._let_go()
        else:
            return False
        return True

    def drop(self, part_id: str, column: BoardColumn) -> None:
        """Let a card go in a column; in a folded one a professional carrier stays what it is."""
        case = self._board.case
        part = next((one for one in case.parts if one.id == part_id), None) if case else None
        if part is not None and part.carrier not in column.carriers:
            self._board.give(part_id, column.carrier)

    def cancel(self) -> None:
        """Put the card back where it was."""
        self._mark(False)
        self.part_id = ""

    def _pick(self, part_id: str) -> None:
        column = self._board.column_of(part_id)
        if column is not None:
            self.part_id = part_id
            self._target = self._board.columns.index(column)
            self._mark(True)

    def _aim(self, at: int) -> None:
        self._board.columns[self._target].set_target(False)
        self._target = max(0, min(at, len(self._board.columns) - 1))
        self._mark(True)
        self._board.bring_in_sight(self._board.columns[self._target])

    def _let_go(self) -> None:
        part_id, column = self.part_id, self._board.columns[self._target]
        self.cancel()
        self.drop(part_id, column)

    def _mark(self, on: bool) -> None:
        card = self._board.card(self.part_id)
        if card is not None:
            card.show_more(picked=on)
        if self._target < len(self._board.columns):
            self._board.columns[self._target].set_target(on)

    def _walk(self, part_id: str, step: int) -> None:
        """Give the keyboard to the nearest card in the next column that has any."""
        here = self._board.column_of(part_id)
        if here is None:
            return
        columns = self._board.columns
        place = [card.part.id for card in here.list.cards()].index(part_id)
        at = columns.index(here) + step
        while 0 <= at < len(columns):
            cards = columns[at].list.cards()
            if cards:
                cards[min(place, len(cards) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
                return
            at += step
