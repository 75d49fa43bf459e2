"""The hard families of practice that public family files do not have."""

from __future__ import annotations

from collections.abc import Callable

from tests.network.stamboom.builder import Family
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Carrier, PersonKind


def three_partners() -> CaseView:
    """A blended family: three partners, children of each, one partner with children of his own."""
    return (
        Family("mieke v 1984", "ron m 1980", "sjoerd m 1982", "karim m 1986 Karim el Fabeli")
        .person("lisa v 2004").person("bas m 2007").person("jip x 2012").person("noor v 2019")
        .person("tess v 2010 Tess Sjoerdsdochter").person("els v 1983 Els van Eerder")
        .couple("mieke ron divorced 2003 2009").couple("mieke sjoerd cohabiting_ended 2010 2015")
        .couple("mieke karim married 2017").couple("sjoerd els divorced 2005 2009")
        .parents("mieke+ron > lisa bas").parents("mieke+sjoerd > jip")
        .parents("mieke+karim > noor").parents("sjoerd+els > tess")
        .parents("karim > lisa bas jip", "step")
        .home("Huishouden Mieke", "mieke", "karim", "bas", "jip", "noor")
        .feels("lisa karim conflict").feels("mieke jip close").feels("ron bas distant")
        .index("mieke").case()
    )  # fmt: skip


def foster_and_birth() -> CaseView:
    """Birth parents and foster parents of the same child, and the foster parents' own child."""
    return (
        Family("gina v 1995", "dave m 1993", "kay m 2015", "lot v 2018", "ria v 1972", "jos m 1970")
        .person("tim m 2001").person("oma v 1968 Oma Truus Verzinsel")
        .couple("gina dave ended 2014 2019").couple("jos ria married 1996")
        .parents("gina+dave > kay lot").parents("oma > gina")
        .parents("jos+ria > kay lot", "foster", start_year=2021).parents("jos+ria > tim")
        .home("Pleeggezin", "jos", "ria", "tim", "kay", "lot")
        .authority("kay", "supervision_order_ots", "gi", start="2021-02")
        .authority("kay", "parental_authority", "gina")
        .authority("lot", "guardianship", "gi")
        .feels("gina kay close").feels("gina ria conflict").feels("dave gina physical_abuse")
        .index("kay", "lot").case()
    )  # fmt: skip


def two_mothers() -> CaseView:
    """Two mothers, a known donor, one child adopted by the second mother."""
    return (
        Family("ilse v 1988", "fem v 1990", "donor m Donor Henk", "mees m 2018", "saar v 2021")
        .person("opa m 1958 Opa Ilse").person("oma v 1960 Oma Ilse")
        .couple("ilse fem registered 2016").couple("opa oma married 1984")
        .parents("opa+oma > ilse").parents("ilse+fem > mees saar", "biological+adopted")
        .parents("donor > mees saar")
        .home("Thuis", "ilse", "fem", "mees", "saar").index("mees").case()
    )  # fmt: skip


def grandparents_head() -> CaseView:
    """Grandchildren with their grandparents, both parents elsewhere, one of them unknown."""
    return (
        Family("opa m 1952", "oma v 1955", "kim v 1985", "jay m 2008", "romy v 2011", "piet m 1979")
        .couple("opa oma married 1978").parents("opa+oma > kim piet").parents("kim > jay")
        .parents("kim+bart > romy").person("bart m 1980 2016").couple("kim bart widowed 2009 2016")
        .home("Bij opa en oma", "opa", "oma", "jay", "romy")
        .authority("jay", "guardianship", "oma")
        .feels("kim oma cut_off").feels("jay kim cut_off_repaired").feels("oma jay caretaker")
        .index("jay", "romy").case()
    )  # fmt: skip


