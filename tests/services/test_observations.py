"""Putting observations away, the limits of the team, and what is never counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.conftest import KEY
from tests.services.conftest import Family
from wijkteam_desktop.db.cases import CaseBlock
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.network.thresholds import BOUNDS, Thresholds, from_values, question, unit
from wijkteam_desktop.services import cases, observations, people, reading, rows, settings, ties
from wijkteam_desktop.services.observations import BLOCK, SETTING, Choices, Meaning
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.case import CaseView

Do = Callable[..., Any]
YEAR = 2026


def meant(case: CaseView, chosen: Choices | None = None) -> Meaning:
    return observations.meaning(case, chosen or Choices(), year=YEAR)


def chosen(ask: Do, family: Family) -> Choices:
    return ask(lambda s: observations.choices(s, family.case))


def content(ask: Do, family: Family) -> Any:
    return ask(
        lambda s: [row.content for row in rows.find(s, CaseBlock, CaseBlock.case_id == family.case)]
    )


def test_what_is_put_away_is_not_said_again(do: Do, ask: Do, look: Do, family: Family) -> None:
    first = meant(look()).first[0]
    do(lambda s: observations.put_away(s, family.case, first.topic, first.about))
    after = meant(look(), chosen(ask, family))
    assert first.key not in {one.key for one in (*after.first, *after.more)}
    assert [one.key for one in after.put_away] == [first.key]


def test_it_can_be_brought_back_and_leaves_no_row(
    do: Do, ask: Do, look: Do, family: Family
) -> None:
    before = meant(look())
    do(lambda s: observations.put_away(s, family.case, "size"))
    do(lambda s: observations.put_away(s, family.case, "strain", [family.neighbour]))
    do(lambda s: observations.put_away(s, family.case, "size"))
    assert len(content(ask, family)[0]) == 2
    do(lambda s: observations.bring_back(s, family.case, "size"))
    do(lambda s: observations.bring_back(s, family.case, "strain", [family.neighbour]))
    do(lambda s: observations.bring_back(s, family.case, "never"))
    assert content(ask, family) == []
    assert meant(look(), chosen(ask, family)) == before


def test_putting_away_can_be_undone(store: Store, do: Do, ask: Do, family: Family) -> None:
    do(lambda s: observations.put_away(s, family.case, "size"))
    do(lambda s: observations.put_away(s, family.case, "hours"))
    store.undo(family.case)
    assert chosen(ask, family).put_away == {"size:"}
    store.undo(family.case)
    assert chosen(ask, family).put_away == frozenset()
    store.redo(family.case)
    assert chosen(ask, family).put_away == {"size:"}


def test_it_is_about_the_same_people_whatever_the_numbers(
    do: Do, ask: Do, look: Do, family: Family
) -> None:
    do(lambda s: observations.put_away(s, family.case, "strain", [family.neighbour]))
    tie = look().ties[0].id
    for hours in (10, 19):
        do(lambda s, hours=hours: ties.update(s, tie, hours_per_week=hours))
        after = meant(look(), chosen(ask, family))
        assert "strain" not in {one.topic for one in after.first}
        assert "strain" in {one.topic for one in after.put_away}


@pytest.mark.parametrize("confidential", [True, False])
def test_it_survives_a_file(
    do: Do, store: Store, family: Family, tmp_path: Any, confidential: bool
) -> None:
    do(lambda s: observations.put_away(s, family.case, "strain", [family.neighbour]))
    with store.reading() as s:
        out = case_json.export_file(s, [family.case], confidential=confidential)
    other = Store.create_with_key(tmp_path / "Ander", name="Ander", member_name="Bas", key=KEY)
    try:
        read = case_json.read_text(case_json.dumped(out), "uit.json")
        report = other.write("Inlezen", lambda s: case_json.import_cases(s, read))[1]
        case_id = report.imported[0].id
        with other.reading() as s:
            case = reading.case_view(s, case_id, Viewer(""))
            riet = next(p.id for p in case.people if p.name == "Riet")
            assert observations.choices(s, case_id).put_away == {f"strain:{riet}"}
        other.write("Weer", lambda s: observations.bring_back(s, case_id, "strain", [riet]))
        with other.reading() as s:
            assert observations.choices(s, case_id).put_away == frozenset()
    finally:
        other.close()
    assert riet != family.neighbour


@pytest.mark.parametrize(
    "broken", ["tekst", {"a": 1}, [1, None, {"topic": 3}, {"topic": "x", "about": "y"}]]
)
def test_a_damaged_block_hides_nothing(do: Do, ask: Do, family: Family, broken: Any) -> None:
    do(lambda s: s.add(CaseBlock(case_id=family.case, key=BLOCK, content=broken)))
    assert chosen(ask, family).put_away <= {"x:"}
    do(lambda s: observations.put_away(s, family.case, "size"))
    assert "size:" in chosen(ask, family).put_away


def test_a_case_that_is_not_there(do: Do) -> None:
    with pytest.raises(NotFound):
        do(lambda s: observations.put_away(s, "weg", "size"))
    with pytest.raises(NotFound):
        do(lambda s: observations.bring_back(s, "weg", "size"))


def test_confidential_rows_are_never_counted(do: Do, look: Do, family: Family) -> None:
    plain = meant(look())
    aunt = do(
        lambda s: ties.tie(
            s, family.case, family.father, family.aunt, circle="inner", hours_per_week=90
        )
    )
    seen = meant(look())
    assert seen.first != plain.first
    do(lambda s: ties.update(s, aunt, confidential=True))
    case = look()
    assert any(tie.confidential for tie in case.ties)
    for viewer in (case, look(Viewer("somebody")), case.public()):
        said = meant(viewer)
        assert (said.first, said.more, said.questions) == (
            plain.first,
            plain.more,
            plain.questions,
        )
    assert meant(case).left_out
    assert not meant(look(Viewer("somebody"))).left_out


def test_questions_about_the_family_stand_apart(do: Do, ask: Do, look: Do, family: Family) -> None:
    do(lambda s: people.update(s, family.father, birth_year=2010, died_year=2005))
    question_ = meant(look()).questions[0]
    assert question_.topic == "check_life_years"
    do(lambda s: observations.put_away(s, family.case, question_.topic, question_.about))
    after = meant(look(), chosen(ask, family))
    assert not after.questions
    assert question_.key in {one.key for one in after.put_away}


def test_no_more_sentences_beside_the_drawing_than_the_team_wants(look: Do) -> None:
    case = look()
    every = meant(case)
    few = meant(case, Choices(Thresholds(shown=1)))
    assert len(few.first) == 1
    assert (*few.first, *few.more) == (*every.first, *every.more)
    assert len(every.first) <= 6


def test_limits_of_the_team_are_kept_and_no_edit(store: Store, family: Family) -> None:
    wanted = Thresholds(carrier_parts=4, strain_hours=20)
    before = store.history(family.case)
    store.note(lambda s: observations.set_thresholds(s, wanted))
    with store.reading() as s:
        assert observations.thresholds(s) == wanted
        assert settings.get(s, SETTING) == {"carrier_parts": 4, "strain_hours": 20}
        assert observations.choices(s, family.case).thresholds == wanted
    assert store.history(family.case) == before
    store.note(lambda s: observations.set_thresholds(s, Thresholds()))
    with store.reading() as s:
        assert settings.get(s, SETTING) is None


@pytest.mark.parametrize(
    "wrong",
    [
        replace(Thresholds(), carrier_parts=0),
        replace(Thresholds(), shown=99),
        replace(Thresholds(), density_low=60, density_high=60),
    ],
)
def test_limits_that_make_no_sense_are_refused(store: Store, wrong: Thresholds) -> None:
    with pytest.raises(InvalidInput):
        store.note(lambda s: observations.set_thresholds(s, wrong))


@pytest.mark.parametrize("stored", [None, 3, [], {"shown": "6", "carrier_parts": True, "x": 1}])
def test_stored_limits_that_make_no_sense_are_passed_over(stored: Any) -> None:
    assert from_values(stored) == Thresholds()
    assert from_values({"strain_hours": 9, "shown": 77}) == Thresholds(strain_hours=9)


def test_every_limit_has_words() -> None:
    for name in BOUNDS:
        assert question(name)
        assert unit(name)


def test_a_copy_of_a_case_keeps_what_was_put_away(do: Do, ask: Do, family: Family) -> None:
    do(lambda s: observations.put_away(s, family.case, "size"))
    copy = do(lambda s: cases.duplicate(s, family.case))
    assert ask(lambda s: observations.choices(s, copy)).put_away == {"size:"}
