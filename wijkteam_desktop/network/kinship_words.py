"""The Dutch word for a path of family steps: "moeder", "halfbroer", "schoonzus", "achternicht"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from wijkteam_desktop.network.kinship_graph import Step, Tone, Way
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import Gender, PartnershipKind

Forms: TypeAlias = tuple[str, str, str]
"""A word for a woman, for a man, and for who is neither or not known."""

_WOMEN = frozenset({Gender.WOMAN, Gender.TRANS_WOMAN})
_MEN = frozenset({Gender.MAN, Gender.TRANS_MAN})

_UP: tuple[Forms, ...] = (
    ("moeder", "vader", "ouder"),
    ("oma", "opa", "grootouder"),
    ("overgrootmoeder", "overgrootvader", "overgrootouder"),
    ("betovergrootmoeder", "betovergrootvader", "betovergrootouder"),
)
_DOWN: tuple[Forms, ...] = (
    ("dochter", "zoon", "kind"),
    ("kleindochter", "kleinzoon", "kleinkind"),
    ("achterkleindochter", "achterkleinzoon", "achterkleinkind"),
    ("achterachterkleindochter", "achterachterkleinzoon", "achterachterkleinkind"),
)
_SIBLING: Forms = ("zus", "broer", "broer of zus")
_AUNT: Forms = ("tante", "oom", "oom of tante")
_COUSIN: Forms = ("nicht", "neef", "neef of nicht")
_FAR_COUSIN: Forms = ("achternicht", "achterneef", "achterneef of achternicht")
# (steps up, steps down) from the one to the other.
_SIDEWAYS: dict[tuple[int, int], Forms] = {
    (1, 1): _SIBLING,
    (2, 1): _AUNT,
    (3, 1): ("oudtante", "oudoom", "oudoom of oudtante"),
    (1, 2): _COUSIN,
    (2, 2): _COUSIN,
    (1, 3): _FAR_COUSIN,
    (2, 3): _FAR_COUSIN,
    (3, 2): _FAR_COUSIN,
    (3, 3): _FAR_COUSIN,
}
_SIBLINGS: dict[Tone, Forms] = {
    Tone.BLOOD: _SIBLING,
    Tone.HALF: ("halfzus", "halfbroer", "halfbroer of halfzus"),
    Tone.MAYBE_HALF: ("(half)zus", "(half)broer", "(half)broer of (half)zus"),
    Tone.STEP: ("stiefzus", "stiefbroer", "stiefbroer of stiefzus"),
    Tone.FOSTER: ("pleegzus", "pleegbroer", "pleegbroer of pleegzus"),
    Tone.TWIN: ("tweelingzus", "tweelingbroer", "tweelingbroer of tweelingzus"),
    Tone.TRIPLET: ("drielingzus", "drielingbroer", "drielingbroer of drielingzus"),
}
_PREFIXES = {
    Tone.BLOOD: "{word}",
    Tone.ADOPTED: "adoptie{word}",
    Tone.FOSTER: "pleeg{word}",
    Tone.STEP: "stief{word}",
}
_IN_LAW: dict[tuple[Way, ...], Forms] = {
    (Way.PARTNER, Way.PARENT): ("schoonmoeder", "schoonvader", "schoonouder"),
    (Way.CHILD, Way.PARTNER): ("schoondochter", "schoonzoon", "schoonkind"),
    (Way.PARTNER, Way.SIBLING): ("schoonzus", "zwager", "zwager of schoonzus"),
    (Way.SIBLING, Way.PARTNER): ("schoonzus", "zwager", "zwager of schoonzus"),
}
# Words that hold only as long as the couple does; after that the way is said in full.
_BY_MARRIAGE: dict[tuple[Way, ...], Forms] = {
    (Way.PARENT, Way.PARTNER): ("stiefmoeder", "stiefvader", "stiefouder"),
    (Way.PARTNER, Way.CHILD): ("stiefdochter", "stiefzoon", "stiefkind"),
    (Way.PARENT, Way.PARTNER, Way.CHILD): _SIBLINGS[Tone.STEP],
    (Way.PARENT, Way.SIBLING, Way.PARTNER): (
        "aangetrouwde tante",
        "aangetrouwde oom",
        "aangetrouwde oom of tante",
    ),
}
_SPOUSE: Forms = ("vrouw", "man", "echtgenoot")
_WIDOWED: Forms = ("weduwe", "weduwnaar", "partner")
_EX: Forms = ("ex-vrouw", "ex-man", "ex-partner")
_WED = frozenset({PartnershipKind.MARRIED, PartnershipKind.REMARRIED, PartnershipKind.WIDOWED})
_BLOODLIKE = frozenset(
    {Tone.BLOOD, Tone.ADOPTED, Tone.HALF, Tone.MAYBE_HALF, Tone.TWIN, Tone.TRIPLET}
)


def form(forms: Forms, person: PersonView) -> str:
    """The word that fits somebody's gender."""
    if person.gender in _WOMEN:
        return _(forms[0])
    return _(forms[1]) if person.gender in _MEN else _(forms[2])


