"""What each mark of the ecogram says, in Dutch: for tooltip, list and screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from wijkteam_desktop.network.ecogram_bonds import Bond, Systems
from wijkteam_desktop.network.ecogram_items import staff_of
from wijkteam_desktop.network.sentences import (
    desired_sentence,
    emotional_sentence,
    person_sentence,
    tie_sentence,
)
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView


def node_sentence(case: CaseView, systems: Systems, node_id: str) -> str:
    """Who somebody is; of an organisation also who works there."""
    staff = staff_of(systems, node_id)
    if not staff:
        return person_sentence(case, node_id)
    return _("{organisation}. Hier staan: {people}").format(
        organisation=case.name_of(node_id),
        people="; ".join(person_sentence(case, i) for i in staff),
    )


def bond_sentence(case: CaseView, bond: Bond) -> str:
    """What a line is; a line of several ties says each of them."""
    ids = set(bond.ids)
    said = [tie_sentence(case, t) for t in case.ties if t.id in ids]
    said += [emotional_sentence(case, e) for e in case.emotional if e.id in ids]
    said += [desired_sentence(case, d) for d in case.desired if d.id in ids]
    if not said:
        return _("{name} is gezin of woont in hetzelfde huis").format(name=case.name_of(bond.b))
    return "; ".join(said)


def sector_sentence(sector: str, names: Sequence[str]) -> str:
    """Who is in a sector, or that nobody is drawn there."""
    if not names:
        return _("{sector}: nog niemand getekend").format(sector=sector)
    return _("{sector}: {names}").format(sector=sector, names=", ".join(names))
