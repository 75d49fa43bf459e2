"""What each mark of a drawing says, in Dutch: for tooltip, list view and screen reader."""

from __future__ import annotations

from collections.abc import Iterable

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.load import Load, carrier_of, load_of
from wijkteam_desktop.network.ring_items import nearest_circles
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.views.ties import DesiredTieView, TieView
from wijkteam_desktop.vocabulary import (
    ONE_WAY,
    Circle,
    Direction,
    PersonKind,
    SupportKind,
    TieStrength,
    ViolenceStatus,
)


def person_sentence(case: CaseView, node_id: str) -> str:
    """Who somebody is, how close, what they give and carry."""
    person = case.person(node_id)
    pieces = [case.name_of(node_id)]
    if person and person.role and person.role.casefold() != person.name.casefold():
        pieces.append(person.role)
    if person and person.died_year:
        pieces.append(_("overleden in {year}").format(year=person.died_year))
    if person and person.kind is PersonKind.CLIENT:
        pieces.append(_("cliënt of gezin"))
    else:
        pieces.append(_closeness(nearest_circles(case).get(node_id)))
    ties = [t for t in case.ties if t.other_id == node_id]
    if ties:
        pieces.append(_gives(ties))
    load = load_of(case, node_id)
    hours = _hours(load)
    if hours:
        pieces.append(hours)
    if load.parts:
        pieces.append(
            ngettext(
                "neemt {count} deelvraag op zich ({carrier})",
                "neemt {count} deelvragen op zich ({carrier})",
                load.parts,
            ).format(count=load.parts, carrier=label(carrier_of(case, node_id)))
        )
    return _sentence(pieces)


def tie_sentence(case: CaseView, tie: TieView) -> str:
    """What a support tie is: who gives what to whom, how strong, how much."""
    names = {"other": case.name_of(tie.other_id), "client": case.name_of(tie.client_id)}
    support = _support(tie.kinds)
    if tie.direction is Direction.BOTH:
        first = _("{other} en {client} geven elkaar {support}")
    elif tie.direction is Direction.FROM_CLIENT:
        first = _("{other} krijgt {support} van {client}")
    else:
        first = _("{other} geeft {support} aan {client}")
    pieces = [first.format(support=support, **names)]
    pieces.append(_closeness(tie.circle))
    quality = _quality(tie.strength)
    if quality:
        pieces.append(quality)
    if tie.contact_frequency:
        pieces.append(tie.contact_frequency)
    if tie.hours_per_week is not None:
        pieces.append(_("{hours} uur per week").format(hours=dutch_number(tie.hours_per_week)))
    if tie.note:
        pieces.append(tie.note)
    return _sentence(pieces)


def emotional_sentence(case: CaseView, relation: EmotionalView) -> str:
    """How two people are with each other."""
    names = {"first": case.name_of(relation.from_id), "second": case.name_of(relation.to_id)}
    text = (
        _("{first} naar {second}: {kind}")
        if relation.kind in ONE_WAY
        else _("{first} en {second}: {kind}")
    )
    pieces = [text.format(kind=_lower(label(relation.kind)), **names)]
    if relation.status in set(ViolenceStatus):
        pieces.append(_lower(label(ViolenceStatus(relation.status))))
    if relation.note:
        pieces.append(relation.note)
    return _sentence(pieces)


def desired_sentence(case: CaseView, wish: DesiredTieView) -> str:
    """What tie somebody wishes for."""
    text = _("{name} wenst: {wish}").format(name=case.name_of(wish.for_id), wish=wish.label)
    return _sentence([text, *([_closeness(wish.circle)] if wish.circle else [])])


def dutch_number(value: float) -> str:
    """Number with a decimal comma and no needless zeros: 3,5."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _sentence(pieces: Iterable[str]) -> str:
    return ", ".join(p for p in pieces if p)


def _lower(text: str) -> str:
    """Small first letter, but not of an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _closeness(circle: Circle | None) -> str:
    return _lower(label(circle)) if circle else _("nog niet geplaatst")


def _support(kinds: Iterable[SupportKind]) -> str:
    words = [_lower(label(k)) for k in kinds]
    if not words:
        return _("steun")
    if len(words) == 1:
        return words[0]
    return _("{first} en {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _gives(ties: list[TieView]) -> str:
    kinds = tuple(dict.fromkeys(k for t in ties for k in t.kinds))
    support = _support(kinds)
    directions = {t.direction for t in ties}
    if Direction.BOTH in directions or len(directions) > 1:
        return _("geeft {support} over en weer").format(support=support)
    if directions == {Direction.FROM_CLIENT}:
        return _("krijgt {support}").format(support=support)
    return _("geeft {support}").format(support=support)


def _hours(load: Load) -> str:
    if load.hours is None:
        return ""
    if load.capacity:
        return _("{hours} van {capacity} uur per week").format(
            hours=dutch_number(load.hours), capacity=dutch_number(load.capacity)
        )
    return _("{hours} uur per week").format(hours=dutch_number(load.hours))


def _quality(strength: TieStrength) -> str:
    return {
        TieStrength.STRONG: _("sterke band"),
        TieStrength.NORMAL: "",
        TieStrength.WEAK: _("zwakke band"),
        TieStrength.STRESSFUL: _("band met spanning"),
        TieStrength.BROKEN: _("verbroken"),
        TieStrength.NEW: _("nieuw contact"),
    }[strength]
