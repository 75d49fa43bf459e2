"""What a case summary says, as frozen values: no layout, no reportlab.

Everything here is made from ``CaseView.public()``: confidential rows never reach paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wijkteam_desktop import dutch
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import ActionView, GoalView, PartView
from wijkteam_desktop.vocabulary import ActionStatus, Carrier, PartStatus


@dataclass(frozen=True, slots=True)
class PartLine:
    """One row of "Wie doet wat"; ``carrier`` None is "Nog niemand"."""

    text: str
    carrier: Carrier | None
    carrier_word: str
    who: str
    form: str
    status: str
    hours: str
    stopped: bool


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One row of the action list."""

    who: str
    what: str
    when: str
    done: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One row of the list of goals."""

    text: str
    result: str
    who: str
    when: str
    status: str
    score: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole case summary for a professional, section by section."""

    code: str
    title: str
    facts: tuple[tuple[str, str], ...]
    worded_by_client: str
    question_behind: str
    question_to_team: str
    life_domains: str
    story: str
    division_sentence: str
    division: tuple[tuple[Carrier | None, int], ...]
    parts: tuple[PartLine, ...]
    goals: tuple[GoalLine, ...]
    actions: tuple[ActionLine, ...]
    team_name: str
    printed_by: str
    when: datetime


def summary_content(case: CaseView, *, team_name: str, printed_by: str, when: datetime) -> Summary:
    """Say what the summary of a case says at an instant, without anything confidential."""
    case = case.public()
    active = [p for p in case.parts if p.status is not PartStatus.STOPPED]
    free = sum(p.without_professional for p in active)
    request = case.request
    return Summary(
        code=case.code,
        title=case.title,
        facts=_facts(case),
        worded_by_client=request.worded_by_client,
        question_behind=request.question_behind,
        question_to_team=request.question_to_team,
        life_domains=", ".join(label(d) for d in request.life_domains),
        story=case.story,
        division_sentence=_("{x} van {y} zonder professional").format(x=free, y=len(active)),
        division=_division(active),
        parts=tuple(_part_line(case, p) for p in case.parts),
        goals=tuple(_goal_line(case, g) for g in case.goals),
        actions=tuple(
            _action_line(case, a, when.date())
            for a in case.actions
            if a.status is not ActionStatus.DROPPED
        ),
        team_name=team_name,
        printed_by=printed_by,
        when=when,
    )


def _facts(case: CaseView) -> tuple[tuple[str, str], ...]:
    main = ", ".join(p.name for p in case.people if p.is_index)
    rows = (
        (_("Hoofdpersoon"), main),
        (_("Casushouder"), case.holder_name),
        (_("Wijk"), case.neighbourhood),
        (_("Datum van de vraag"), dutch.date_words(case.request.date)),
    )
    return tuple((name, value) for name, value in rows if value)


def _division(parts: list[PartView]) -> tuple[tuple[Carrier | None, int], ...]:
    order: list[Carrier | None] = [*Carrier, None]
    counted = [(c, sum(p.carrier == c for p in parts)) for c in order]
    return tuple((carrier, count) for carrier, count in counted if count)


def _part_line(case: CaseView, part: PartView) -> PartLine:
    helpers = [label(h) for h in part.helper_carriers]
    word = label(part.carrier) if part.carrier else _("Nog niemand")
    if helpers:
        word = _("{carrier}, met {helpers}").format(
            carrier=word, helpers=", ".join(helpers).lower()
        )
    return PartLine(
        text=part.text,
        carrier=part.carrier,
        carrier_word=word,
        who=", ".join(filter(None, (case.name_of(a) for a in part.actor_ids))),
        form=", ".join(label(f).lower() for f in part.forms),
        status=label(part.status).lower(),
        hours=dutch.hours(part.hours_per_week),
        stopped=part.status is PartStatus.STOPPED,
    )


def _goal_line(case: CaseView, goal: GoalView) -> GoalLine:
    score = goal.client_scale_latest
    return GoalLine(
        text=goal.text,
        result=goal.measurable_result,
        who=case.name_of(goal.owner_id),
        when=dutch.date_words(goal.deadline),
        status=label(goal.status).lower(),
        score="" if score is None else _("cijfer {score}").format(score=score),
    )


def _action_line(case: CaseView, action: ActionView, today: date) -> ActionLine:
    done = action.status is ActionStatus.DONE
    overdue = not done and bool(action.due_date) and (action.due_date or "") < today.isoformat()
    return ActionLine(
        who=case.name_of(action.who_id) or action.who_text,
        what=action.what,
        when=dutch.date_words(action.due_date),
        done=done,
        overdue=overdue,
    )


def open_actions_sentence(summary: Summary) -> str:
    """Say how many actions are open."""
    count = sum(not a.done for a in summary.actions)
    return ngettext("{n} actie open", "{n} acties open", count).format(n=count)
