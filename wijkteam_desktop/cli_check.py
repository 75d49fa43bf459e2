"""What this installation consists of, and what is missing from it."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib import metadata

from wijkteam_desktop import __version__
from wijkteam_desktop.paths import app_icon_file, font_files, resource, sample_file
from wijkteam_desktop.translation import _

PACKAGES = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "sqlcipher3",
    "alembic",
    "cryptography",
    "networkx",
    "reportlab",
    "pypdfium2",
    "jsonschema",
)
FONTS = 4


def versions() -> Iterator[tuple[str, str]]:
    """Give the name and version of the program, Python and every package it is built from."""
    yield "Wijkteam Desktop", __version__
    yield "Python", f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    for name in PACKAGES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, _("ontbreekt")


def fonts() -> list[str]:
    """Give the names of the shipped fonts."""
    return [file.stem for file in font_files()]


def missing_files() -> list[str]:
    """Say which shipped files are not there."""
    wanted = (app_icon_file(), sample_file(), resource("schema", "case-file.schema.json"))
    missing = [_("Ontbreekt: {file}").format(file=f.name) for f in wanted if not f.is_file()]
    if len(font_files()) < FONTS:
        missing.append(_("Ontbreekt: lettertypen in {file}").format(file="fonts"))
    return missing
