"""Worksheets (XLSX) in and out, through openpyxl."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from wijkteam_desktop.exchange.csv_text import armed, disarmed
from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.network_problems import MAX_RECORDS, refused, too_large
from wijkteam_desktop.translation import _

_MOST_COLUMNS = 300
_MOST_UNPACKED = 500 * 1024 * 1024


def read_worksheet(content: bytes, filename: str) -> t.Sheet:
    """Read the first sheet of a workbook; raises BadImport with a sentence."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _MOST_UNPACKED:
                raise too_large(filename)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        lines = list(_lines(sheet.iter_rows(values_only=True), filename))
        book.close()
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, IndexError) as error:
        raise refused(
            filename, _("“{filename}” is geen leesbaar werkblad.").format(filename=filename)
        ) from error
    if not lines:
        raise refused(filename, _("“{filename}” is leeg.").format(filename=filename))
    columns = tuple(cell.strip() for cell in lines[0][1])
    rows = [
        t.TableRow(number, dict(zip(columns, cells, strict=False))) for number, cells in lines[1:]
    ]
    return t.Sheet(filename, columns, tuple(rows))


def write_worksheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Give a workbook with one sheet; the heading stays in sight."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Sociale kaart"))
    sheet.freeze_panes = "A2"
    head = []
    for column in columns:
        cell = WriteOnlyCell(sheet, value=column)
        cell.font = Font(bold=True)
        head.append(cell)
    sheet.append(head)
    for row in rows:
        sheet.append([disarmed(_kept(cell)) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lines(rows: Iterable[Sequence[Any]], filename: str) -> Iterable[tuple[int, list[str]]]:
    for number, row in enumerate(rows, start=1):
        if number > MAX_RECORDS:
            raise too_large(filename)
        cells = [armed(_text(value)) for value in row[:_MOST_COLUMNS]]
        if any(cells):
            yield number, cells


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _kept(cell: str) -> str:
    """Leave out what a worksheet cannot hold."""
    return "".join(mark for mark in cell if mark >= " " or mark in "\n\t")[:32_000]
