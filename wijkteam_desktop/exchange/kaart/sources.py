"""Opening what a user chose: files, a folder or an archive, as names with their bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from wijkteam_desktop.errors import BadImport, CannotRead
from wijkteam_desktop.exchange.json_text import MAX_BYTES, read_bytes
from wijkteam_desktop.exchange.network_problems import refused, too_large
from wijkteam_desktop.translation import _

SUFFIXES = (".csv", ".json", ".xlsx")
_MOST_FILES = 500


def read_all(paths: Sequence[Path]) -> dict[str, bytes]:
    """Give the readable files by name; raises CannotRead or BadImport when there is none."""
    found: dict[str, bytes] = {}
    total = 0
    for name, content in _each(paths):
        total += len(content)
        if len(found) >= _MOST_FILES or total > MAX_BYTES:
            raise too_large(name)
        found[name] = content
    if not found:
        raise refused(
            paths[0].name if paths else "",
            _("Hier staan geen bestanden die gelezen kunnen worden: CSV, XLSX, JSON of ZIP."),
        )
    return found


def _each(paths: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        if path.is_dir():
            try:
                inside = sorted(one for one in path.iterdir() if one.suffix.lower() in SUFFIXES)
            except OSError as error:
                raise CannotRead(filename=path.name) from error
            for one in inside:
                if one.name != "datapackage.json":
                    yield one.name, read_bytes(one)
        elif path.suffix.lower() == ".zip":
            yield from _archive(read_bytes(path), path.name)
        else:
            yield path.name, read_bytes(path)


def _archive(content: bytes, filename: str) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in sorted(archive.infolist(), key=lambda one: one.filename):
                name = PurePosixPath(info.filename).name
                if PurePosixPath(name).suffix.lower() not in SUFFIXES or name == "datapackage.json":
                    continue
                # The size that the archive tells is not to be trusted.
                if info.file_size > MAX_BYTES:
                    raise too_large(filename)
                with archive.open(info) as file:
                    data = file.read(MAX_BYTES + 1)
                if len(data) > MAX_BYTES:
                    raise too_large(filename)
                yield name, data
    except BadImport:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise refused(
            filename, _("“{filename}” is geen goed ZIP-bestand.").format(filename=filename)
        ) from error
