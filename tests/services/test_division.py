"""The division over the carriers, and what one person carries."""

from __future__ import annotations

from typing import Any

from tests.services.conftest import Family
from wijkteam_desktop.services import division, parts, people, ties
from wijkteam_desktop.vocabulary import Carrier


def test_x_of_y(do: Any, look: Any, family: Family) -> None:
    def work(s: Any) -> None:
        helped = parts.add(s, family.case, "A", actor_ids=[family.son])
        parts.support(s, helped, family.worker)
        parts.add(s, family.case, "B", actor_ids=[family.worker])
        parts.add(s, family.case, "C", carrier="collective")
        parts.add(s, family.case, "D", carrier="own_strength", status="stopped")

    do(work)
    found = division.division(look())
    assert (found.x, found.y) == (2, 5)
    assert found.sentence == "2 van 5 zonder professional"
    assert found.counts[None] == 1
    assert found.counts[Carrier.OWN_STRENGTH] == 1
    assert sum(found.counts.values()) == 5


def test_no_parts_yet(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.remove(s, [family.water, family.shower]))
    found = division.division(look())
    assert (found.x, found.y, found.sentence) == (0, 0, "Nog geen delen")


def test_hours_are_shared(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.support(s, family.shower, family.aunt))
    case = look()
    neighbour = division.person_load(case, family.neighbour)
    assert [p.id for p in neighbour.parts] == [family.shower]
    assert (neighbour.part_hours, neighbour.support_hours, neighbour.hours) == (1.0, 3.0, 3.0)
    assert neighbour.share is None
    aunt = division.person_load(case, family.aunt)
    assert (aunt.part_hours, aunt.support_hours) == (1.0, None)


def test_capacity(do: Any, look: Any, family: Family) -> None:
    fields = {"capacity": "tight", "capacity_note": "eigen gezin", "capacity_hours": 4}
    do(lambda s: people.update(s, family.neighbour, **fields))
    load = division.person_load(look(), family.neighbour)
    assert load.share == 0.75
    assert (load.capacity, load.capacity_note) == ("tight", "eigen gezin")


def test_an_organisation_and_nobody(look: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    load = division.person_load(look(), organisation)
    assert (load.parts, load.hours, load.capacity) == ((), None, None)


def test_gives_and_gets(do: Any, look: Any, family: Family) -> None:
    tie_id = look().ties[0].id
    do(
        lambda s: ties.update(
            s, tie_id, direction="both", note="laat douchen", reciprocity="repareert de keuken"
        )
    )
    case = look()
    neighbour = division.person_load(case, family.neighbour)
    assert neighbour.gives == ("laat douchen (Wim)",)
    assert neighbour.gets == ("repareert de keuken (Wim)",)
    father = division.person_load(case, family.father)
    assert father.gives == ("repareert de keuken (Riet)",)
    assert father.gets == ("laat douchen (Riet)",)


def test_one_way_support_in_words(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.update(s, look().ties[0].id, kinds=["practical"], direction="to_client"))
    do(lambda s: ties.tie(s, family.case, family.son, family.aunt, direction="from_client"))
    do(lambda s: parts.update(s, family.shower, reciprocity="klust in haar huis"))
    case = look()
    neighbour = division.person_load(case, family.neighbour)
    assert neighbour.gives == ("Praktische steun (Wim)",)
    assert neighbour.gets == ("klust in haar huis",)
    assert division.person_load(case, family.aunt).gets == ("steun (Jordi)",)
    assert division.person_load(case, family.aunt).gives == ()
    assert division.person_load(case, family.son).gives == ("steun (tante Els)",)


def test_what_falls_open(do: Any, look: Any, family: Family) -> None:
    case = look()
    assert [p.id for p in division.falls_open(case, family.neighbour)] == [family.shower]
    assert division.falls_open_sentence(case, family.neighbour) == "Zonder Riet valt 1 deel open."
    assert division.falls_open_sentence(case, family.aunt) == ""
    do(lambda s: parts.take(s, family.water, family.neighbour))
    assert division.falls_open_sentence(look(), family.neighbour).endswith("vallen 2 delen open.")
    do(lambda s: parts.support(s, family.shower, family.aunt))
    do(lambda s: parts.update(s, family.water, status="done"))
    assert division.falls_open(look(), family.neighbour) == []


def test_the_name_of_a_removal(do: Any, look: Any, family: Family) -> None:
    case = look()
    assert division.removal_label(case, [family.aunt]) == "tante Els verwijderen"
    label = division.removal_label(case, [family.neighbour])
    assert label == "Riet verwijderen (1 deel: nog niemand)"
    assert division.removal_label(case, [family.neighbour, family.aunt]) == (
        "2 personen verwijderen (1 deel: nog niemand)"
    )


def test_who_could_take_over(do: Any, look: Any, family: Family) -> None:
    def work(s: Any) -> None:
        people.add(s, family.case, name="Truus", kind="friend", capacity="empty")
        people.add(s, family.case, name="Opa", died_year=2001)
        ruined = people.add(s, family.case, name="Koos", kind="friend")
        ties.tie(s, family.case, family.father, ruined, strength="broken", circle="inner")
        full = people.add(s, family.case, name="Vol", kind="friend", capacity_hours=1)
        ties.tie(s, family.case, family.father, full, hours_per_week=1)
        near = people.add(s, family.case, name="Zus", kind="family")
        ties.tie(s, family.case, family.father, near, circle="inner")
        people.add(s, family.case, name="Bo", kind="volunteer")

    do(work)
    case = look()
    shower = next(p for p in case.parts if p.id == family.shower)
    names = [case.name_of(i) for i in division.could_take_over(case, shower)]
    assert names == ["Zus", "Bo", "tante Els"]


def test_the_carrier_from_the_view(look: Any, family: Family) -> None:
    case = look()
    assert division.carrier_of(case, family.worker) is Carrier.DISTRICT_TEAM
    assert division.carrier_of(case, family.aunt) is Carrier.OWN_NETWORK
    assert division.carrier_of(case, case.organisations[0].id) is Carrier.DISTRICT_TEAM
    assert division.carrier_of(case, "missing") is None
