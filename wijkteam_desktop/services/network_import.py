"""Taking a network of another program into a case: look first, choose whom, then one edit.

Nobody comes in double: who has the same name and birth year as somebody in the case is that person,
unless the user says otherwise.  A large file is never taken whole unasked.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Person
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import cases, rows
from wijkteam_desktop.services.network_cleaning import Problems, plain, prepared, prose
from wijkteam_desktop.services.network_lines import LinesWriter
from wijkteam_desktop.services.network_matching import match
from wijkteam_desktop.services.network_report import (
    Candidate,
    NetworkPreview,
    NetworkReport,
    Outcome,
    ReportLine,
)
from wijkteam_desktop.services.network_selection import around, cut
from wijkteam_desktop.services.network_writing import PeopleWriter, Progress
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import PersonKind

__all__ = [
    "ASK_ABOVE",
    "MOST",
    "Candidate",
    "NetworkPreview",
    "NetworkReport",
    "Outcome",
    "Progress",
    "ReportLine",
    "import_network",
    "preview",
]

ASK_ABOVE = 150
"""People; a larger file comes in only after a choice of whom."""

MOST = 1_000
"""People that come in at once at most, also when they were chosen."""

MOST_LINES = 10_000
"""Lines that come in at once at most."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    file: NetworkFile
    main_id: str | None
    refusal: str


def preview(
    s: Session,
    file: NetworkFile,
    *,
    case_id: str | None = None,
    focus: str | None = None,
    generations: int | None = None,
    people: int | None = None,
    ids: Collection[str] | None = None,
) -> NetworkPreview:
    """Say who would come in, and who of them is in the case already; nothing changes.

    The choice is as in ``import_network``.  Raises NotFound for a focus that is not in the file.
    """
    problems = Problems(file)
    chosen = _choose(s, file, problems, case_id, focus, generations, people, ids)
    found = match(s, case_id, chosen.file, hints=True)
    part = chosen.file
    return NetworkPreview(
        form=file.form,
        found=len(file.people),
        main_id=chosen.main_id,
        coming=tuple(
            Candidate(p.id, p, found.same.get(p.id), found.hints.get(p.id, ())) for p in part.people
        ),
        lines=_count_lines(part),
        refusal=chosen.refusal,
        problems=problems.listed,
        problem_count=problems.count,
    )


def import_network(
    s: Session,
    file: NetworkFile,
    *,
    case_id: str | None = None,
    focus: str | None = None,
    generations: int | None = None,
    people: int | None = None,
    ids: Collection[str] | None = None,
    same: Mapping[str, str | None] | None = None,
    title: str = "",
    code: str = "",
    holder_member_id: str | None = None,
    progress: Progress | None = None,
) -> NetworkReport:
    """Take people and lines into a case, or into a new one, and say what became of everybody.

    *focus* with *generations* or *people* takes those around somebody, *ids* exactly those; without
    any of these everybody comes, up to ``ASK_ABOVE``.  The focus, else the one the file is about,
    becomes the main person of a case that has none.  *same* overrules who is who: by id in the file
    the id of a person of the case, or None for a new person.  *progress* is told how many people
    of how many are ready, and may raise to stop: then nothing comes in.

    Raises InvalidInput when there are too many or none, NotFound for a focus or case that is not
    there.
    """
    problems = Problems(file)
    chosen = _choose(s, file, problems, case_id, focus, generations, people, ids)
    if chosen.refusal:
        raise InvalidInput(chosen.refusal)
    part = chosen.file
    name = next((p.name for p in part.people if p.id == chosen.main_id), part.people[0].name)
    if case_id is None:
        case_id = cases.create(
            s,
            title=title or _title(name, plain(file.title)),
            code=code,
            holder_member_id=holder_member_id,
        )
        if file.story:
            cases.update(s, case_id, story=prose(file.story))
    known = dict(match(s, case_id, part).same)
    for file_id, person_id in (same or {}).items():
        known.pop(file_id, None)
        if person_id is not None:
            known[file_id] = rows.get_in_case(s, Person, person_id, case_id).id
    writer = PeopleWriter(s, case_id, known, problems, progress)
    writer.write(part, _main_people(part, chosen.main_id))
    lines = LinesWriter(s, case_id, writer.ids, problems)
    lines.write(part)
    return NetworkReport(
        case_id=case_id,
        code=rows.require_case(s, case_id).code,
        found=len(file.people),
        people=tuple(_line(p, known, writer.ids) for p in part.people),
        lines=lines.made,
        problems=problems.listed,
        problem_count=problems.count,
    )


def _title(name: str, title: str) -> str:
    """Give a case the name of its main person, with that of the drawing it came from."""
    return _("{name} ({title})").format(name=name, title=title) if title else name


