"""The price list for cost routes: amounts that come with the program, as the team changed them.

The amounts of the practice reports, public tariffs and own estimates (domain §7) are in
``resources/costs/amounts.json``; every store has them.  What a team changes or adds, and what came
with a case file, is kept per key in ``CostDefault``.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.catalogue import CostDefault
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.money import read_amount
from wijkteam_desktop.paths import resource
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows, settings
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.costs import Price

SETTING = "cost_routes"
"""Whether the team shows cost routes; off until it chooses so."""
HIDDEN = "hidden"
BASES: Mapping[str, str] = {
    "practice_report": "praktijkverslag",
    "public_tariff": "openbaar tarief",
    "public_report": "openbaar rapport",
    "estimate": "schatting",
}
"""What an amount rests on, by the words of the case file."""
_SAME = "idem"


def basis_word(basis: str) -> str:
    """Say what an amount rests on."""
    return _(BASES[basis]) if basis in BASES else basis


def shown(s: Session) -> bool:
    """Say whether the team shows cost routes."""
    return settings.get(s, SETTING) is True


def show(s: Session, on: bool) -> None:
    """Show cost routes or leave them out, for the whole team; through ``Store.note``."""
    settings.put(s, SETTING, True if on else None)


@lru_cache(maxsize=1)
def shipped() -> dict[str, dict[str, Any]]:
    """Give the amounts that come with the program, by their key."""
    text = resource("costs", "amounts.json").read_text(encoding="utf-8")
    return {entry["key"]: entry for entry in json.loads(text)}


def prices(s: Session) -> tuple[Price, ...]:
    """Give the price list: in the order of the program, and then what the team has besides."""
    found = {key: dict(entry) for key, entry in shipped().items()}
    for row in _stored(s):
        if isinstance(row.content, dict):
            found[row.ref] = {**found.get(row.ref, {}), **_without_idem(row.content)}
    made = (_price(key, entry) for key, entry in found.items() if not entry.get(HIDDEN))
    return tuple(price for price in made if price is not None)


def update(s: Session, key: str, **fields: Any) -> None:
    """Change fields of an amount: ``label``, ``amount`` (a number or range), ``unit``, ``basis``,
    ``source``, ``price_year``.

    Raises InvalidInput.
    """
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "amount":
            values.update(amounts(value))
        else:
            values[name] = _CLEAN[name](value)
    _put(s, key, values)


def add(s: Session, label: str) -> str:
    """Add an amount of the team's own and give its key."""
    key = f"team-{uuid.uuid4().hex[:8]}"
    name = f.needed_line(200)(label)
    _put(s, key, {"label": name, "amount": 0, "unit": "", "basis": "estimate", "source": ""})
    return key


def remove(s: Session, key: str) -> None:
    """Leave an amount out of the list; routes that use it keep theirs."""
    if key in shipped():
        _put(s, key, {HIDDEN: True})
    else:
        rows.delete_all(s, [row for row in _stored(s) if row.ref == key])


_CLEAN: Mapping[str, f.Clean] = {
    "label": f.needed_line(200),
    "unit": f.line(60),
    "basis": f.line(40),
    "source": f.line(200),
    "price_year": f.YEAR,
}


def check(field: str, text: Any) -> None:
    """Raise InvalidInput when this cannot be the value of a field of ``update``."""
    if field == "amount":
        amounts(text)
    else:
        _CLEAN[field](text)


def amounts(text: Any) -> dict[str, Any]:
    """Read an amount or a range as it is typed; raises InvalidInput."""
    try:
        low, high = read_amount(str(text))
    except ValueError:
        raise InvalidInput(
            _(
                "Vul een bedrag in, zoals 55,80 of 1.100, of twee zoals 120 - 150. Er is niets "
                "gewijzigd."
            )
        ) from None
    return {"amount": low, "amount_to": high, "at_least": False}


def _put(s: Session, key: str, values: Mapping[str, Any]) -> None:
    present = next((row for row in _stored(s) if row.ref == key), None)
    if present is None:
        content = {**shipped().get(key, {"key": key}), **values}
        place = len(_stored(s))
        s.add(CostDefault(ref=key, position=place, content=_tidy(content)))
    else:
        kept = present.content if isinstance(present.content, dict) else {"key": key}
        rows.assign(present, {"content": _tidy({**kept, **values})})
    s.flush()


def _tidy(content: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing, so that a file keeps to what it had."""
    return {
        name: value
        for name, value in content.items()
        if not (name in ("amount_to", "at_least") and not value)
    }


def _without_idem(content: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out the source "idem" (as the line above in a file): the program knows it itself."""
    return {k: v for k, v in content.items() if not (k == "source" and v == _SAME)}


def _stored(s: Session) -> list[CostDefault]:
    return list(s.scalars(select(CostDefault).order_by(CostDefault.position, CostDefault.id)))


def _price(key: str, entry: Mapping[str, Any]) -> Price | None:
    amount, high, year = (entry.get(name) for name in ("amount", "amount_to", "price_year"))
    if not isinstance(amount, (int, float)):
        return None
    return Price(
        key=key,
        label=str(entry.get("label") or key),
        amount=float(amount),
        amount_to=float(high) if isinstance(high, (int, float)) else None,
        at_least=entry.get("at_least") is True,
        unit=str(entry.get("unit") or ""),
        basis=str(entry.get("basis") or ""),
        source=str(entry.get("source") or ""),
        year=year if isinstance(year, int) else None,
    )