def co_parenting() -> CaseView:
    """Children who live in two homes by turns, with new partners in both."""
    return (
        Family("sandra v 1983", "mark m 1981", "yvonne v 1985", "joost m 1979")
        .person("finn m 2012").person("lieke v 2014").person("puck v 2020").person("max m 2010")
        .couple("mark sandra divorced 2010 2018").couple("mark yvonne cohabiting 2019")
        .couple("sandra joost lat 2021").parents("mark+sandra > finn lieke")
        .parents("mark+yvonne > puck").parents("joost > max")
        .home("Bij mama", "sandra", "finn", "lieke")
        .home("Bij papa", "mark", "yvonne", "puck", "finn", "lieke")
        .authority("finn", "parental_authority", "mark", "sandra")
        .feels("mark sandra close_hostile").index("finn", "lieke").case()
    )  # fmt: skip


def alone_with_services() -> CaseView:
    """One old man with eight services and a daughter far away."""
    family = Family("henk m 1938 Henk van der Verzonnenhoek").person("dora v 1941 2019")
    family.person("mar v 1966 Marian in Canada")
    family.couple("henk dora widowed 1962 2019").parents("henk+dora > mar")
    for number in range(8):
        family.person(f"dienst{number} v Hulp {chr(65 + number)}", kind=PersonKind.PROFESSIONAL)
        family.part(f"dienst{number}", Carrier.TAILORED)
    return family.part("henk", Carrier.OWN_STRENGTH).feels("henk mar close").index("henk").case()


def migrants_of_forty() -> CaseView:
    """An extended family of forty in two countries, cousins who married, many children."""
    family = Family()
    for n in range(4):
        family.person(f"v{n} m {1940 + n} Hadji Verzinoglu").person(f"m{n} v {1943 + n}")
        family.couple(f"v{n} m{n} married {1960 + n}")
    family.siblings("v0", "v1", "v2")
    for n in range(4):
        for k in range(4):
            sex = "m" if k % 2 else "v"
            family.person(f"k{n}{k} {sex} {1963 + 3 * k + n} Kind Achternaam-Verzinoglu")
        family.parents(f"v{n}+m{n} > " + " ".join(f"k{n}{k}" for k in range(4)))
    family.couple("k00 k11 married 1986").couple("k21 k32 married 1990")
    for n in range(16):
        family.person(f"c{n} {'m' if n % 2 else 'v'} {1988 + n}")
    family.parents("k00+k11 > " + " ".join(f"c{n}" for n in range(6)))
    family.parents("k21+k32 > " + " ".join(f"c{n}" for n in range(6, 12)))
    family.parents("k03 > " + " ".join(f"c{n}" for n in range(12, 16)))
    family.home("Utrecht", "k00", "k11", *(f"c{n}" for n in range(6)), "m0")
    return family.index("c3").case()


def unknown_father() -> CaseView:
    """Three children of one mother; of two the fathers are not known."""
    return (
        Family("demi v 1992", "a m 2010", "b v 2013", "c m 2016", "wes m 1990")
        .person("vader ? Onbekende vader").parents("demi > a").parents("demi+vader > b")
        .parents("demi+wes > c").couple("demi wes relationship 2014").index("demi").case()
    )  # fmt: skip


def neighbour_only() -> CaseView:
    """A person known only as the neighbour, who has a husband; neither is family."""
    return (
        Family("bep v 1945", "zoon m 1970")
        .person("buurvrouw v Buurvrouw", kind=PersonKind.NEIGHBOUR)
        .person("man m Man van de buurvrouw", kind=PersonKind.NEIGHBOUR)
        .couple("buurvrouw man married").parents("bep > zoon")
        .feels("bep buurvrouw close").index("bep").case()
    )  # fmt: skip


def deceased_index() -> CaseView:
    """The child it is about died; a stillbirth, a miscarriage and a pregnancy in the row."""
    return (
        Family("lena v 1990", "rob m 1988", "mia v 2015 2024", "zus v 2018")
        .person("stil m 2013 2013 Levenloos geboren", stillborn=True)
        .person("mis ? Miskraam", miscarriage=True)
        .person("nieuw ? Ongeboren kind", pregnancy_due="2027-03-12")
        .couple("rob lena married 2012").parents("rob+lena > mia zus stil mis nieuw")
        .home("Thuis", "rob", "lena", "zus").feels("lena mia fused")
        .feels("rob lena spiritual").index("mia").case()
    )  # fmt: skip


