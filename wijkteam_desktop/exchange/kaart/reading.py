"""Reading a sociale kaart: which kind of files they are, and what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from wijkteam_desktop.exchange import json_text
from wijkteam_desktop.exchange.csv_text import armed, read_table
from wijkteam_desktop.exchange.kaart import plain_table, sources
from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.assemble import assemble
from wijkteam_desktop.exchange.kaart.findings import Findings
from wijkteam_desktop.exchange.kaart.hsds_json import Flattener
from wijkteam_desktop.exchange.kaart.worksheet import read_worksheet
from wijkteam_desktop.exchange.network_problems import Remarks, refused
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.kaart_file import KaartFile


def read(paths: Sequence[Path]) -> KaartFile | plain_table.PlainTable:
    """Read what was chosen: a directory, or a table of which the columns must be matched first.

    Raises CannotRead and BadImport with a sentence for what is no directory at all.
    """
    files = sources.read_all(paths)
    source = paths[0].stem if len(paths) == 1 else paths[0].parent.name
    return read_files(files, source)


def read_files(files: dict[str, bytes], source: str) -> KaartFile | plain_table.PlainTable:
    """Read files by name; *source* is where they come from, for recognising them next time."""
    findings = Findings()
    sheets: dict[str, t.Sheet] = {}
    names: set[str] = set()
    flat = Flattener(findings)
    plain: list[t.Sheet] = []
    for name, content in files.items():
        path = PurePosixPath(name)
        if path.suffix.lower() == ".json":
            document = json_text.parse(content, name)
            json_text.check_values(document, name)
            flat.add(document, name)
            continue
        sheet = _sheet(name, content, findings)
        table = t.FILE_NAMES.get(path.stem.lower())
        if table is None and path.suffix.lower() == ".csv":
            table = t.recognised(sheet.columns)
        if table is None:
            plain.append(sheet)
        elif table in sheets:
            sheets[table] = _joined(sheets[table], sheet)
        else:
            sheets[table] = sheet
            names.add(path.stem.lower())
    for table, sheet in flat.sheets().items():
        sheets.setdefault(table, sheet)
    if sheets:
        return assemble(t.Tables(t.standard_of(sheets, names), sheets), findings, source)
    if len(plain) == 1:
        return plain_table.of(plain[0], source, findings)
    raise refused(
        next(iter(files)),
        _("Dit is geen sociale kaart: er zijn geen organisaties of diensten in gevonden."),
    )


def _sheet(name: str, content: bytes, findings: Findings) -> t.Sheet:
    if name.lower().endswith(".xlsx"):
        return read_worksheet(content, name)
    remarks = Remarks()
    table = read_table(content, name, remarks)
    for remark in remarks.listed:
        findings.add(name, 0, str(remark), left_out=False)
    rows = [
        t.TableRow(line, {key: armed(value.strip()) for key, value in cells.items()})
        for line, cells in table.rows
    ]
    return t.Sheet(name, table.columns, tuple(rows))


def _joined(first: t.Sheet, second: t.Sheet) -> t.Sheet:
    columns = tuple(dict.fromkeys((*first.columns, *second.columns)))
    return t.Sheet(first.file, columns, (*first.rows, *second.rows))
