"""Small plates on the lines of the ecogram: letters for the kinds of support, and the hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkteam_desktop.network.ecogram_bonds import Bond
from wijkteam_desktop.network.geometry import Box, Point, Text
from wijkteam_desktop.network.lines import Track
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.network.text_metrics import CAP_HEIGHT, width
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import EmotionalKind, SupportKind, TieStrength

Wording: TypeAlias = Literal["letters", "words", "none"]
# How far along a line (of what is free between its heads) a plate is tried, the best first.
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9, 0.0, 1.0)
# Beside the line, in heights of a plate.
_ASIDE = (0.0, 0.85, -0.85, 1.5, -1.5)
_GAP = 1.5
_MARKED = frozenset(
    {
        EmotionalKind.CUT_OFF,
        EmotionalKind.CUT_OFF_REPAIRED,
        EmotionalKind.NEGLECT,
        EmotionalKind.EXPLOITATION,
    }
)


@dataclass(frozen=True, slots=True)
class Plate:
    """Text on a line, and the room it takes."""

    text: Text
    box: Box


def letters() -> Mapping[SupportKind, str]:
    """Letter of each kind of support, as in Dutch practice (domain §3.4)."""
    return {
        SupportKind.PRACTICAL: _("P"),
        SupportKind.EMOTIONAL: _("E"),
        SupportKind.INFORMATIONAL: _("A"),
        SupportKind.COMPANIONSHIP: _("G"),
    }


def plate_text(bond: Bond, wording: Wording, hours: bool) -> str:
    """What stands on the plate of a line; empty for no plate."""
    words = {
        SupportKind.PRACTICAL: _("praktisch"),
        SupportKind.EMOTIONAL: _("emotioneel"),
        SupportKind.INFORMATIONAL: _("advies"),
        SupportKind.COMPANIONSHIP: _("gezelschap"),
    }
    pieces: list[str] = []
    if wording == "letters" and bond.kinds:
        pieces.append(" ".join(letter for kind, letter in letters().items() if kind in bond.kinds))
    elif wording == "words" and bond.kinds:
        pieces.append(", ".join(word for kind, word in words.items() if kind in bond.kinds))
    if hours and bond.hours is not None:
        pieces.append(_("{hours} u").format(hours=dutch_number(bond.hours)))
    return " · ".join(pieces)


def place_plates(
    bonds: Sequence[Bond],
    tracks: Mapping[str, Track],
    blocked: Iterable[Box],
    size: float,
    *,
    wording: Wording,
    hours: bool,
) -> tuple[dict[str, Plate], tuple[str, ...]]:
    """Place the plates so that none touches a symbol, a name, a title or another plate.

    Shortest lines first: they have the least choice.  Gives also the keys of lines on which there
    was no room.
    """
    taken = [*blocked, *_signs(bonds, tracks, size)]
    placed: dict[str, Plate] = {}
    lost: list[str] = []
    wanted = [
        (tracks[b.key].length, b.key, text)
        for b in bonds
        if b.key in tracks and (text := plate_text(b, wording, hours))
    ]
    for _length, key, text in sorted(wanted):
        others = [t for other, t in tracks.items() if other != key]
        plate = _seek(tracks[key], text, size, taken, others)
        if plate is None:
            lost.append(key)
            continue
        placed[key] = plate
        taken.append(plate.box.grown(_GAP))
    return placed, tuple(lost)


def _signs(bonds: Sequence[Bond], tracks: Mapping[str, Track], size: float) -> list[Box]:
    """The middle of lines that have their sign there: bars with a gap, a letter."""
    found = []
    for bond in bonds:
        signed = bond.strength is TieStrength.BROKEN or bond.feeling in _MARKED
        if signed and bond.key in tracks:
            track = tracks[bond.key]
            at = track.at(track.length / 2)
            # Of a short line no more than its third: the plate needs a place too.
            half = min(0.75 * size, track.length / 6)
            found.append(Box(at.x - half, at.y - half, 2 * half, 2 * half))
    return found


def _seek(
    track: Track, text: str, size: float, taken: Sequence[Box], others: Sequence[Track]
) -> Plate | None:
    """Free spot on or beside the line, where the fewest other lines run under it."""
    w, h = width(text, size, "semibold") + 0.7 * size, 1.35 * size
    margin = min(0.5 * size + h / 2, track.length / 2)
    span = track.length - 2 * margin
    best: tuple[float, Point] | None = None
    for aside in _ASIDE:
        for order, along in enumerate(_ALONG):
            at = track.at(margin + along * span, aside * h)
            box = Box(at.x - w / 2, at.y - h / 2, w, h)
            if any(box.overlaps(b) for b in taken):
                continue
            cost = order + 20.0 * abs(aside) + 30.0 * sum(box.meets(t.a, t.b) for t in others)
            if best is None or cost < best[0]:
                best = (cost, at)
        if best is not None and best[0] < 20.0:
            break
    if best is None:
        return None
    at = best[1]
    base = Point(at.x, at.y + CAP_HEIGHT * size / 2)
    line = Text(base, text, size, "semibold", anchor="middle", role="ink")
    return Plate(line, Box(at.x - w / 2, at.y - h / 2, w, h))
