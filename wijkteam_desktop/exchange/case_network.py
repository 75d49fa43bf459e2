"""A case as a network for a file: without anything confidential, and with numbers of its own."""

from __future__ import annotations

from dataclasses import replace

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.vocabulary import View


def network_of_case(case: CaseView) -> NetworkFile:
    """Give the people and lines of a case as they may leave the store.

    The ids of rows stay inside: people become p1, p2 and organisations o1, o2.
    """
    case = case.public()
    ids = {p.id: f"p{number}" for number, p in enumerate(case.people, start=1)}
    ids |= {o.id: f"o{number}" for number, o in enumerate(case.organisations, start=1)}
    homes = {h.id: f"h{number}" for number, h in enumerate(case.households, start=1)}
    pairs: dict[str, str] = {}
    for link in case.parent_links:
        pairs.setdefault(link.pair, str(len(pairs) + 1))
    twins: dict[str, str] = {}
    for link in case.parent_links:
        if link.twin_group:
            twins.setdefault(link.twin_group, str(len(twins) + 1))
    places = tuple(
        replace(p, node_id=ids[p.node_id])
        for p in case.placements.get(View.KRING.value, ())
        if p.node_id in ids
    )
    return NetworkFile(
        form="Wijkteam",
        title=case.title,
        people=tuple(
            replace(
                p,
                id=ids[p.id],
                household_id=homes.get(p.household_id or ""),
                organisation_id=ids.get(p.organisation_id or ""),
                organisation_name="",
                team_member_id=None,
            )
            for p in case.people
        ),
        organisations=tuple(replace(o, id=ids[o.id]) for o in case.organisations),
        households=tuple(
            replace(h, id=homes[h.id], member_ids=tuple(ids[m] for m in h.member_ids))
            for h in case.households
        ),
        partnerships=tuple(
            replace(p, id=str(n), first_id=ids[p.first_id], second_id=ids[p.second_id])
            for n, p in enumerate(case.partnerships, start=1)
        ),
        parent_links=tuple(
            replace(
                link,
                id=str(n),
                pair=pairs[link.pair],
                parent_id=ids[link.parent_id],
                child_id=ids[link.child_id],
                twin_group=twins.get(link.twin_group or ""),
            )
            for n, link in enumerate(case.parent_links, start=1)
        ),
        sibling_groups=tuple(tuple(ids[i] for i in group) for group in case.sibling_groups),
        ties=tuple(
            replace(t, id=str(n), client_id=ids[t.client_id], other_id=ids[t.other_id])
            for n, t in enumerate(case.ties, start=1)
        ),
        emotional=tuple(
            replace(e, id=str(n), from_id=ids[e.from_id], to_id=ids[e.to_id])
            for n, e in enumerate(case.emotional, start=1)
        ),
        placements={View.KRING.value: places} if places else {},
    )
