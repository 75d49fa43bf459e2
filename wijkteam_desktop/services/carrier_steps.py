"""Lighter or heavier: how the main carrier of a part went up and down the ladder (domain §1.4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wijkteam_desktop.db.changes import ChangeSet, RowChange
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Carrier

History = Callable[[str, int, str | None], list[ChangeSet]]
"""Gives the edits of a case, newest first: at most so many, from before some edit on."""

_PAGE = 200
_LADDER = [carrier.value for carrier in Carrier]


@dataclass(frozen=True, slots=True)
class CarrierStep:
    """A change of the main carrier: ``at`` is an instant in UTC (ISO text)."""

    at: str
    before: Carrier | None
    after: Carrier | None

    @property
    def word(self) -> str:
        """Say "lichter" or "zwaarder"; what begins or falls open is neither."""
        if self.before is None:
            return _("verdeeld")
        if self.after is None:
            return _("opengevallen")
        up = _LADDER.index(self.after) > _LADDER.index(self.before)
        return _("zwaarder") if up else _("lichter")


def steps_of(history: History, case_id: str, part_id: str) -> tuple[CarrierStep, ...]:
    """Give the steps of a part as they are stored, the newest first; *history* is that of a store.

    What was undone is a step up and a step down, and both are left out: they only say that somebody
    made a mistake.
    """
    found: list[tuple[ChangeSet, CarrierStep]] = []
    before: str | None = None
    while changes := history(case_id, _PAGE, before):
        found += [
            (change, step)
            for change in changes
            for row in change.rows
            if (step := _step(change, row, part_id)) is not None
        ]
        before = changes[-1].id
        if len(changes) < _PAGE:
            break
    return tuple(step for _change, step in _without_undone(found))


def _step(change: ChangeSet, row: RowChange, part_id: str) -> CarrierStep | None:
    if row.table != "request_part" or row.row_id != part_id or row.after is None:
        return None
    old, new = (row.before or {}).get("carrier"), row.after.get("carrier")
    return None if old == new else CarrierStep(change.at, _carrier(old), _carrier(new))


def _without_undone(
    found: Sequence[tuple[ChangeSet, CarrierStep]],
) -> list[tuple[ChangeSet, CarrierStep]]:
    """Leave out what an undo took back, and the undo itself; a redo makes it count again."""
    kept: list[tuple[ChangeSet, CarrierStep]] = []
    for change, step in reversed(found):
        last = kept[-1] if kept else None
        back = last is not None and (last[1].before, last[1].after) == (step.after, step.before)
        if change.kind == "undo" and back:
            kept.pop()
        else:
            kept.append((change, step))
    kept.reverse()
    return kept


def _carrier(value: str | None) -> Carrier | None:
    return Carrier(value) if value in _LADDER else None
