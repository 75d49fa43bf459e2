"""Ties, circles and emotional relations."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import cases, people, placements, ties
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    EmotionalKind,
    SupportKind,
    TieStrength,
    View,
)


def _circles(case: Any, node_id: str) -> list[Circle | None]:
    return [tie.circle for tie in case.ties if tie.other_id == node_id]


def test_a_support_tie_with_all_fields(do: Any, look: Any, family: Family) -> None:
    tie_id = do(
        lambda s: ties.tie(
            s,
            family.case,
            family.father,
            family.aunt,
            circle=Circle.MIDDLE,
            strength="weak",
            kinds=["practical", "emotional"],
            direction="both",
            contact_frequency="elke zondag",
            hours_per_week="1,5",
            reciprocity="klust in haar huis",
            note="belt",
            confidential=False,
        )
    )
    tie = next(t for t in look().ties if t.id == tie_id)
    assert tie.strength is TieStrength.WEAK
    assert tie.kinds == (SupportKind.EMOTIONAL, SupportKind.PRACTICAL)
    assert tie.direction is Direction.BOTH
    assert tie.hours_per_week == 1.5
    assert (tie.reciprocity, tie.note) == ("klust in haar huis", "belt")


def test_the_household_is_always_the_client_side(do: Any, look: Any, family: Family) -> None:
    tie_id = do(lambda s: ties.tie(s, family.case, family.aunt, family.son))
    tie = next(t for t in look().ties if t.id == tie_id)
    assert (tie.client_id, tie.other_id) == (family.son, family.aunt)


def test_a_tie_that_is_there_is_not_doubled(do: Any, look: Any, family: Family) -> None:
    first = look().ties[0]
    again = do(lambda s: ties.tie(s, family.case, family.neighbour, family.father, note="wast"))
    assert again == first.id
    assert [t.note for t in look().ties] == ["wast"]
    inside = do(lambda s: ties.tie(s, family.case, family.father, family.son))
    assert do(lambda s: ties.tie(s, family.case, family.son, family.father)) == inside


def test_between_two_others_it_is_a_relation(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.tie(s, family.case, family.aunt, family.neighbour))
    do(lambda s: ties.tie(s, family.case, family.father, family.aunt, kind="conflict"))
    found = [(e.from_id, e.to_id, e.kind) for e in look().emotional]
    assert found == [
        (family.aunt, family.neighbour, EmotionalKind.CLOSE),
        (family.father, family.aunt, EmotionalKind.CONFLICT),
    ]


def test_a_line_to_an_organisation_starts_at_the_family(do: Any, look: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    with pytest.raises(InvalidInput, match="organisatie"):
        do(lambda s: ties.tie(s, family.case, family.aunt, organisation))
    tie_id = do(lambda s: ties.tie(s, family.case, organisation, family.father))
    tie = next(t for t in look().ties if t.id == tie_id)
    assert (tie.client_id, tie.other_id) == (family.father, organisation)


def test_nobody_is_tied_to_themself_or_to_another_case(do: Any, family: Family) -> None:
    with pytest.raises(InvalidInput, match="verschillende"):
        do(lambda s: ties.tie(s, family.case, family.father, family.father))
    other = do(lambda s: cases.create(s, title="Ander", main_person="Bo"))
    stranger = do(lambda s: people.first_index(s, other))
    with pytest.raises(NotFound):
        do(lambda s: ties.tie(s, family.case, family.father, stranger))
    with pytest.raises(NotFound):
        do(lambda s: ties.relate(s, family.case, family.father, stranger, "close"))


def test_update_and_remove(do: Any, look: Any, changes: Any, family: Family) -> None:
    tie_id = look().ties[0].id
    do(lambda s: ties.update(s, tie_id, strength="strong", note="wast en kookt"))
    assert changes(lambda s: ties.update(s, tie_id, strength="strong", kinds=[])) == ()
    do(lambda s: ties.remove(s, [tie_id, tie_id]))
    assert look().ties == ()
    with pytest.raises(NotFound):
        do(lambda s: ties.remove(s, [tie_id]))


def test_a_circle_for_who_has_no_tie(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.set_circle(s, family.case, [family.aunt], Circle.OUTER))
    tie = look().ties[-1]
    assert (tie.client_id, tie.other_id, tie.circle) == (family.father, family.aunt, "outer")


def test_a_circle_for_a_tie_without_one(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.tie(s, family.case, family.son, family.aunt))
    do(lambda s: ties.set_circle(s, family.case, [family.aunt], "inner"))
    assert _circles(look(), family.aunt) == [Circle.INNER]


def test_of_several_ties_the_nearest_move(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.tie(s, family.case, family.father, family.aunt, circle="middle"))
    do(lambda s: ties.tie(s, family.case, family.son, family.aunt, circle="outer"))
    do(lambda s: ties.set_circle(s, family.case, [family.aunt], "inner"))
    assert _circles(look(), family.aunt) == [Circle.INNER, Circle.OUTER]
    do(lambda s: ties.set_circle(s, family.case, [family.aunt], "outer"))
    assert _circles(look(), family.aunt) == [Circle.OUTER, Circle.OUTER]
    do(lambda s: ties.set_circle(s, family.case, [family.aunt], None))
    assert _circles(look(), family.aunt) == [None, None]


def test_no_tie_stays_nearer_than_the_new_circle(do: Any, look: Any, family: Family) -> None:
    other = do(lambda s: people.add(s, family.case, name="Kim", kind="client"))
    for client_id, circle in ((family.father, "inner"), (family.son, "middle"), (other, "outer")):
        do(
            lambda s, client_id=client_id, circle=circle: ties.tie(
                s, family.case, client_id, family.aunt, circle=circle
            )
        )
    do(lambda s: ties.set_circle(s, family.case, [family.aunt], "outer"))
    assert set(_circles(look(), family.aunt)) == {Circle.OUTER}


def test_several_people_and_an_organisation(do: Any, look: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    chosen = [family.aunt, organisation, family.neighbour]
    do(lambda s: ties.set_circle(s, family.case, chosen, "middle"))
    case = look()
    assert [_circles(case, node_id) for node_id in chosen] == [[Circle.MIDDLE]] * 3


def test_the_family_has_no_circle(do: Any, family: Family) -> None:
    with pytest.raises(InvalidInput, match="midden"):
        do(lambda s: ties.set_circle(s, family.case, [family.son], "inner"))
    empty = do(lambda s: cases.create(s, title="Leeg"))
    lonely = do(lambda s: people.add(s, empty, name="Bo"))
    with pytest.raises(InvalidInput, match="hoofdpersoon"):
        do(lambda s: ties.set_circle(s, empty, [lonely], "inner"))


def test_a_place_goes_along_to_the_new_ring(do: Any, look: Any, family: Family) -> None:
    places = {family.neighbour: (0.3, 1.25)}
    do(lambda s: placements.place(s, family.case, View.KRING, places))
    do(lambda s: ties.set_circle(s, family.case, [family.neighbour], "outer"))
    place = look().placements["kring"][0]
    assert (place.x, place.y) == (0.3, 3.25)
    do(lambda s: ties.update(s, look().ties[0].id, circle="middle"))
    assert look().placements["kring"][0].y == 2.25
    do(lambda s: ties.update(s, look().ties[0].id, note="kookt"))
    do(lambda s: ties.set_circle(s, family.case, [family.neighbour], None))
    assert look().placements == {}


def test_without_its_tie_a_place_is_given_up(do: Any, look: Any, family: Family) -> None:
    places = {family.neighbour: (0.3, 1.25)}
    do(lambda s: placements.place(s, family.case, View.KRING, places))
    do(lambda s: ties.remove(s, [look().ties[0].id]))
    assert look().placements == {}


def test_places_within_the_family_stay(do: Any, look: Any, family: Family) -> None:
    do(lambda s: placements.place(s, family.case, View.KRING, {family.son: (0.3, 0.5)}))
    do(lambda s: ties.tie(s, family.case, family.father, family.son))
    assert look().placements["kring"][0].y == 0.5


def test_relations(do: Any, look: Any, changes: Any, family: Family) -> None:
    first = do(lambda s: ties.relate(s, family.case, family.father, family.aunt, "conflict"))
    back = (family.aunt, family.father)
    again = do(lambda s: ties.relate(s, family.case, *back, "conflict", note="n"))
    assert again == first
    way = do(lambda s: ties.relate(s, family.case, family.father, family.aunt, "focused_on"))
    other = do(lambda s: ties.relate(s, family.case, *back, "focused_on"))
    assert way != other
    same = {"kind": "conflict", "note": "n", "confidential": False}
    assert changes(lambda s: ties.update_relation(s, first, **same)) == ()
    do(lambda s: ties.remove_relation(s, first))
    do(lambda s: ties.remove_relation(s, [way, other]))
    assert look().emotional == ()


def test_violence_is_always_confidential(do: Any, look: Any, family: Family) -> None:
    relation = do(lambda s: ties.relate(s, family.case, family.father, family.aunt))
    assert not look().emotional[0].confidential
    do(lambda s: ties.update_relation(s, relation, kind="neglect", status="suspected"))
    assert look().emotional[0].confidential
    do(lambda s: ties.update_relation(s, relation, confidential=False))
    assert look().emotional[0].confidential
    do(lambda s: ties.update_relation(s, relation, kind="conflict", confidential=False))
    assert not look().emotional[0].confidential


def test_a_place_in_the_right_ring_stays(do: Any, look: Any, family: Family) -> None:
    do(lambda s: placements.place(s, family.case, View.KRING, {family.neighbour: (0.3, 2.75)}))
    do(lambda s: ties.set_circle(s, family.case, [family.neighbour], "middle"))
    assert look().placements["kring"][0].y == 2.75
