"""Our own pair of tables, people and lines, as a spreadsheet opens and keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkteam_desktop.exchange import network_columns as columns
from wijkteam_desktop.exchange.csv_text import Table, armed, write_table
from wijkteam_desktop.exchange.network_builder import built
from wijkteam_desktop.exchange.network_columns import Columns
from wijkteam_desktop.exchange.network_problems import Remarks, line_place
from wijkteam_desktop.exchange.network_records import (
    EXTRAS,
    LINE_COLUMNS,
    LineType,
    NodeType,
    Read,
    lines,
    nodes,
)
from wijkteam_desktop.views.network_file import NetworkFile

FORM = "CSV (Wijkteam)"
_NODE_TYPES = {NodeType.PERSON: "persoon", NodeType.ORGANISATION: "organisatie"}
_LINE_TYPES = {
    LineType.SUPPORT: "steun",
    LineType.EMOTIONAL: "gevoel",
    LineType.PARTNER: "partners",
    LineType.PARENT: "ouder van",
    LineType.SIBLING: "broer of zus",
    LineType.CONTACT: "kennen elkaar",
}
_PEOPLE_HEAD = ("nummer", "soort")
_LINES_HEAD = ("soort", "van nummer", "van", "naar nummer", "naar")
_TYPES: dict[str, str] = {
    word: kind.value for kind, word in (*_NODE_TYPES.items(), *_LINE_TYPES.items())
}


def write_people(file: NetworkFile) -> bytes:
    """Give the table of people and organisations."""
    headings = _headings(columns.PERSON, columns.ORGANISATION, EXTRAS)
    rows = []
    for node in nodes(file):
        cells: dict[str, str] = {}
        for wanted, view in node.parts:
            cells |= columns.words(wanted, view)
        rows.append([node.id, _NODE_TYPES[node.type], *(cells.get(h, "") for h in headings)])
    return write_table((*_PEOPLE_HEAD, *headings), rows)


def write_lines(file: NetworkFile) -> bytes:
    """Give the table of lines; names stand in it for people, only the numbers are read back."""
    headings = _headings(*LINE_COLUMNS.values())
    names = {p.id: p.name for p in file.people} | {o.id: o.name for o in file.organisations}
    rows = []
    for line in lines(file):
        cells = columns.words(LINE_COLUMNS[line.type], line.view)
        ends = line.source, names[line.source], line.target, names[line.target]
        rows.append([_LINE_TYPES[line.type], *ends, *(cells.get(h, "") for h in headings)])
    return write_table((*_LINES_HEAD, *headings), rows)


def is_people(table: Table) -> bool:
    """Say whether a table is our table of people."""
    return table.columns[: len(_PEOPLE_HEAD)] == _PEOPLE_HEAD


def is_lines(table: Table) -> bool:
    """Say whether a table is our table of lines."""
    return table.columns[: len(_LINES_HEAD)] == _LINES_HEAD


def read_pair(tables: Sequence[Table], remarks: Remarks) -> NetworkFile:
    """Make a network of the table of people and that of lines; lines alone name nobody."""
    people = [
        _record(row, line, (row.get("nummer", ""),))
        for table in tables
        if is_people(table)
        for line, row in table.rows
    ]
    ties = [
        _record(row, line, (row.get("van nummer", ""), row.get("naar nummer", "")))
        for table in tables
        if is_lines(table)
        for line, row in table.rows
    ]
    return built(remarks, people, ties, FORM)


def _record(row: dict[str, str], line: int, ids: tuple[Any, ...]) -> Read:
    said = row.get("soort", "").strip().casefold()
    values = {key: armed(cell) for key, cell in row.items()}
    return Read(_TYPES.get(said, said), tuple(i.strip() for i in ids), values, line_place(line))


def _headings(*sets: Columns) -> tuple[str, ...]:
    return tuple(dict.fromkeys(column.heading for wanted in sets for column in wanted))
