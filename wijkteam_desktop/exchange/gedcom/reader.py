"""Reads a GEDCOM file (5.5, 5.5.1, 7, and GEDZIP) as a family file.

Both ways of linking are read: FAM lines and the FAMC and FAMS lines of people; what only one side
says is taken too.  What points at nothing, a partner named twice, or a second record with the same
id is reported.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from wijkteam_desktop.errors import BadImport, CannotRead
from wijkteam_desktop.exchange.gedcom.dates import year_of
from wijkteam_desktop.exchange.gedcom.encoding import decode
from wijkteam_desktop.exchange.gedcom.family_file import (
    FamilyFile,
    FileChild,
    FileFamily,
    FilePerson,
)
from wijkteam_desktop.exchange.gedcom.lines import Node, read_records
from wijkteam_desktop.exchange.gedcom.problems import Problems
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind

_LARGEST = 200 * 1024 * 1024
_UNREADABLE = (RuntimeError, NotImplementedError, EOFError, OSError, ValueError, zlib.error)
"""What reading a zip file raises for a password, an unknown method or damage."""
_SEX = {"M": Gender.MAN, "F": Gender.WOMAN, "X": Gender.NON_BINARY}
_PEDIGREE = {
    "BIRTH": ParentKind.BIOLOGICAL,
    "ADOPTED": ParentKind.ADOPTED,
    "FOSTER": ParentKind.FOSTER,
    "STEP": ParentKind.STEP,
    "NATURAL": ParentKind.BIOLOGICAL,
}
_WORDS = {label(kind): kind for kind in PartnershipKind}
_END = "Einde"
"""TYPE of the event that our own writer ends a couple with."""
_ONE_PARENT = {"_FREL": 0, "_MREL": 1}
"""Lines of several programs under CHIL: the link to the father, to the mother."""


@dataclass(slots=True)
class _Family:
    node: Node | None
    partners: list[str] = field(default_factory=list)
    children: dict[str, tuple[ParentKind, ParentKind]] = field(default_factory=dict)


def read_gedcom(path: Path) -> FamilyFile:
    """Read a family file.

    Raises CannotRead when the file cannot be opened and BadImport when it is no family file.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise BadImport(_("Dit bestand is te groot om te lezen. Er is niets ingelezen."))
        data = path.read_bytes()
    except OSError as error:
        raise CannotRead from error
    return parse_gedcom(data)


def parse_gedcom(data: bytes) -> FamilyFile:
    """Read a family file from memory; raises BadImport when it is none."""
    problems = Problems()
    records = read_records(decode(_unzipped(data), problems), problems)
    people = _people(records, problems)
    families = _families(records, people, problems)
    head = records[0] if records[0].tag == "HEAD" else Node(0, "HEAD")
    return FamilyFile(
        people=tuple(people.values()),
        families=tuple(families),
        version=head.text("GEDC", "VERS"),
        program=head.text("SOUR", "NAME") or head.text("SOUR"),
        problems=tuple(problems.listed),
        problem_count=problems.count,
        index=people,
    )


def _unzipped(data: bytes) -> bytes:
    if not data.startswith(b"PK\x03\x04"):
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo("gedcom.ged")
            if entry.file_size > _LARGEST:
                raise BadImport(_("Dit bestand is te groot om te lezen. Er is niets ingelezen."))
            return archive.read(entry)
    except (KeyError, zipfile.BadZipFile, *_UNREADABLE) as error:
        raise BadImport(
            _("In dit zipbestand zit geen stamboom (gedcom.ged). Er is niets ingelezen.")
        ) from error


def _people(records: list[Node], problems: Problems) -> dict[str, FilePerson]:
    people: dict[str, FilePerson] = {}
    for record in records:
        if record.tag != "INDI":
            continue
        if not record.xref:
            problems.add(record.line, _("Een persoon zonder nummer is overgeslagen."))
        elif record.xref in people:
            problems.add(
                record.line,
                _("Dit nummer komt twee keer voor; de tweede persoon is overgeslagen."),
                record.xref,
            )
        else:
            people[record.xref] = _person(record)
    return people


def _person(record: Node) -> FilePerson:
    death = record.first("DEAT")
    birth_age = record.text("DEAT", "AGE").upper()
    return FilePerson(
        id=record.xref,
        name=_name(record),
        gender=_SEX.get(record.text("SEX").upper()[:1], Gender.UNKNOWN),
        birth_year=_event_year(record, "BIRT") or _event_year(record, "CHR", "BAPM"),
        death_year=_event_year(record, "DEAT") or _event_year(record, "BURI"),
        died=death is not None and death.value.strip().upper() != "N",
        stillborn="STILLBORN" in (birth_age, record.text("DEAT", "AGE", "PHRASE").upper()),
    )


def _event_year(record: Node, *tags: str) -> int | None:
    return _first_year(record.all(*tags))


def _first_year(events: Iterable[Node]) -> int | None:
    years = (year_of(event.text("DATE")) for event in events)
    return next((year for year in years if year), None)