def twins_apart() -> CaseView:
    """Identical twins in two homes and triplets in the next generation."""
    return (
        Family("ma v 1960", "pa m 1958", "ans v 1985", "ine v 1985", "leo m 1982", "kees m 1984")
        .person("x v 2014").person("y v 2014").person("z m 2014").person("los m 2010")
        .couple("pa ma divorced 1980 1995").couple("kees ans married 2012")
        .parents("pa+ma > leo").parents("pa+ma > ans ine", twin_group="t", twin_kind="identical")
        .parents("kees+ans > x y z", twin_group="d", twin_kind="fraternal")
        .parents("ine > los").home("Bij ma", "ma", "ine", "los")
        .home("Bij Ans", "ans", "kees", "x", "y", "z").feels("ans ine fused").index("ans").case()
    )  # fmt: skip


def married_again() -> CaseView:
    """Divorced and together again, with every other partner line around."""
    return (
        Family("jo m 1960", "bea v 1962", "kid v 1990", "t1 v 1964", "t2 v 1966", "ex tv 1991")
        .person("vr tm 1992")
        .couple("jo bea divorced 1988 1995").couple("jo bea remarried 2001")
        .couple("jo t1 affair 1994").couple("jo t2 separated 1997 2000")
        .couple("kid ex engaged 2015").couple("kid vr relationship_unstable 2022")
        .parents("jo+bea > kid").index("kid").case()
    )  # fmt: skip


def many_children() -> CaseView:
    """Fourteen children, beside cousins."""
    family = Family("pa m 1930", "ma v 1932", "oom m 1928", "tante v 1931")
    family.siblings("pa", "oom").couple("pa ma married 1950").couple("oom tante married 1951")
    for n in range(14):
        family.person(f"k{n} {'v' if n % 3 else 'm'} {1951 + n}")
    family.parents("pa+ma > " + " ".join(f"k{n}" for n in range(14)))
    for n in range(3):
        family.person(f"n{n} v {1952 + n}")
    return family.parents("oom+tante > n0 n1 n2").index("k3").case()


def parents_one_by_one() -> CaseView:
    """Parents entered each on their own, an adopted child, a step-parent, a dog."""
    return (
        Family("moe v 1980", "vad m 1978", "kind v 2010", "kees m 1975", "ado m 2014 Adoptiekind")
        .person("bello d 2019 Bello", kind=PersonKind.PET)
        .parents("moe > kind").parents("vad > kind").couple("moe kees cohabiting 2018")
        .parents("kees > kind", "step").parents("moe+kees > ado", "adopted")
        .home("Thuis", "moe", "kees", "kind", "ado", "bello").index("kind").case()
    )  # fmt: skip


def secret_address() -> CaseView:
    """A mother in a shelter: a home with a name that says nothing, violence told by her."""
    return (
        Family("nadia v 1991", "iman v 2016", "ali m 2019", "rachid m 1987", "oma v 1965")
        .couple("rachid nadia separated 2013 2025").parents("rachid+nadia > iman ali")
        .parents("oma > nadia").home("Veilig adres", "nadia", "iman", "ali")
        .feels("rachid nadia physical_abuse", confidential=True, status="reported_by_client")
        .feels("oma nadia close").index("nadia").case()
    )  # fmt: skip


FAMILIES: dict[str, Callable[[], CaseView]] = {
    build.__name__: build
    for build in (
        three_partners,
        foster_and_birth,
        two_mothers,
        grandparents_head,
        co_parenting,
        alone_with_services,
        migrants_of_forty,
        unknown_father,
        neighbour_only,
        deceased_index,
        twins_apart,
        married_again,
        many_children,
        parents_one_by_one,
        secret_address,
    )
}
