"""The family of every sample case goes out as GEDCOM and comes back the same, by name."""

from __future__ import annotations

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.exchange.gedcom.network import network_of
from wijkteam_desktop.exchange.gedcom.reader import parse_gedcom
from wijkteam_desktop.exchange.gedcom.writer import write_gedcom
from wijkteam_desktop.vocabulary import Gender

SEX = {Gender.TRANS_MAN: Gender.MAN, Gender.TRANS_WOMAN: Gender.WOMAN, Gender.PET: Gender.UNKNOWN}


def family(source, only=None):
    """People, couples, children per parent and groups of siblings, by name."""
    name = {p.id: p.name for p in source.people if only is None or p.name in only}
    people = [
        (p.name, SEX.get(p.gender, p.gender), p.birth_year, p.died_year, bool(p.stillborn))
        for p in source.people
        if p.id in name
    ]
    couples = [
        (frozenset((name[p.first_id], name[p.second_id])), p.kind, p.start_year, p.end_year)
        for p in source.partnerships
    ]
    pairs: dict[tuple[str, str], set] = {}
    for link in source.parent_links:
        pairs.setdefault((link.pair, name[link.child_id]), set()).add(
            (name[link.parent_id], link.kind)
        )
    children = [(child, frozenset(parents)) for (_pair, child), parents in pairs.items()]
    siblings = [frozenset(name[i] for i in group) for group in source.sibling_groups]
    return {
        "people": sorted(people, key=str),
        "couples": sorted(couples, key=str),
        "children": sorted(children, key=lambda c: (c[0], sorted(map(str, c[1])))),
        "siblings": sorted(siblings, key=sorted),
    }


@pytest.mark.parametrize("version", ["5.5.1", "7.0"])
@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_a_family_comes_back(case_id, version):
    case = sample_cases()[case_id].public()
    back = network_of(parse_gedcom(write_gedcom(case, version=version).encode()))
    assert back.problems == ()
    names = {p.name for p in back.people}
    said, wanted = family(back), family(case, names)
    for key in wanted:
        assert said[key] == wanted[key], key
