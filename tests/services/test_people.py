"""People and organisations: add, change, recognise."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.db.family import HouseholdMember
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import cases, people, placements, rows, team
from wijkteam_desktop.services import family as structure
from wijkteam_desktop.vocabulary import Capacity, Gender, PersonKind, View


def test_all_fields(do: Any, look: Any, family: Family) -> None:
    member = do(lambda s: team.add(s, "Ans"))
    do(
        lambda s: people.update(
            s,
            family.worker,
            name="Ans  de Wit",
            gender="woman",
            birth_year="1980",
            died_year="",
            discipline="gp",
            capacity="tight",
            capacity_note="veel zaken",
            capacity_hours="1,5",
            talents=["luisteren", "koken ", "koken"],
            vog_checked=True,
            team_member_id=member,
            is_case_holder=True,
            pregnancy_due=None,
        )
    )
    person = look().person(family.worker)
    assert person.name == "Ans de Wit"
    assert person.gender is Gender.WOMAN
    assert person.birth_year == 1980
    assert person.died_year is None
    assert person.capacity is Capacity.TIGHT
    assert person.capacity_hours == 1.5
    assert person.talents == ("luisteren", "koken")
    assert person.vog_checked
    assert person.team_member_id == member
    assert person.is_case_holder


def test_changing_nothing_is_no_change(changes: Any, family: Family) -> None:
    same: dict[str, Any] = {
        "name": "Riet",
        "talents": [],
        "capacity": None,
        "capacity_note": "",
        "vog_checked": None,
        "household_id": None,
        "is_index": False,
        "kind": "neighbour",
    }
    assert changes(lambda s: people.update(s, family.neighbour, **same)) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"birth_year": "lang geleden"},
        {"birth_year": 3000},
        {"capacity_hours": "veel"},
        {"capacity_hours": 200},
        {"kind": "alien"},
        {"name": "x" * 301},
    ],
)
def test_what_cannot_be_kept(do: Any, look: Any, family: Family, wrong: Any) -> None:
    before = look()
    with pytest.raises(InvalidInput, match="Er is niets gewijzigd"):
        do(lambda s: people.update(s, family.neighbour, **wrong))
    assert look() == before


def test_links_stay_inside_the_case(do: Any, family: Family) -> None:
    other = do(lambda s: cases.create(s, title="Ander"))
    organisation = do(lambda s: people.organisation_add(s, other, name="Elders"))
    with pytest.raises(NotFound):
        do(lambda s: people.update(s, family.worker, organisation_id=organisation))
    with pytest.raises(NotFound):
        do(lambda s: people.update(s, family.worker, team_member_id="missing"))
    with pytest.raises(NotFound):
        do(lambda s: people.add(s, "missing", name="Bo"))


def test_the_index_people_keep_their_order(do: Any, look: Any, family: Family) -> None:
    do(lambda s: people.update(s, family.son, is_index=True))
    do(lambda s: people.update(s, family.father, is_index=False))
    do(lambda s: people.update(s, family.father, is_index=True))
    positions = do(
        lambda s: {
            p.id: p.index_position for p in rows.find(s, Person, Person.case_id == family.case)
        }
    )
    assert positions[family.son] < positions[family.father]


def test_a_pet_is_a_pet(do: Any, look: Any, family: Family) -> None:
    dog = do(lambda s: people.add(s, family.case, name="Bello", kind="pet"))
    do(lambda s: people.set_kind(s, [family.aunt, family.worker], PersonKind.PET))
    case = look()
    assert case.person(dog).gender is Gender.PET
    assert case.person(family.aunt).gender is Gender.WOMAN
    assert case.person(family.worker).gender is Gender.PET
    do(lambda s: people.set_kind(s, family.aunt, "family"))
    assert look().person(family.aunt).kind is PersonKind.FAMILY


def test_another_sector_gives_up_the_place(do: Any, look: Any, family: Family) -> None:
    places = {family.neighbour: (0.5, 1.5), family.aunt: (0.2, 2.5)}
    do(lambda s: placements.place(s, family.case, View.KRING, places))
    do(lambda s: people.set_kind(s, family.neighbour, "friend"))
    do(lambda s: people.set_kind(s, family.aunt, "volunteer"))
    assert [p.node_id for p in look().placements["kring"]] == [family.neighbour]


def test_a_household_per_person_and_a_child_in_two(do: Any, look: Any, family: Family) -> None:
    home = do(lambda s: people.add(s, family.case, name="Bo"))
    first = do(lambda s: structure.add_household(s, family.case, "Bij vader", [family.father]))
    second = do(lambda s: structure.add_household(s, family.case, "Bij moeder"))
    do(lambda s: people.update(s, family.son, household_id=first))
    do(lambda s: structure.join_household(s, second, family.son))
    do(lambda s: structure.join_household(s, second, family.son))
    case = look()
    assert case.person(family.son).household_id == first
    assert [h.member_ids for h in case.households] == [
        (family.father, family.son),
        (family.son,),
    ]
    do(lambda s: structure.leave_household(s, first, family.son))
    assert look().person(family.son).household_id == second
    do(lambda s: people.update(s, family.son, household_id=None))
    assert look().person(family.son).household_id is None
    do(lambda s: structure.move_to_household(s, family.son, first))
    do(lambda s: structure.rename_household(s, first, "Thuis"))
    do(lambda s: structure.remove_household(s, first))
    case = look()
    assert [h.label for h in case.households] == ["Bij moeder"]
    assert case.person(family.father).household_id is None
    added = do(lambda s: people.add(s, family.case, name="Kim", household_id=second))
    assert look().households[0].member_ids == (added,)
    assert home


def test_leaving_the_only_household(do: Any, look: Any, family: Family) -> None:
    home = do(lambda s: structure.add_household(s, family.case, "Thuis", [family.father]))
    do(lambda s: structure.leave_household(s, home, family.father))
    assert look().person(family.father).household_id is None
    assert do(lambda s: rows.find(s, HouseholdMember)) == []


def test_organisations(do: Any, look: Any, changes: Any, family: Family) -> None:
    added = do(lambda s: people.organisation_add(s, family.case, name="Buurthuis"))
    do(lambda s: people.organisation_update(s, added, kind="community", sector="ontmoeting"))
    found = look().organisations[-1]
    assert (found.name, found.kind, found.sector) == ("Buurthuis", "community", "ontmoeting")
    assert changes(lambda s: people.organisation_update(s, added, name="Buurthuis ")) == ()
    with pytest.raises(InvalidInput):
        do(lambda s: people.organisation_update(s, added, kind="vreemd"))


def test_somebody_who_is_there_already(do: Any, family: Family) -> None:
    do(lambda s: people.add(s, family.case, name="Els de Vries"))
    do(lambda s: people.add(s, family.case, name="Özgür Yılmaz"))
    found = do(lambda s: people.find_same(s, family.case, "tante Els"))
    assert [known.name for known in found] == ["tante Els", "Els de Vries"]
    assert [k.name for k in do(lambda s: people.find_same(s, family.case, "ozgur yil"))] == []
    assert [k.name for k in do(lambda s: people.find_same(s, family.case, "ozgur yilmaz"))] == [
        "Özgür Yılmaz"
    ]
    assert do(lambda s: people.find_same(s, family.case, "Bo")) == []
    assert do(lambda s: people.find_same(s, family.case, " ")) == []


def test_a_bare_role_only_matches_itself(do: Any, family: Family) -> None:
    added = do(lambda s: people.add(s, family.case, name="buurvrouw"))
    found = do(lambda s: people.find_same(s, family.case, "de Buurvrouw"))
    assert [known.id for known in found] == [added]


def test_the_team_is_known_other_cases_are_not(do: Any, family: Family) -> None:
    other = do(lambda s: cases.create(s, title="Ander"))
    do(lambda s: people.add(s, other, name="Noor"))
    found = do(lambda s: people.find_same(s, family.case, "Noor"))
    assert [(known.id, known.in_case) for known in found] == [(family.holder, False)]
    do(lambda s: people.update(s, family.worker, team_member_id=family.holder))
    assert do(lambda s: people.find_same(s, family.case, "Noor")) == []


def test_a_second_household_is_left_without_moving(do: Any, look: Any, family: Family) -> None:
    first = do(lambda s: structure.add_household(s, family.case, "Thuis", [family.son]))
    second = do(lambda s: structure.add_household(s, family.case, "Oma", [family.son]))
    do(lambda s: structure.leave_household(s, second, family.son))
    assert look().person(family.son).household_id == first
    assert [h.member_ids for h in look().households] == [(family.son,), ()]
