"""Reading a file of cases: what is sound, and what is wrong with the rest.

Nothing here touches a store, so that a large file can be read beside the window.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijkteam_desktop.errors import BadImport
from wijkteam_desktop.exchange import json_text, schema
from wijkteam_desktop.exchange.problems import Problem, problem_at, shown
from wijkteam_desktop.exchange.references import check_case
from wijkteam_desktop.translation import _

FORMAT = "wijkteam-casus"
VERSION = 1
SHARED_LISTS = ("catalogue", "cost_defaults")

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FileCase:
    """One sound case of a file; ``index`` is its place in the file."""

    index: int
    code: str
    title: str = field(repr=False)
    record: Record = field(repr=False)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What a file holds: the sound cases, what belongs to no case, and every mistake.

    ``found`` is how many cases the file names, sound or not.
    """

    filename: str
    version: int
    found: int
    cases: tuple[FileCase, ...]
    problems: tuple[Problem, ...] = ()
    catalogue: tuple[Record, ...] = field(default=(), repr=False)
    cost_defaults: tuple[Record, ...] = field(default=(), repr=False)
    blocks: Record = field(default_factory=dict, repr=False)


def read_file(path: Path) -> CaseFile:
    """Read a file of cases.

    Raises CannotRead, or BadImport when the file as a whole is no case file or of a newer version;
    mistakes in single records are in ``problems`` and their cases are left out of ``cases``.
    """
    return read_text(json_text.read_bytes(path), path.name)


def read_text(content: bytes, filename: str) -> CaseFile:
    """Read the bytes of a file of cases; see ``read_file``."""
    document = json_text.parse(content, filename)
    if not isinstance(document, dict) or not isinstance(document.get("cases"), list):
        raise _not_ours(filename)
    version = _version(document, filename)
    problems = json_text.check_values(document, filename)
    problems += schema.check(document)
    cases: list[Any] = document["cases"]
    bad = {problem.case_index for problem in problems}
    problems += _codes(cases, bad)
    for index, case in enumerate(cases):
        if index not in bad:
            problems += check_case(case, ("cases", index))
    bad = {problem.case_index for problem in problems}
    catalogue = _sound(document, "catalogue", "catalogue_id", problems)
    cost_defaults = _sound(document, "cost_defaults", "key", problems)
    return CaseFile(
        filename=filename,
        version=version,
        found=len(cases),
        cases=tuple(
            FileCase(index, case["case_code"], case.get("title") or "", case)
            for index, case in enumerate(cases)
            if index not in bad
        ),
        problems=tuple(sorted(problems, key=_in_file_order)),
        catalogue=catalogue,
        cost_defaults=cost_defaults,
        blocks=_blocks(document, problems),
    )


def same_code(code: str) -> str:
    """Give a case code in the form in which two of them are compared."""
    return code.strip().casefold()


def _version(document: Record, filename: str) -> int:
    """Give the version of the format; a file that names none is of the first."""
    if document.get("format", FORMAT) != FORMAT:
        raise _not_ours(filename)
    version = document.get("version", VERSION)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _not_ours(filename)
    if version > VERSION:
        raise BadImport(
            _(
                "“{filename}” is gemaakt met een nieuwere versie van Wijkteam (indeling {version}; "
                "deze versie leest tot en met {known}). Er is niets gewijzigd. Werk het programma "
                "bij en lees het bestand daarna opnieuw in."
            ).format(filename=filename, version=shown(version), known=VERSION),
            filename=filename,
        )
    return version


def _not_ours(filename: str) -> BadImport:
    return BadImport(
        _(
            "“{filename}” is geen casusbestand van Wijkteam. Er is niets gewijzigd. Kies een "
            "JSON-bestand met een lijst “cases”."
        ).format(filename=filename),
        filename=filename,
    )


def _codes(cases: Sequence[Any], bad: set[int | None]) -> Iterator[Problem]:
    """Point out a case code or case id that an earlier case of the file has too."""
    seen: dict[tuple[str, str], int] = {}
    for index, case in enumerate(cases):
        if index in bad:
            continue
        for key in ("case_code", "case_id"):
            value = case.get(key)
            if value is None:
                continue
            first = seen.setdefault((key, same_code(value)), index)
            if first != index:
                yield problem_at(
                    ("cases", index, key),
                    _("“{value}” staat ook bij cases[{first}]").format(
                        value=shown(value), first=first
                    ),
                )


def _sound(document: Record, key: str, id_key: str, problems: list[Problem]) -> tuple[Record, ...]:
    """Give the entries of a list without mistakes, pointing out ids that come twice."""
    entries = document.get(key)
    if not isinstance(entries, list):
        return ()
    places = {problem.place.split(".")[0] for problem in problems}
    seen: set[str] = set()
    sound = []
    for at, entry in enumerate(entries):
        if f"{key}[{at}]" in places:
            continue
        if entry[id_key] in seen:
            problems.append(
                problem_at(
                    (key, at, id_key),
                    _("“{id}” is in deze lijst al gebruikt").format(id=shown(entry[id_key])),
                )
            )
            continue
        seen.add(entry[id_key])
        sound.append(entry)
    return tuple(sound)


def _blocks(document: Record, problems: Sequence[Problem]) -> dict[str, Any]:
    """Give the other keys of the file, without those that hold mistakes."""
    bad = {problem.place.split(".")[0].split("[")[0] for problem in problems}
    known = {"format", "version", "cases", *SHARED_LISTS}
    return {key: value for key, value in document.items() if key not in known | bad}


def _in_file_order(problem: Problem) -> tuple[int, int]:
    """Order by case, with what is about the file itself first."""
    return (0, 0) if problem.case_index is None else (1, problem.case_index)
