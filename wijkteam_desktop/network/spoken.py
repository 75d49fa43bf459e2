"""Each person as one spoken sentence, for the list and the screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.labels import label
from wijkteam_desktop.network.kinship import Kinship
from wijkteam_desktop.network.load import carrier_of, load_of
from wijkteam_desktop.network.ring_items import nearest_circles
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import ONE_WAY, Direction, EmotionalKind, PersonKind, TieStrength


def spoken_person(case: CaseView, node_id: str, kinship: Kinship | None = None) -> str:
    """Who somebody is, what they are to the family, and what they give, get and carry.

    Also for an organisation; empty for somebody who is not in the case.  *kinship* of the same case
    saves reading the family again for everybody in a list.
    """
    head = list(_who(case, node_id, kinship or Kinship(case)))
    if not head:
        return ""
    clauses = [", ".join(head), *_clauses(case, node_id)]
    return _("{text}.").format(text="; ".join(clauses))


def _who(case: CaseView, node_id: str, kinship: Kinship) -> Iterator[str]:
    person = case.person(node_id)
    if person is None:
        found = next((o for o in case.organisations if o.id == node_id), None)
        if found is not None:
            yield found.name
            yield _("organisatie")
        return
    yield person.name
    kin = kinship.in_case(node_id)
    if kin:
        yield kin
    elif person.kind is PersonKind.CLIENT:
        yield _("cliënt of gezin")
    yield from _fresh(person.role, f"{kin} {person.name}")
    if person.organisation_name:
        yield _("van {organisation}").format(organisation=person.organisation_name)
    born = not (person.pregnancy_due or person.miscarriage or person.stillborn)
    if person.birth_year and born:
        yield _("geboren in {year}").format(year=person.birth_year)
    if person.died_year and born:
        yield _("overleden in {year}").format(year=person.died_year)
    for home in case.households:
        if node_id in home.member_ids and home.label:
            yield _("woont in {home}").format(home=home.label)


def _clauses(case: CaseView, node_id: str) -> Iterator[str]:
    person = case.person(node_id)
    circle = nearest_circles(case).get(node_id)
    if circle is not None:
        yield _("staat {circle}").format(circle=_lower(label(circle)))
    elif person is not None and person.kind is not PersonKind.CLIENT and person.is_living:
        yield _("nog niet geplaatst")
    yield from (_tie(case, tie) for tie in case.ties if tie.other_id == node_id)
    load = load_of(case, node_id)
    if load.parts:
        yield ngettext(
            "neemt {count} deelvraag op zich ({carrier})",
            "neemt {count} deelvragen op zich ({carrier})",
            load.parts,
        ).format(count=load.parts, carrier=_lower(label(carrier_of(case, node_id))))
    if load.capacity:
        yield _("kan {hours} uur per week").format(hours=dutch_number(load.capacity))
    for relation in case.emotional:
        if node_id in (relation.from_id, relation.to_id):
            yield _relation(case, relation, node_id)
    for wish in case.desired:
        if wish.for_id == node_id:
            yield _("wenst: {wish}").format(wish=wish.label)


def _tie(case: CaseView, tie: TieView) -> str:
    kinds = listed([_lower(label(kind)) for kind in tie.kinds]) or _("steun")
    text = {
        Direction.TO_CLIENT: _("geeft {kinds} aan {client}"),
        Direction.FROM_CLIENT: _("krijgt {kinds} van {client}"),
        Direction.BOTH: _("geeft {kinds} over en weer met {client}"),
    }[tie.direction].format(kinds=kinds, client=case.name_of(tie.client_id))
    if tie.hours_per_week:
        text = _("{text}, {hours} uur per week").format(
            text=text, hours=dutch_number(tie.hours_per_week)
        )
    if tie.strength is not TieStrength.NORMAL:
        text = _("{text} ({strength})").format(text=text, strength=_lower(label(tie.strength)))
    return text


def _relation(case: CaseView, relation: EmotionalView, node_id: str) -> str:
    kind = _lower(label(relation.kind))
    other = relation.to_id if relation.from_id == node_id else relation.from_id
    gives = relation.from_id == node_id
    if relation.kind is EmotionalKind.FOCUSED_ON:
        text = _("gericht op {other}") if gives else _("{other} is op deze persoon gericht")
    elif relation.kind is EmotionalKind.CARETAKER:
        text = _("verzorgt {other}") if gives else _("wordt verzorgd door {other}")
    elif relation.kind not in ONE_WAY:
        text = _("{kind} met {other}")
    else:
        text = _("{kind} naar {other}") if gives else _("{kind} van {other}")
    return text.format(kind=kind, other=case.name_of(other))


def _fresh(role: str, said: str) -> Iterator[str]:
    """The pieces of a role that say more than was said: of "oma, moeder van Wendy" only "oma"."""
    known = set(re.findall(r"\w+", said.casefold()))
    for piece in role.split(", "):
        if not known.issuperset(re.findall(r"\w+", piece.casefold())):
            yield piece


def _lower(text: str) -> str:
    """Small first letter, but not of an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
