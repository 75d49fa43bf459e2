"""Moments of the network: a copy stays as it was, the wished one is changed by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from tests.services.conftest import NOBODY, Family
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.ties import DesiredTie
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import cases, history, people, snapshots, ties
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.snapshots import SnapshotView
from wijkteam_desktop.vocabulary import Circle, PersonKind

TABLES = (Snapshot, SnapshotNode, SnapshotTie)


def circle_of(moment: SnapshotView, name: str) -> Circle | None:
    (node,) = (n for n in moment.nodes if n.name == name)
    return next((t.circle for t in moment.ties if t.other_id == node.id), None)


def contents(store: Store) -> list[Any]:
    with store.reading() as s:
        return [sorted(map(tuple, s.execute(select(t.__table__))), key=str) for t in TABLES]


def test_a_moment_keeps_who_was_there_and_how_close(do, look, family):
    do(lambda s: snapshots.take(s, family.case, "januari", "12 januari 2026"))
    do(lambda s: ties.set_circle(s, family.case, [family.neighbour], "outer"))
    do(lambda s: people.add(s, family.case, name="Bas", kind="friend"))
    (moment,) = look().snapshots
    assert (moment.label, moment.date) == ("januari", "2026-01-12")
    assert not moment.is_wished
    assert circle_of(moment, "Riet") is Circle.INNER
    assert {n.name for n in moment.nodes} == {"Wim", "Jordi", "Riet", "tante Els", "Ans"}
    (father,) = (n for n in moment.nodes if n.is_index)
    assert father.node_id == father.key == family.father
    (tie,) = moment.ties
    assert tie.client_id == father.id and tie.hours_per_week == 3


def test_an_organisation_with_a_tie_is_in_the_moment(do, look, family):
    (district,) = (o for o in look().organisations)
    do(lambda s: ties.tie(s, family.case, family.father, district.id, circle="outer"))
    do(lambda s: snapshots.take(s, family.case))
    (moment,) = look().snapshots
    (node,) = (n for n in moment.nodes if n.kind is None)
    assert (node.name, node.node_id, node.sector) == ("Wijkteam Zuid", district.id, "wijkteam")
    assert moment.date == date.today().isoformat()


def test_moments_come_by_date_and_the_wished_one_last(do, look, family):
    do(lambda s: snapshots.begin_wished(s, family.case))
    do(lambda s: snapshots.take(s, family.case, "tweede", "2026-03-09"))
    do(lambda s: snapshots.take(s, family.case, "eerste", "2026-01-12"))
    assert [m.label for m in look().snapshots] == ["eerste", "tweede", ""]
    assert look().snapshots[-1].is_wished


def test_a_date_to_come_is_refused(do, family):
    with pytest.raises(InvalidInput, match="moet nog komen"):
        do(lambda s: snapshots.take(s, family.case, "later", "1-1-2199"))


def test_a_moment_is_renamed_and_removed_and_that_is_undone(do, look, family, store):
    moment = do(lambda s: snapshots.take(s, family.case, "jan", "2026-01-12"))
    do(lambda s: snapshots.rename(s, moment, label="intake", date="11 januari 2026"))
    assert (look().snapshots[0].label, look().snapshots[0].date) == ("intake", "2026-01-11")
    do(lambda s: snapshots.rename(s, moment, label="start"))
    assert (look().snapshots[0].label, look().snapshots[0].date) == ("start", "2026-01-11")
    before = contents(store)
    do(lambda s: snapshots.remove(s, moment))
    assert contents(store) == [[], [], []]
    store.undo(family.case)
    assert contents(store) == before
    with pytest.raises(NotFound):
        do(lambda s: snapshots.remove(s, "weg"))


def test_the_wished_network_begins_with_now_and_the_wishes_that_are_known(do, look, family):
    def wish(s: Any) -> None:
        for more in (
            {"label": "tante dichterbij", "other_id": family.aunt, "circle": "inner"},
            {"label": "een taalmaatje (nog te vinden)", "circle": "middle"},
            {"label": "weer eens naar de markt", "other_id": family.neighbour},
        ):
            s.add(DesiredTie(case_id=family.case, for_id=family.father, **more))

    do(wish)
    first = do(lambda s: snapshots.begin_wished(s, family.case))
    assert do(lambda s: snapshots.begin_wished(s, family.case)) == first
    (wished,) = look().snapshots
    assert circle_of(wished, "tante Els") is Circle.INNER
    assert circle_of(wished, "Riet") is Circle.INNER
    (found,) = (n for n in wished.nodes if n.desired)
    assert found.kind is PersonKind.VOLUNTEER and found.node_id is None
    assert circle_of(wished, found.name) is Circle.MIDDLE


def test_circles_are_changed_in_the_wished_network_alone(do, look, family):
    do(lambda s: snapshots.set_wished_circle(s, family.case, family.neighbour, "outer"))
    do(lambda s: snapshots.set_wished_circle(s, family.case, family.aunt, Circle.MIDDLE))
    (wished,) = look().snapshots
    assert circle_of(wished, "Riet") is Circle.OUTER
    assert circle_of(wished, "tante Els") is Circle.MIDDLE
    assert [t.circle for t in look().ties] == [Circle.INNER]
    do(lambda s: snapshots.set_wished_circle(s, family.case, family.neighbour, None))
    assert circle_of(look().snapshots[0], "Riet") is None
    new = do(lambda s: people.add(s, family.case, name="Bas", kind="friend"))
    do(lambda s: snapshots.set_wished_circle(s, family.case, new, "inner"))
    assert circle_of(look().snapshots[0], "Bas") is Circle.INNER


def test_the_family_stays_in_the_middle_of_the_wished_network(do, family):
    with pytest.raises(InvalidInput, match="in het midden"):
        do(lambda s: snapshots.set_wished_circle(s, family.case, family.son, "inner"))
    with pytest.raises(NotFound):
        do(lambda s: snapshots.set_wished_circle(s, family.case, "weg", "inner"))


def test_somebody_to_be_found_is_added_moved_and_taken_away(do, look, family):
    node = do(lambda s: snapshots.wish_person(s, family.case, " een  maatje ", "middle"))
    assert circle_of(look().snapshots[0], "een maatje") is Circle.MIDDLE
    do(lambda s: snapshots.set_wished_circle(s, family.case, node, "inner"))
    assert circle_of(look().snapshots[0], "een maatje") is Circle.INNER
    (riet,) = (n.id for n in look().snapshots[0].nodes if n.node_id == family.neighbour)
    with pytest.raises(InvalidInput, match="nog te vinden"):
        do(lambda s: snapshots.unwish(s, family.case, [riet]))
    with pytest.raises(InvalidInput, match="nog te vinden"):
        do(lambda s: snapshots.unwish(s, family.case, [family.neighbour]))
    with pytest.raises(NotFound):
        do(lambda s: snapshots.unwish(s, family.case, ["weg"]))
    do(lambda s: snapshots.unwish(s, family.case, [node]))
    assert not any(n.desired for n in look().snapshots[0].nodes)
    with pytest.raises(InvalidInput):
        do(lambda s: snapshots.wish_person(s, family.case, "  "))


def test_who_is_removed_stays_in_the_moment_by_name(do, look, family, store):
    do(lambda s: snapshots.take(s, family.case, "jan", "2026-01-12"))
    before = contents(store)
    do(lambda s: people.remove(s, [family.neighbour]))
    (moment,) = look().snapshots
    (riet,) = (n for n in moment.nodes if n.name == "Riet")
    assert riet.node_id is None and riet.key == riet.id
    assert circle_of(moment, "Riet") is Circle.INNER
    store.undo(family.case)
    assert contents(store) == before


def test_roles_only_holds_for_moments_too(do, look, family):
    do(lambda s: snapshots.take(s, family.case, "jan", "2026-01-12"))
    do(lambda s: people.remove(s, [family.neighbour]))
    do(lambda s: cases.update(s, family.case, privacy_mode="roles"))
    names = {n.name for n in look().snapshots[0].nodes}
    assert "Buurvrouw" in names and "Tante" in names
    assert not names & {"Riet", "Wim", "Jordi", "tante Els", "Ans"}


def test_a_confidential_tie_is_kept_from_others_in_moments_too(do, look, family):
    do(lambda s: ties.tie(s, family.case, family.father, family.aunt, circle="inner"))
    secret = next(t.id for t in look().ties if t.other_id == family.aunt)
    do(lambda s: ties.update(s, secret, confidential=True))
    do(lambda s: snapshots.take(s, family.case, "jan", "2026-01-12"))
    assert len(look().snapshots[0].ties) == 2
    seen = look(NOBODY)
    assert len(seen.snapshots[0].ties) == 1
    assert seen.withheld == 2
    assert len(look().public().snapshots[0].ties) == 1


def test_a_copied_case_has_moments_of_its_own(do, look, family):
    do(lambda s: snapshots.take(s, family.case, "jan", "2026-01-12"))
    do(lambda s: snapshots.wish_person(s, family.case, "een maatje", "inner"))
    copy = do(lambda s: cases.duplicate(s, family.case))
    one, other = look().snapshots, look(case_id=copy).snapshots
    assert [m.label for m in other] == [m.label for m in one]
    people_of_copy = {p.id for p in look(case_id=copy).people}
    for ours, theirs in zip(one, other, strict=True):
        assert ours.id != theirs.id
        assert len(ours.ties) == len(theirs.ties)
        assert {n.node_id for n in theirs.nodes if n.node_id} <= people_of_copy
        ids = {n.id for n in theirs.nodes}
        assert all({t.client_id, t.other_id} <= ids for t in theirs.ties)


def test_erasing_a_case_erases_its_moments(do, look, family, store):
    do(lambda s: snapshots.take(s, family.case, "jan", "2026-01-12"))
    cases.purge(store, family.case, look().code)
    assert contents(store) == [[], [], []]


def sentences(store: Store, family: Family) -> tuple[str, ...]:
    (line,) = history.lines(store, family.case, Viewer(family.holder), limit=1)
    return line.sentences


def test_the_history_says_what_was_kept_and_wished(do, family, store):
    moment = do(lambda s: snapshots.take(s, family.case, "januari", "12-1-2026"))
    assert sentences(store, family) == ("Momentopname “januari” gemaakt",)
    do(lambda s: snapshots.rename(s, moment, label="intake"))
    assert sentences(store, family) == ("Momentopname “intake”: naam van “januari” naar “intake”",)
    do(lambda s: snapshots.begin_wished(s, family.case))
    assert sentences(store, family) == ("Gewenst netwerk gemaakt",)
    do(lambda s: snapshots.set_wished_circle(s, family.case, family.neighbour, "middle"))
    assert sentences(store, family) == ("Gewenst: Riet: cirkel van Heel dichtbij naar Dichtbij",)
    do(lambda s: snapshots.set_wished_circle(s, family.case, family.aunt, "middle"))
    assert sentences(store, family) == ("Gewenst: tante Els toegevoegd (Dichtbij)",)
    node = do(lambda s: snapshots.wish_person(s, family.case, "een maatje", "outer"))
    assert sentences(store, family) == ("Gewenst: een maatje toegevoegd",)
    do(lambda s: snapshots.unwish(s, family.case, [node]))
    assert sentences(store, family) == ("Gewenst: een maatje weggehaald",)
    do(lambda s: snapshots.remove(s, moment))
    assert sentences(store, family) == ("Momentopname “intake” weggehaald",)
    do(lambda s: people.remove(s, [family.neighbour]))
    assert all("omentopname" not in line for line in sentences(store, family))
