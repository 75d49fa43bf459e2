"""Legend of the family tree: a sample and a sentence for exactly the marks that are drawn."""

from __future__ import annotations

from collections.abc import Iterable

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    Box,
    LegendEntry,
    Mark,
    Point,
    Polyline,
    Primitive,
    Rect,
)
from wijkteam_desktop.network.kring_legend import (
    carrier_entries,
    feeling_entries,
    shape_entries,
    sign_entries,
)
from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.network.stamboom.authority import chips_of
from wijkteam_desktop.network.stamboom.caption import chip_shape
from wijkteam_desktop.network.stamboom.child_lines import strands
from wijkteam_desktop.network.stamboom.home_marks import DASH, ROLE
from wijkteam_desktop.network.stamboom.layout import StamboomLayout
from wijkteam_desktop.network.stamboom.look import Look
from wijkteam_desktop.network.stamboom.partner_lines import partner_parts
from wijkteam_desktop.network.stamboom.words import SHORT
from wijkteam_desktop.network.symbols import Shape, inside_text, symbol
from wijkteam_desktop.network.text_metrics import width
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind

_MIDDLE = Point(LEGEND_W / 2, LEGEND_H / 2)
_LINE = (Point(2.0, LEGEND_H / 2), Point(LEGEND_W - 2.0, LEGEND_H / 2))
_SYMBOL = 17.0
_CHILD = {
    ParentKind.BIOLOGICAL: "Lijn omlaag: kind",
    ParentKind.ADOPTED: "Lijn met streepjes ernaast: adoptie",
    ParentKind.FOSTER: "Stippellijn omlaag: pleegkind",
    ParentKind.STEP: "Dunne streepjeslijn: stiefkind",
}
_CHIPS = {
    "authority": ("G", "G: gezag over dit kind"),
    "supervision": ("OTS", "OTS: ondertoezichtstelling"),
    "guardian": ("voogd", "Voogd of GI: voogdij"),
    "none": ("G: geen", "Nog geen gezag geregeld"),
    "adult": ("bewind", "Bewind, mentor of curatele"),
}


def stamboom_legend(
    case: CaseView, layout: StamboomLayout, marks: Iterable[Mark], look: Look
) -> tuple[LegendEntry, ...]:
    """Legend entries: symbols, what stands in them, partner and child lines, plates, feelings."""
    marks = list(marks)
    people = [m.key for m in marks if m.kind == "person"]
    drawn = {m.key for m in marks if m.kind == "tie"}
    entries = [*shape_entries(case, people), *sign_entries(case, people)]
    entries += _numbers(case, people, look)
    entries += _partners(layout)
    entries += _children(layout)
    entries += _chips(case, people)
    if any(m.kind == "ground" for m in marks):
        box = Box(3.0, 3.0, LEGEND_W - 6.0, LEGEND_H - 6.0)
        outline = Rect(box, 6.0, "surface.alt", ROLE, 1.3, DASH)
        entries.append(LegendEntry("home", (outline,), _("Streepjesrand: wonen samen")))
    entries += feeling_entries({e.kind for e in case.emotional if e.id in drawn})
    return tuple(entries)


def _numbers(case: CaseView, people: list[str], look: Look) -> list[LegendEntry]:
    if look.carriers:
        found = carrier_entries(case, people)
        if any(load_of(case, p).parts for p in people):
            parts = (*symbol(Shape.SQUARE, _MIDDLE, _SYMBOL, "ink"), _number("2"))
            found.append(LegendEntry("parts", parts, _("Getal: aantal deelvragen")))
        return found
    if any(p.birth_year is not None and p.id in set(people) for p in case.people):
        parts = (*symbol(Shape.SQUARE, _MIDDLE, _SYMBOL, "ink"), _number("36"))
        return [LegendEntry("age", parts, _("Getal: leeftijd; links boven het geboortejaar"))]
    return []


def _number(text: str) -> Primitive:
    return inside_text(text, _MIDDLE, 9.0, "ink", "regular")


def _partners(layout: StamboomLayout) -> list[LegendEntry]:
    used = {
        p.kind
        for key in layout.unions
        for p in layout.graph.couples[key].partnerships
        if layout.unions[key].couples
    }
    found = []
    for kind in PartnershipKind:
        if kind in used:
            parts = partner_parts(_LINE, kind, _MIDDLE)
            short, full = _(SHORT[kind]), _lower(label(kind))
            text = full if full.startswith(short) else f"{short}: {full}"
            found.append(LegendEntry(f"partner:{kind.value}", parts, text))
    return found


def _children(layout: StamboomLayout) -> list[LegendEntry]:
    used = {
        kind
        for key, lines in layout.unions.items()
        for child in lines.children
        for kind in layout.graph.couples[key].kinds[child].values()
    }
    found = [
        LegendEntry(f"child:{kind.value}", tuple(strands(_LINE, (kind,))), _(text))
        for kind, text in _CHILD.items()
        if kind in used
    ]
    twins = [t for t in layout.graph.twins if _together(layout, t.ids)]
    if twins:
        found.append(LegendEntry("twins", _twins(False), _("Lijnen uit één punt: tweeling")))
    if any(t.identical for t in twins):
        found.append(LegendEntry("identical", _twins(True), _("Met dwarsstreep: eeneiig")))
    return found


def _together(layout: StamboomLayout, ids: tuple[str, ...]) -> bool:
    return any(
        sum(len(lines.children.get(i, ())) == 3 for i in ids) > 1
        for lines in layout.unions.values()
    )


def _twins(identical: bool) -> tuple[Primitive, ...]:
    x, y = _MIDDLE.x, 3.0
    left, right = Point(x - 11, LEGEND_H - 3), Point(x + 11, LEGEND_H - 3)
    parts: list[Primitive] = [Polyline((left, Point(x, y), right), "ink", 1.8)]
    if identical:
        level = 13.0
        parts.append(Polyline((Point(x - 7, level), Point(x + 7, level)), "ink", 1.6))
    return tuple(parts)


def _chips(case: CaseView, people: list[str]) -> list[LegendEntry]:
    used = {chip.sort for person in people for chip in chips_of(case, person)}
    found = []
    for sort, (text, sentence) in _CHIPS.items():
        if sort in used:
            wide = width(_(text), 9.5, "semibold") + 7.0
            parts = tuple(chip_shape(_(text), (LEGEND_W - wide) / 2, LEGEND_H / 2 - 6.0))
            found.append(LegendEntry(f"chip:{sort}", parts, _(sentence)))
    return found


def _lower(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
