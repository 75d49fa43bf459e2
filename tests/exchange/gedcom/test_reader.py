from __future__ import annotations

import codecs

import pytest

from tests.shared import shared
from wijkteam_desktop.errors import BadImport, CannotRead
from wijkteam_desktop.exchange.gedcom.dates import year_of
from wijkteam_desktop.exchange.gedcom.reader import parse_gedcom, read_gedcom
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind

SMALL = """0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR {char}
0 @I1@ INDI
1 NAME Özgür /Yılmaz/
1 SEX M
1 FAMS @F1@
0 @I2@ INDI
1 NAME Łucja //
1 SEX F
1 BIRT
2 DATE ABT 1950
1 DEAT Y
0 @I3@ INDI
1 NAME Bo /Yılmaz/
1 SEX X
1 FAMC @F1@
2 PEDI foster
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 CHIL @I3@
1 MARR
2 DATE 4 MAY 1975
1 DIV
2 DATE 1990
0 TRLR
"""


def small(char: str = "UTF-8") -> str:
    return SMALL.format(char=char)


@pytest.mark.parametrize(
    "data",
    [
        small().encode(),
        codecs.BOM_UTF8 + small().encode(),
        small("UNICODE").encode("utf-16"),
        small("UNICODE").encode("utf-16-le"),
        small("UNICODE").encode("utf-16-be"),
        small().replace("\n", "\r").encode(),
        small().replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "cr", "crlf"],
)
def test_the_same_family_in_every_encoding(data):
    file = parse_gedcom(data)
    father, mother, child = file.people
    assert [p.name for p in file.people] == ["Özgür Yılmaz", "Łucja", "Bo Yılmaz"]
    assert [p.gender for p in file.people] == [Gender.MAN, Gender.WOMAN, Gender.NON_BINARY]
    assert (mother.birth_year, mother.died, father.died) == (1950, True, False)
    (family,) = file.families
    assert family.partner_ids == (father.id, mother.id)
    assert (family.kind, family.start_year, family.end_year) == (
        PartnershipKind.DIVORCED,
        1975,
        1990,
    )
    assert [(c.id, c.kinds) for c in family.children] == [
        (child.id, (ParentKind.FOSTER, ParentKind.FOSTER))
    ]


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("12 MAR 1920", 1920),
        ("ABT 1900", 1900),
        ("BET 1900 AND 1910", 1900),
        ("FROM 1689 TO 1700", 1689),
        ("11 FEB 1731/32", 1731),
        ("@#DJULIAN@ 11 FEB 1731/32", 1731),
        ("GREGORIAN JAN 635", 635),
        ("INT 1900 (about the war)", 1900),
        ("02-05-1949", 1949),
        ("1949-05-02", 1949),
        ("44 BC", None),
        ("594 BCE", None),
        ("HEBREW 14 AAV 5753", None),
        ("@#DFRENCH R@ 15 BRUM 1", None),
        ("(unknown)", None),
        ("", None),
    ],
)
def test_year_of_a_date(phrase, year):
    assert year_of(phrase) == year


def test_what_only_a_person_says_is_read_too():
    file = parse_gedcom(
        b"0 HEAD\n0 @A@ INDI\n1 FAMS @F@\n0 @B@ INDI\n1 FAMC @F@\n0 @F@ FAM\n0 TRLR\n"
    )
    (family,) = file.families
    assert family.partner_ids == ("A",)
    assert [c.id for c in family.children] == ["B"]


def test_adoption_by_one_parent():
    file = parse_gedcom(
        b"0 HEAD\n0 @A@ INDI\n0 @B@ INDI\n0 @C@ INDI\n1 FAMC @F@\n1 ADOP\n2 FAMC @F@\n3 ADOP WIFE\n"
        b"0 @F@ FAM\n1 HUSB @A@\n1 WIFE @B@\n1 CHIL @C@\n0 TRLR\n"
    )
    (child,) = file.families[0].children
    assert child.kinds == (ParentKind.BIOLOGICAL, ParentKind.ADOPTED)


@pytest.mark.parametrize("data", [b"", b"hallo\nwereld\n", b"PK\x03\x04nonsense", b"\x00\x01\x02"])
def test_no_family_file_is_refused_with_a_sentence(data):
    with pytest.raises(BadImport, match="Er is niets ingelezen"):
        parse_gedcom(data)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CannotRead):
        read_gedcom(tmp_path / "weg.ged")


def test_liberties_are_reported_with_their_line():
    data = b"0 HEAD\n0 @A@ INDI\n1 NAME A\nloose text\n3 X y\n1 FAMC @NO@\n0 @A@ INDI\n0 INDI\n"
    file = parse_gedcom(data)
    assert [p.line for p in file.problems] == [4, 5, 9, 7, 8, 6]
    assert len(file.people) == 1


EXPORTS = ("ancestry-2025", "familysearch-2025", "gramps-2025", "myheritage-2025")


def facts(path):
    """People, couples and parent-child ties of a file, by main name instead of by id."""
    file = read_gedcom(path)
    name = {p.id: p.name for p in file.people}
    people = sorted((p.name, p.gender, p.birth_year, p.death_year) for p in file.people)
    couples = sorted(tuple(sorted(name[i] for i in f.partner_ids)) for f in file.families)
    children = sorted(
        (name[parent], name[child.id])
        for f in file.families
        for parent in f.partner_ids
        for child in f.children
    )
    return people, couples, children


@pytest.mark.parametrize("program", EXPORTS)
def test_five_programs_give_the_same_family(program):
    edge = shared("data/gedcom/edge")
    assert facts(edge / f"{program}-export.ged") == facts(edge / "rootsmagic-2026-export.ged")


def test_every_file_of_the_field_is_read_or_refused():
    read = 0
    for path in sorted(shared("data").glob("gedcom*/**/*.g[ed][dz]")):
        try:
            file = read_gedcom(path)
        except BadImport as refusal:
            assert "niets ingelezen" in str(refusal)
            continue
        read += 1
        ids = {p.id for p in file.people}
        for family in file.families:
            assert set(family.partner_ids) | {c.id for c in family.children} <= ids
    assert read > 100


def test_ansel_letters():
    file = read_gedcom(shared("data/gedcom/torture/TGC551LF.ged"))
    assert not any("�" in p.name for p in file.people)