def _name(record: Node) -> str:
    """Main name: the first that is not a married or other name, without slashes."""
    names = list(record.all("NAME"))
    main = next((n for n in names if n.text("TYPE").upper() in ("", "BIRTH")), None)
    for node in [main, *names] if main else names:
        written = " ".join(node.value.replace("/", " ").replace("@@", "@").split())
        built = " ".join(
            filter(None, (node.text(t) for t in ("NPFX", "GIVN", "SPFX", "SURN", "NSFX")))
        )
        if written or built:
            return written or built
    return _("(naam onbekend)")


def _families(
    records: list[Node], people: dict[str, FilePerson], problems: Problems
) -> list[FileFamily]:
    found: dict[str, _Family] = {}
    for record in records:
        if record.tag == "FAM" and record.xref:
            if record.xref in found:
                problems.add(
                    record.line,
                    _("Dit nummer komt twee keer voor; het tweede gezin is overgeslagen."),
                    record.xref,
                )
            else:
                found[record.xref] = _members(record, people, problems)
    for record in records:
        if record.tag == "INDI" and record.xref in people:
            _person_side(record, found, problems)
    return [_family(key, family) for key, family in found.items()]


def _members(record: Node, people: dict[str, FilePerson], problems: Problems) -> _Family:
    family = _Family(record)
    for line in record.all("HUSB", "WIFE"):
        if _known(line, people, problems, record.xref):
            if line.pointer in family.partners:
                problems.add(
                    line.line,
                    _("Iemand staat hier twee keer als partner; de tweede keer is overgeslagen."),
                    record.xref,
                )
            elif len(family.partners) == 2:
                problems.add(
                    line.line, _("Een derde partner in een gezin is overgeslagen."), record.xref
                )
            else:
                family.partners.append(line.pointer)
    for line in record.all("CHIL"):
        if _known(line, people, problems, record.xref):
            kinds = [ParentKind.BIOLOGICAL, ParentKind.BIOLOGICAL]
            for tag, side in _ONE_PARENT.items():
                kinds[side] = _pedigree(line.text(tag)) or kinds[side]
            family.children.setdefault(line.pointer, (kinds[0], kinds[1]))
    return family


def _known(line: Node, people: dict[str, FilePerson], problems: Problems, record: str) -> bool:
    if line.pointer in people:
        return True
    if line.pointer or line.value.strip() != "@VOID@":
        problems.add(
            line.line, _("Verwijst naar een persoon die niet in het bestand staat."), record
        )
    return False


def _person_side(record: Node, families: dict[str, _Family], problems: Problems) -> None:
    for line in record.all("FAMS", "FAMC"):
        if not line.pointer:
            continue
        family = families.get(line.pointer)
        if family is None:
            problems.add(
                line.line,
                _("Verwijst naar een gezin dat niet in het bestand staat."),
                record.xref,
            )
        elif line.tag == "FAMS":
            if record.xref not in family.partners and len(family.partners) < 2:
                family.partners.append(record.xref)
        else:
            kind = _pedigree(line.text("PEDI"))
            known = family.children.get(record.xref)
            if kind:
                family.children[record.xref] = (kind, kind)
            elif known is None:
                family.children[record.xref] = (ParentKind.BIOLOGICAL, ParentKind.BIOLOGICAL)
    for adoption in record.all("ADOP"):
        _adoption(record.xref, adoption, families)


def _adoption(child: str, adoption: Node, families: dict[str, _Family]) -> None:
    link = adoption.first("FAMC")
    family = families.get(link.pointer) if link else None
    if link is None or family is None:
        return
    by = link.text("ADOP").upper() or "BOTH"
    first, second = family.children.get(child, (ParentKind.BIOLOGICAL, ParentKind.BIOLOGICAL))
    family.children[child] = (
        ParentKind.ADOPTED if by in ("HUSB", "BOTH") else first,
        ParentKind.ADOPTED if by in ("WIFE", "BOTH") else second,
    )


def _pedigree(word: str) -> ParentKind | None:
    return _PEDIGREE.get(word.strip().upper())


def _family(key: str, family: _Family) -> FileFamily:
    node = family.node or Node(0, "FAM")
    ends = [e for e in node.all("DIV") if e.value.strip().upper() != "N"]
    ends += [e for e in node.all("EVEN") if e.text("TYPE") == _END]
    starts = [e for e in node.all("MARR", "EVEN", "ENGA") if e.text("TYPE") != _END]
    return FileFamily(
        id=key,
        partner_ids=tuple(family.partners),
        children=tuple(FileChild(i, kinds) for i, kinds in family.children.items()),
        kind=_kind(node, starts),
        start_year=_first_year(starts),
        end_year=_first_year(ends),
    )


def _kind(node: Node, starts: list[Node]) -> PartnershipKind:
    for event in starts:
        if event.text("TYPE") in _WORDS:
            return _WORDS[event.text("TYPE")]
    if any(e.value.strip().upper() != "N" for e in node.all("DIV")):
        return PartnershipKind.DIVORCED
    if node.first("MARR") is not None:
        return PartnershipKind.MARRIED
    return PartnershipKind.ENGAGED if node.first("ENGA") else PartnershipKind.RELATIONSHIP
