"""Tables of research programs: Network Canvas, EgoWeb, openEddi, EgoNet, egor, and loose tables.

What a table is follows from its columns, never from its name.  Read are: people named, who knows
whom, people asked, everything in one row per person asked (``alter.sex.1``, ``X1.to.2``), and a
matrix of who knows whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_WIDE_TIE = re.compile(r"^[a-z]*(\d+)to(\d+)$")
_WIDE_CELL = re.compile(r"^(.+?)[._ ](\d+)$")
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
            for line, row in table.rows:
                self._one_row(row[ego].strip(), row, line_place(line))

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

    def _one_row(self, ego: str, row: dict[str, str], place: str) -> None:
        cells: dict[int, dict[str, str]] = {}
        ties: list[tuple[str, str]] = []
        for column, value in row.items():
            tie = _WIDE_TIE.match(plain_key(column))
            cell = _WIDE_CELL.match(column)
            if tie:
                ties += [(tie[1], tie[2])] if _counts(value) else []
            elif cell and plain_key(cell[1]) not in _EGO and not words.is_unknown(value):
                cells.setdefault(int(cell[2]), {})[cell[1]] = value
        self.alters += [Alter(ego, str(n), cells[n], place) for n in sorted(cells)]
        known = {str(number) for number in cells}
        self.knows += [Knows(ego, a, b, {}, place) for a, b in ties if {a, b} <= known]


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
