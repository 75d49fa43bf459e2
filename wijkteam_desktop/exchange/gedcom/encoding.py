"""Turns the bytes of a GEDCOM file into text, whatever program wrote it.

The byte order mark wins, then the zero bytes of UTF-16 without one, then valid UTF-8, then what the
header's CHAR line says.  Programs write "ANSI", "IBMPC" or "IBM WINDOWS" there, which name no
character set; they are read as what those programs used, and the report says so.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

import ansel

from wijkteam_desktop.exchange.gedcom.problems import Problems
from wijkteam_desktop.translation import _

_CHAR = re.compile(rb"(?:^|[\r\n])[ \t]*1 CHAR[ \t]+([^\r\n]*)")
_HEAD = 20_000
_NAMES = {
    "UTF-8": "utf-8",
    "UTF8": "utf-8",
    "ASCII": "ascii",
    "ANSEL": "gedcom",
    "ANSI": "cp1252",
    "WINDOWS": "cp1252",
    "IBM WINDOWS": "cp1252",
    "WINDOWS-1252": "cp1252",
    "CP1252": "cp1252",
    "LATIN1": "iso8859-1",
    "ISO-8859-1": "iso8859-1",
    "IBMPC": "cp437",
    "IBM DOS": "cp437",
    "MSDOS": "cp850",
    "MACINTOSH": "mac_roman",
    "UNICODE": "utf-16",
}
_GUESSES = frozenset({"ANSI", "IBM WINDOWS", "WINDOWS", "IBMPC", "IBM DOS", "MSDOS", "UNICODE"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, problems: Problems) -> str:
    """Text of a GEDCOM file; letters that cannot be read become the replacement character."""
    codec = _codec(data, problems)
    if codec == "gedcom":
        ansel.register()
    try:
        return unicodedata.normalize("NFC", data.decode(codec))
    except UnicodeError:
        problems.add(
            0,
            _("Sommige letters konden niet worden gelezen; daar staat nu een vraagteken."),
        )
        return data.decode(codec, errors="replace")


def _codec(data: bytes, problems: Problems) -> str:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return codec
    if data[:1] == b"\0" or data[1:2] == b"\0":
        return "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    found = _CHAR.search(data[:_HEAD])
    said = found[1].decode("ascii", "replace").strip().upper() if found else ""
    if _is_utf8(data):
        return "utf-8"
    if said in _GUESSES or (said and said not in _NAMES):
        problems.add(
            0,
            _("Het bestand zegt “{name}” als tekenset; het is gelezen als {codec}.").format(
                name=said, codec=_fallback(said)
            ),
        )
    return _fallback(said)


def _fallback(said: str) -> str:
    codec = _NAMES.get(said, "cp1252")
    # It is no valid UTF-8 and has no zero bytes, so these names cannot be true.
    return "cp1252" if codec in ("utf-8", "utf-16", "ascii") else codec


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
