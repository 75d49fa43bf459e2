"""The answer to "Kan een vrijwilliger dit (deels) doen?" (domain §1.5)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import parts
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import VolunteerAnswer


def answer(s: Session, part_id: str, given: VolunteerAnswer | None, reason: str = "") -> None:
    """Keep an answer; a no needs a *reason*.  The reason of an earlier no stays with the part."""
    if given is not VolunteerAnswer.NO:
        parts.update(s, part_id, volunteer_question=given)
        return
    why = reason.strip()
    if not why:
        raise InvalidInput(_("Kies of schrijf waarom een vrijwilliger dit niet kan doen."))
    parts.update(s, part_id, volunteer_question=given, reason_not_volunteer=why)


def partly(s: Session, part_id: str, for_volunteer: str, rest: str) -> str:
    """Split off what a volunteer can do, and give the id of that part.

    The rest keeps its people and carrier and says "deels"; the new part waits for somebody.
    """
    answer(s, part_id, VolunteerAnswer.PARTLY)
    made = parts.split(s, part_id, rest, for_volunteer)
    answer(s, made, VolunteerAnswer.YES)
    return made
