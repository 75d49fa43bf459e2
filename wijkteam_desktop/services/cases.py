"""Cases: start one, change its head, put it away, copy it, erase it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import utc_now
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import copying, persons, quick_add, rows
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import CaseStatus, PersonKind, PrivacyMode

CODE_LENGTH = 40

FIELDS: f.Fields = {
    "title": f.Field("title", f.line()),
    "code": f.Field("code", f.needed_line(CODE_LENGTH)),
    "neighbourhood": f.Field("neighbourhood", f.optional(f.line(200))),
    "story": f.Field("story", f.prose),
    "privacy_mode": f.Field("privacy_mode", f.choice(PrivacyMode)),
    "domain_tags": f.Field("domain_tags", f.words),
    "sensitive_case": f.Field("sensitive_case", f.optional(f.flag)),
}


def create(
    s: Session,
    *,
    title: str = "",
    code: str = "",
    main_person: str = "",
    question: str = "",
    holder_member_id: str | None = None,
    privacy_mode: PrivacyMode | str = PrivacyMode.NAMES,
) -> str:
    """Start a case and give its id; a title, a code or a main person is enough.

    Without a code one is made up: the year and the next number, as ``2026-014``.  The main person
    ("Karin", "Wim, vader") becomes the first client.  Raises InvalidInput when the code is in use.
    """
    if not (title.strip() or code.strip() or main_person.strip()):
        raise InvalidInput(
            _("Geef de casus een titel, een code of een hoofdpersoon. Er is niets gewijzigd.")
        )
    values = f.cleaned(
        FIELDS,
        {"title": title, "privacy_mode": privacy_mode, "code": code.strip() or next_code(s)},
    )
    _refuse_taken(s, values["code"])
    case = Case(created_at=utc_now(), domain_tags=[], **values)
    s.add(case)
    s.flush()
    set_holder(s, case.id, holder_member_id)
    asked_by = _add_main_person(s, case.id, main_person) if main_person.strip() else None
    s.add(
        HelpRequest(
            case_id=case.id,
            worded_by_client=f.prose(question),
            asked_by_id=asked_by if question.strip() else None,
        )
    )
    s.flush()
    return case.id


def next_code(s: Session, year: int | None = None) -> str:
    """Give the first code JJJJ-NNN behind those in use."""
    start = f"{year or date.today().year}-"
    used = s.scalars(select(Case.code).where(Case.code.startswith(start, autoescape=True)))
    numbers = [int(rest) for code in used if (rest := code[len(start) :]).isdecimal()]
    return f"{start}{max(numbers, default=0) + 1:03d}"


def update(s: Session, case_id: str, **fields: Any) -> None:
    """Change fields of the head of a case, as in ``CaseView``; only what differs is written."""
    case = rows.require_case(s, case_id)
    values = f.cleaned(FIELDS, fields)
    if "code" in values and values["code"] != case.code:
        _refuse_taken(s, values["code"], case_id)
    rows.assign(case, values)
    s.flush()


def set_holder(s: Session, case_id: str, member_id: str | None) -> None:
    """Say which team member holds the case; ``None``: nobody yet."""
    case = rows.require_case(s, case_id)
    if member_id is not None:
        rows.get(s, TeamMember, member_id)
    rows.assign(case, {"holder_member_id": member_id})
    s.flush()


def set_status(s: Session, case_id: str | Iterable[str], status: CaseStatus | str) -> None:
    """Put one or several cases in the archive, or back among the active ones."""
    wanted = f.choice(CaseStatus)(status)
    for one in [case_id] if isinstance(case_id, str) else rows.unique(case_id):
        rows.assign(rows.require_case(s, one), {"status": wanted})
    s.flush()


def trash(s: Session, case_ids: Iterable[str]) -> None:
    """Delete cases from the list; they can be brought back until they are erased for good."""
    _set_trashed(s, case_ids, True)


def untrash(s: Session, case_ids: Iterable[str]) -> None:
    """Bring deleted cases back to the list."""
    _set_trashed(s, case_ids, False)


def duplicate(s: Session, case_id: str) -> str:
    """Copy a case with everything in it and give the id of the copy.

    All rows get ids of their own; the code becomes ``<code>-kopie``, the title ends in "(kopie)".
    """
    case = rows.require_case(s, case_id)
    code = _free_copy_code(s, case.code)
    title = _("{title} (kopie)").format(title=case.title).strip()
    return copying.copy_case(s, case_id, {"code": code, "title": title[:300], "trashed": False})


def purge(store: Store, case_id: str, typed_code: str) -> None:
    """Erase a case for good: its rows, its history and its words in the search index.

    The access log keeps that it was there, not what was in it; backups still hold it.  Raises
    InvalidInput when *typed_code* is not the code of the case, NotFound when there is none.
    """
    with store.reading() as s:
        code = rows.require_case(s, case_id).code
    if typed_code.strip() != code:
        raise InvalidInput(
            _(
                "Dit is niet de code van deze casus. Er is niets gewist. Typ de code precies "
                "zoals hij er staat."
            )
        )
    store.erase(case_id)


def _add_main_person(s: Session, case_id: str, text: str) -> str:
    parsed = quick_add.parse(text)
    return persons.add(
        s,
        case_id,
        name=parsed.name,
        kind=PersonKind.CLIENT,
        gender=parsed.gender,
        role=parsed.role,
        birth_year=parsed.birth_year,
        is_index=True,
    )


def _set_trashed(s: Session, case_ids: Iterable[str], trashed: bool) -> None:
    for case_id in rows.unique(case_ids):
        rows.assign(rows.require_case(s, case_id), {"trashed": trashed})
    s.flush()


def _taken(s: Session, code: str, except_id: str | None = None) -> bool:
    found = s.execute(select(Case.id, Case.code)).all()
    return any(row.code.casefold() == code.casefold() and row.id != except_id for row in found)


def _refuse_taken(s: Session, code: str, except_id: str | None = None) -> None:
    if _taken(s, code, except_id):
        raise InvalidInput(
            _(
                "De code “{code}” is al van een andere casus. Er is niets gewijzigd. Kies een "
                "andere code."
            ).format(code=code)
        )


def _free_copy_code(s: Session, code: str) -> str:
    stem = f"{code[: CODE_LENGTH - 10]}-kopie"
    number, wanted = 1, stem
    while _taken(s, wanted):
        number += 1
        wanted = f"{stem}-{number}"
    return wanted
