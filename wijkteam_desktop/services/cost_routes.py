"""Two or three routes of a case beside each other, each with its own sums; never ranked.

They live in the block ``cost_comparison`` of the case, so that a file keeps them whole.  Amounts
are copied from the price list: a later price changes no route.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import CaseBlock
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import cost_prices, rows
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services.figures import COSTS
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.costs import Route, RouteLine, Routes

MOST = 3
"""More than three beside each other cannot be read."""
_QUANTITY = f.number(0, 1_000_000)


def routes(s: Session, case_id: str) -> Routes:
    """Give the routes of a case; what cannot be read in a file is passed over."""
    content = _content(_block(s, case_id))
    source = str(content.get("source") or "")
    return Routes(tuple(_route(one) for one in _entries(content)), source)


def add_route(s: Session, case_id: str, label: str) -> None:
    """Add an empty route; raises InvalidInput for a fourth one."""
    content = _content(_block(s, case_id))
    present = _entries(content)
    if len(present) >= MOST:
        raise InvalidInput(_("Drie routes naast elkaar is genoeg. Er is niets gewijzigd."))
    _save(s, case_id, content, [*present, {"label": f.needed_line(200)(label), "lines": []}])


def update_route(s: Session, case_id: str, number: int, **fields: Any) -> None:
    """Change ``label`` or ``family`` (what it means for the family) of a route."""
    clean: Mapping[str, f.Clean] = {"label": f.needed_line(200), "family": f.prose}
    _change(s, case_id, number, {name: clean[name](value) for name, value in fields.items()})


def remove_route(s: Session, case_id: str, number: int) -> None:
    """Remove a route."""
    content = _content(_block(s, case_id))
    present = _entries(content)
    _at(present, number)
    _save(s, case_id, content, [one for n, one in enumerate(present) if n != number])


def add_line(s: Session, case_id: str, number: int, price_key: str = "") -> None:
    """Add a line with an amount of the price list, or an empty one of one's own."""
    price = next((p for p in cost_prices.prices(s) if p.key == price_key), None)
    line: dict[str, Any] = {"item": _("Eigen bedrag"), "quantity": 1, "unit": "", "unit_cost": 0}
    if price is not None:
        line = {
            "item": price.label,
            "quantity": 1,
            "unit": price.unit,
            "unit_cost": price.amount,
            **({"unit_cost_to": price.amount_to} if price.amount_to is not None else {}),
            **({"at_least": True} if price.at_least else {}),
            "source": price.source,
            **({"price_year": price.year} if price.year else {}),
        }
    lines = _lines(_at(_entries(_content(_block(s, case_id))), number))
    _change(s, case_id, number, {"lines": [*lines, line]})


def update_line(s: Session, case_id: str, number: int, place: int, **fields: Any) -> None:
    """Change ``item``, ``quantity``, ``unit`` or ``amount`` (a number or a range) of a line.

    An amount of one's own has no source any more.
    """
    lines = _lines(_at(_entries(_content(_block(s, case_id))), number))
    line = dict(_at(lines, place))
    if "item" in fields:
        line["item"] = f.needed_line(200)(fields["item"])
    if "quantity" in fields:
        line["quantity"] = _QUANTITY(fields["quantity"])
    if "unit" in fields:
        line["unit"] = f.line(60)(fields["unit"])
    if "amount" in fields:
        amounts = cost_prices.amounts(fields["amount"])
        for name in ("unit_cost_to", "at_least", "source", "price_year", "from_practice_story"):
            line.pop(name, None)
        line["unit_cost"] = amounts["amount"]
        if amounts["amount_to"] is not None:
            line["unit_cost_to"] = amounts["amount_to"]
        line["source"] = _("eigen bedrag")
    changed = [line if n == place else one for n, one in enumerate(lines)]
    _change(s, case_id, number, {"lines": changed})


def remove_line(s: Session, case_id: str, number: int, place: int) -> None:
    """Remove a line of a route."""
    lines = _lines(_at(_entries(_content(_block(s, case_id))), number))
    _at(lines, place)
    _change(s, case_id, number, {"lines": [one for n, one in enumerate(lines) if n != place]})


def _change(s: Session, case_id: str, number: int, values: Mapping[str, Any]) -> None:
    content = _content(_block(s, case_id))
    present = _entries(content)
    _at(present, number)
    changed = [{**one, **values} if n == number else one for n, one in enumerate(present)]
    _save(s, case_id, content, changed)


def _save(
    s: Session, case_id: str, content: Mapping[str, Any], entries: Sequence[Mapping[str, Any]]
) -> None:
    block = _block(s, case_id)
    whole = {**content, "routes": list(entries)}
    if block is None:
        rows.require_case(s, case_id)
        highest = s.scalar(select(func.max(CaseBlock.position)).where(CaseBlock.case_id == case_id))
        place = 0 if highest is None else highest + 1
        s.add(CaseBlock(case_id=case_id, key=COSTS, content=whole, position=place))
    elif entries:
        rows.assign(block, {"content": whole})
    else:
        rows.delete_all(s, [block])
    s.flush()


def _block(s: Session, case_id: str) -> CaseBlock | None:
    found = rows.find(s, CaseBlock, CaseBlock.case_id == case_id, CaseBlock.key == COSTS)
    return found[0] if found else None


def _content(block: CaseBlock | None) -> dict[str, Any]:
    return dict(block.content) if block is not None and isinstance(block.content, dict) else {}


def _entries(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = content.get("routes")
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _lines(entry: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = entry.get("lines")
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _at(entries: Sequence[dict[str, Any]], number: int) -> dict[str, Any]:
    if not 0 <= number < len(entries):
        raise InvalidInput(_("Deze regel bestaat niet meer. Er is niets gewijzigd."))
    return entries[number]


def _route(entry: Mapping[str, Any]) -> Route:
    return Route(
        str(entry.get("label") or ""),
        tuple(_line(line) for line in _lines(entry)),
        str(entry.get("family") or ""),
    )


def _line(line: Mapping[str, Any]) -> RouteLine:
    year = line.get("price_year")
    high = line.get("unit_cost_to")
    return RouteLine(
        item=str(line.get("item") or ""),
        quantity=_number(line.get("quantity")),
        unit=str(line.get("unit") or ""),
        amount=_number(line.get("unit_cost")),
        amount_to=_number(high) if isinstance(high, (int, float)) else None,
        at_least=line.get("at_least") is True,
        source=str(line.get("source") or ""),
        year=year if isinstance(year, int) else None,
    )


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