def _line(person: PersonView, known: Mapping[str, str], ids: Mapping[str, str]) -> ReportLine:
    outcome = Outcome.JOINED if person.id in known else Outcome.NEW
    return ReportLine(person.id, person.name, outcome, ids[person.id])


def _choose(
    s: Session,
    file: NetworkFile,
    problems: Problems,
    case_id: str | None,
    focus: str | None,
    generations: int | None,
    people: int | None,
    ids: Collection[str] | None,
) -> _Chosen:
    """Give the part of the file that comes in, with everybody's kind, or why nothing would."""
    present = _kinds(s, case_id)
    start = focus or next(iter(file.ego_ids), None)
    if start is None and file.people:
        start = file.people[0].id
    asked = ids is not None or generations is not None or people is not None
    if not file.people:
        return _Chosen(file, None, _("In dit bestand staat niemand. Er is niets gewijzigd."))
    if ids is not None:
        wanted = list(dict.fromkeys(ids))
        part = cut(file, wanted)
        start = focus or next((i for i in file.ego_ids if i in set(wanted)), None)
        start = start or next((p.id for p in part.people), None)
    elif asked:
        part = cut(file, around(file, start or "", generations=generations, people=people))
    else:
        near = around(file, start or "")
        apart = not set(file.ego_ids) <= set(near)
        part = cut(file, near) if apart and focus is not None else file
        if apart and focus is None:
            return _Chosen(replace(file, people=()), start, _several(len(file.ego_ids)))
    refusal = _refusal(len(part.people), _count_lines(part), asked)
    if refusal:
        return _Chosen(replace(part, people=()), start, refusal)
    if case_id is None and focus is None and not file.ego_ids:
        main = next(p.name for p in part.people if p.id == start)
        problems.add(
            "",
            _("Het bestand zegt niet om wie het gaat; {name} is de hoofdpersoon.").format(
                name=plain(main)
            ),
        )
    main_id = start if PersonKind.CLIENT not in present else None
    part = prepared(replace(part, people=_with_kinds(part, main_id)), problems)
    return _Chosen(part, main_id, "")


def _several(count: int) -> str:
    return _(
        "In dit bestand staan de netwerken van {count} mensen, los van elkaar. Er is niets "
        "gewijzigd. Kies om wie het gaat."
    ).format(count=count)


def _count_lines(part: NetworkFile) -> int:
    return sum(
        len(lines)
        for lines in (
            part.partnerships,
            part.parent_links,
            part.sibling_groups,
            part.ties,
            part.emotional,
            part.contacts,
        )
    )


def _refusal(count: int, lines: int, asked: bool) -> str:
    if not count:
        return _("Er is niemand gekozen. Er is niets gewijzigd. Kies wie er mee moeten.")
    if not asked and count > ASK_ABOVE:
        return _(
            "In dit bestand staan {count} mensen; meer dan {most} komen niet vanzelf in een casus. "
            "Er is niets gewijzigd. Kies om wie het gaat, en hoeveel generaties of mensen eromheen."
        ).format(count=count, most=ASK_ABOVE)
    if count > MOST:
        return _(
            "Dit zijn {count} mensen; er kunnen er {most} tegelijk in een casus. Er is niets "
            "gewijzigd. Kies minder generaties of minder mensen."
        ).format(count=count, most=MOST)
    if lines > MOST_LINES:
        return _(
            "Tussen deze mensen lopen {count} lijnen; er kunnen er {most} tegelijk in een casus. "
            "Er is niets gewijzigd. Kies minder mensen."
        ).format(count=lines, most=MOST_LINES)
    return ""


def _with_kinds(part: NetworkFile, main_id: str | None) -> tuple[PersonView, ...]:
    """Give everybody with what they are to the client: kin of anyone is family, unless said."""
    kin = {i for p in part.partnerships for i in (p.first_id, p.second_id)}
    kin |= {i for link in part.parent_links for i in (link.parent_id, link.child_id)}
    kin |= {i for group in part.sibling_groups for i in group}
    people = []
    for person in part.people:
        if person.id == main_id:
            person = replace(person, kind=PersonKind.CLIENT)
        elif person.id in kin and person.kind is PersonKind.ACQUAINTANCE:
            person = replace(person, kind=PersonKind.FAMILY)
        people.append(person)
    return tuple(people)


def _main_people(part: NetworkFile, main_id: str | None) -> Sequence[str]:
    others = [p.id for p in part.people if p.is_index and p.kind is PersonKind.CLIENT]
    return ([main_id] if main_id is not None else []) + others


def _kinds(s: Session, case_id: str | None) -> set[str]:
    """Give the kinds of people that a case has."""
    if case_id is None:
        return set()
    rows.require_case(s, case_id)
    return set(s.scalars(select(Person.kind).where(Person.case_id == case_id)))
