"""Differences with the wished network as data, to become goals."""

from __future__ import annotations

from wijkteam_desktop.network.differences import Change
from wijkteam_desktop.services import snapshots
from wijkteam_desktop.services.wished import differences_with_wished
from wijkteam_desktop.vocabulary import Circle


def test_without_a_wished_network_there_is_nothing_to_tell(look):
    assert differences_with_wished(look()) == ()


def test_every_wish_is_a_sentence_about_somebody(do, look, family):
    do(lambda s: snapshots.begin_wished(s, family.case))
    assert differences_with_wished(look()) == ()
    before = next(t.circle for t in look().ties if t.other_id == family.neighbour)
    wanted = Circle.OUTER if before is Circle.INNER else Circle.INNER
    do(lambda s: snapshots.set_wished_circle(s, family.case, family.neighbour, wanted))
    do(lambda s: snapshots.wish_person(s, family.case, "een wandelmaatje", Circle.MIDDLE))
    came, moved = differences_with_wished(look())
    assert came.kind is Change.CAME and "wandelmaatje" in came.sentence
    assert moved.kind in (Change.NEARER, Change.AWAY)
    assert moved.person == family.neighbour
    assert (moved.before, moved.after) == (before, wanted)
