"""With which worker the client wants to go on (Harry Helpt: "zelf kiezen met welke hulpverlener").

The choice is a block of the case, as it is in the case file.  Nothing of it is required: choosing
without a reason is a choice too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import CaseBlock
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows

BLOCK = "worker_choice"


@dataclass(frozen=True, slots=True)
class WorkerChoice:
    """Whom the client chose, what they wish for, with whom rather not, and why."""

    chosen_id: str | None = None
    wishes: tuple[str, ...] = ()
    not_with: str = ""
    why: str = ""


def choice(s: Session, case_id: str) -> WorkerChoice:
    """Give the choice; what makes no sense in a file is passed over."""
    content = _content(_block(s, case_id))
    wishes = content.get("wishes_by_client")
    return WorkerChoice(
        _id_of(s, case_id, content.get("chosen_id")),
        tuple(str(one) for one in wishes) if isinstance(wishes, list) else (),
        str(content.get("not_with") or ""),
        str(content.get("why") or ""),
    )


def update(s: Session, case_id: str, **fields: Any) -> None:
    """Change ``chosen_id``, ``wishes`` (a list), ``not_with`` or ``why``."""
    rows.require_case(s, case_id)
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "chosen_id":
            values["chosen_id"] = _ref_of(s, case_id, value) if value else None
        elif name == "wishes":
            values["wishes_by_client"] = f.words(value)
        else:
            values[{"not_with": "not_with", "why": "why"}[name]] = f.prose(value)
    block = _block(s, case_id)
    whole = {**_content(block), **values}
    kept = {name: value for name, value in whole.items() if value or name not in values}
    if block is not None and kept:
        rows.assign(block, {"content": kept})
    elif block is not None:
        rows.delete_all(s, [block])
    elif kept:
        highest = s.scalar(select(func.max(CaseBlock.position)).where(CaseBlock.case_id == case_id))
        place = 0 if highest is None else highest + 1
        s.add(CaseBlock(case_id=case_id, key=BLOCK, content=kept, position=place))
    s.flush()


def _block(s: Session, case_id: str) -> CaseBlock | None:
    found = rows.find(s, CaseBlock, CaseBlock.case_id == case_id, CaseBlock.key == BLOCK)
    return found[0] if found else None


def _content(block: CaseBlock | None) -> Mapping[str, Any]:
    return block.content if block is not None and isinstance(block.content, dict) else {}


def _id_of(s: Session, case_id: str, ref: Any) -> str | None:
    """Give the person who is called so in a case file; a block is kept whole on its way."""
    if not isinstance(ref, str):
        return None
    chosen = select(Person.id).where(
        Person.case_id == case_id, (Person.ref == ref) | (Person.id == ref)
    )
    return s.scalar(chosen)


def _ref_of(s: Session, case_id: str, person_id: str) -> str:
    person = rows.get_in_case(s, Person, person_id, case_id)
    return person.ref or person.id
