"""The door for networks from other programs: any file becomes a ``NetworkFile``, or is refused.

Tables that belong together have the same name but for one word (``alters_8.csv``, ``edges_8.csv``;
``casus.csv``, ``casus lijnen.csv``): with one of them the others beside it are read too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from wijkteam_desktop.errors import BadImport, CannotRead
from wijkteam_desktop.exchange import csv_text, easynwk, egonet_csv, graphml, network_csv
from wijkteam_desktop.exchange.gedcom.network import network_of
from wijkteam_desktop.exchange.gedcom.reader import read_gedcom
from wijkteam_desktop.exchange.network_problems import MAX_BYTES, Remarks, refused, too_large
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile

SUFFIXES = (".ged", ".gdz", ".graphml", ".xml", ".json", ".csv", ".tsv", ".txt")
_TABLES = frozenset({".csv", ".tsv", ".txt"})
_PART = re.compile(
    r"(?i)(alter_?attributes|alter_?ties|alteri|alters|alter|edges|edge_?list(_[^_.]+)?|egos|ego"
    r"|adj|attribute_?list(_[^_.]+)?|name_?details|name_?ties|responses|nodes|ties|personen|lijnen)"
)
_MOST_TABLES = 12


def read_network(path: Path, *more: Path) -> NetworkFile:
    """Read a network from a file; *more* are the other tables of a set.

    Raises CannotRead, or BadImport with a sentence when it is no network of a known kind.
    """
    suffix = path.suffix.lower()
    if suffix in (".ged", ".gdz"):
        return _family(path)
    if suffix in _TABLES:
        return read_csv_set([path, *more] if more else companions(path))
    content = _bytes(path)
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]
    if suffix in (".graphml", ".xml") or start.startswith(b"<"):
        return graphml.read_graphml(content, path.name)
    if start.startswith((b"{", b"[")):
        return easynwk.read_easynwk(content, path.name)
    if start.startswith(b"0 HEAD") or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _family(path)
    raise refused(
        path.name,
        _(
            "“{filename}” is geen bekend netwerkbestand. Kies een bestand van GEDCOM, GraphML, "
            "easyNWK (JSON) of CSV."
        ).format(filename=path.name),
    )


def read_csv_set(paths: Sequence[Path]) -> NetworkFile:
    """Read tables that belong together; raises CannotRead and BadImport."""
    remarks = Remarks()
    tables = [csv_text.read_table(_bytes(path), path.name, remarks) for path in paths]
    if any(network_csv.is_people(table) for table in tables):
        return network_csv.read_pair(tables, remarks)
    if any(network_csv.is_lines(table) for table in tables):
        raise refused(
            paths[0].name,
            _("“{filename}” bevat alleen lijnen; kies ook de tabel met personen.").format(
                filename=paths[0].name
            ),
        )
    return egonet_csv.read_tables(tables, remarks)


def companions(path: Path) -> list[Path]:
    """Give *path* and the tables beside it that are part of the same set."""
    wanted = _set_name(path)
    try:
        beside = sorted(p for p in path.parent.iterdir() if p.suffix.lower() in _TABLES)
    except OSError as error:
        raise CannotRead(filename=path.name) from error
    found = [p for p in beside if p != path and _set_name(p) == wanted]
    if wanted == _bare(path):
        found = [p for p in found if _bare(p) != wanted]
    return [path, *found[: _MOST_TABLES - 1]]


def _set_name(path: Path) -> str:
    """Give the name of a set without the word that tells its tables apart."""
    return _PART.sub("", path.stem, count=1).casefold().strip(" _-.")


def _bare(path: Path) -> str:
    return path.stem.casefold().strip(" _-.")


def _family(path: Path) -> NetworkFile:
    try:
        return network_of(read_gedcom(path))
    except CannotRead as error:
        raise CannotRead(filename=path.name) from error
    except BadImport as error:
        raise BadImport(str(error), filename=path.name) from error


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise too_large(path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise CannotRead(filename=path.name) from error
