"""A sociale kaart from a fixed seed: offers of the 76 kinds, spread over four areas."""

from __future__ import annotations

import json
import random
from typing import Any

from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services.matching import directory
from wijkteam_desktop.services.matching.directory import Directory, Entry
from wijkteam_desktop.views.offers import KindView
from wijkteam_desktop.vocabulary import Carrier, Form, LifeDomain

AREAS = ("zuid", "noord", "oost", "west")


def sample() -> dict[str, Any]:
    """The sample file, with its kinds of offer and its cases."""
    found: dict[str, Any] = json.loads(sample_file().read_text(encoding="utf-8"))
    return found


def kinds(file: dict[str, Any]) -> dict[str, KindView]:
    """The kinds of offer by reference."""
    return {
        one["catalogue_id"]: KindView(
            id=one["catalogue_id"],
            ref=one["catalogue_id"],
            name=one["name"],
            carrier=Carrier(one["ladder_level"]),
            sector=one.get("sector") or "",
            description=one["description"],
            life_domains=tuple(LifeDomain(domain) for domain in one["suits_zrm_domains"]),
            forms=tuple(Form(form) for form in one["form"]),
            wait_weeks=one.get("estimated_wait_weeks"),
        )
        for one in file["catalogue"]
    }


def seeded(known: dict[str, KindView], count: int, seed: int) -> Directory:
    """*count* offers, at least one of each kind; all else by chance."""
    chance = random.Random(seed)
    refs = list(known)
    entries, texts = [], {}
    for number in range(count):
        kind = known[refs[number] if number < len(refs) else chance.choice(refs)]
        entry = Entry(
            id=f"offer-{number:05}",
            kind_ref=kind.ref,
            carrier=kind.carrier.value,
            domains=frozenset(domain.value for domain in kind.life_domains),
            forms=frozenset(form.value for form in kind.forms),
            areas=frozenset(chance.sample(AREAS, chance.randrange(3))),
            wait_weeks=chance.choice([None, 0, 1, 2, 4, 8, 12]),
            places_free=chance.choice([None, None, 1, 3]),
        )
        entries.append(entry)
        texts[entry.id] = f"{kind.name} {kind.description}"
    return directory.of(known, entries, texts)
