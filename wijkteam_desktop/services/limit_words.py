"""Whether the words of a rule occur in a text, both folded: case, marks and endings do not matter.

``*`` stands for the rest of a word: "*medicijn*" is in "Hartmedicijnen".  Without it a word must be
the same or have the same stem: "behandelen" is in "behandelt".
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import lru_cache

from wijkteam_desktop.folding import fold
from wijkteam_desktop.services.matching.stems import stem

_REST = "*"


@lru_cache(maxsize=5_000)
def words_of(term: str) -> tuple[str, ...]:
    """Give the words of a term, folded, with their stars; a term of stars only has none."""
    words = []
    for word in term.split():
        core = fold(word.replace(_REST, " ")).split()
        if not core:
            continue
        before = _REST if word.startswith(_REST) else ""
        after = _REST if word.endswith(_REST) else ""
        # Folding parts "wlz-aanvraag" in two words: both must then be there.
        core[0] = before + core[0]
        core[-1] += after
        words += core
    return tuple(words)


def occurs(terms: tuple[str, ...], text: str) -> bool:
    """Say whether one of *terms* occurs in *text*, which is folded already."""
    words = text.split()
    return any(_all_in(words_of(term), words) for term in terms)


def _all_in(wanted: tuple[str, ...], words: list[str]) -> bool:
    return bool(wanted) and all(any(_same(one, word) for word in words) for one in wanted)


def _same(wanted: str, word: str) -> bool:
    if _REST in wanted:
        return fnmatchcase(word, wanted)
    return wanted == word or stem(wanted) == stem(word)
