"""Legal authority as small plates under a name: G, OTS with dates, voogd, bewind."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.dutch import date_words, listed
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import AuthorityView
from wijkteam_desktop.vocabulary import ParentKind

PARENTAL = "parental_authority"
_LEGAL_PARENTS = (ParentKind.BIOLOGICAL, ParentKind.ADOPTED)


@dataclass(frozen=True, slots=True)
class Chip:
    """A plate: its id and sort, what stands on it, and what it says in full."""

    authority_id: str
    sort: str
    text: str
    sentence: str


def chips_of(case: CaseView, person_id: str) -> tuple[Chip, ...]:
    """Plates of everything that is known of the authority over somebody."""
    return tuple(_chip(case, a) for a in case.authorities if a.subject_id == person_id)


def chip_sort(kind: str) -> str:
    """Sort of an authority: what the legend explains it by."""
    if kind == PARENTAL:
        return "authority"
    if kind.startswith("supervision_order"):
        return "supervision"
    if kind.startswith(("guardian", "temporary_guardian")):
        return "guardian"
    if kind == "none_yet":
        return "none"
    return "adult"


def _chip(case: CaseView, authority: AuthorityView) -> Chip:
    sort = chip_sort(authority.kind)
    word = _word(case, authority, sort)
    dates = _dates(authority)
    text = f"{word} {dates}" if dates else word
    return Chip(authority.id, sort, text, _sentence(case, authority, sort))


def _word(case: CaseView, authority: AuthorityView, sort: str) -> str:
    if sort == "supervision":
        return _("OTS")
    if sort == "guardian":
        return _("voogd") if _is_person(case, authority) else _("GI")
    if sort == "none":
        return _("G: geen")
    if sort == "adult":
        known = _ADULT.get(authority.kind)
        return _(known) if known else authority.kind.replace("_", " ")
    if authority.holder_ids and not _is_person(case, authority):
        return _("GI")
    parents = {
        link.parent_id
        for link in case.parent_links
        if link.child_id == authority.subject_id and link.kind in _LEGAL_PARENTS
    }
    if not authority.holder_ids or parents == set(authority.holder_ids):
        return _("G")
    names = [case.name_of(holder).split(" ")[0] for holder in authority.holder_ids]
    return _("G: {names}").format(names=listed(names))


_ADULT = {
    "administration_of_assets": "bewind",
    "mentorship": "mentor",
    "curatorship": "curatele",
    "conservatorship": "curatele",
}


def _is_person(case: CaseView, authority: AuthorityView) -> bool:
    people = {p.id for p in case.people}
    return any(holder in people for holder in authority.holder_ids)


def _dates(authority: AuthorityView) -> str:
    if not (authority.start or authority.end):
        return ""
    return f"{authority.start or ''} – {authority.end or ''}".strip()


def _sentence(case: CaseView, authority: AuthorityView, sort: str) -> str:
    what = {
        "authority": _("gezag"),
        "supervision": _("ondertoezichtstelling"),
        "guardian": _("voogdij"),
        "none": _("nog geen gezag geregeld"),
    }.get(sort) or _word(case, authority, sort)
    holders = [case.name_of(h) for h in authority.holder_ids]
    pieces = [
        _("{what} bij {holders}").format(what=what, holders=listed(holders)) if holders else what
    ]
    if authority.start and authority.end:
        pieces.append(
            _("van {start} tot {end}").format(
                start=date_words(authority.start), end=date_words(authority.end)
            )
        )
    elif authority.start:
        pieces.append(_("sinds {start}").format(start=date_words(authority.start)))
    elif authority.end:
        pieces.append(_("tot {end}").format(end=date_words(authority.end)))
    return " ".join(pieces)
