"""The list of names ("groslijst"): who there is first, where they belong later.

One line names one person, as in the field that adds people.  Who is in the case already is not
made again, and a line that names nobody is given back with a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Person
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.quick_add import parse, quick_add
from wijkteam_desktop.vocabulary import PersonKind


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that was not added, and one Dutch sentence why."""

    line: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NamesAdded:
    """What a list gave: ids of the new people, ids of who was known, and the lines left over."""

    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


def add_names(
    s: Session, case_id: str, lines: Iterable[str], kind: PersonKind | None = None
) -> NamesAdded:
    """Add everybody of a list, one a line; empty lines and bullets are skipped.

    ``kind`` is for whom the line leaves it open.  Somebody counts as known by exactly that name,
    whatever the capitals and accents; the same line twice makes one person.
    """
    rows.require_case(s, case_id)
    present = {fold(p.display_name): p.id for p in rows.find(s, Person, Person.case_id == case_id)}
    added: list[str] = []
    known: list[str] = []
    refused: list[Refused] = []
    for line in lines:
        text = line.strip().lstrip("-*•·–").strip()
        if not text:
            continue
        try:
            name = fold(parse(text).name)
            if name in present:
                known.append(present[name])
                continue
            made = quick_add(s, case_id, text, kind=kind)
        except InvalidInput as error:
            refused.append(Refused(text, str(error)))
        else:
            present[name] = made.person_id
            added.append(made.person_id)
    new = set(added)
    return NamesAdded(
        tuple(added), tuple(dict.fromkeys(i for i in known if i not in new)), tuple(refused)
    )
