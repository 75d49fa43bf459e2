"""A small fixed family as frozen values: one confidential part, names that need all glyphs."""

from __future__ import annotations

from datetime import datetime

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView, OrganisationView, PersonView
from wijkteam_desktop.views.request import ActionView, HelpRequestView, PartView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    ActionStatus,
    Carrier,
    Circle,
    EmotionalKind,
    Form,
    Gender,
    LifeDomain,
    PartStatus,
    PersonKind,
)

WHEN = datetime(2026, 11, 22, 14, 2)
SECRET = "geheim onderwerp"


def family() -> CaseView:
    return CaseView(
        id="c1",
        code="T-001",
        title="Ąşğřёằ & <b>zoon</b>",
        neighbourhood="Zuid",
        holder_name="Noor",
        story="Regel een\nRegel twee",
        request=HelpRequestView(
            worded_by_client="Ik wil <i>rust</i> & slaap",
            question_behind="Weer zelf kiezen",
            question_to_team="Wie kan wat?",
            date="2026-01-12",
            life_domains=(LifeDomain.HOUSING, LifeDomain.FINANCE),
        ),
        people=(
            PersonView("p1", "Özgür Yılmaz", PersonKind.CLIENT, Gender.MAN, is_index=True),
            PersonView("p2", "Łucja", PersonKind.NEIGHBOUR, Gender.WOMAN, role="buurvrouw"),
            PersonView("p3", "Els", PersonKind.VOLUNTEER, Gender.WOMAN, role="maatje"),
            PersonView("p4", "Tante Ria", PersonKind.FAMILY, Gender.WOMAN),
        ),
        organisations=(OrganisationView("o1", "Wijkteam Zuid", sector="wijkteam"),),
        ties=(
            TieView("t1", "p1", "p2", Circle.INNER, hours_per_week=2),
            TieView("t2", "p1", "p3", Circle.OUTER),
        ),
        emotional=(
            EmotionalView("e1", "p1", "p2", EmotionalKind.CLOSE),
            EmotionalView(
                "e2", "p1", "p4", EmotionalKind.PHYSICAL_ABUSE, note=SECRET, confidential=True
            ),
        ),
        parts=(
            PartView("d1", "Eten koken", Carrier.OWN_NETWORK, ("p2",), hours_per_week=1.5),
            PartView("d2", "Post ordenen", Carrier.VOLUNTEER, ("p3",), forms=(Form.INDIVIDUAL,)),
            PartView("d3", "Regeling", Carrier.COLLECTIVE, ("o1",), (Carrier.DISTRICT_TEAM,)),
            PartView("d4", "Werk zoeken"),
            PartView("d5", "Oud deel", Carrier.VOLUNTEER, status=PartStatus.STOPPED),
            PartView("d6", SECRET, Carrier.SPECIALIST, confidential=True),
        ),
        actions=(
            ActionView("a1", "Bellen", "p3", due_date="2026-11-01"),
            ActionView("a2", "Brief", None, "Noor", "2026-12-01", status=ActionStatus.DONE),
            ActionView("a3", SECRET, "p3", part_id="d6"),
        ),
    )
