"""Legend of the ecogram: a sample and a sentence for exactly the marks that are drawn."""

from __future__ import annotations

from collections.abc import Mapping

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.ecogram import EcogramLayout
from wijkteam_desktop.network.ecogram_plates import letters
from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    Box,
    Circle,
    LegendEntry,
    Point,
    Primitive,
    Rect,
    Text,
)
from wijkteam_desktop.network.hulls import household_entry
from wijkteam_desktop.network.kring_legend import (
    direction_entries,
    feeling_entries,
    people_entries,
    strength_entries,
)
from wijkteam_desktop.network.lines import Track, desired_line, family_line
from wijkteam_desktop.network.text_metrics import CAP_HEIGHT, width
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Direction

_UNIT = 0.8
_LETTER = 12.0
_TRACK = Track(Point(2.0, LEGEND_H / 2), Point(LEGEND_W - 2.0, LEGEND_H / 2))


def ecogram_legend(
    case: CaseView, layout: EcogramLayout, *, homes: bool = False
) -> tuple[LegendEntry, ...]:
    """Legend entries: symbols, carriers, lines, arrows, letters, in that order.

    *homes* says whether households are outlined.
    """
    bonds = layout.bonds
    entries = people_entries(case, [*layout.core.positions, *sorted(layout.positions)])
    if layout.focus is None:
        oval = Circle(_TRACK.at(_TRACK.length / 2), 18.0, 9.0, "ring.family", "accent", 1.6)
        entries.append(LegendEntry("centre", (oval,), _("Ovaal: het gezin in het midden")))
    if homes:
        entries.append(household_entry())
    entries += strength_entries({b.strength for b in bonds if b.kind == "support"})
    used = {b.direction for b in bonds if b.kind == "support"}
    entries += direction_entries(used, _arrow_texts())
    entries += feeling_entries({b.feeling for b in bonds if b.feeling is not None})
    kinds = {b.kind for b in bonds}
    if "wish" in kinds:
        entries.append(
            LegendEntry("desired", desired_line(_TRACK, _UNIT), _("Stippen met pijl: gewenst"))
        )
    if "family" in kinds:
        entries.append(
            LegendEntry(
                "family", family_line(_TRACK, _UNIT), _("Donkere lijn: gezin of zelfde huis")
            )
        )
    return (*entries, *_plates(layout))


def _arrow_texts() -> Mapping[Direction, str]:
    return {
        Direction.TO_CLIENT: _("Pijl naar het midden: geeft steun"),
        Direction.BOTH: _("Pijl aan twee kanten: steun over en weer"),
        Direction.FROM_CLIENT: _("Pijl van het midden af: krijgt steun"),
    }


def _plates(layout: EcogramLayout) -> list[LegendEntry]:
    """Letters and hours on the plates that are drawn."""
    shown = [b for b in layout.bonds if b.key in layout.plates]
    found = []
    if layout.wording == "letters":
        used = {kind for b in shown for kind in b.kinds}
        for kind, letter in letters().items():
            if kind in used:
                text = _("{letter}: {support}").format(letter=letter, support=label(kind).lower())
                found.append(LegendEntry(f"support:{kind.value}", _plate(letter), text))
    if layout.hours and any(b.hours is not None for b in shown):
        found.append(LegendEntry("hours", _plate(_("2 u")), _("Getal met u: uren per week")))
    return found


def _plate(text: str) -> tuple[Primitive, ...]:
    middle = Point(LEGEND_W / 2, LEGEND_H / 2)
    w, h = width(text, _LETTER, "semibold") + 0.7 * _LETTER, 1.35 * _LETTER
    base = Point(middle.x, middle.y + CAP_HEIGHT * _LETTER / 2)
    return (
        Rect(Box(middle.x - w / 2, middle.y - h / 2, w, h), 4.0, "surface", "line.strong", 1.0),
        Text(base, text, _LETTER, "semibold", anchor="middle"),
    )
