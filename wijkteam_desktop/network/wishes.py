"""What a wish for somebody who still has to be found tells about the kind of person."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wijkteam_desktop.vocabulary import PersonKind

_WORDS: Mapping[PersonKind, tuple[str, ...]] = {
    PersonKind.VOLUNTEER: ("vrijwillig", "maatje", "buddy"),
    PersonKind.NEIGHBOUR: ("buur", "buren", "buurvrouw", "buurman"),
    PersonKind.COLLEAGUE: ("collega", "klasgenoot", "studiegenoot", "werkgever", "baas"),
    PersonKind.PROFESSIONAL: ("hulpverlener", "begeleider", "huisarts", "therapeut", "coach"),
    PersonKind.PET: ("hond", "huisdier", "poes"),
    PersonKind.FAMILY: ("broer", "zus", "oom", "tante", "opa", "oma", "familie", "neef", "nicht"),
}
_TO_FIND = re.compile(r"\s*\(?\bnog te vinden\b\)?\s*$", re.IGNORECASE)


def kind_of_wish(label: str) -> PersonKind:
    """Kind of person that a wish asks for ("een taalmaatje"); a friend when it does not say."""
    words = re.findall(r"\w+", label.casefold())
    for kind, starts in _WORDS.items():
        if any(_says(word, start) for word in words for start in starts):
            return kind
    return PersonKind.FRIEND


def wished_name(label: str) -> str:
    """The wish as a name in the drawing, without "(nog te vinden)": the sign says that."""
    return _TO_FIND.sub("", label).strip() or label.strip()


def _says(word: str, start: str) -> bool:
    """Say whether a word begins with one, as buurvrouw, or ends with it, as taalmaatje."""
    if len(start) < 5:
        return word == start
    return word.startswith(start) or (len(start) > 5 and word.endswith(start))
