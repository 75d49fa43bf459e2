"""The ecogram as a figure: one mark for each thing, a sentence each, an exact legend."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.network.ecogram import layout_ecogram
from wijkteam_desktop.network.ecogram_bonds import CENTRE, systems_of
from wijkteam_desktop.network.ecogram_figure import bond_marks, ecogram_figure, node_mark
from wijkteam_desktop.network.ecogram_sectors import eco_sector
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.palette import DARK, LIGHT
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView, OrganisationView, PersonView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    Direction,
    EcoSector,
    EmotionalKind,
    PersonKind,
    SupportKind,
    TieStrength,
)


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_every_mark_has_its_sentence_and_its_colours(case_id: str) -> None:
    case = sample_cases()[case_id]
    figure = ecogram_figure(case, layout_ecogram(case))
    keys = [(m.kind, m.key) for m in figure.marks]
    assert len(keys) == len(set(keys))
    for mark in figure.marks:
        if mark.kind in ("person", "tie", "desired", "family", "title"):
            assert mark.sentence
    for primitive in [p for m in figure.marks for p in m.primitives] + [
        p for e in figure.legend for p in e.primitives
    ]:
        for name in ("stroke", "fill", "role", "halo"):
            role = getattr(primitive, name, None)
            if role is not None:
                assert LIGHT[role]
                assert DARK[role]


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_the_legend_says_what_is_drawn_and_nothing_else(case_id: str) -> None:
    case = sample_cases()[case_id]
    layout = layout_ecogram(case)
    legend = {e.key for e in ecogram_figure(case, layout).legend}
    support = [b for b in layout.bonds if b.kind == "support"]
    assert {k for k in legend if k.startswith("strength:")} == {
        f"strength:{b.strength.value}" for b in support
    }
    assert {k for k in legend if k.startswith("direction:")} == {
        f"direction:{b.direction.value}" for b in support
    }
    assert {k for k in legend if k.startswith("support:")} == {
        f"support:{k.value}" for b in support for k in b.kinds
    }
    assert ("desired" in legend) == any(b.kind == "wish" for b in layout.bonds)
    assert "centre" in legend


def family() -> CaseView:
    return CaseView(
        "case",
        "C-1",
        "Zaak",
        people=(
            PersonView("a", "Riet", PersonKind.CLIENT),
            PersonView("b", "Wim", PersonKind.CLIENT),
            PersonView("els", "Els", PersonKind.NEIGHBOUR),
            PersonView("fay", "Fay", PersonKind.PROFESSIONAL, organisation_id="o"),
            PersonView("bo", "Bo", PersonKind.PROFESSIONAL, organisation_id="o"),
        ),
        organisations=(OrganisationView("o", "Wijkteam Zuid", "formal", "wijkteam"),),
        ties=(
            TieView("t1", "a", "els", None, TieStrength.NORMAL, (SupportKind.PRACTICAL,)),
            TieView(
                *("t2", "b", "els", None, TieStrength.NORMAL, (SupportKind.EMOTIONAL,)),
                direction=Direction.FROM_CLIENT,
                hours_per_week=2.5,
            ),
            TieView("t3", "a", "fay"),
            TieView("t4", "b", "bo", strength=TieStrength.STRONG),
        ),
    )


def test_ties_of_one_household_join_and_people_stand_under_their_organisation() -> None:
    systems = systems_of(family())
    assert list(systems.nodes) == ["els", "o"]
    assert systems.under == {"fay": "o", "bo": "o"}
    bonds = {b.ids: b for b in systems.bonds}
    els = bonds["t1", "t2"]
    assert els.direction is Direction.BOTH
    assert els.kinds == (SupportKind.EMOTIONAL, SupportKind.PRACTICAL)
    assert els.hours == 2.5
    assert {b.strength for b in systems.bonds if b.b == "o"} == {
        TieStrength.NORMAL,
        TieStrength.STRONG,
    }
    layout = layout_ecogram(family())
    assert layout.node_of("fay") == "o"
    assert "Fay" in node_mark(family(), layout, "o").sentence


def test_around_somebody_else_the_arrows_turn() -> None:
    systems = systems_of(family(), "els")
    assert set(systems.nodes) == {"a", "b"}
    directions = {b.b: b.direction for b in systems.bonds}
    # Els gives Riet support: seen from Els it goes out.
    assert directions == {"a": Direction.FROM_CLIENT, "b": Direction.TO_CLIENT}


def test_tension_is_always_drawn_and_a_warm_feeling_only_where_it_adds_something() -> None:
    case = replace(
        family(),
        emotional=(
            EmotionalView("e1", "a", "els", EmotionalKind.CLOSE),
            EmotionalView("e2", "b", "els", EmotionalKind.CONFLICT),
            EmotionalView("e3", "a", "b", EmotionalKind.CONFLICT),
        ),
    )
    assert {b.key for b in systems_of(case).bonds if b.feeling} == {"e2"}
    assert {b.key for b in systems_of(case, feelings="all").bonds if b.feeling} == {"e1", "e2"}


def test_lines_follow_who_is_dragged() -> None:
    case = family()
    layout = layout_ecogram(case)
    marks = bond_marks(case, layout, {"els": Point(100.0, 100.0)})
    assert {m.key for m in marks} == {"t1"}
    assert node_mark(case, layout, "els", Point(100.0, 100.0)).at == Point(100.0, 100.0)
    assert all(b.a == CENTRE for b in layout.bonds)


@pytest.mark.parametrize(
    ("kind", "discipline", "sector", "expected"),
    [
        (PersonKind.FAMILY, None, "sport", EcoSector.FAMILY),
        (PersonKind.NEIGHBOUR, None, "", EcoSector.NEIGHBOURS),
        (PersonKind.FRIEND, None, "zorg", EcoSector.FRIENDS),
        (PersonKind.ACQUAINTANCE, None, "", EcoSector.FRIENDS),
        (PersonKind.COLLEAGUE, None, "", EcoSector.SCHOOL_WORK),
        (PersonKind.VOLUNTEER, None, "", EcoSector.CARE),
        (PersonKind.VOLUNTEER, None, "levensbeschouwing", EcoSector.FAITH),
        (PersonKind.VOLUNTEER, None, "sport", EcoSector.LEISURE),
        (PersonKind.PROFESSIONAL, "school", "", EcoSector.SCHOOL_WORK),
        (PersonKind.PROFESSIONAL, "district_nurse", "zorg", EcoSector.CARE),
        (PersonKind.PROFESSIONAL, "housing", "", EcoSector.AUTHORITIES),
        (PersonKind.PROFESSIONAL, "housing_support", "", EcoSector.CARE),
        (PersonKind.PROFESSIONAL, None, "gemeente", EcoSector.AUTHORITIES),
        (PersonKind.PROFESSIONAL, "wmo_generalist", "wijkteam", EcoSector.CARE),
        (PersonKind.PROFESSIONAL, None, "geld", EcoSector.AUTHORITIES),
    ],
)
def test_sectors(
    kind: PersonKind, discipline: str | None, sector: str, expected: EcoSector
) -> None:
    case = CaseView(
        "case",
        "C-1",
        "Zaak",
        people=(PersonView("p", "P", kind, organisation_id="o", discipline=discipline),),
        organisations=(OrganisationView("o", "O", "formal", sector),),
    )
    assert eco_sector(case, "p") is expected
