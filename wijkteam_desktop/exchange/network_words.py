"""What other programs call things, in English, German and Dutch, and what that is here.

A word that is not known gives None: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from wijkteam_desktop.folding import fold
from wijkteam_desktop.services.kinship import first_role
from wijkteam_desktop.vocabulary import Circle, EmotionalKind, Gender, ParentKind, PartnershipKind
from wijkteam_desktop.vocabulary import PersonKind as Kind

T = TypeVar("T")


def _table(lines: Mapping[T, str]) -> dict[str, T]:
    return {word: value for value, words in lines.items() for word in words.split(", ")}


_GENDERS = _table(
    {
        Gender.MAN: "m, man, male, mann, mannlich, mannelijk, jongen, boy, he, homme",
        Gender.WOMAN: "f, v, w, woman, female, frau, weiblich, vrouw, vrouwelijk, meisje, girl",
        Gender.NON_BINARY: "x, divers, nonbinary, non binary, nonbinair, non binair, genderqueer",
        Gender.TRANS_MAN: "trans man, transman, transgender man",
        Gender.TRANS_WOMAN: "trans vrouw, trans woman, transwoman, transgender woman",
    }
)
_KINDS = _table(
    {
        Kind.CLIENT: "client, ego, respondent, index, hoofdpersoon",
        Kind.FAMILY: (
            "family, familie, close family, other family, relative, relatives, kin, kinship, "
            "parent, mother, father, mutter, vater, sibling, brother, sister, bruder, schwester, "
            "spouse, husband, wife, partner, child, son, daughter, sohn, tochter, cousin, aunt, "
            "uncle, onkel, grandparent, grandmother, grandfather, in law, family member, gezin, "
            "extended family, immediate family, household"
        ),
        Kind.FRIEND: (
            "friend, friends, freund, freundin, freund in, vriend, vriendin, vrienden, close friend"
        ),
        Kind.NEIGHBOUR: "neighbour, neighbor, neighbours, neighbors, nachbar, nachbar in, buurt",
        Kind.ACQUAINTANCE: (
            "acquaintance, acquaintances, bekannte, bekannte r, bekende, kennissen, other, anders"
        ),
        Kind.COLLEAGUE: (
            "colleague, colleagues, coworker, co worker, work, werk, kollege, kolleg in, school, "
            "classmate, school werk, schoolmate, fellow student, study"
        ),
        Kind.VOLUNTEER: "volunteer, vrijwilligers, buddy, mentor",
        Kind.PROFESSIONAL: (
            "professional, professionals, doctor, therapist, social worker, service provider, "
            "caseworker, counselor, counsellor, teacher, zorg, gemeente, hulp, helper, "
            "professional help, formal, health care, care provider, nurse"
        ),
        Kind.PET: "pet, dog, cat, hund, katze, dier, haustier, tier, animal, huisdieren",
    }
)
_CIRCLES = _table(
    {
        Circle.INNER: (
            "very close, extremely close, closest, heel dichtbij, zeer dichtbij, inner, intimate, "
            "very important, heel belangrijk"
        ),
        Circle.MIDDLE: "close, somewhat close, dichtbij, middle, fairly close, moderately close",
        Circle.OUTER: (
            "not close, not very close, not close at all, not at all close, less close, distant, "
            "verder weg, outer, not so close"
        ),
    }
)
_FREQUENCIES = {
    "daily": "dagelijks",
    "every day": "dagelijks",
    "weekly": "wekelijks",
    "monthly": "maandelijks",
    "yearly": "jaarlijks",
    "less than weekly": "minder dan wekelijks",
    "less than monthly": "minder dan maandelijks",
    "several times a week": "paar keer per week",
    "more than weekly": "vaker dan wekelijks",
    "rarely": "zelden",
    "never": "nooit",
    "hourly": "elk uur",
}
_PARTNERS = _table(
    {
        PartnershipKind.MARRIED: "married, spouse, husband, wife, gehuwd, getrouwd",
        PartnershipKind.DIVORCED: "divorced, ex husband, ex wife, gescheiden",
        PartnershipKind.COHABITING: "cohabiting, samenwonend",
        PartnershipKind.ENDED: "ex partner, ex",
        PartnershipKind.RELATIONSHIP: "partner, couple, relatie, relationship, union",
    }
)
_PARENTS = _table(
    {
        ParentKind.BIOLOGICAL: (
            "parent, parent of, mother, father, mother of, father of, ouder, ouder van, moeder, "
            "vader, biological, biological parent, birth parent"
        ),
        ParentKind.ADOPTED: "adoptive parent, adoptive mother, adoptive father, adopted",
        ParentKind.FOSTER: "foster parent, foster mother, foster father, pleegouder",
        ParentKind.STEP: "step parent, stepparent, stepmother, stepfather, stiefouder",
    }
)
CHILD = frozenset({"child", "child of", "son", "daughter", "son of", "daughter of", "kind"})
SIBLING = frozenset(
    {"sibling", "siblings", "brother", "sister", "half sibling", "broer", "zus", "broer zus"}
)
_FEELINGS = _table(
    {
        EmotionalKind.CONFLICT: "conflict, conflictual, conflicts, ruzie, argument, arguments",
        EmotionalKind.HOSTILE: "hostile, enemy, vijandig",
        EmotionalKind.DISTANT: "distant, afstandelijk",
        EmotionalKind.CUT_OFF: "cut off, cutoff, verbroken, broken, estranged",
        EmotionalKind.FUSED: "fused, very close, zeer nauw",
    }
)
_UNKNOWN = frozenset({"", "na", "n a", "nan", "null", "none", "unknown", "onbekend", "weet niet"})


def plain_words(text: str) -> str:
    """Give a word as it is looked up: folded, one space between parts ("Very_close")."""
    return " ".join(fold(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)).split())


def is_unknown(text: str) -> bool:
    """Say whether a cell says nothing: empty, NA, null, unknown."""
    return plain_words(text) in _UNKNOWN


def gender_of(text: str) -> Gender | None:
    """Give a gender by its word or letter."""
    return _GENDERS.get(plain_words(text))


def kind_of(text: str) -> Kind | None:
    """Give what somebody is to the main person, by a word for it in any of the languages."""
    words = plain_words(text)
    if words in _KINDS:
        return _KINDS[words]
    role = first_role(text)
    if role is not None:
        return role.kind
    return next((_KINDS[word] for word in words.split() if word in _KINDS), None)


def circle_of(text: str) -> Circle | None:
    """Give how close somebody is; a bare number gives None, for scales run both ways."""
    return _CIRCLES.get(plain_words(text))


def frequency_of(text: str) -> str:
    """Give how often people meet, in Dutch where the word is known."""
    return _FREQUENCIES.get(plain_words(text), text.replace("_", " ").strip())


def partnership_of(text: str) -> PartnershipKind | None:
    """Give the kind of partner line a word stands for."""
    return _PARTNERS.get(plain_words(text))


def parent_of(text: str) -> ParentKind | None:
    """Give the kind of parent a word stands for, for a line from parent to child."""
    return _PARENTS.get(plain_words(text))


def feeling_of(text: str) -> EmotionalKind | None:
    """Give how two people are with each other; "close" alone is only that they know each other."""
    return _FEELINGS.get(plain_words(text))
