"""A store with thousands of invented cases from a fixed seed, written through the store itself."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from wijkteam_desktop.db.base import utc_now
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.db.store import Store

KEY = bytes(range(32))
_STARTS = (
    *("ba", "de", "fi", "go", "ha", "je", "ka", "lo", "mi", "no", "pa", "re", "si", "to", "va"),
    *("we", "za", "ju", "bri", "kla", "sto", "vri", "zwe", "ø", "ğu", "şe", "łu"),
)
_ENDS = (
    *("ma", "ra", "lan", "den", "kes", "ting", "sma", "vis", "boer", "huis", "man", "stra"),
    *("veld", "berg", "dijk", "hof", "ta", "la", "na", "rik"),
)
COMMON = (
    *("hulp", "zorg", "moeder", "vader", "school", "geld", "schulden", "huis", "buurt", "week"),
    *("samen", "praten", "rust", "slapen", "koken", "post", "bank", "formulier", "vervoer"),
    *("fiets", "werk", "dag", "begeleiding", "maatje", "vrijwilliger", "gezin", "kind"),
)


def words(chance: random.Random, count: int, rare: list[str]) -> str:
    """Text of common words with now and then a rare one."""
    return " ".join(
        chance.choice(rare) if chance.random() < 0.15 else chance.choice(COMMON)
        for _ in range(count)
    )


def name(chance: random.Random) -> str:
    """An invented first and last name."""
    return " ".join(
        (chance.choice(_STARTS) + chance.choice(_ENDS) + chance.choice(("", "a", "en"))).title()
        for _ in range(2)
    )


def fill(folder: Path, count: int) -> Store:
    """Make a store with *count* cases of about 1.6 kB text and four people each."""
    chance = random.Random(20261122)
    rare = [f"{chance.choice(_STARTS)}{chance.choice(_ENDS)}{n}" for n in range(4000)]
    store = Store.create_with_key(folder, name="Meting", member_name="Meter", key=KEY)
    for start in range(0, count, 250):
        numbers = range(start, min(count, start + 250))
        store.write("Vullen", lambda s, numbers=numbers: _add(s, chance, rare, numbers))
    return store


def _add(session: Any, chance: random.Random, rare: list[str], numbers: range) -> None:
    for number in numbers:
        case = Case(
            id=f"{number:036d}",
            code=f"{2020 + number % 7}-{number:05d}",
            title=words(chance, 4, rare),
            story=words(chance, 120, rare),
            created_at=utc_now(),
        )
        session.add(case)
        session.add(
            HelpRequest(
                case_id=case.id,
                worded_by_client=words(chance, 25, rare),
                question_behind=words(chance, 25, rare),
            )
        )
        for position in range(4):
            session.add(
                Person(
                    case_id=case.id,
                    display_name=name(chance),
                    role_in_case=chance.choice(COMMON),
                    position=position,
                    index_position=0 if position == 0 else None,
                )
            )
        for position in range(4):
            session.add(
                RequestPart(case_id=case.id, text=words(chance, 8, rare), position=position)
            )
