"""The request for help: the client's words, the question behind them, the question to the team."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import HelpRequest
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import LifeDomain

FIELDS: f.Fields = {
    "worded_by_client": f.Field("worded_by_client", f.prose),
    "question_behind": f.Field("question_behind", f.prose),
    "question_to_team": f.Field("question_to_team", f.optional(f.prose)),
    "asked_by_id": f.Field("asked_by_id", f.optional(f.line(36))),
    "date": f.Field("date", f.day),
    "contact_wish": f.Field("contact_wish", f.optional(f.flag)),
    "life_domains": f.Field("life_domains", f.choices(LifeDomain)),
}


def update(s: Session, case_id: str, **fields: Any) -> None:
    """Change fields of the request, as in ``HelpRequestView``; only what differs is written."""
    rows.require_case(s, case_id)
    values = f.cleaned(FIELDS, fields)
    if values.get("asked_by_id") is not None:
        rows.get_in_case(s, Person, values["asked_by_id"], case_id)
    found = rows.find(s, HelpRequest, HelpRequest.case_id == case_id)
    if found:
        rows.assign(found[0], values)
    elif any(value not in (None, "", []) for value in values.values()):
        s.add(HelpRequest(case_id=case_id, **values))
    s.flush()


def set_life_domains(s: Session, case_id: str, domains: Iterable[LifeDomain | str]) -> None:
    """Say which life domains the request is about."""
    update(s, case_id, life_domains=list(domains))


def question_hint(text: str) -> str | None:
    """Give a hint for a question that asks why things fail; ``None`` for an open question.

    A hint and no more: the question may stay as it is (domain §1.3, Vraagcheck).
    """
    words = fold(text)
    if not words:
        return None
    about_failing = _WHY_FAILING.match(words) or _HOW_COME.match(words) or _FAILS.search(words)
    if about_failing and not _WORKING.search(words):
        return _("Deze vraag zoekt wat er misgaat. Probeer ook: “Wat maakt dat het soms wel lukt?”")
    tokens = [word for word in words.split() if not _SMALL.fullmatch(word)]
    if tokens and all(_PROBLEM.fullmatch(word) for word in tokens):
        return _(
            "Hier staan alleen problemen. Wat wil iemand bereiken? Bijvoorbeeld: “Wat is nodig "
            "om …?”"
        )
    return None


_WHY_FAILING = re.compile(
    r"(?:waarom|waardoor|hoezo)\b.*\b(?:niet|nooit|geen|niks|niets|mis|fout|moeilijk|lastig|vast|"
    r"weiger\w*|mislukt|steeds|telkens|weer|slecht)\b"
)
_HOW_COME = re.compile(
    r"(?:hoe komt het (?:toch )?dat|hoe kan het (?:toch )?dat|wat maakt (?:het|dat))\b.*"
    r"\b(?:niet|nooit|geen|niks|niets|mis|fout|moeilijk|lastig|vast|mislukt|weer|slecht)\b"
)
_FAILS = re.compile(r"\b(?:waarom|hoe komt het dat)\b.*\blukt\b.*\bniet\b")
_WORKING = re.compile(r"\b(?:wel|soms) (?:wel )?(?:lukt|goed|werkt)\b")
_SMALL = re.compile(
    r"(?:de|het|een|en|of|van|in|op|bij|met|voor|door|te|is|zijn|heeft|hebben|er|dat|die|ze|hij|"
    r"zij|veel|weer|nog|steeds|alleen|maar|geen|niet|al|heel|erg|aan|om)"
)
_PROBLEM = re.compile(
    r"(?:schuld(?:en)?|ruzies?|stress|problemen?|problematiek|overlast|verslaving|verslaafd|"
    r"eenzaam(?:heid)?|depressie(?:f)?|geweld|achterstand(?:en)?|huurachterstand|ontruiming|"
    r"conflict(?:en)?|zorgen|vervuiling|verwaarlozing|verzuim|schoolverzuim|uitval|weigert|"
    r"ziek(?:te)?|werkloos(?:heid)?|scheiding|vechtscheiding|overbelast(?:ing)?|moe|burn|out|"
    r"crisis|incidenten|onveilig(?:heid)?|agressie|armoede|multiproblematiek|lukt|mislukt|slecht)"
)
