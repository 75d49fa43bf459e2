"""What the drawing says: partner lines, child lines, people, plates and the legend."""

from __future__ import annotations

import pytest

from tests.network.stamboom.builder import Family
from tests.network.stamboom.hard_families import (
    foster_and_birth,
    married_again,
    parents_one_by_one,
    twins_apart,
)
from tests.network.stamboom.samples import families
from wijkteam_desktop.network.geometry import Point, Polyline, Text
from wijkteam_desktop.network.stamboom import layout_stamboom, stamboom_figure
from wijkteam_desktop.network.stamboom.partner_lines import partner_parts
from wijkteam_desktop.vocabulary import Carrier, EmotionalKind, ParentKind, PartnershipKind


def figure_of(case, **look):
    return stamboom_figure(case, layout_stamboom(case), year=2026, **look)


def said(figure):
    return {mark.key: mark.sentence for mark in figure.marks}


def words(figure):
    return {p.text for mark in figure.marks for p in mark.primitives if isinstance(p, Text)}


def legend(figure):
    return {entry.key for entry in figure.legend}


def test_partner_lines_say_who_and_when():
    figure = figure_of(families()["casus-04"])
    assert {"m. 2008", "gesch. 2014", "sw. 2015–2018", "LAT 2020"} <= words(figure)
    assert (
        "Wendy Fabelaar en Marco Verzinsel, gescheiden (2009–2014), ouders van Noa Verzinsel"
        in (said(figure).values())
    )


def test_together_again_is_said_and_drawn_as_one_line():
    figure = figure_of(married_again())
    assert "gesch. 1995, hertr. 2001" in words(figure)
    assert any(
        s == "Jo Verzinsel en Bea Verzinsel, gescheiden (1988–1995), hertrouwd (sinds 2001), "
        "ouders van Kid Verzinsel"
        for s in said(figure).values()
    )


def test_each_tie_to_a_child_is_said_in_its_own_words():
    sentences = set(said(figure_of(foster_and_birth())).values())
    assert "Kay Verzinsel is kind van Gina Verzinsel en Dave Verzinsel" in sentences
    assert "Kay Verzinsel is pleegkind van Jos Verzinsel en Ria Verzinsel, sinds 2021" in sentences
    sentences = set(said(figure_of(parents_one_by_one())).values())
    assert "Kind Verzinsel is stiefkind van Kees Verzinsel" in sentences
    assert "Adoptiekind is adoptiekind van Moe Verzinsel en Kees Verzinsel" in sentences


def test_authority_is_on_the_child():
    figure = figure_of(foster_and_birth())
    assert {"OTS 2021-02 –", "G: Gina", "GI"} <= words(figure)
    sentence = said(figure)["kay"]
    assert "ondertoezichtstelling" in sentence
    assert "gezag bij Gina Verzinsel" in sentence
    figure = figure_of(families()["casus-02"])
    assert "OTS 2014-03 – 2015-04" in words(figure)
    assert "G" in words(figure)


def test_ages_or_numbers_of_parts_stand_in_the_symbols():
    case = (
        Family("a v 1980", "b m 1950 2010").parents("b > a").part("a", Carrier.OWN_NETWORK)
        .index("a").case()
    )  # fmt: skip
    assert {"46", "60", "1950", "2010"} <= words(figure_of(case))
    carriers = figure_of(case, carriers=True)
    assert "46" not in words(carriers)
    assert {"1", "N"} <= words(carriers)
    assert "carrier:own_network" in legend(carriers)


def test_the_legend_has_exactly_what_is_drawn():
    figure = figure_of(twins_apart())
    assert {"partner:divorced", "partner:married", "child:biological", "twins", "identical"} <= (
        legend(figure)
    )
    assert {"home", "emotional:fused"} <= legend(figure)
    assert not {"partner:lat", "child:foster", "chip:authority", "died"} & legend(figure)
    bare = figure_of(twins_apart(), households=False, emotional=False)
    assert not {"home", "emotional:fused"} & legend(bare)
    some = figure_of(twins_apart(), emotional={EmotionalKind.CLOSE})
    assert not any(mark.kind == "tie" for mark in some.marks)


def test_all_partner_lines_differ_without_colour():
    line = (Point(0.0, 0.0), Point(90.0, 0.0))
    looks = {}
    for kind in PartnershipKind:
        parts = partner_parts(line, kind, Point(30.0, 0.0))
        looks.setdefault(repr(parts), []).append(kind)
    alike = [kinds for kinds in looks.values() if len(kinds) > 1]
    # Those that are drawn alike have another word in their label.
    for kinds in alike:
        assert set(kinds) <= {
            PartnershipKind.MARRIED,
            PartnershipKind.REGISTERED,
            PartnershipKind.REMARRIED,
            PartnershipKind.WIDOWED,
            PartnershipKind.ENGAGED,
            PartnershipKind.RELATIONSHIP,
        }
    for five in ("married", "cohabiting", "lat", "separated", "divorced"):
        assert sum(PartnershipKind(five) in kinds for kinds in alike) == (five == "married")


@pytest.mark.parametrize("kind", ParentKind)
def test_each_kind_of_parent_has_a_line_of_its_own(kind):
    case = Family("a v 1980", "b m 2010").parents("a > b", kind.value).index("b").case()
    figure = figure_of(case)
    (mark,) = [m for m in figure.marks if m.key.startswith("child:")]
    looks = [(p.width, p.dash) for p in mark.primitives if isinstance(p, Polyline)]
    expected = {
        ParentKind.BIOLOGICAL: [False],
        ParentKind.ADOPTED: [False, True],
        ParentKind.FOSTER: [True],
        ParentKind.STEP: [True],
    }
    assert [bool(dash) for _width, dash in looks] == expected[kind]
    assert f"child:{kind.value}" in legend(figure)
