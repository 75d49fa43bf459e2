"""What volunteers cannot do: the rules of the team, and what they say of a part.

The rules come with the program (``resources/limits/volunteers.json``, domain §5.2) and a team may
change them: they are agreements of the team, not law.  They only look at what the part itself
says, so the same part gets the same marks on every screen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.folding import fold
from wijkteam_desktop.paths import resource
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import settings
from wijkteam_desktop.services.limit_words import occurs, words_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.limits import LimitHit, LimitRule
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import LifeDomain, LimitLevel

__all__ = [
    "LimitHit",
    "LimitRule",
    "keep",
    "limits_of",
    "problem_of",
    "reset",
    "rules",
    "shipped",
    "worst",
]

SETTING = "volunteer_limits"
"""Only the rules that differ from those of the program, so that better ones reach the rest."""

_ORDER = list(LimitLevel)
_LISTS = ("words", "kinds", "domains", "unless")
_CLEAN: Mapping[str, f.Clean] = {
    "name": f.needed_line(100),
    "level": f.choice(LimitLevel),
    "words": f.words,
    "kinds": f.words,
    "domains": f.choices(LifeDomain),
    "reason": f.needed_line(300),
    "unless": f.words,
    "can": f.line(300),
    "source": f.line(100),
    "active": f.flag,
}


@lru_cache(maxsize=1)
def shipped() -> tuple[LimitRule, ...]:
    """Give the rules that come with the program, in the order of the screen."""
    text = resource("limits", "volunteers.json").read_text(encoding="utf-8")
    return tuple(_rule(entry) for entry in json.loads(text))


def rules(s: Session) -> tuple[LimitRule, ...]:
    """Give the rules of the team: those of the program as it changed them, then its own."""
    own = _own(s)
    return (
        *(replace(rule, **own.pop(rule.key, {})) for rule in shipped()),
        *(
            _rule({"key": key, "level": LimitLevel.AMBER, "name": key, **values})
            for key, values in own.items()
        ),
    )


def keep(s: Session, changed: LimitRule) -> None:
    """Keep a rule of the team, through ``Store.note``; raises InvalidInput.

    A rule with a key that is not known yet is a new one.
    """
    sentence = problem_of(changed)
    if sentence:
        raise InvalidInput(sentence)
    values = {name: clean(getattr(changed, name)) for name, clean in _CLEAN.items()}
    usual = next((asdict(rule) for rule in shipped() if rule.key == changed.key), {})
    differs = {
        name: value
        for name, value in values.items()
        if name not in usual or value != _plain(usual[name])
    }
    own = _stored(s)
    own.pop(changed.key, None)
    if differs:
        own[changed.key] = differs
    settings.put(s, SETTING, own or None)


def problem_of(rule: LimitRule) -> str:
    """Say in one sentence why a rule cannot be kept; empty when it can."""
    if not rule.name.strip():
        return _("Vul in waar deze grens over gaat.")
    if not rule.kinds and not any(words_of(term) for term in rule.words):
        return _("Vul minstens één woord in waaraan deze grens te herkennen is.")
    if not rule.reason.strip():
        return _("Schrijf in één zin op waarom een vrijwilliger dit niet doet.")
    return ""


def reset(s: Session, key: str) -> None:
    """Make a rule again as it comes with the program; one of the team's own goes."""
    own = _stored(s)
    own.pop(key, None)
    settings.put(s, SETTING, own or None)


def limits_of(found: Iterable[LimitRule], part: PartView) -> tuple[LimitHit, ...]:
    """Say which rules hold for a part, the heaviest first; none of them: a volunteer can do it."""
    text = fold(part.text)
    hits = [hit for rule in found if rule.active and (hit := _hit(rule, part, text))]
    hits.sort(key=lambda hit: _ORDER.index(hit.level))
    return tuple(hits)


def worst(hits: Sequence[LimitHit]) -> LimitLevel | None:
    """Give the heaviest level; none for a part that a volunteer can do."""
    return min((hit.level for hit in hits), key=_ORDER.index, default=None)


def _hit(rule: LimitRule, part: PartView, text: str) -> LimitHit | None:
    by_kind = bool(part.catalogue_ref) and part.catalogue_ref in rule.kinds
    here = not rule.domains or part.life_domain is None or part.life_domain in rule.domains
    if not by_kind and not (here and occurs(rule.words, text)):
        return None
    level, reason = rule.level, rule.reason
    if rule.unless and occurs(rule.unless, text):
        if level is LimitLevel.AMBER:
            return None
        level, reason = LimitLevel.AMBER, rule.can or rule.reason
    return LimitHit(level, reason, rule.source, rule.key, rule.name)


def _stored(s: Session) -> dict[str, Any]:
    kept = settings.get(s, SETTING)
    return dict(kept) if isinstance(kept, dict) else {}


def _own(s: Session) -> dict[str, dict[str, Any]]:
    """Read what the team changed; what makes no sense is passed over."""
    found: dict[str, dict[str, Any]] = {}
    for key, values in _stored(s).items():
        if not isinstance(values, dict):
            continue
        try:
            clean = {name: _CLEAN[name](value) for name, value in values.items() if name in _CLEAN}
        except InvalidInput:
            continue
        found[key] = {name: _frozen(name, value) for name, value in clean.items()}
    return found


def _rule(entry: Mapping[str, Any]) -> LimitRule:
    return LimitRule(**{name: _frozen(name, value) for name, value in entry.items()})


def _frozen(name: str, value: Any) -> Any:
    if name == "level":
        return LimitLevel(value)
    return tuple(value) if name in _LISTS else value


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
