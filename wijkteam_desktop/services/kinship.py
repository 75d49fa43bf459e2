"""Dutch words for what people are to each other, and what they tell about kind and gender."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from wijkteam_desktop.services.kinship_words import PREFIXES, WORDS
from wijkteam_desktop.vocabulary import Gender, PersonKind


@dataclass(frozen=True, slots=True)
class Role:
    """What a word says about the person it names."""

    word: str
    kind: PersonKind
    gender: Gender = Gender.UNKNOWN
    discipline: str | None = None


def _read() -> Iterator[Role]:
    for line in WORDS.split("\n"):
        head, colon, words = line.partition(": ")
        if not colon:
            continue
        kind, gender, discipline = head.split()
        made = PersonKind(kind), Gender(gender), None if discipline == "-" else discipline
        for word in words.split(", "):
            bare = word.removeprefix("~")
            yield Role(bare, *made)
            if bare != word:
                yield from (Role(prefix + bare, *made) for prefix in PREFIXES[kind])


def _lookup() -> Mapping[str, Role]:
    found: dict[str, Role] = {}
    for role in _read():
        found.setdefault(role.word, role)
    return found


ROLES: Mapping[str, Role] = _lookup()
LONGEST = max(len(word.split()) for word in ROLES)
POSSESSIVES = frozenset(
    {"mijn", "m'n", "zijn", "z'n", "haar", "hun", "ons", "onze", "de", "het", "een", "d'r"}
)
_EDGE = ".:;!?“”\"'()"
_FIRST = frozenset(word.split()[0].strip(_EDGE) for word in ROLES)
_KEPT = 8192


def role_at(words: list[str], start: int) -> tuple[Role, int] | None:
    """Give the longest role that starts at *start*, and how many words it takes."""
    first = words[start].strip(_EDGE).casefold()
    if first not in _FIRST and not first.startswith("ex"):
        return None
    for count in range(min(LONGEST, len(words) - start), 0, -1):
        spoken = " ".join(words[start : start + count]).casefold()
        text = " ".join(word.strip(_EDGE) for word in spoken.split())
        role = ROLES.get(spoken) or ROLES.get(text)
        if role is None and count == 1 and text.startswith("ex") and not text.startswith("ex-"):
            role = ROLES.get(f"ex-{text[2:]}")
        if role is not None:
            return role, count
    return None


def first_role(text: str) -> Role | None:
    """Give the first role named in *text*, taking as many words as form one."""
    words = re.split(r"[\s,/()]+", text)
    for start in range(len(words)):
        found = role_at(words, start)
        if found is not None:
            return found[0]
    return None


@lru_cache(_KEPT)
def is_role(text: str) -> bool:
    """Say whether *text* is only a role ("de buurvrouw"), and names nobody."""
    words = text.split()
    while words and words[0].casefold() in POSSESSIVES:
        words = words[1:]
    found = role_at(words, 0) if words else None
    return found is not None and found[1] == len(words)
