"""What lines of the family tree say: short on the drawing, in full for the screen reader."""

from __future__ import annotations

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.labels import label
from wijkteam_desktop.network.stamboom.authority import chips_of
from wijkteam_desktop.network.stamboom.family import Couple
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PartnershipView, PersonView
from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind, PersonKind

_K = PartnershipKind
SHORT = {
    _K.MARRIED: "m.",
    _K.REGISTERED: "gp.",
    _K.COHABITING: "sw.",
    _K.LAT: "LAT",
    _K.ENGAGED: "verl.",
    _K.RELATIONSHIP: "rel.",
    _K.RELATIONSHIP_UNSTABLE: "wisselend",
    _K.SEPARATED: "ue.",
    _K.DIVORCED: "gesch.",
    _K.REMARRIED: "hertr.",
    _K.COHABITING_ENDED: "sw.",
    _K.ENDED: "rel.",
    _K.WIDOWED: "wed.",
    _K.AFFAIR: "aff.",
}
OVER = frozenset({_K.SEPARATED, _K.DIVORCED, _K.COHABITING_ENDED, _K.ENDED, _K.WIDOWED})
_BY_END = frozenset({_K.SEPARATED, _K.DIVORCED, _K.WIDOWED})
_CHILD = {
    ParentKind.BIOLOGICAL: "kind",
    ParentKind.ADOPTED: "adoptiekind",
    ParentKind.FOSTER: "pleegkind",
    ParentKind.STEP: "stiefkind",
}


def partner_label(couple: Couple) -> str:
    """Short text at a partner line: "m. 1968", "gesch. 2014", "sw. 2015–2018"."""
    return ", ".join(_short(p) for p in couple.partnerships)


def _short(partnership: PartnershipView) -> str:
    word = _(SHORT[partnership.kind])
    start, end = partnership.start_year, partnership.end_year
    if partnership.kind in _BY_END:
        year = str(end) if end is not None else ""
    elif end is not None:
        year = f"{start or ''}–{end}"
    else:
        year = str(start) if start is not None else ""
    return f"{word} {year}".strip()


def partner_sentence(case: CaseView, couple: Couple) -> str:
    """Who two partners are: "Wendy en Marco, gescheiden (2009–2014), ouders van Noa"."""
    pieces = [listed([case.name_of(p) for p in couple.partners])]
    for partnership in couple.partnerships:
        word = label(partnership.kind)
        word = word if word[:2].isupper() else word[:1].lower() + word[1:]
        years = _years(partnership)
        pieces.append(f"{word} ({years})" if years else word)
    if couple.children:
        pieces.append(_parents_of(case, couple))
    return ", ".join(p for p in pieces if p)


def _years(partnership: PartnershipView) -> str:
    start, end = partnership.start_year, partnership.end_year
    if start is not None and end is not None:
        return f"{start}–{end}"
    if start is not None:
        return _("sinds {year}").format(year=start)
    return _("tot {year}").format(year=end) if end is not None else ""


def _parents_of(case: CaseView, couple: Couple) -> str:
    names = listed([case.name_of(c) for c in couple.children])
    if len(couple.partners) > 1:
        return _("ouders van {names}").format(names=names)
    return _("ouder van {names}").format(names=names)


def stem_sentence(case: CaseView, couple: Couple) -> str:
    """The line from a couple to its children."""
    if not couple.partners:
        names = listed([case.name_of(c) for c in couple.children])
        return _("{names}: broers en zussen").format(names=names)
    return partner_sentence(case, couple)


def child_sentence(case: CaseView, couple: Couple, child: str) -> str:
    """How a child is tied to these parents, each in its own words."""
    name = case.name_of(child)
    ties = couple.kinds[child]
    if not ties:
        others = listed([case.name_of(c) for c in couple.children if c != child])
        return _("{name} is broer of zus van {others}").format(name=name, others=others)
    by_kind: dict[ParentKind, list[str]] = {}
    for parent, kind in ties.items():
        by_kind.setdefault(kind, []).append(case.name_of(parent))
    pieces = [
        _("{word} van {parents}").format(word=_(_CHILD[kind]), parents=listed(parents))
        for kind, parents in by_kind.items()
    ]
    years = [
        link.start_year
        for link in case.parent_links
        if link.child_id == child and link.parent_id in ties and link.start_year is not None
    ]
    text = _("{name} is {what}").format(name=name, what=listed(pieces))
    return _("{text}, sinds {year}").format(text=text, year=min(years)) if years else text


def person_sentence(case: CaseView, person: PersonView, year: int) -> str:
    """Who somebody is in the family, with years, housemates and authority."""
    pieces = [person.name]
    if person.role and person.role.casefold() != person.name.casefold():
        pieces.append(person.role)
    pieces += _life(person, year)
    if person.is_index:
        pieces.append(_("hoofdpersoon"))
    if person.kind is PersonKind.PET:
        pieces.append(_("huisdier"))
    homes = [h.label for h in case.households if person.id in h.member_ids]
    if homes:
        pieces.append(_("woont in: {homes}").format(homes=listed(homes)))
    pieces += [chip.sentence for chip in chips_of(case, person.id)]
    return ", ".join(pieces)


def _life(person: PersonView, year: int) -> list[str]:
    if person.miscarriage:
        return [_("miskraam")]
    if person.stillborn:
        return [_("doodgeboren")]
    if person.pregnancy_due:
        return [_("zwangerschap, uitgerekend {date}").format(date=person.pregnancy_due)]
    pieces = []
    if person.birth_year is not None:
        pieces.append(_("geboren in {year}").format(year=person.birth_year))
        if not person.died_year:
            pieces.append(_("{age} jaar").format(age=year - person.birth_year))
    if person.died_year:
        pieces.append(_("overleden in {year}").format(year=person.died_year))
    return pieces
