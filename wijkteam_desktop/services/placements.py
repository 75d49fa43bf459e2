"""Places chosen by hand in a drawing; whoever has none is placed automatically.

In the circle view a place is x = fraction within the person's own sector and y = depth: 0-1 family,
1-2 heel dichtbij, 2-3 dichtbij, 3-4 verder weg.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from wijkteam_desktop.db.ties import Placement
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import rows
from wijkteam_desktop.vocabulary import Circle, View

RING: Mapping[Circle, int] = {Circle.INNER: 1, Circle.MIDDLE: 2, Circle.OUTER: 3}
"""The depth at which each circle begins."""
_INSIDE = 0.999


def place(s: Session, case_id: str, view: str, places: Mapping[str, tuple[float, float]]) -> None:
    """Put people and organisations where they were dragged, in the units of the drawing."""
    view = View(view).value
    for node_id, (x, y) in places.items():
        if not (math.isfinite(x) and math.isfinite(y)):
            raise InvalidInput
        node = rows.get_node(s, node_id, case_id)
        placed = _placed(s, node_id, view)
        if placed:
            rows.assign(placed[0], {"x": float(x), "y": float(y), "pinned": True})
        else:
            s.add(
                Placement(
                    case_id=case_id,
                    view=view,
                    x=float(x),
                    y=float(y),
                    pinned=True,
                    **rows.node_columns(node),
                )
            )
    s.flush()


def release(s: Session, case_id: str, view: str, node_ids: Iterable[str] | None = None) -> None:
    """Give people back to automatic placement: those named, or everybody in that drawing."""
    chosen = rows.find(
        s, Placement, Placement.case_id == case_id, Placement.view == View(view).value
    )
    if node_ids is not None:
        wanted = set(node_ids)
        chosen = [p for p in chosen if p.person_id in wanted or p.organisation_id in wanted]
    rows.delete_all(s, chosen)


def follow_circle(s: Session, node_id: str, circle: Circle | None) -> None:
    """Move a place chosen by hand along to another ring of the circle view.

    The fraction within sector and ring stays.  Without a circle the place is given up.
    """
    for placed in _placed(s, node_id, View.KRING):
        if circle is None:
            s.delete(placed)
        elif not RING[circle] <= placed.y <= RING[circle] + 1:
            inside = min(placed.y - math.floor(placed.y), _INSIDE)
            rows.assign(placed, {"y": RING[circle] + inside})
    s.flush()


def _placed(s: Session, node_id: str, view: str) -> list[Placement]:
    return rows.find(
        s,
        Placement,
        Placement.view == view,
        (Placement.person_id == node_id) | (Placement.organisation_id == node_id),
    )
