"""A family file as a network: people, couples and the tie of a child with each parent."""

from __future__ import annotations

from collections.abc import Iterator

from wijkteam_desktop.exchange.gedcom.family_file import FamilyFile, FileFamily, FilePerson
from wijkteam_desktop.exchange.network_problems import line_place
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile, NetworkProblem
from wijkteam_desktop.views.people import ParentLinkView, PartnershipView, PersonView
from wijkteam_desktop.vocabulary import PersonKind


def network_of(file: FamilyFile) -> NetworkFile:
    """Give the network that a family file describes."""
    return NetworkFile(
        form=f"GEDCOM {file.version}".strip(),
        people=tuple(_person(p) for p in file.people),
        partnerships=tuple(couple for f in file.families for couple in _couple(f)),
        parent_links=tuple(link for f in file.families for link in _links(f)),
        sibling_groups=tuple(
            tuple(child.id for child in f.children)
            for f in file.families
            if not f.partner_ids and len(f.children) > 1
        ),
        problems=tuple(
            NetworkProblem(
                ", ".join(filter(None, (line_place(p.line) if p.line else "", p.record))), p.reason
            )
            for p in file.problems
        ),
        problem_count=file.problem_count,
    )


def _person(person: FilePerson) -> PersonView:
    dead = person.died and not person.death_year and not person.stillborn
    return PersonView(
        person.id,
        person.name,
        PersonKind.FAMILY,
        person.gender,
        _("overleden") if dead else "",
        person.birth_year,
        person.death_year,
        person.stillborn,
    )


def _couple(family: FileFamily) -> Iterator[PartnershipView]:
    if len(family.partner_ids) == 2:
        first, second = family.partner_ids
        yield PartnershipView(
            family.id, first, second, family.kind, family.start_year, family.end_year
        )


def _links(family: FileFamily) -> Iterator[ParentLinkView]:
    for child in family.children:
        for parent, kind in zip(family.partner_ids, child.kinds, strict=False):
            yield ParentLinkView(
                f"{family.id}/{parent}/{child.id}", family.id, parent, child.id, kind
            )
