"""Partners, parents, brothers and sisters, authority."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import family as structure
from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind


def test_partners(do: Any, look: Any, changes: Any, family: Family) -> None:
    line = do(
        lambda s: structure.add_partnership(
            s, family.case, family.father, family.aunt, start_year=2001
        )
    )
    do(lambda s: structure.update_partnership(s, line, kind="divorced", end_year="2010"))
    found = look().partnerships[0]
    assert (found.kind, found.start_year, found.end_year) == (
        PartnershipKind.DIVORCED,
        2001,
        2010,
    )
    assert changes(lambda s: structure.update_partnership(s, line, kind="divorced")) == ()
    with pytest.raises(InvalidInput):
        do(lambda s: structure.add_partnership(s, family.case, family.son, family.son))
    do(lambda s: structure.remove_partnership(s, line))
    assert look().partnerships == ()


def test_two_pairs_of_parents(do: Any, look: Any, family: Family) -> None:
    birth = do(
        lambda s: structure.add_parents(
            s,
            family.case,
            family.son,
            [(family.father, ParentKind.BIOLOGICAL), (family.aunt, "biological")],
        )
    )
    foster = do(
        lambda s: structure.add_parents(
            s, family.case, family.son, [(family.neighbour, "foster")], start_year=2020
        )
    )
    links = {link.id: link for link in look().parent_links}
    assert links[birth[0]].pair == links[birth[1]].pair != links[foster[0]].pair
    assert links[foster[0]].start_year == 2020
    again = do(
        lambda s: structure.add_parents(s, family.case, family.son, [(family.aunt, "adopted")])
    )
    assert again == [birth[1]]
    do(lambda s: structure.update_parent_link(s, birth[0], twin_group="a"))
    assert {link.kind for link in look().parent_links} == {"biological", "adopted", "foster"}
    do(lambda s: structure.remove_parent_links(s, birth))
    do(lambda s: structure.remove_parent_links(s, foster[0]))
    assert look().parent_links == ()


def test_nobody_is_their_own_ancestor(do: Any, family: Family) -> None:
    for child, parent in ((family.son, family.father), (family.father, family.aunt)):
        do(
            lambda s, child=child, parent=parent: structure.add_parents(
                s, family.case, child, [(parent, "biological")]
            )
        )
    with pytest.raises(InvalidInput, match="voorouder"):
        do(lambda s: structure.add_parents(s, family.case, family.aunt, [(family.son, "step")]))
    with pytest.raises(InvalidInput):
        do(lambda s: structure.add_parents(s, family.case, family.son, [(family.son, "step")]))
    with pytest.raises(InvalidInput, match="ouders"):
        do(lambda s: structure.add_parents(s, family.case, family.son, []))


def test_a_grandchild_along_two_lines(do: Any, family: Family) -> None:
    """Cousins with a child: the grandparent is met twice, and found once."""
    lines = [
        (family.father, family.aunt),
        (family.neighbour, family.aunt),
        (family.son, family.father),
        (family.son, family.neighbour),
    ]
    for child, parent in lines:
        do(
            lambda s, child=child, parent=parent: structure.add_parents(
                s, family.case, child, [(parent, "biological")]
            )
        )
    with pytest.raises(InvalidInput, match="voorouder"):
        do(lambda s: structure.add_parents(s, family.case, family.aunt, [(family.son, "step")]))


def test_brothers_and_sisters(do: Any, look: Any, family: Family) -> None:
    first = do(lambda s: structure.add_siblings(s, family.case, [family.father, family.aunt]))
    second = do(lambda s: structure.add_siblings(s, family.case, [family.son, family.neighbour]))
    assert (first, second) == (0, 1)
    do(lambda s: structure.remove_siblings(s, family.case, first))
    assert look().sibling_groups == ((family.son, family.neighbour),)
    with pytest.raises(InvalidInput):
        do(lambda s: structure.add_siblings(s, family.case, [family.son, family.son]))
    with pytest.raises(NotFound):
        do(lambda s: structure.add_siblings(s, family.case, [family.son, "missing"]))


def test_authority(do: Any, look: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    authority = do(
        lambda s: structure.add_authority(
            s, family.case, family.son, "ots", [organisation, family.father], start="maart 2024"
        )
    )
    found = look().authorities[0]
    assert found.holder_ids == (organisation, family.father)
    assert found.start == "2024-03"
    do(lambda s: structure.remove_authority(s, authority))
    assert look().authorities == ()
