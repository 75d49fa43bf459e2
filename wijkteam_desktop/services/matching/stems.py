"""Dutch words cut down to their stems, so that "schulden" finds "schuldhulp"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from wijkteam_desktop.folding import fold

_STEMMER = snowballstemmer.stemmer("dutch")
_SHORTEST = 3
PART_OF_WORD = 4
"""A word of at least so many letters also counts at the start or the end of a longer one."""

_EMPTY_WORDS = """
aan al alle altijd ander andere bij dan dat de deze die dit doen doet dus een eens elk elke en er
ergens even geen gaan gaat graag had heb hebben heeft het hier hij hoe hun iemand iets ieder iedere
ik in is ja je jij kan kom komt krijgen kunnen maar maken meer men met mijn mij na naar nee niet
niets nog nu of om ons onze ook op over per toe tot twee drie uit van vaak vast vaste veel
voor waar want wat weer weet weten wel wie wij wil willen word worden wordt zelf zich zij zijn zo
zonder zou af als door te keer week weken dag dagen maand jaar nodig goed
hulp helpen helpt thuis huis samen mensen leren
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words that say nothing about what is needed."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Give the stem of one folded word."""
    return str(_STEMMER.stemWord(word))


def stems(*texts: str) -> list[str]:
    """Give the stems of the words that say something, in order and with doubles."""
    words = (word for text in texts for word in fold(text).split())
    return [stem(word) for word in words if len(word) >= _SHORTEST and word not in _EMPTY]


def likeness(one: str, other: str) -> float:
    """Say how much two stems are alike: 1 the same, 0.6 one is the start or end of the other."""
    if one == other:
        return 1.0
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) >= PART_OF_WORD and (long.startswith(short) or long.endswith(short)):
        return 0.6
    return 0.0


def unique(found: Iterable[str]) -> list[str]:
    """Give each stem once."""
    return list(dict.fromkeys(found))
