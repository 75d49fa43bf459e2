"""Widths of text in the shipped font, read from the font files themselves.

Only the tables that say how wide a letter is are read (head, hhea, hmtx, cmap formats 4 and 12), so
that layout needs neither Qt nor a PDF library and is the same everywhere.  Kerning is left out: it
makes a line at most a percent or two narrower.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from wijkteam_desktop.network.geometry import Weight
from wijkteam_desktop.paths import resource

ELLIPSIS = "…"
_JOINER = "\u2060"
FONT_FILES: dict[Weight, str] = {
    "regular": "SourceSans3_400Regular.ttf",
    "semibold": "SourceSans3_600SemiBold.ttf",
    "bold": "SourceSans3_700Bold.ttf",
}
# A letter that the font lacks is drawn from another font; this is wide enough for most of them.
_FALLBACK_EM = 0.62
# East Asian writing and pictographs take a whole em.
_WIDE_FROM = 0x1100
# Letter by letter, Source Sans spans this much above and below the baseline (in em).
ASCENT = 0.75
DESCENT = 0.22
CAP_HEIGHT = 0.66


@dataclass(frozen=True, slots=True)
class FontWidths:
    """Advance width of every letter of one font file, in em; filled as letters are asked for."""

    advances: dict[str, float] = field(repr=False)

    def of(self, text: str) -> float:
        """Width of a line in em."""
        get = self.advances.get
        total = 0.0
        for letter in text:
            found = get(letter)
            total += _missing(letter) if found is None else found
        return total


def width(text: str, size: float, weight: Weight = "regular", spacing: float = 0.0) -> float:
    """Width of one line at an em size, in the same unit; italics are as wide as upright."""
    return widths(weight).of(text) * size + spacing * max(0, len(text) - 1)


def shorten(text: str, max_width: float, size: float, weight: Weight = "regular") -> str:
    """The text, or as much of it as fits followed by an ellipsis; at least one letter stays."""
    if width(text, size, weight) <= max_width:
        return text
    room = max_width - width(ELLIPSIS, size, weight)
    kept = ""
    for letter in text:
        if kept and width(kept + letter, size, weight) > room:
            break
        kept += letter
    return kept.rstrip(" ,.;:-(") + ELLIPSIS


def wrap(
    text: str, max_width: float, max_lines: int, size: float, weight: Weight = "regular"
) -> tuple[str, ...]:
    """Break a text into at most *max_lines* lines of *max_width*; the last is shortened if needed.

    Breaks at spaces and after hyphens and slashes.  Two lines are balanced, so that no short word
    stands alone.  Empty text gives no lines.
    """
    words = _words(text)
    if not words:
        return ()
    lines = _greedy(words, max_width, max_lines, size, weight)
    if len(lines) == 2 and ELLIPSIS not in lines[1]:
        lines = _balanced(words, max_width, size, weight) or lines
    return tuple(lines)


@lru_cache(maxsize=8)
def widths(weight: Weight) -> FontWidths:
    """Letter widths of a weight of the shipped font; raises OSError when it is not there."""
    return read_font(resource("fonts", FONT_FILES[weight]))


def read_font(path: Path) -> FontWidths:
    """Read the letter widths of a TrueType file; raises OSError or ValueError for another file."""
    data = path.read_bytes()
    tables = _tables(data)
    try:
        units = struct.unpack_from(">H", data, tables["head"] + 18)[0]
        count = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
        glyphs = _characters(data, tables["cmap"])
        hmtx = tables["hmtx"]
        last = count - 1
        return FontWidths(
            {
                chr(code): struct.unpack_from(">H", data, hmtx + 4 * min(glyph, last))[0] / units
                for code, glyph in glyphs.items()
                if glyph
            }
        )
    except (KeyError, struct.error) as error:
        raise ValueError(f"not a usable TrueType font: {path.name}") from error


def _missing(letter: str) -> float:
    return 1.0 if ord(letter) >= _WIDE_FROM and not letter.isspace() else _FALLBACK_EM


def _words(text: str) -> list[str]:
    """Words, and parts of words after a hyphen or slash; those begin with a joiner."""
    words: list[str] = []
    for chunk in text.split():
        piece = ""
        for i, letter in enumerate(chunk):
            piece += letter
            if letter in "-/" and len(piece) > 2 and i + 1 < len(chunk):
                words.append(piece)
                piece = _JOINER
        words.append(piece)
    return words


def _joined(line: str, word: str) -> str:
    if word.startswith(_JOINER):
        return line + word[1:]
    return f"{line} {word}" if line else word


def _greedy(
    words: list[str], max_width: float, max_lines: int, size: float, weight: Weight
) -> list[str]:
    lines: list[str] = []
    line = ""
    for i, word in enumerate(words):
        longer = _joined(line, word)
        if not line or width(longer, size, weight) <= max_width:
            line = longer
            continue
        if len(lines) + 1 == max_lines:
            rest = line
            for other in words[i:]:
                rest = _joined(rest, other)
            return [*lines, shorten(rest, max_width, size, weight)]
        lines.append(shorten(line, max_width, size, weight))
        line = _joined("", word)
    return [*lines, shorten(line, max_width, size, weight)]


def _balanced(words: list[str], max_width: float, size: float, weight: Weight) -> list[str]:
    """The break into two lines whose longest is shortest; none when a line would not fit."""
    best: list[str] = []
    narrowest = max_width
    for cut in range(1, len(words)):
        first = second = ""
        for word in words[:cut]:
            first = _joined(first, word)
        for word in words[cut:]:
            second = _joined(second, word)
        longest = max(width(first, size, weight), width(second, size, weight))
        if longest < narrowest or (longest == narrowest and not best):
            best, narrowest = [first, second], longest
    return best


def _tables(data: bytes) -> dict[str, int]:
    if data[:4] not in (b"\x00\x01\x00\x00", b"true"):
        raise ValueError("not a TrueType font")
    count = struct.unpack_from(">H", data, 4)[0]
    tables: dict[str, int] = {}
    for i in range(count):
        tag, _sum, offset, _length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        tables[tag.decode("latin-1")] = offset
    return tables


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Glyph of every character: format 12 when there is one, else format 4."""
    found: dict[int, int] = {}
    for i in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        offset = cmap + struct.unpack_from(">L", data, cmap + 8 + 8 * i)[0]
        kind = struct.unpack_from(">H", data, offset)[0]
        if kind == 12:
            return _format_12(data, offset)
        if kind == 4:
            found = _format_4(data, offset)
    return found


def _format_12(data: bytes, at: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for i in range(struct.unpack_from(">L", data, at + 12)[0]):
        start, end, glyph = struct.unpack_from(">LLL", data, at + 16 + 12 * i)
        for code in range(start, end + 1):
            found[code] = glyph + code - start
    return found


def _format_4(data: bytes, at: int) -> dict[int, int]:
    segments = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends, starts = at + 14, at + 16 + 2 * segments
    deltas, offsets = starts + 2 * segments, starts + 4 * segments
    found: dict[int, int] = {}
    for i in range(segments):
        end = struct.unpack_from(">H", data, ends + 2 * i)[0]
        start = struct.unpack_from(">H", data, starts + 2 * i)[0]
        delta = struct.unpack_from(">H", data, deltas + 2 * i)[0]
        offset = struct.unpack_from(">H", data, offsets + 2 * i)[0]
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                place = offsets + 2 * i + offset + 2 * (code - start)
                glyph = struct.unpack_from(">H", data, place)[0]
                if not glyph:
                    continue
            found[code] = (glyph + delta) & 0xFFFF
    return found
