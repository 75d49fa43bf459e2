"""Networks to write and to read, and a way to compare what must be the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.network.sample import sample_cases
from wijkteam_desktop.exchange.case_network import network_of_case
from wijkteam_desktop.views.network_file import Contact, NetworkFile
from wijkteam_desktop.views.people import (
    EmotionalView,
    HouseholdView,
    OrganisationView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import (
    Capacity,
    Circle,
    Direction,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
    SupportKind,
    TieStrength,
)

NASTY = (
    '=HYPERLINK("http://x";"klik")',
    "<b>Jan</b> & co",
    "-Piet; \"de\" 'grote'",
    "@Łucja Özgür",
    "'=1+1",
    "+31 6",
    "Anna ]]> née",
)
"""Names that a spreadsheet, XML or a table may take for something else."""


def networks() -> dict[str, NetworkFile]:
    """The seven cases of the sample, and one network with everything that can go wrong."""
    found = {case.code: network_of_case(case) for case in sample_cases().values()}
    return {**found, "nasty": nasty()}


def nasty() -> NetworkFile:
    people = tuple(
        PersonView(
            f"p{n}", name, PersonKind.FAMILY, Gender.TRANS_WOMAN, role=name, birth_year=1990 + n
        )
        for n, name in enumerate(NASTY, start=1)
    )
    first = replace(
        people[0],
        kind=PersonKind.CLIENT,
        is_index=True,
        household_id="h1",
        organisation_id="o1",
        capacity=Capacity.TIGHT,
        capacity_note="regel 1\nregel 2; =2",
        capacity_hours=2.5,
        talents=("koken; bakken", "zingen"),
        vog_checked=False,
        pregnancy_due="2027-03",
        died_year=2020,
    )
    return NetworkFile(
        form="Wijkteam",
        people=(first, *people[1:]),
        organisations=(OrganisationView("o1", "=Stichting", "informal", "welzijn"),),
        households=(HouseholdView("h1", 'Bij oma; "thuis"', ("p1", "p2")),),
        partnerships=(
            PartnershipView("1", "p1", "p2", PartnershipKind.LAT, 2001, 2009),
            PartnershipView("2", "p1", "p2", PartnershipKind.REMARRIED, 2010),
        ),
        parent_links=(
            ParentLinkView("1", "1", "p1", "p3", ParentKind.FOSTER, "1", "identical", 2015),
            ParentLinkView("2", "1", "p2", "p3", ParentKind.STEP),
        ),
        sibling_groups=(("p5", "p6", "p7"), ("p1", "p4")),
        ties=(
            TieView(
                "1",
                "p1",
                "o1",
                Circle.OUTER,
                TieStrength.STRESSFUL,
                (SupportKind.EMOTIONAL, SupportKind.COMPANIONSHIP),
                Direction.BOTH,
                "=elke dag",
                1.25,
                "<i>kookt</i>",
                "a\nb",
            ),
        ),
        emotional=(EmotionalView("1", "p3", "p4", EmotionalKind.CUT_OFF, "sinds", "vermoed"),),
        contacts=(Contact("p5", "p4", "van school"),),
        placements={"kring": (PlacementView("p4", 0.25, 2.125), PlacementView("o1", 1.0, 4.0))},
    )


def facts(file: NetworkFile) -> dict[str, Any]:
    """What must be the same after writing and reading; names of homes instead of their numbers."""
    homes = {h.id: sorted(h.member_ids) for h in file.households}
    return {
        "people": [replace(p, household_id=None) for p in file.people],
        "lives": {p.id: homes.get(p.household_id or "") for p in file.people},
        "homes": sorted((h.label, sorted(h.member_ids)) for h in file.households if h.label),
        "organisations": file.organisations,
        "couples": file.partnerships,
        "parents": file.parent_links,
        "siblings": file.sibling_groups,
        "ties": [replace(t, kinds=tuple(sorted(t.kinds))) for t in file.ties],
        "emotional": file.emotional,
        "contacts": file.contacts,
        "places": {
            view: sorted(places, key=lambda p: p.node_id)
            for view, places in file.placements.items()
        },
    }
