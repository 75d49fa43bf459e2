"""Volunteers whom the team knows, for one part: what they can do, where, when, and with a VOG."""

from __future__ import annotations

from collections.abc import Iterable

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.services.matching.stems import likeness, stems
from wijkteam_desktop.services.matching.wish import Wish
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.offers import VolunteerView
from wijkteam_desktop.views.suggestions import VolunteerSuggestion
from wijkteam_desktop.vocabulary import LifeDomain


def known_volunteers(
    volunteers: Iterable[VolunteerView], wish: Wish
) -> tuple[VolunteerSuggestion, ...]:
    """Give the volunteers whose skills or life domains suit, those that suit best first.

    Left out: who stopped, who has no room for one more, who only helps in another area, and
    everybody where a limit says no to volunteers.
    """
    if wish.no_volunteer:
        return ()
    made = [_suggestion(one, wish) for one in volunteers if one.active and one.has_room]
    found = [one for one in made if one is not None]
    found.sort(key=lambda one: (-one.score, one.volunteer.name, one.volunteer.id))
    return tuple(found)


def _suggestion(volunteer: VolunteerView, wish: Wish) -> VolunteerSuggestion | None:
    skills = [skill for skill in volunteer.skills if _suits(skill, wish)]
    in_domain = bool(wish.domain) and wish.domain in {d.value for d in volunteer.life_domains}
    areas = {fold(area) for area in volunteer.areas}
    if (not skills and not in_domain) or (wish.area and areas and wish.area not in areas):
        return None
    reasons, warnings, score = [], [], 3.0 * len(skills) + 2.0 * in_domain
    if skills:
        reasons.append(_("Kan goed: {skills}").format(skills=listed(skills)))
    if in_domain:
        reasons.append(_("Leefgebied {domain}").format(domain=label(LifeDomain(wish.domain))))
    if wish.area and wish.area in areas:
        score += 1.0
        reasons.append(_("In de buurt"))
    spoken = [one for one in volunteer.languages if fold(one) in wish.languages]
    if spoken:
        score += 1.5
        reasons.append(_("Spreekt {languages}").format(languages=listed(spoken)))
    if wish.moments & {str(moment) for moment in volunteer.moments}:
        score += 1.0
        reasons.append(_("Kan op het gewenste moment"))
    if not volunteer.vog_on:
        warnings.append(_("VOG niet bekend"))
    warnings += [hit.reason for hit in wish.limits]
    return VolunteerSuggestion(volunteer, tuple(reasons), tuple(warnings), score)


def _suits(skill: str, wish: Wish) -> bool:
    said = [stem for stem in wish.words if stem in wish.said]
    return any(likeness(one, other) for one in stems(skill) for other in said)
