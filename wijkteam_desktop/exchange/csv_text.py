"""Tables in text: any separator, UTF-8 or Windows letters, cells that cannot become formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wijkteam_desktop.exchange.network_problems import (
    MAX_BYTES,
    MAX_RECORDS,
    Remarks,
    line_place,
    refused,
    too_large,
)
from wijkteam_desktop.translation import _

_DELIMITERS = ";,\t"
_MOST_COLUMNS = 3_000
_MOST_CELLS = 5_000_000
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading: rows of cells by the name of their column, with their line."""

    filename: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...] = field(repr=False)


def read_table(content: bytes, filename: str, remarks: Remarks) -> Table:
    """Read a table; raises BadImport for what is no table or too large."""
    if len(content) > MAX_BYTES:
        raise too_large(filename)
    text = _decoded(content, filename, remarks)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    if not first.strip() or "\0" in text:
        raise refused(filename, _("“{filename}” is geen tabel.").format(filename=filename))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return _table(reader, filename, remarks)
    except csv.Error as error:
        raise refused(
            filename,
            _("“{filename}” is geen goede tabel; de fout zit in regel {line}.").format(
                filename=filename, line=reader.line_num
            ),
        ) from error


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Give a table as a Dutch spreadsheet opens it: semicolons, UTF-8 with a mark, no formulas."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([disarmed(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def disarmed(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula: an apostrophe goes in front."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if _FORMULA.match(cell) else cell


def armed(cell: str) -> str:
    """Take the apostrophe of ``disarmed`` away again."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decoded(content: bytes, filename: str, remarks: Remarks) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise refused(
                filename, _("“{filename}” is geen leesbare tekst.").format(filename=filename)
            ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        remarks.add("", _("De letters zijn gelezen als die van Windows (cp1252)."))
        return content.decode("cp1252", "replace")


def _table(reader: Iterable[list[str]], filename: str, remarks: Remarks) -> Table:
    lines = enumerate(reader, start=1)
    head = next((row for _number, row in lines if any(row)), [])
    columns = tuple(cell.strip() for cell in head)
    if len(columns) < 2 or len(columns) > _MOST_COLUMNS:
        raise refused(
            filename,
            _("“{filename}” is geen tabel met kolommen.").format(filename=filename),
        )
    rows: list[tuple[int, dict[str, str]]] = []
    for number, row in lines:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(columns):
            remarks.add(
                line_place(number),
                _("Deze regel heeft {cells} cellen in plaats van {columns}.").format(
                    cells=len(row), columns=len(columns)
                ),
            )
        if len(rows) >= MAX_RECORDS or len(rows) * len(columns) > _MOST_CELLS:
            raise too_large(filename)
        rows.append((number, dict(zip(columns, row, strict=False))))
    return Table(filename, columns, tuple(rows))
