"""From which numbers on something is worth a sentence; estimates that a team may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from wijkteam_desktop.translation import _


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Limits of the observations; shares are per cent, hours are a week, ages are years."""

    shown: int = 6
    carrier_parts: int = 3
    dependent_share: int = 50
    strain_hours: int = 8
    overload_hours: int = 20
    parts_share: int = 60
    asked_from_age: int = 16
    inner_few: int = 1
    professionals_share: int = 100
    known_share: int = 50
    density_low: int = 15
    density_high: int = 60


BOUNDS: Mapping[str, tuple[int, int]] = {
    "shown": (1, 6),
    "carrier_parts": (2, 20),
    "dependent_share": (10, 100),
    "strain_hours": (1, 168),
    "overload_hours": (1, 168),
    "parts_share": (10, 100),
    "asked_from_age": (0, 99),
    "inner_few": (0, 10),
    "professionals_share": (10, 1000),
    "known_share": (1, 100),
    "density_low": (0, 100),
    "density_high": (0, 100),
}


def question(name: str) -> str:
    """What a threshold decides, in Dutch, for the screen where a team changes it.

    Raises KeyError for another name.
    """
    return _(_QUESTIONS[name])


def unit(name: str) -> str:
    """What a threshold is counted in, in Dutch."""
    return _(_UNITS[name])


def from_values(values: Any) -> Thresholds:
    """Thresholds from what was stored; what is missing or makes no sense keeps its default."""
    if not isinstance(values, Mapping):
        return Thresholds()
    known = {
        name: int(value)
        for name, value in values.items()
        if name in BOUNDS
        and isinstance(value, int)
        and not isinstance(value, bool)
        and BOUNDS[name][0] <= value <= BOUNDS[name][1]
    }
    return replace(Thresholds(), **known)


def to_values(thresholds: Thresholds) -> dict[str, int]:
    """What to store: only what differs from the default, so that better defaults reach the rest."""
    usual = asdict(Thresholds())
    return {name: value for name, value in asdict(thresholds).items() if value != usual[name]}


def is_sound(thresholds: Thresholds) -> bool:
    """Whether all numbers lie within their bounds and low lies below high."""
    inside = all(
        BOUNDS[one.name][0] <= getattr(thresholds, one.name) <= BOUNDS[one.name][1]
        for one in fields(Thresholds)
    )
    return inside and thresholds.density_low < thresholds.density_high


_QUESTIONS = {
    "shown": "Zoveel zinnen staan er naast de tekening",
    "carrier_parts": "Vraag of het te doen is bij zoveel delen",
    "dependent_share": "Noem wie zo'n groot deel van de uren geeft",
    "strain_hours": "Vraag hoe iemand het volhoudt bij zoveel uren",
    "overload_hours": "Zeg “let op overbelasting” bij zoveel uren",
    "parts_share": "Noem wie bij zo'n groot deel van de delen staat",
    "asked_from_age": "Noem als helper wie minstens zo oud is",
    "inner_few": "Noem de binnenste cirkel bij zo weinig mensen",
    "professionals_share": "Noem het als er meer professionals zijn dan",
    "known_share": "Zeg pas iets over wie elkaar kent als dat is ingevuld bij",
    "density_low": "Zij kennen elkaar bijna niet onder",
    "density_high": "De meesten kennen elkaar vanaf",
}
_UNITS = {
    "shown": "zinnen",
    "carrier_parts": "delen of meer",
    "dependent_share": "% of meer",
    "strain_hours": "uur per week of meer",
    "overload_hours": "uur per week of meer",
    "parts_share": "% of meer",
    "asked_from_age": "jaar",
    "inner_few": "mensen of minder",
    "professionals_share": "% van de eigen mensen",
    "known_share": "% van de mensen",
    "density_low": "% van de paren",
    "density_high": "% van de paren",
}
