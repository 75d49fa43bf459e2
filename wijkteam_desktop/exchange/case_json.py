"""The open case format: taking a file in, and giving cases out (``docs/case-format.md``)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Row
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.meetings import Meeting
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.exchange import shared_rows
from wijkteam_desktop.exchange.case_file import (
    FORMAT,
    VERSION,
    CaseFile,
    FileCase,
    read_file,
    read_text,
    same_code,
)
from wijkteam_desktop.exchange.case_record import record_of
from wijkteam_desktop.exchange.case_rows import WAVES, CaseBuilder, CaseRows
from wijkteam_desktop.exchange.case_tables import read_tables
from wijkteam_desktop.exchange.problems import Problem, problem_at, shown
from wijkteam_desktop.exchange.withholding import public_record
from wijkteam_desktop.translation import _

__all__ = [
    "CaseFile",
    "ImportPreview",
    "ImportReport",
    "ImportedCase",
    "case_id_of",
    "dumped",
    "export_case",
    "export_file",
    "import_cases",
    "preview",
    "read_file",
    "read_text",
]

Progress = Callable[[int, int], None]

_AT_A_TIME = 4
"""How many cases are written in one go."""


@dataclass(frozen=True, slots=True)
class ImportedCase:
    """A case that comes in, or came in (then with its ``id``), and how much it holds."""

    code: str
    title: str = field(repr=False)
    people: int
    parts: int
    id: str = ""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What would come in from a file, and everything that would not, with the reason."""

    filename: str
    found: int
    coming: tuple[ImportedCase, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came in: the cases, what was left out and why, and the rows made per table.

    ``complete`` holds only when every case of the file came in and nothing was wrong.
    """

    filename: str
    found: int
    imported: tuple[ImportedCase, ...]
    skipped: tuple[Problem, ...]
    counts: Mapping[str, int]

    @property
    def complete(self) -> bool:
        """Say whether all of the file came in."""
        return not self.skipped and len(self.imported) == self.found


def preview(s: Session, case_file: CaseFile) -> ImportPreview:
    """Say what ``import_cases`` would do, without doing it."""
    coming, taken_already = _sorted_out(s, case_file)
    return ImportPreview(
        filename=case_file.filename,
        found=case_file.found,
        coming=tuple(_summary(case) for case in coming),
        problems=(*case_file.problems, *taken_already),
    )


def import_cases(s: Session, case_file: CaseFile, progress: Progress | None = None) -> ImportReport:
    """Make rows of every sound case of the file whose code is not in the store yet.

    A case comes in whole or not at all; the session is one edit, so one undo takes all of it back.
    *progress* is told how many cases of how many are ready, and may raise to stop: then nothing
    comes in.
    """
    coming, taken_already = _sorted_out(s, case_file)
    meetings = _known_meetings(s, coming)
    made = shared_rows.new_shared_rows(s, case_file)
    s.add_all(made)
    builds: list[CaseRows] = []
    for cases in _batches(coming):
        few = [CaseBuilder(case.record, meetings).build() for case in cases]
        _write(s, few)
        builds += few
        if progress is not None:
            progress(len(builds), len(coming))
    s.flush()
    rows = [*made, *(row for build in builds for row in build.rows)]
    return ImportReport(
        filename=case_file.filename,
        found=case_file.found,
        imported=tuple(
            _summary(case, build.case.id) for case, build in zip(coming, builds, strict=True)
        ),
        skipped=(*case_file.problems, *taken_already),
        counts=dict(sorted(Counter(_table(row) for row in rows).items())),
    )


def export_case(s: Session, case_id: str, *, confidential: bool) -> dict[str, Any]:
    """Give the record of one case; without confidential rows it says how many were left out.

    Raises NotFound.
    """
    case = s.get(Case, case_id)
    if case is None:
        raise NotFound
    tables = read_tables(s, case)
    return record_of(tables) if confidential else public_record(tables)


def export_file(
    s: Session, case_ids: Sequence[str], *, confidential: bool, everything: bool = False
) -> dict[str, Any]:
    """Give a file of these cases, with the kinds of offer that they name.

    With *everything* it also holds all that belongs to no case: the whole catalogue, the default
    amounts, and the blocks that came with earlier files.
    """
    cases = [export_case(s, case_id, confidential=confidential) for case_id in case_ids]
    _tell_apart(cases, case_ids)
    document: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if everything:
        document.update(shared_rows.block_contents(s))
        document["catalogue"] = shared_rows.catalogue_records(s)
        document["cost_defaults"] = shared_rows.cost_records(s)
    else:
        catalogue = shared_rows.catalogue_records(s, _named_offers(cases))
        if catalogue:
            document["catalogue"] = catalogue
    document["cases"] = cases
    return document


def dumped(document: Mapping[str, Any]) -> bytes:
    """Give the text of a file, as UTF-8 that people can read."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode()


def case_id_of(s: Session, code: str) -> str:
    """Give the id of the case with that code, one in the bin only if there is no other.

    Capitals make no difference.  Raises NotFound.
    """
    found = [
        (trashed, case_id)
        for case_id, other, trashed in s.execute(select(Case.id, Case.code, Case.trashed))
        if same_code(other) == same_code(code)
    ]
    if not found:
        raise NotFound(
            _("Er is geen casus met code “{code}” in deze opslag.").format(code=shown(code))
        )
    return str(min(found)[1])


def _batches(cases: Sequence[FileCase]) -> Iterator[Sequence[FileCase]]:
    """Give the cases a few at a time: writing them together is quick, and a few do not take long.

    The window stays alive in between.
    """
    for start in range(0, len(cases), _AT_A_TIME):
        yield cases[start : start + _AT_A_TIME]


def _write(s: Session, builds: Sequence[CaseRows]) -> None:
    """Write the rows of these cases, each after the rows it refers to."""
    for wave in WAVES:
        s.add_all(row for build in builds for row in build.wave(wave))
        s.flush()
    s.add_all(row for build in builds for row in build.rest())
    s.flush()
    for build in builds:
        for part, first_id in build.splits:
            part.split_from_id = first_id
    s.flush()


def _sorted_out(s: Session, case_file: CaseFile) -> tuple[list[FileCase], list[Problem]]:
    """Part the cases that can come in from those whose code is in the store already."""
    codes = {
        same_code(code): trashed for code, trashed in s.execute(select(Case.code, Case.trashed))
    }
    coming = [case for case in case_file.cases if same_code(case.code) not in codes]
    taken_already = [
        problem_at(
            ("cases", case.index, "case_code"), _taken(case.code, codes[same_code(case.code)])
        )
        for case in case_file.cases
        if same_code(case.code) in codes
    ]
    return coming, taken_already


def _taken(code: str, trashed: bool) -> str:
    """Say that a code is in the store already."""
    if trashed:
        sentence = _("er staat al een casus met code “{code}” in de prullenbak; overgeslagen")
    else:
        sentence = _("er is al een casus met code “{code}”; overgeslagen")
    return sentence.format(code=shown(code))


def _known_meetings(s: Session, coming: Sequence[FileCase]) -> dict[str, Meeting]:
    """Give the meetings of the store that the file names by their id."""
    named = {
        item.get("meeting_id") for case in coming for item in case.record.get("meetings") or ()
    }
    found = [s.get(Meeting, meeting_id) for meeting_id in named if meeting_id is not None]
    return {meeting.id: meeting for meeting in found if meeting is not None}


def _summary(case: FileCase, case_id: str = "") -> ImportedCase:
    return ImportedCase(
        code=case.code,
        title=case.title,
        people=len(case.record.get("people") or ()),
        parts=len(case.record.get("request_parts") or ()),
        id=case_id,
    )


def _tell_apart(cases: Sequence[dict[str, Any]], case_ids: Sequence[str]) -> None:
    """Give a copied case an id of its own, for in one file no two may be the same."""
    seen: set[str] = set()
    for case, case_id in zip(cases, case_ids, strict=True):
        if case.get("case_id") in seen:
            case["case_id"] = case_id
        if "case_id" in case:
            seen.add(case["case_id"])


def _table(row: Row) -> str:
    return str(row.__tablename__)


def _named_offers(cases: Sequence[Mapping[str, Any]]) -> set[str]:
    """Give the kinds of offer that the parts of these cases name."""
    return {
        part["catalogue_id"]
        for case in cases
        for part in case.get("request_parts") or ()
        if part.get("catalogue_id")
    }
