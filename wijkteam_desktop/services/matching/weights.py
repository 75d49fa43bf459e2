"""How much each reason counts in the ranking; a team may change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import settings
from wijkteam_desktop.translation import _

SETTING = "matching_weights"
MOST = 10.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for a reason that holds wholly, 0 to 10; 0 leaves the reason out.

    The values are a choice of the makers: the subject of the question leads, circumstances decide
    between offers of the same subject.
    """

    words: float = 6.0
    domain: float = 2.0
    carrier: float = 2.5
    form: float = 0.8
    area: float = 1.0
    waiting: float = 0.8
    language: float = 1.5
    moment: float = 1.0
    room: float = 0.6
    experience: float = 0.6


NAMES: Mapping[str, str] = {
    "words": "Onderwerp van de deelvraag",
    "domain": "Leefgebied",
    "carrier": "Soort hulp die het team koos",
    "form": "Vorm: individueel, samen of digitaal",
    "area": "In de buurt",
    "waiting": "Wachttijd",
    "language": "Taal",
    "moment": "Dag en dagdeel",
    "room": "Plaats vrij",
    "experience": "Eigen ervaring van het team",
}
"""What a team reads for each weight."""


def name_of(key: str) -> str:
    """Give the Dutch name of a weight."""
    return _(NAMES[key])


def weights(s: Session) -> Weights:
    """Give the weights that the team chose, or those of the makers."""
    kept = settings.get(s, SETTING) or {}
    known = {one.name for one in fields(Weights)}
    return Weights(**{key: float(value) for key, value in kept.items() if key in known})


def keep(s: Session, values: Mapping[str, Any]) -> None:
    """Keep the weights that differ from those of the makers; raises InvalidInput."""
    clean = f.number(0, MOST)
    usual = asdict(Weights())
    chosen = {key: clean(value) for key, value in values.items() if key in usual}
    own = {key: value for key, value in chosen.items() if value != usual[key]}
    settings.put(s, SETTING, own or None)
