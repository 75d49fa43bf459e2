"""Parts of the request: what is asked, and who takes it on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.goals import GoalPart
from wijkteam_desktop.db.limits import LimitOverride
from wijkteam_desktop.db.offers import OfferMatch
from wijkteam_desktop.db.requests import Action, RequestPart
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import limit_overrides, part_actors, referrals, rows
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import (
    Carrier,
    Channel,
    DigitalBarrier,
    Form,
    LifeDomain,
    PartStatus,
    VolunteerAnswer,
)

FIELDS: f.Fields = {
    "text": f.Field("text", f.needed_prose),
    "life_domain": f.Field("life_domain", f.optional(f.choice(LifeDomain))),
    "carrier": f.Field("carrier", f.optional(f.choice(Carrier))),
    "helper_carriers": f.Field("helper_carriers", f.choices(Carrier)),
    "forms": f.Field("forms", f.choices(Form)),
    "status": f.Field("status", f.choice(PartStatus)),
    "volunteer_question": f.Field("volunteer_question", f.optional(f.choice(VolunteerAnswer))),
    "reason_not_volunteer": f.Field("reason_not_volunteer", f.optional(f.prose)),
    "hours_per_week": f.Field("hours_per_week", f.HOURS),
    "catalogue_ref": f.Field("catalogue_ref", f.optional(f.line(80))),
    "reciprocity": f.Field("reciprocity", f.optional(f.prose)),
    "digital_barrier": f.Field("digital_barrier", f.optional(f.choice(DigitalBarrier))),
    "first_reaction": f.Field("first_reaction", f.optional(f.prose)),
    "channels": f.Field("channels", f.choices(Channel)),
    "review_on": f.Field("review_on", f.day),
    "why_not_closer": f.Field("why_not_closer", f.optional(f.line(300))),
    "referral_reason": f.Field("referral_reason", f.optional(f.prose)),
    "program": f.Field("program", f.optional(f.line(100))),
    "confidential": f.Field("visibility", f.visibility),
}


def add(
    s: Session, case_id: str, text: str, *, actor_ids: Sequence[str] = (), **fields: Any
) -> str:
    """Add a part at the end and give the id; *fields* as in ``PartView``.

    With ``actor_ids`` and no carrier, the carrier follows from the first of them.
    """
    rows.require_case(s, case_id)
    values = f.cleaned(FIELDS, {"text": text, "forms": [Form.INDIVIDUAL], **fields})
    part = RequestPart(
        case_id=case_id, position=rows.next_position(s, RequestPart, case_id), **values
    )
    carrier, part.carrier = part.carrier, None
    s.add(part)
    s.flush()
    with limit_overrides.guarded(s, part):
        part.carrier = carrier
        if actor_ids:
            part_actors.put(s, part, actor_ids)
            if part.carrier is None:
                part.carrier = part_actors.carrier_of(s, actor_ids[0]).value
    return part.id


def update(s: Session, part_id: str, **fields: Any) -> None:
    """Change fields of a part, under the names of ``PartView``; only what differs is written.

    The main carrier is never a helper as well.
    """
    part = rows.get(s, RequestPart, part_id)
    values = f.cleaned(FIELDS, fields)
    carrier = values.get("carrier", part.carrier)
    helpers = values.get("helper_carriers", part.helper_carriers) or []
    if carrier in helpers and ("carrier" in values or "helper_carriers" in values):
        values["helper_carriers"] = [helper for helper in helpers if helper != carrier]
    with _agreed(s, part):
        rows.assign(part, values)


def assign(
    s: Session,
    part_id: str,
    carrier: Carrier | str | None,
    actor_ids: Sequence[str] | None = None,
) -> None:
    """Say which carrier takes the part on, and who (``actor_ids``; ``None`` leaves the people).

    Without a carrier ("Nog niemand") nobody does it any more.
    """
    part = rows.get(s, RequestPart, part_id)
    with _agreed(s, part):
        update(s, part_id, carrier=carrier)
        if carrier is None:
            rows.assign(part, {"helper_carriers": []})
            part_actors.put(s, part, actor_ids or ())
        elif actor_ids is not None:
            part_actors.put(s, part, actor_ids)


def wish(
    s: Session, part_id: str, carrier: Carrier | str | None, *, today: date | None = None
) -> None:
    """Say which carrier the team wishes for, from today on; ``None`` takes the wish back."""
    part = rows.get(s, RequestPart, part_id)
    wanted = f.optional(f.choice(Carrier))(carrier)
    day = (today or date.today()).isoformat() if wanted else None
    if wanted != part.wished_carrier:
        rows.assign(part, {"wished_carrier": wanted, "wished_on": day})
    s.flush()


def take(s: Session, part_id: str, node_id: str) -> None:
    """Let a person or organisation take the part on; the carrier follows from what they are.

    Who does something of it already stays, and helps: their carrier becomes a helper when the main
    carrier changes.
    """
    part = rows.get(s, RequestPart, part_id)
    present = part_actors.actor_ids(s, part_id)
    carrier = part_actors.carrier_of(s, node_id).value
    helpers = list(part.helper_carriers or [])
    staying = {part_actors.carrier_of(s, one).value for one in present if one != node_id}
    if part.carrier in staying and part.carrier not in helpers:
        helpers.append(part.carrier)
    if node_id in present:
        ids = present
    elif carrier == part.carrier:
        ids = [*present, node_id]
    else:
        ids = [node_id, *present]
    with _agreed(s, part):
        part_actors.put(s, part, ids)
        update(s, part_id, carrier=carrier, helper_carriers=helpers)


def support(s: Session, part_id: str, node_id: str) -> None:
    """Let a person or organisation help with the part; who carries it stays the same.

    A part that nobody has yet is taken on instead.
    """
    part = rows.get(s, RequestPart, part_id)
    if part.carrier is None:
        take(s, part_id, node_id)
        return
    helper = part_actors.carrier_of(s, node_id).value
    with _agreed(s, part):
        part_actors.put(s, part, [*part_actors.actor_ids(s, part_id), node_id])
        update(s, part_id, helper_carriers=[*(part.helper_carriers or []), helper])


def hand_back(s: Session, part_id: str, node_id: str) -> bool:
    """Let somebody give the part back; say whether nobody has it now ("Nog niemand")."""
    part = rows.get(s, RequestPart, part_id)
    present = part_actors.actor_ids(s, part_id)
    if node_id not in present:
        return False
    gone = part_actors.carrier_of(s, node_id)
    with referrals.guarded(s, part):
        part_actors.put(s, part, [one for one in present if one != node_id])
        fell_open = part_actors.settle(s, part, gone)
    return fell_open


def split(s: Session, part_id: str, first_text: str, second_text: str) -> str:
    """Split a part in two and give the id of the second.

    The first keeps its people, carrier and hours; the second stands right behind it with the same
    life domain, forms and status, is as confidential, and waits for a carrier.
    """
    part = rows.get(s, RequestPart, part_id)
    texts = f.cleaned(FIELDS, {"text": second_text})
    update(s, part_id, text=first_text)
    second = RequestPart(
        case_id=part.case_id,
        position=part.position + 1,
        life_domain=part.life_domain,
        forms=list(part.forms or []),
        status=part.status,
        visibility=part.visibility,
        split_from_id=part.id,
        **texts,
    )
    order = [p.id for p in rows.find(s, RequestPart, RequestPart.case_id == part.case_id)]
    s.add(second)
    s.flush()
    order.insert(order.index(part.id) + 1, second.id)
    rows.reorder(s, RequestPart, part.case_id, order)
    for under in rows.find(s, GoalPart, GoalPart.part_id == part.id):
        s.add(
            GoalPart(
                case_id=part.case_id,
                goal_id=under.goal_id,
                part_id=second.id,
                position=under.position + 1,
            )
        )
    s.flush()
    return second.id


def reorder(s: Session, case_id: str, part_ids: Sequence[str]) -> None:
    """Put the parts in this order; parts that are not named follow behind."""
    rows.reorder(s, RequestPart, case_id, part_ids)


def remove(s: Session, part_ids: Iterable[str]) -> None:
    """Remove parts with the search for somebody.

    Actions that hung on them stay, and parts split from them stand alone.
    """
    parts = [rows.get(s, RequestPart, part_id) for part_id in rows.unique(part_ids)]
    if not parts:
        raise InvalidInput(_("Kies eerst een deel. Er is niets gewijzigd."))
    ids = [part.id for part in parts]
    rows.delete_all(s, [actor for part_id in ids for actor in part_actors.actors_of(s, part_id)])
    rows.delete_all(s, rows.find(s, GoalPart, GoalPart.part_id.in_(ids)))
    rows.delete_all(s, rows.find(s, OfferMatch, OfferMatch.part_id.in_(ids)))
    rows.delete_all(s, rows.find(s, LimitOverride, LimitOverride.part_id.in_(ids)))
    for action in rows.find(s, Action, Action.part_id.in_(ids)):
        action.part_id = None
    for child in rows.find(s, RequestPart, RequestPart.split_from_id.in_(ids)):
        child.split_from_id = None
    s.flush()
    rows.delete_all(s, parts)


@contextmanager
def _agreed(s: Session, part: RequestPart) -> Iterator[None]:
    """Do an edit of who does a part: within limits of volunteers, referred with a reason."""
    with limit_overrides.guarded(s, part), referrals.guarded(s, part):
        yield
