"""What everybody carries, what happens without somebody, and what is said after an edit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.network.family_case import network, part, tie
from tests.network.noticing import YEAR, found, friend, helper, said, worker
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.services import carer_measures, limits, reading
from wijkteam_desktop.services.carrying import Carried, after_edit, carrying, without
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import (
    Capacity,
    CarerInstrument,
    Carrier,
    DigitalBarrier,
    Form,
    PartStatus,
)

USUAL = Thresholds()


def carried(case: CaseView, name: str) -> Carried:
    return next(one for one in carrying(case, USUAL, year=YEAR) if one.name == name)


def told(before: CaseView, after: CaseView) -> str:
    return after_edit(before, after, USUAL, limits.shipped(), year=YEAR)


def person_with(name: str = "Ans", **fields: Any) -> CaseView:
    return network(friend(name, **fields), parts=(part("Koken", name),))


def test_parts_and_hours_against_what_somebody_can() -> None:
    ans = friend("Ans", capacity=Capacity.ENOUGH, capacity_hours=4, capacity_note="gaat zo")
    case = network(
        ans,
        worker("Wil"),
        friend("Niemand"),
        parts=(part("Koken", "Ans", "Wil"), part("Oud", "Ans", status=PartStatus.DONE)),
        ties=(tie("Ans", hours_per_week=3),),
    )
    one = carried(case, "Ans")
    assert [p.text for p in one.parts] == ["Koken"]
    assert (one.hours, one.can_hours, one.share) == (3, 4, 0.75)
    assert (one.capacity, one.note, one.warnings) == (Capacity.ENOUGH, "gaat zo", ())
    everybody = carrying(case, USUAL, year=YEAR)
    assert [c.name for c in everybody] == ["Ans", "Wil"]
    assert [c.professional for c in everybody] == [False, True]


def test_hours_that_nobody_wrote_down_are_not_zero() -> None:
    assert carried(person_with(), "Ans").hours is None
    assert carried(person_with(), "Ans").share is None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"capacity": Capacity.EMPTY}, "draagkracht “op”"),
        ({"capacity": Capacity.TIGHT}, "heeft het krap"),
        ({"capacity": Capacity.ENOUGH}, ""),
    ],
)
def test_full_people_get_a_question(fields: dict[str, Any], words: str) -> None:
    warnings = carried(person_with(**fields), "Ans").warnings
    assert words in " ".join(warnings)
    assert bool(warnings) == bool(words)


def test_somebody_at_op_without_parts_is_left_alone() -> None:
    case = network(friend("Ans", capacity=Capacity.EMPTY))
    assert carried(case, "Ans").warnings == ()


def test_more_hours_than_somebody_can() -> None:
    case = network(friend("Ans", capacity_hours=2), ties=(tie("Ans", hours_per_week=3),))
    assert carried(case, "Ans").warnings == ("Ans komt op 3 van de 2 uur per week. Wat kan eraf?",)


def test_one_who_holds_most_of_the_parts() -> None:
    parts = (*(part(text, "Ans") for text in "abc"), part("d", "Bo"))
    case = network(friend("Ans"), friend("Bo"), parts=parts)
    assert said(case, "holds_most") == ["Ans staat bij 3 van de 4 delen. Wat kan een ander doen?"]
    assert not said(case, "carriers")
    assert "De meeste delen" in carried(case, "Ans").warnings[0]
    assert not said(case, "holds_most", parts_share=80)
    few = replace(case, parts=parts[1:])
    assert not said(few, "holds_most")


@pytest.mark.parametrize(
    ("fields", "hours", "word"),
    [
        ({}, 7, ""),
        ({}, 8, "intensief"),
        ({}, 20, "let op overbelasting"),
        ({"carer_instrument": CarerInstrument.EDIZ_PLUS, "carer_total": 8}, 1, ""),
        ({"carer_instrument": CarerInstrument.EDIZ_PLUS, "carer_total": 9}, 1, "let op"),
        ({"carer_instrument": CarerInstrument.CSI, "carer_total": 7}, 1, "let op"),
        ({"carer_instrument": CarerInstrument.CSI, "carer_total": 6}, 9, "intensief"),
        ({"carer_instrument": CarerInstrument.EDIZ, "carer_total": 9}, 1, ""),
    ],
)
def test_signs_of_care_that_asks_much(fields: dict[str, Any], hours: float, word: str) -> None:
    case = network(friend("Ans", **fields), ties=(tie("Ans", hours_per_week=hours),))
    sign = carried(case, "Ans").sign
    assert (sign.word if sign else "").startswith(word)
    assert bool(sign) == bool(word)
    assert bool(found(case, "overload")) == word.startswith("let op")
    assert bool(found(case, "strain")) == (word == "intensief")


def test_a_total_is_said_with_its_limit_and_the_own_words() -> None:
    ans = friend(
        "Ans",
        carer_instrument=CarerInstrument.CSI,
        carer_total=10,
        carer_measured_on="2026-11-12",
        endurance="nog een maand",
    )
    (finding,) = found(network(ans, ties=(tie("Ans"),)), "overload")
    assert finding.source == (
        "CSI: 10 (vanaf 7 is iemand overbelast), 12 november 2026. Zelf: “nog een maand”."
    )


def test_professionals_and_volunteers_have_no_signs() -> None:
    case = network(worker("Wil"), helper("Han"))
    case = replace(case, ties=tuple(replace(t, hours_per_week=40) for t in case.ties))
    assert all(one.sign is None for one in carrying(case, USUAL, year=YEAR))


def test_without_somebody_parts_fall_open_and_others_could_take_them() -> None:
    case = network(
        friend("Ans"),
        friend("Bo"),
        friend("Cas", capacity=Capacity.EMPTY),
        parts=(part("Koken", "Ans"), part("Post", "Ans", "Bo"), part("Tuin", "Bo")),
    )
    gone = without(case, "Ans")
    assert [one.part.text for one in gone.open] == ["Koken"]
    assert gone.open[0].takers == ("Bo",)
    assert [p.text for p in gone.left] == ["Post"]


def test_only_who_gets_a_part_is_spoken_about() -> None:
    before = network(friend("Ans", capacity=Capacity.EMPTY, capacity_note="het is op"))
    after = replace(before, parts=(part("Koken", "Ans"),))
    assert told(before, after) == (
        "Ans heeft draagkracht “op”. Kan dit er nog bij? Zelf: “het is op”"
    )
    assert told(after, after) == ""
    assert told(after, before) == ""


def test_a_volunteer_on_an_amber_part_gets_a_line() -> None:
    before = network(helper("Han"), parts=(part("Huiswerk met de kinderen"),))
    after = replace(before, parts=(replace(before.parts[0], carrier=Carrier.VOLUNTEER),))
    assert "VOG is dan altijd nodig" in told(before, after)
    assert told(after, after) == ""


# Digital


def digital(barrier: DigitalBarrier | None, *doing: str, **fields: Any) -> CaseView:
    """Ans uses a part that is digital only; others may help."""
    one = replace(part("Module slapen", *doing), forms=(Form.DIGITAL,), **fields)
    return network(friend("Ans", digital_barrier=barrier, first_reaction="pff"), parts=(one,))


def test_digital_only_for_who_would_rather_not() -> None:
    (finding,) = found(digital(DigitalBarrier.UNWILLING, "Ans"), "digital_only")
    assert finding.sentence == (
        "“Module slapen” gaat alleen digitaal, en Ans wil dat liever niet. "
        "Wie helpt mee, of kan het ook anders?"
    )
    assert finding.source == "Eerste reactie: “pff”"
    assert "aarzelt" in said(digital(DigitalBarrier.HESITANT, "Ans"), "digital_only")[0]


@pytest.mark.parametrize(
    "case",
    [
        digital(DigitalBarrier.WILLING, "Ans"),
        digital(None, "Ans"),
        digital(DigitalBarrier.UNWILLING, "Ans", helper_carriers=(Carrier.OWN_NETWORK,)),
        digital(DigitalBarrier.UNWILLING, "Ans", status=PartStatus.STOPPED),
    ],
)
def test_no_warning_with_help_or_without_a_threshold(case: CaseView) -> None:
    assert not said(case, "digital_only")
    more = replace(case.parts[0], forms=(Form.DIGITAL, Form.INDIVIDUAL))
    assert not said(replace(case, parts=(more,)), "digital_only")


def test_the_threshold_may_be_that_of_the_part() -> None:
    case = digital(None, "Ans", digital_barrier=DigitalBarrier.UNWILLING)
    assert said(case, "digital_only")


def test_it_is_said_after_either_edit() -> None:
    fine = digital(None, "Ans")
    asked = digital(DigitalBarrier.UNWILLING, "Ans")
    assert "liever niet" in told(fine, asked)
    both = replace(asked, parts=(replace(asked.parts[0], forms=(Form.INDIVIDUAL,)),))
    assert "liever niet" in told(both, asked)


def test_totals_that_came_with_a_file_count_for_who_has_none(sample_store: Any) -> None:
    with sample_store.reading() as s:
        rows = reading.case_rows(s, Viewer(""))
        case_id = next(row.id for row in rows if row.code == "V-101")
        case = reading.case_view(s, case_id, Viewer(""))
        found = carer_measures.measures(s, case_id)
    riet = next(p for p in case.people if p.name.startswith("Riet"))
    assert found[riet.id].total == 8
    assert found[riet.id].date == "2026-06-17"
    known = carer_measures.with_measures(case, found).person(riet.id)
    assert known is not None and known.carer_instrument is CarerInstrument.EDIZ_PLUS
    own = replace(case, people=tuple(replace(p, carer_total=3) for p in case.people))
    kept = carer_measures.with_measures(own, found).person(riet.id)
    assert kept is not None and kept.carer_total == 3
