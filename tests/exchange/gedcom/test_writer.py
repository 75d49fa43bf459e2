from __future__ import annotations

import pytest

from wijkteam_desktop.exchange.gedcom.reader import parse_gedcom
from wijkteam_desktop.exchange.gedcom.writer import write_gedcom
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import ParentLinkView, PartnershipView, PersonView
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind, PersonKind


def family() -> CaseView:
    return CaseView(
        id="c",
        code="X",
        title="",
        people=(
            PersonView("a", "Özgür Yılmaz", PersonKind.CLIENT, Gender.MAN, birth_year=1970),
            PersonView("b", "@Łucja\nNowak", PersonKind.CLIENT, Gender.WOMAN, died_year=2020),
            PersonView("c", "Bo", PersonKind.CLIENT, Gender.NON_BINARY, birth_year=2010),
            PersonView("d", "Sam", PersonKind.FAMILY, Gender.UNKNOWN, stillborn=True),
            PersonView("e", "Piet", PersonKind.FAMILY, Gender.MAN),
            PersonView("f", "Tante", PersonKind.FAMILY, Gender.WOMAN),
            PersonView("w", "Wijkagent", PersonKind.PROFESSIONAL, Gender.MAN),
        ),
        partnerships=tuple(
            PartnershipView(f"p{i}", "a", "b", kind, 1990 + i, 2000 + i)
            for i, kind in enumerate(PartnershipKind)
        ),
        parent_links=(
            ParentLinkView("1", "x", "a", "c", ParentKind.BIOLOGICAL),
            ParentLinkView("2", "x", "b", "c", ParentKind.STEP),
            ParentLinkView("3", "y", "a", "d", ParentKind.FOSTER),
            ParentLinkView("4", "y", "b", "d", ParentKind.FOSTER),
            ParentLinkView("5", "z", "e", "c", ParentKind.ADOPTED),
        ),
        sibling_groups=(("e", "f"),),
    )


@pytest.mark.parametrize("version", ["5.5.1", "7.0"])
def test_export_then_import_gives_the_same_family(version):
    case = family()
    file = parse_gedcom(write_gedcom(case, version=version).encode())
    assert not file.problems
    assert file.version == version
    people = {p.name: p for p in file.people}
    luc = "@Łucja Nowak"
    assert list(people) == ["Özgür Yılmaz", luc, "Bo", "Sam", "Piet", "Tante"]
    assert people["Sam"].stillborn
    assert people["Özgür Yılmaz"].birth_year == 1970
    assert people["Bo"].gender is Gender.NON_BINARY
    couples = [f for f in file.families if len(f.partner_ids) == 2]
    assert [(f.kind, f.start_year, f.end_year) for f in couples] == [
        (p.kind, p.start_year, p.end_year) for p in case.partnerships
    ]
    name = {p.id: p.name for p in file.people}
    children = {
        (name[c.id], tuple(name[p] for p in f.partner_ids)): c.kinds[: len(f.partner_ids)]
        for f in file.families
        for c in f.children
    }
    assert children[("Bo", ("Özgür Yılmaz", luc))] == (ParentKind.BIOLOGICAL, ParentKind.STEP)
    assert children[("Sam", ("Özgür Yılmaz", luc))] == (ParentKind.FOSTER, ParentKind.FOSTER)
    assert children[("Bo", ("Piet",))] == (ParentKind.ADOPTED,)
    assert ("Piet", ()) in children
    assert ("Tante", ()) in children


def test_helpers_are_no_family_and_versions_are_known():
    assert "Wijkagent" not in write_gedcom(family())
    with pytest.raises(ValueError, match=r"5\.5"):
        write_gedcom(family(), version="5.5")
