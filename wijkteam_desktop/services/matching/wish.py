"""What is asked for a part: by its own words, what the team filled in, and whom it is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from wijkteam_desktop.folding import fold
from wijkteam_desktop.network.observe_carers import digital_barriers
from wijkteam_desktop.services.limits import limits_of, worst
from wijkteam_desktop.services.matching.stems import stems
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.limits import LimitHit, LimitRule
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, DigitalBarrier, LimitLevel

# The words of the part lead; what it hangs on helps where these are few.
_OF_PART, _OF_GOAL, _OF_CASE = 1.0, 0.3, 0.15


@dataclass(frozen=True, slots=True)
class Extra:
    """What a worker adds while looking: languages, moments that suit, the area, groups first."""

    languages: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    area: str = ""
    groups_first: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked.

    ``words``: how much each stem counts; ``said``: the words of the part behind these; ``age``: of
    the main person, in years.
    """

    words: dict[str, float] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    domain: str = ""
    forms: frozenset[str] = frozenset()
    carrier: str = ""
    helpers: frozenset[str] = frozenset()
    kind_ref: str = ""
    area: str = ""
    age: int | None = None
    languages: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    no_digital: bool = False
    contact: bool = False
    limits: tuple[LimitHit, ...] = ()

    @property
    def no_volunteer(self) -> bool:
        """Whether a rule says no to volunteers and the team did not decide otherwise."""
        return self.carrier != Carrier.VOLUNTEER and worst(self.limits) is LimitLevel.RED


def wish_of(
    case: CaseView,
    part: PartView,
    extra: Extra | None = None,
    rules: Iterable[LimitRule] = (),
) -> Wish:
    """Gather what is asked for *part*; *extra* is what the worker added while looking.

    *rules* say what volunteers cannot do.
    """
    extra = extra or Extra()
    said = {stem: word for word in fold(part.text).split() for stem in stems(word)}
    words = dict.fromkeys(said, _OF_PART)
    for goal in case.goals:
        if part.id in goal.part_ids:
            for stem in stems(goal.text):
                words.setdefault(stem, _OF_GOAL)
    for stem in stems(case.title, *case.domain_tags):
        words.setdefault(stem, _OF_CASE)
    years = [p.birth_year for p in case.people if p.is_index and p.birth_year]
    return Wish(
        words=words,
        said=said,
        domain=part.life_domain.value if part.life_domain else "",
        forms=frozenset(form.value for form in part.forms),
        carrier=part.carrier.value if part.carrier else "",
        helpers=frozenset(carrier.value for carrier in part.helper_carriers),
        kind_ref=part.catalogue_ref or "",
        area=fold(extra.area or case.neighbourhood),
        age=date.today().year - years[0] if years else None,
        languages=frozenset(fold(language) for language in extra.languages),
        moments=frozenset(str(moment) for moment in extra.moments),
        no_digital=DigitalBarrier.UNWILLING in digital_barriers(case, part),
        contact=bool(case.request.contact_wish),
        limits=limits_of(rules, part),
    )
