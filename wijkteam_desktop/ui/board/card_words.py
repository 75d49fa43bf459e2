"""What a card of the board says besides its text and people."""

from __future__ import annotations

from collections.abc import Iterable

from wijkteam_desktop.labels import label
from wijkteam_desktop.services.limits import limits_of, worst
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.parts.part_text import status_word
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.limits import LimitRule
from wijkteam_desktop.views.offers import KindView, MatchView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import LimitLevel, MatchStatus, VolunteerAnswer


def detail_of(case: CaseView, part: PartView) -> str:
    """Give the status, the life domain, the ways of contact, the goal and what comes back."""
    said = [status_word(part)] if status_word(part) else []
    said += [label(part.life_domain)] if part.life_domain else []
    said += [label(channel) for channel in part.channels]
    said += [
        _("Doel: {goal}").format(goal=" ".join(goal.text.split()))
        for goal in case.goals
        if part.id in goal.part_ids
    ]
    if part.reciprocity:
        said.append(_("krijgt terug: {what}").format(what=" ".join(part.reciprocity.split())))
    return " · ".join(said)


def question_of(part: PartView) -> str:
    """Give the volunteer question with its answer."""
    answer = part.volunteer_question
    if answer is None:
        return _("Vrijwilliger? Nog niet gevraagd")
    words = _("Vrijwilliger: {answer}").format(answer=label(answer).lower())
    if answer is VolunteerAnswer.NO and part.reason_not_volunteer:
        return f"{words}, {part.reason_not_volunteer}"
    return words


def badges_of(
    part: PartView,
    rules: Iterable[LimitRule],
    kind: KindView | None,
    matches: Iterable[MatchView],
) -> tuple[str, ...]:
    """Give the badges: a limit, VOG, how far the search is, waiting time, and confidential."""
    badges = []
    level = worst(limits_of(rules, part))
    if level is LimitLevel.RED:
        badges.append(_("Niet voor vrijwilliger"))
    elif level is LimitLevel.AMBER:
        badges.append(_("Let op de grens"))
    if kind is not None and kind.vog_needed:
        badges.append(_("VOG nodig"))
    for match in matches:
        if match.part_id == part.id and match.status is not MatchStatus.STOPPED:
            badges.append(
                _("{offer}: {status}").format(
                    offer=match.offer_name, status=label(match.status).lower()
                )
            )
    if kind is not None and kind.wait_weeks:
        badges.append(
            ngettext("Wacht {count} week", "Wacht {count} weken", kind.wait_weeks).format(
                count=kind.wait_weeks
            )
        )
    if part.confidential:
        badges.append(_("Vertrouwelijk"))
    return tuple(badges)
