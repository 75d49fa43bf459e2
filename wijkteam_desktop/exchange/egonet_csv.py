"""Tables of research programs: Network Canvas, EgoWeb, openEddi, EgoNet, egor, and loose tables.

What a table is follows from its columns, never from its name.  Read are: people named, who knows
whom, people asked, everything in one row per person asked (``alter.sex.1``, ``X1.to.2``), and a
matrix of who knows whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkteam_desktop.exchange import network_words as words
from wijkteam_desktop.exchange.csv_text import Table
from wijkteam_desktop.exchange.ego_tables import Alter, Ego, Knows, assemble, plain_key
from wijkteam_desktop.exchange.network_problems import Remarks, line_place, refused
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile

FORM = "CSV"
NETCANVAS_FORM = "Network Canvas (CSV)"
_EGO = ("networkcanvasegouuid", "egoid", "puid", "ego", "egonumber", "respondentid", "caseid")
_ALTER = ("nodeid", "alterid", "alternumber", "nameid", "alternum", "id", "vertex", "person")
_ENDS = (
    ("from", "to"),
    ("source", "target"),
    ("alter1number", "alter2number"),
    ("nameid", "targetid"),
    ("alter1", "alter2"),
    ("networkcanvassourceuuid", "networkcanvastargetuuid"),
)
_SAID: tuple[str, ...] = ("type", "networkCanvasType", "relation")
_WEIGHT = ("weight", "value", "tie", "strength")
_WIDE_TIE = re.compile(r"^[a-z]{0,20}(\d{1,6})to(\d{1,6})$")
_WIDE_CELL = re.compile(r"^(.+)[._ ](\d{1,6})$")
_MATRIX = 400
"""Most people of whom a matrix is read."""


def read_tables(tables: Sequence[Table], remarks: Remarks) -> NetworkFile:
    """Make a network of tables that belong together; raises BadImport when none says anything."""
    sorter = _Sorter(remarks)
    for table in tables:
        sorter.take(table)
    if not sorter.alters and not sorter.wide and sorter.knows:
        sorter.name_the_ends()
    if not sorter.alters:
        sorter.take_wide()
    if not sorter.alters:
        raise refused(
            tables[0].filename,
            _("In “{filename}” staan geen kolommen die een netwerk beschrijven.").format(
                filename=tables[0].filename
            ),
        )
    form = NETCANVAS_FORM if sorter.netcanvas else FORM
    egos, alters, knows = sorter.egos, sorter.alters, sorter.knows
    return assemble(egos, alters, knows, form=form, remarks=remarks, year=sorter.year)


@dataclass(frozen=True, slots=True)
class _WideColumn:
    """A column about the alter *number*: what it says, or whom else they know."""

    name: str
    number: str
    said: str = ""
    other: str | None = None


class _Sorter:
    """Takes every table for what it is."""

    def __init__(self, remarks: Remarks) -> None:
        self.egos: list[Ego] = []
        self.alters: list[Alter] = []
        self.knows: list[Knows] = []
        self.wide: list[Table] = []
        self.netcanvas = False
        self.year: int | None = None
        self._remarks = remarks

    def take(self, table: Table) -> None:
        keys = {plain_key(column): column for column in table.columns}
        self.netcanvas |= "networkcanvasegouuid" in keys
        ends = next((pair for pair in _ENDS if pair[0] in keys and pair[1] in keys), None)
        ego = next((keys[key] for key in _EGO if key in keys), None)
        alter = next((keys[key] for key in _ALTER if key in keys), None)
        if _is_matrix(table):
            self.knows += _matrix(table)
        elif ends is not None:
            self._ties(table, ego, keys[ends[0]], keys[ends[1]])
        elif any(_WIDE_TIE.match(key) for key in keys):
            self.wide.append(table)
            self._asked(table, ego)
        elif alter is not None:
            self._named(table, ego, alter)
        elif ego is not None:
            self._asked(table, ego)
        else:
            self._remarks.add(
                table.filename, _("Deze tabel is niet herkend en niet gelezen."), left_out=True
            )

    def take_wide(self) -> None:
        """Read everything from tables with one row per person asked."""
        for table in self.wide:
            ego = next((c for c in table.columns if plain_key(c) in _EGO), table.columns[0])
            columns = _wide_columns(table)
            for line, row in table.rows:
                self._one_row(row.get(ego, "").strip(), row, columns, line_place(line))

    def name_the_ends(self) -> None:
        """Take the people from the lines, when no table names them."""
        seen: dict[tuple[str, str], str] = {}
        for row in self.knows:
            seen.setdefault((row.ego, row.first), row.place)
            seen.setdefault((row.ego, row.second), row.place)
        self.alters = [
            Alter(ego, one, {"name": one}, place) for (ego, one), place in seen.items() if one
        ]

    def _ties(self, table: Table, ego: str | None, first: str, second: str) -> None:
        weight = next((c for c in table.columns if plain_key(c) in _WEIGHT), None)
        for line, row in table.rows:
            if weight is not None and not _counts(row.get(weight, "")):
                continue
            said = {key: row[key] for key in _SAID if key in row}
            ends = row.get(first, "").strip(), row.get(second, "").strip()
            owner = row.get(ego, "").strip() if ego else self._only_ego()
            self.knows.append(Knows(owner, *ends, said, line_place(line)))

    def _named(self, table: Table, ego: str | None, alter: str) -> None:
        for line, row in table.rows:
            owner = row.get(ego, "").strip() if ego else ""
            values = {k: v for k, v in row.items() if k not in (ego, alter) and k}
            self.alters.append(Alter(owner, row.get(alter, "").strip(), values, line_place(line)))
        if ego is None or len({one.ego for one in self.alters}) == 1:
            owner = self._only_ego()
            self.knows = [
                Knows(owner, k.first, k.second, k.values, k.place) if not k.ego else k
                for k in self.knows
            ]

    def _asked(self, table: Table, ego: str | None) -> None:
        for line, row in table.rows:
            values = {k: v for k, v in row.items() if k != ego and k and not _WIDE_CELL.match(k)}
            key = row.get(ego, "").strip() if ego else str(line)
            self.egos.append(Ego(key, values, line_place(line)))
            said = " ".join(row.get(key, "") for key in ("sessionFinish", "sessionStart"))
            found = re.search(r"\b(20\d\d)-\d\d", said)
            self.year = self.year or (int(found[1]) if found else None)

    def _only_ego(self) -> str:
        return self.alters[0].ego if self.alters else ""

    def _one_row(
        self, ego: str, row: dict[str, str], columns: Sequence[_WideColumn], place: str
    ) -> None:
        cells: dict[str, dict[str, str]] = {}
        for column in columns:
            value = row.get(column.name, "")
            if column.other is None and not words.is_unknown(value):
                cells.setdefault(column.number, {})[column.said] = value
        self.alters += [Alter(ego, n, cells[n], place) for n in sorted(cells, key=int)]
        self.knows += [
            Knows(ego, column.number, column.other, {}, place)
            for column in columns
            if column.other is not None
            and column.number in cells
            and column.other in cells
            and _counts(row.get(column.name, ""))
        ]


def _wide_columns(table: Table) -> list[_WideColumn]:
    """Give the columns of a table with one row per person asked that are about those named."""
    found = []
    for column in table.columns:
        tie = _WIDE_TIE.match(plain_key(column))
        cell = _WIDE_CELL.match(column)
        if tie:
            found.append(_WideColumn(column, str(int(tie[1])), other=str(int(tie[2]))))
        elif cell and plain_key(cell[1]) not in _EGO:
            found.append(_WideColumn(column, str(int(cell[2])), said=cell[1]))
    return found


def _counts(cell: str) -> bool:
    """Say whether a cell of a tie stands for one: not empty, not NA and not nought."""
    text = cell.strip().replace(",", ".")
    try:
        return float(text) != 0.0
    except ValueError:
        return not words.is_unknown(text)


def _is_matrix(table: Table) -> bool:
    """Say whether rows and columns bear the same names."""
    names = table.columns[1:]
    return 1 < len(names) <= _MATRIX and names == tuple(
        row.get(table.columns[0], "").strip() for _line, row in table.rows
    )


def _matrix(table: Table) -> Iterator[Knows]:
    names = table.columns[1:]
    for number, (line, row) in enumerate(table.rows):
        for other in names[number + 1 :]:
            if _counts(row.get(other, "")):
                yield Knows("", names[number], other, {}, line_place(line))
