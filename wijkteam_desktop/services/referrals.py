"""To the second line only with a reason (domain §1.4).

Every edit that makes the specialist the main carrier of a part passes ``guarded``.  When nobody
wrote down why, the edit is refused with ``NeedsReferral`` and nothing changes; the screen asks, and
does the same edit again within ``giving``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.errors import NeedsReferral
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.vocabulary import Carrier

_GIVEN = "referral_reason"
_REASON = f.needed_prose


@contextmanager
def giving(s: Session, reason: str) -> Iterator[None]:
    """Let the edits inside keep *reason* for whatever part goes to the second line."""
    s.info[_GIVEN] = _REASON(reason)
    try:
        yield
    finally:
        s.info.pop(_GIVEN, None)


@contextmanager
def guarded(s: Session, part: RequestPart) -> Iterator[None]:
    """Do an edit of who carries *part*; raises NeedsReferral when it refers without a reason."""
    before = part.carrier
    yield
    s.flush()
    if before == Carrier.SPECIALIST or part.carrier != Carrier.SPECIALIST or part.referral_reason:
        return
    reason = s.info.get(_GIVEN)
    if reason is None:
        raise NeedsReferral(part.text)
    rows.assign(part, {"referral_reason": reason})
    s.flush()
