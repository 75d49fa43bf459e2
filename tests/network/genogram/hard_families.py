"""Families that casework meets and family trees on the web do not have (peers.md D2)."""

from __future__ import annotations

from wijkteam_desktop.network.genogram import FamilyGraph, FamilyMember, Home, Union


def family(*unions, homes=(), twins=(), alone=()):
    """A family from lines "a1970 b1972 > c2000 d2002"; the digits are the year of birth."""
    people: dict[str, FamilyMember] = {}

    def person(word):
        name = word.rstrip("0123456789")
        year = word[len(name) :]
        known = people.get(name)
        if known is None or (known.birth_year is None and year):
            people[name] = FamilyMember(name, name, "", int(year) if year else None)
        return name

    found = []
    for at, line in enumerate(unions):
        above, _, below = line.partition(">")
        partners = tuple(person(word) for word in above.split())
        found.append(Union(f"u{at}", partners, tuple(person(word) for word in below.split())))
    for word in alone:
        person(word)
    return FamilyGraph(
        tuple(people.values()),
        tuple(found),
        tuple(tuple(group.split()) for group in twins),
        tuple(Home(f"h{at}", tuple(line.split())) for at, line in enumerate(homes)),
    )


def migrants():
    """Grandparents, five children with partners and four grandchildren each: 32 people."""
    letters = "abcde"
    children = " ".join(f"kind{c}{1960 + 2 * i}" for i, c in enumerate(letters))
    lines = [f"opa1930 oma1933 > {children}"]
    for i, c in enumerate(letters):
        own = " ".join(f"neef{c}{d}{1985 + 2 * i + j}" for j, d in enumerate("wxyz"))
        lines.append(f"kind{c} aangetrouwd{c}{1961 + 2 * i} > {own}")
    return family(*lines)


FAMILIES = {
    "three partners, children by three": family(
        "moeder1985 eerste1983 > noa2008",
        "moeder tweede1986 > sem2012 sil2012",
        "moeder derde1990 > yara2020",
        homes=("moeder noa sem yara", "eerste", "tweede", "derde"),
        twins=("sem sil",),
    ),
    "five partners of one person": family(
        *(f"hub1970 partner{c}1972 > kind{c}{1995 + i}" for i, c in enumerate("abcde"))
    ),
    "birth and foster parents": family(
        "vader1980 moeder1984 > kind2015 oudste2010",
        "pleegvader1970 pleegmoeder1972 > eigen2005 kind",
        homes=("vader moeder oudste", "pleegvader pleegmoeder eigen kind"),
    ),
    "two mothers and a donor": family(
        "anna1985 bea1987 > kind2018", "donor1983 > kind", homes=("anna bea kind",)
    ),
    "grandparents head the household": family(
        "opa1950 oma1952 > dochter1978 zoon1982",
        "dochter > kleinkind2004 jongste2008",
        homes=("opa oma kleinkind jongste", "dochter"),
    ),
    "co-parenting, a child in two homes": family(
        "vader1980 moeder1982 > kind2012 zus2014",
        homes=("vader kind zus", "moeder kind zus"),
    ),
    "an elderly person alone": family(alone=("mevrouw1938",), homes=("mevrouw",)),
    "an extended migrant family": migrants(),
    "an unknown father": family("moeder1990 > kind2015 baby2020", homes=("moeder kind baby",)),
    "a neighbour nobody knows more of": family(
        "man1970 vrouw1972 > kind2000", alone=("buurvrouw",)
    ),
    "siblings without parents": family(
        "> een1990 twee1992 drie1995", "twee partner1991 > kind2020"
    ),
    "twins in two homes": family(
        "vader1980 moeder1982 > een2010 twee2010 derde2013",
        "pleeg1970 ouder1971 > twee",
        homes=("vader moeder een derde", "pleeg ouder twee"),
        twins=("een twee",),
    ),
    "cousins who marry": family(
        "opa1930 oma1932 > vader1955 tante1958",
        "vader moeder1957 > zoon1980",
        "tante oom1956 > nicht1983",
        "zoon nicht > kind2010",
    ),
    "an uncle who marries his niece": family(
        "opa1930 oma1932 > vader1952 oom1960",
        "vader moeder1954 > nicht1980",
        "oom nicht > kind2005",
    ),
    "two brothers and two sisters": family(
        "a1930 b1931 > jan1955 piet1957",
        "c1932 d1933 > els1956 ans1958",
        "jan els > een1980",
        "piet ans > twee1982",
    ),
    "thirty-three children": family(
        "vader1900 moeder1902 > " + " ".join(f"kind{chr(97 + i)}{1920 + i}" for i in range(26)),
        "kinda aangetrouwd1921 > " + " ".join(f"neef{chr(97 + i)}{1945 + i}" for i in range(14)),
    ),
    "married between two who live at home": family(
        "vader1950 moeder1952 > oudste1975 tweede1978 jongste1981",
        "tweede partner1979 > kind2005",
        homes=("vader moeder oudste jongste", "tweede partner kind"),
    ),
}
