"""What any two people of a case are to each other, in Dutch words.

Only what is in the drawing counts: parents, partners and groups of siblings.  Without a word of its
own a relation is said in steps: "zwager van moeder".
"""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.network.kinship_graph import FamilySteps, Path, family_steps
from wijkteam_desktop.network.kinship_words import word
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

_MOST_WORDS = 3
"""Beyond three words in a row nobody follows it any more."""
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Kin:
    """A relation: the phrase, in how many words, and how far (tenths of a step)."""

    phrase: str
    words: int
    distance: int


class Kinship:
    """The family of one case, read once, for asking many times."""

    def __init__(self, case: CaseView) -> None:
        self._case = case
        self._steps: FamilySteps = family_steps(case)
        self._paths: dict[str, dict[str, Path]] = {}

    def of(self, person_id: str, other_id: str) -> str:
        """What a person is to the other ("moeder"); empty when no family line joins them."""
        found = self.kin(person_id, other_id)
        return found.phrase if found else ""

    def kin(self, person_id: str, other_id: str) -> Kin | None:
        """The relation itself, or None."""
        if other_id not in self._paths:
            self._paths[other_id] = self._steps.paths(other_id)
        path = self._paths[other_id].get(person_id)
        return None if path is None else _said(path)

    def everybody(self, other_id: str) -> dict[str, str]:
        """What everybody is to somebody, by id; who is no family is left out."""
        found = {p.id: self.of(p.id, other_id) for p in self._case.people}
        return {person_id: phrase for person_id, phrase in found.items() if phrase}

    def in_case(self, person_id: str) -> str:
        """What somebody is to the people the case is about: "pleegmoeder van Sil"; else empty.

        The nearest relation counts; people with whom it is the same are named together.
        """
        kins = {
            i: kin
            for i in _main_people(self._case)
            if i != person_id and (kin := self.kin(person_id, i))
        }
        if not kins:
            return ""
        best = min(kins.values(), key=lambda kin: (kin.words, kin.distance, kin.phrase))
        names = [self._case.name_of(i) for i, kin in kins.items() if kin.phrase == best.phrase]
        more = len(names) - _NAMED
        if more > 0:
            names = [*names[:_NAMED], _("nog {count}").format(count=more)]
        return _("{word} van {names}").format(word=best.phrase, names=listed(names))

    def sentence(self, person_id: str, other_id: str) -> str:
        """Both ways in a sentence; says so when no family line joins the two."""
        first, second = self._case.name_of(person_id), self._case.name_of(other_id)
        there, back = self.of(person_id, other_id), self.of(other_id, person_id)
        if not there:
            return _("Tussen {first} en {second} staat geen familielijn.").format(
                first=first, second=second
            )
        if there == back:
            return _("{first} en {second} zijn elkaars {word}.").format(
                first=first, second=second, word=there
            )
        return _("{first} is {there} van {second}. {second} is {back} van {first}.").format(
            first=first, second=second, there=there, back=back
        )


def kinship(case: CaseView, person_id: str, other_id: str) -> str:
    """What a person is to the other in one case: "moeder", "halfbroer", "zwager van moeder".

    Empty for somebody and themselves, and when no family line joins them.
    """
    return Kinship(case).of(person_id, other_id)


def case_kinship(case: CaseView, person_id: str) -> str:
    """What a person is to the people the case is about: "pleegmoeder van Sil"; else empty."""
    return Kinship(case).in_case(person_id)


def _main_people(case: CaseView) -> list[str]:
    chosen = [p.id for p in case.people if p.is_index]
    return chosen or [p.id for p in case.people if p.kind is PersonKind.CLIENT]


def _said(path: Path) -> Kin:
    """Say a path in as few words as possible, the shortest pieces nearest to the asker."""
    size = len(path.steps)
    best: list[tuple[str, ...] | None] = [None] * (size + 1)
    best[size] = ()
    for start in range(size - 1, -1, -1):
        for end in range(start + 1, size + 1):
            rest = best[end]
            found = word(path.steps[start:end], path.people[start : end + 1])
            if not found or rest is None:
                continue
            known = best[start]
            if known is None or 1 + len(rest) < len(known):
                best[start] = (found, *rest)
    words = best[0] or ()
    if not 0 < len(words) <= _MOST_WORDS:
        return Kin(_("verre familie"), _MOST_WORDS + 1, path.cost)
    phrase = words[-1]
    for one in reversed(words[:-1]):
        phrase = _("{who} van {whom}").format(who=phrase, whom=one)
    return Kin(phrase, len(words), path.cost)