def word(steps: Sequence[Step], people: Sequence[PersonView]) -> str:
    """The one word for the last of *people* seen from the first; empty when there is none.

    ``people`` are one more than the steps: who is passed, from the first to the last.
    """
    if len(steps) == 1:
        found = _single(steps[0], people[0], people[-1])
    elif any(step.way is Way.PARTNER for step in steps):
        found = _by_partner(steps, people[-1])
    else:
        found = _by_blood(steps, people[-1])
    if found and people[-1].pregnancy_due:
        return _("ongeboren {word}").format(word=found)
    return found


def _single(step: Step, first: PersonView, last: PersonView) -> str:
    match step.way:
        case Way.PARENT:
            return _(_PREFIXES[step.tone]).format(word=form(_UP[0], last))
        case Way.CHILD:
            return _(_PREFIXES[step.tone]).format(word=form(_DOWN[0], last))
        case Way.SIBLING:
            return form(_SIBLINGS[step.tone], last)
        case Way.PARTNER:
            return _partner(step, first, last)


def _partner(step: Step, first: PersonView, last: PersonView) -> str:
    kind = PartnershipKind(step.line)
    if kind is PartnershipKind.SEPARATED:
        return _("ex-partner")
    if step.tone is Tone.EX:
        was_wed = kind in _WED or kind is PartnershipKind.DIVORCED
        return form(_EX, last) if was_wed else _("ex-partner")
    if kind in _WED:
        left = first.died_year and not last.died_year
        return form(_WIDOWED if left else _SPOUSE, last)
    if kind is PartnershipKind.ENGAGED:
        return _("verloofde")
    return _("partner")


def _by_blood(steps: Sequence[Step], last: PersonView) -> str:
    ways = "".join(step.way for step in steps)
    marked = [step.tone for step in steps if step.tone not in _BLOODLIKE]
    up, down = ways.count("U"), ways.count("D")
    if ways == "U" * up or ways == "D" * down:
        chain = _UP if up else _DOWN
        if marked and (len(steps) > 2 or len(marked) > 1):
            return ""
        if len(steps) > len(chain):
            return ""
        prefix = _PREFIXES[marked[0]] if marked else "{word}"
        return _(prefix).format(word=form(chain[len(steps) - 1], last))
    if marked or ways != "U" * up + "S" + "D" * down:
        return ""
    forms = _SIDEWAYS.get((up + 1, down + 1))
    return form(forms, last) if forms else ""


def _by_partner(steps: Sequence[Step], last: PersonView) -> str:
    ways = tuple(step.way for step in steps)
    tones = [step.tone for step in steps if step.way is not Way.PARTNER]
    joined = [step.tone for step in steps if step.way is Way.PARTNER]
    if len(joined) != 1 or joined[0] is Tone.LOOSE or not _BLOODLIKE.issuperset(tones):
        return ""
    if ways in _IN_LAW:
        found = form(_IN_LAW[ways], last)
        if joined[0] is Tone.EX:
            return " ".join(
                piece if piece == "of" else _("ex-{word}").format(word=piece)
                for piece in found.split()
            )
        return found
    if ways in _BY_MARRIAGE and joined[0] is not Tone.EX:
        return form(_BY_MARRIAGE[ways], last)
    return ""
