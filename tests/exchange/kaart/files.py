"""Own fixtures: an HSDS 1.1 package after the published columns, and ways to hand files over."""

from __future__ import annotations

from pathlib import Path

from wijkteam_desktop.exchange.kaart import plain_table
from wijkteam_desktop.exchange.kaart.reading import read_files
from wijkteam_desktop.views.kaart_file import KaartFile

HSDS_1 = Path(__file__).parent / "hsds_1"
"""Good rows, and per kind of mistake one bad row."""


def old_package() -> dict[str, bytes]:
    """The package as files by name."""
    return {path.name: path.read_bytes() for path in sorted(HSDS_1.glob("*.csv"))}


def read(files: dict[str, bytes], source: str = "bron") -> KaartFile:
    """Read files; a plain table with the columns that were guessed."""
    found = read_files(files, source)
    if isinstance(found, plain_table.PlainTable):
        return plain_table.file_of(found, found.matched)
    return found
