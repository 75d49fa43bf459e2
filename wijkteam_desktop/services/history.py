"""The history of a case as people read it: when, who, what it was called and what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.changes import ChangeSet
from wijkteam_desktop.db.journal import DISCARDED, UNDONE
from wijkteam_desktop.db.records import ChangeSetRecord
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.services.history_names import Known
from wijkteam_desktop.services.history_sentences import sentences
from wijkteam_desktop.services.viewer import Viewer


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One edit of a case: ``at`` is an instant in UTC (ISO text), ``kind`` edit, undo, import ...

    ``status`` is done, undone, discarded (undone, and overtaken by later edits) or past (an undo or
    redo itself).
    """

    change_set_id: str
    at: str
    who: str = field(repr=False)
    label: str = field(repr=False)
    sentences: tuple[str, ...] = field(repr=False)
    status: str
    kind: str = "edit"

    @property
    def undone(self) -> bool:
        """Say whether what this edit did was taken back."""
        return self.status in (UNDONE, DISCARDED)


def lines(
    store: Store, case_id: str, viewer: Viewer, *, limit: int = 50, before: str | None = None
) -> list[HistoryLine]:
    """Give what happened to a case, newest first; *before* is the last id of the page above.

    What is confidential is said only to who may see it; an edit of which nothing else is left is
    left out, and the page filled up with older ones: fewer than *limit* lines means that there are
    no more.  Raises NotFound when there is no set *before*.
    """
    found: list[HistoryLine] = []
    while len(found) < limit and (changes := store.history(case_id, limit, before)):
        with store.reading() as s:
            known = Known(s, case_id, changes, viewer)
            status = _status(s, changes)
        told = [_line(change, known, status[change.id]) for change in changes]
        found += [
            line
            for line, change in zip(told, changes, strict=True)
            if line.sentences or not any(known.is_hidden(row) for row in change.rows)
        ]
        before = changes[-1].id
    return found[:limit]


def _line(change: ChangeSet, known: Known, status: str) -> HistoryLine:
    return HistoryLine(
        change_set_id=change.id,
        at=change.at,
        who=change.actor_name,
        label=change.label,
        sentences=sentences(change.rows, known),
        status=status,
        kind=change.kind,
    )


def _status(s: Session, changes: Sequence[ChangeSet]) -> dict[str, str]:
    """Give whether each set still holds."""
    ids = [change.id for change in changes]
    found = s.execute(
        select(ChangeSetRecord.id, ChangeSetRecord.status).where(ChangeSetRecord.id.in_(ids))
    )
    return {row.id: row.status for row in found}
