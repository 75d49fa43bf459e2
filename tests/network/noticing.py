"""Short ways to ask what was noticed in a network of friends."""

from __future__ import annotations

from typing import Any

from tests.network.family_case import person
from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.network.observations import observations
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import PersonKind

YEAR = 2026
FRIENDS = ("Ans", "Bo", "Cas", "Dee", "Eef", "Fay")


def friend(name: str, **fields: Any) -> PersonView:
    return person(f"{name} v", **({"kind": PersonKind.FRIEND} | fields))


def worker(name: str) -> PersonView:
    return friend(name, kind=PersonKind.PROFESSIONAL)


def helper(name: str) -> PersonView:
    return friend(name, kind=PersonKind.VOLUNTEER)


def said(case: CaseView, topic: str, **limits: int) -> list[str]:
    return [one.sentence for one in found(case, topic, **limits)]


def found(case: CaseView, topic: str, **limits: int) -> list[Finding]:
    every = observations(case, Thresholds(**limits), year=YEAR)
    return [one for one in every if one.topic == topic]
