"""A volunteer on a red part: never without a sentence, who gave it, and when.

Every edit that lets a volunteer do a part passes ``guarded``.  When a rule of the team says no and
nobody gave a sentence for it yet, the edit is refused with ``NeedsReason`` and nothing changes; the
screen asks, and does the same edit again within ``giving``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy.orm import Session

from wijkteam_desktop.db.limits import LimitOverride
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.errors import NeedsReason
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import limits, part_actors, rows
from wijkteam_desktop.views.limits import LimitHit, LimitOverrideView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, LifeDomain, LimitLevel

_GIVEN = "limit_sentence"
_SENTENCE = f.needed_prose


def without_sentence(
    hits: Iterable[LimitHit], part_id: str, given: Sequence[LimitOverrideView]
) -> tuple[LimitHit, ...]:
    """Give the red hits of a part that nobody gave a sentence for."""
    covered = {key for one in given if one.part_id == part_id for key in one.rules}
    return tuple(h for h in hits if h.level is LimitLevel.RED and h.key not in covered)


@contextmanager
def giving(s: Session, sentence: str, given_by: str) -> Iterator[None]:
    """Let the edits inside keep *sentence* for whatever red part a volunteer comes to do."""
    s.info[_GIVEN] = (_SENTENCE(sentence), given_by)
    try:
        yield
    finally:
        s.info.pop(_GIVEN, None)


@contextmanager
def guarded(s: Session, part: RequestPart) -> Iterator[None]:
    """Do an edit of who does *part*; raises NeedsReason when it lets a volunteer do what is red."""
    before = _has_volunteer(s, part)
    yield
    s.flush()
    if before or not _has_volunteer(s, part):
        return
    open_hits = _open_hits(s, part)
    if not open_hits:
        return
    given = s.info.get(_GIVEN)
    if given is None:
        raise NeedsReason(part.text, tuple((hit.name, hit.reason) for hit in open_hits))
    sentence, given_by = given
    keep(s, part.id, sentence, given_by, [hit.key for hit in open_hits])


def keep(s: Session, part_id: str, sentence: str, given_by: str, keys: Iterable[str]) -> str:
    """Keep a sentence of today for the rules with these keys, and give its id."""
    part = rows.get(s, RequestPart, part_id)
    made = LimitOverride(
        case_id=part.case_id,
        part_id=part_id,
        position=rows.next_position(s, LimitOverride, part.case_id),
        sentence=_SENTENCE(sentence),
        rules=list(keys),
        given_by=given_by[:200],
        given_on=date.today().isoformat(),
    )
    s.add(made)
    s.flush()
    return made.id


def _open_hits(s: Session, part: RequestPart) -> tuple[LimitHit, ...]:
    seen = PartView(
        part.id,
        part.text,
        life_domain=LifeDomain(part.life_domain) if part.life_domain else None,
        catalogue_ref=part.catalogue_ref,
    )
    given = [
        LimitOverrideView(one.id, one.part_id, one.sentence, tuple(one.rules or ()))
        for one in rows.find(s, LimitOverride, LimitOverride.part_id == part.id)
    ]
    return without_sentence(limits.limits_of(limits.rules(s), seen), part.id, given)


def _has_volunteer(s: Session, part: RequestPart) -> bool:
    if Carrier.VOLUNTEER in (part.carrier, *(part.helper_carriers or ())):
        return True
    return any(
        part_actors.carrier_of(s, node_id) is Carrier.VOLUNTEER
        for node_id in part_actors.actor_ids(s, part.id)
    )
