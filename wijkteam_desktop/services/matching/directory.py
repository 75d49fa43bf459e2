"""The sociale kaart as the ranking wants it: slim entries and the words in them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.offers import Offer, OfferExperience, OfferMatch, Provider
from wijkteam_desktop.folding import fold
from wijkteam_desktop.paths import resource
from wijkteam_desktop.services import read_offers
from wijkteam_desktop.services.matching.stems import stems
from wijkteam_desktop.services.matching.text_index import TextIndex
from wijkteam_desktop.views.offers import KindView
from wijkteam_desktop.vocabulary import Experience

_EXPERIENCE = {Experience.GOOD.value: 1, Experience.MIXED.value: 0, Experience.BAD.value: -1}


@dataclass(frozen=True, slots=True)
class Entry:
    """An offer as far as the ranking needs it; areas and languages are folded.

    ``experience``: how often it went well less how often it went badly.
    """

    id: str
    kind_ref: str = ""
    carrier: str = "collective"
    domains: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    min_age: int | None = None
    max_age: int | None = None
    wait_weeks: int | None = None
    places_free: int | None = None
    vog_needed: bool | None = None
    experience: int = 0
    used: int = 0


@dataclass(frozen=True, slots=True)
class Directory:
    """All offers that are active and all kinds, ready to be ranked."""

    entries: dict[str, Entry] = field(default_factory=dict)
    kinds: dict[str, KindView] = field(default_factory=dict)
    by_kind: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kind_words: TextIndex = field(default_factory=lambda: TextIndex({}))
    offer_words: TextIndex = field(default_factory=lambda: TextIndex({}))


@lru_cache(maxsize=1)
def words_of_kinds() -> dict[str, str]:
    """Give the words by which people ask for a kind of offer, by the reference of the kind."""
    text = resource("catalogue", "words.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


def read(s: Session) -> Directory:
    """Read the sociale kaart; with tens of thousands of offers this takes a second or two."""
    kinds = {kind.ref: kind for kind in read_offers.kinds(s)}
    return of(kinds, *_offers(s))


def of(kinds: dict[str, KindView], entries: list[Entry], texts: dict[str, str]) -> Directory:
    """Make a directory of *kinds* and of *entries* with the own *texts* of these, by id."""
    by_kind: dict[str, list[str]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind_ref, []).append(entry.id)
    more = words_of_kinds()
    return Directory(
        {entry.id: entry for entry in entries},
        kinds,
        {ref: tuple(ids) for ref, ids in by_kind.items()},
        TextIndex(
            {
                ref: stems(kind.name, kind.description, kind.sector, more.get(ref, ""))
                for ref, kind in kinds.items()
            }
        ),
        TextIndex({key: stems(text) for key, text in texts.items()}),
    )


def _offers(s: Session) -> tuple[list[Entry], dict[str, str]]:
    table, provider = Offer.__table__.c, Provider.__table__.c
    chosen: Any = (
        select(
            *(table[name] for name in _COLUMNS),
            provider.name.label("provider_name"),
            provider.areas.label("provider_areas"),
        )
        .select_from(Offer.__table__.outerjoin(Provider.__table__))
        .where(table.active)
        .order_by(table.id)
    )
    went: Counter[str] = Counter()
    for row in s.execute(select(OfferExperience.offer_id, OfferExperience.went)):
        went[row.offer_id] += _EXPERIENCE.get(row.went, 0)
    used = Counter(
        row.offer_id
        for row in s.execute(select(OfferMatch.offer_id).where(OfferMatch.started_on.is_not(None)))
    )
    entries, texts = [], {}
    for row in s.execute(chosen):
        entries.append(_entry(row, went[row.id], used[row.id]))
        texts[row.id] = " ".join(
            (row.name, row.description or "", row.target_group or "", row.provider_name or "")
        )
    return entries, texts


_COLUMNS = (
    "id",
    "name",
    "description",
    "target_group",
    "catalogue_ref",
    "carrier",
    "life_domains",
    "forms",
    "areas",
    "languages",
    "moments",
    "min_age",
    "max_age",
    "wait_weeks",
    "places_free",
    "vog_needed",
)


def _entry(row: Any, experience: int, used: int) -> Entry:
    return Entry(
        id=row.id,
        kind_ref=row.catalogue_ref or "",
        carrier=row.carrier,
        domains=frozenset(row.life_domains or ()),
        forms=frozenset(row.forms or ()),
        areas=frozenset(fold(area) for area in row.areas or row.provider_areas or ()),
        languages=frozenset(fold(language) for language in row.languages or ()),
        moments=frozenset(row.moments or ()),
        min_age=row.min_age,
        max_age=row.max_age,
        wait_weeks=row.wait_weeks,
        places_free=row.places_free,
        vog_needed=row.vog_needed,
        experience=experience,
        used=used,
    )
