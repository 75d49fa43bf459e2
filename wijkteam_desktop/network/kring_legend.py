"""Legend of the circle view: a sample and a sentence for exactly the marks that are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    LegendEntry,
    Mark,
    Point,
    Primitive,
)
from wijkteam_desktop.network.hulls import HOME, household_entry
from wijkteam_desktop.network.lines import (
    Track,
    desired_line,
    emotional_line,
    family_line,
    support_line,
)
from wijkteam_desktop.network.load import carrier_of, load_of
from wijkteam_desktop.network.style import emotional_role
from wijkteam_desktop.network.symbols import (
    Shape,
    carrier_badge,
    ghost_symbol,
    inside_text,
    load_arc,
    load_segments,
    load_track,
    shape_of,
    symbol,
)
from wijkteam_desktop.palette import carrier_role
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.vocabulary import (
    CARRIER_LETTERS,
    Carrier,
    Direction,
    EmotionalKind,
    TieStrength,
)

_MIDDLE = Point(LEGEND_W / 2, LEGEND_H / 2)
_SYMBOL = 15.0
_TRACK = Track(Point(2.0, LEGEND_H / 2), Point(LEGEND_W - 2.0, LEGEND_H / 2))
_UNIT = 0.8


def kring_legend(case: CaseView, marks: Sequence[Mark]) -> tuple[LegendEntry, ...]:
    """Legend entries for the marks: symbols, rings, carriers, lines, in that order."""
    people = [m.key for m in marks if m.kind == "person"]
    drawn = {m.key for m in marks if m.kind in ("tie", "desired")}
    entries = people_entries(case, people)
    if any(m.key.startswith(HOME) for m in marks):
        entries.append(household_entry())
    if any(m.kind == "family" for m in marks):
        entries.append(LegendEntry("family", family_line(_TRACK, _UNIT), _("Rechte lijn: gezin")))
    ties = [t for t in case.ties if t.id in drawn]
    entries += strength_entries({t.strength for t in ties})
    entries += direction_entries({t.direction for t in ties}, _arrow_texts())
    entries += feeling_entries({e.kind for e in case.emotional if e.id in drawn})
    if any(m.kind == "desired" for m in marks):
        entries.append(
            LegendEntry("desired", desired_line(_TRACK, _UNIT), _("Stippen met pijl: gewenst"))
        )
    if any(m.kind == "ghost" for m in marks):
        dots = (ghost_symbol(_MIDDLE, _SYMBOL),)
        entries.append(LegendEntry("ghost", dots, _("Gestippeld rondje: gewenst, nog te vinden")))
    return tuple(entries)


def people_entries(case: CaseView, people: Sequence[str]) -> list[LegendEntry]:
    """Symbols, signs, load rings and carriers of the people and organisations that are drawn."""
    found = [*shape_entries(case, people), *sign_entries(case, people), *_loads(case, people)]
    return [*found, *carrier_entries(case, people)]


def shape_entries(case: CaseView, people: Sequence[str]) -> list[LegendEntry]:
    """Forms of the symbols of these people."""
    texts = {
        Shape.SQUARE: _("Vierkant: man"),
        Shape.CIRCLE: _("Rondje: vrouw"),
        Shape.DOME: _("Boog: non-binair"),
        Shape.SQUARE_CIRCLE: _("Vierkant met rondje: trans man"),
        Shape.CIRCLE_SQUARE: _("Rondje met vierkant: trans vrouw"),
        Shape.UNKNOWN: _("Vraagteken: nog niet bekend"),
        Shape.DIAMOND: _("Ruit: huisdier"),
        Shape.TRIANGLE: _("Driehoek: zwangerschap"),
        Shape.TRIANGLE_CROSS: _("Driehoek met kruis: miskraam"),
        Shape.ORGANISATION: _("Liggend vak: organisatie"),
    }
    used = {shape_of(case.person(i)) for i in people if not i.startswith("gathered:")}
    found = []
    for shape, text in texts.items():
        if shape in used:
            parts = list(symbol(shape, _MIDDLE, _SYMBOL, "ink"))
            if shape is Shape.UNKNOWN:
                parts.append(inside_text("?", _MIDDLE, 10.0, "ink"))
            found.append(LegendEntry(f"shape:{shape.value}", tuple(parts), text))
    return found


def sign_entries(case: CaseView, people: Sequence[str]) -> list[LegendEntry]:
    """Main person, died, stillborn, where one of these people is."""
    drawn = [p for p in case.people if p.id in set(people)]
    found = []
    if any(p.is_index and not p.stillborn for p in drawn):
        parts = symbol(Shape.SQUARE, _MIDDLE, _SYMBOL, "ink", index=True)
        found.append(LegendEntry("index", parts, _("Dubbele rand: hoofdpersoon")))
    if any(p.died_year and not p.stillborn for p in drawn):
        parts = symbol(Shape.SQUARE, _MIDDLE, _SYMBOL, "ink", crossed=True)
        found.append(LegendEntry("died", parts, _("Kruis erdoor: overleden")))
    if any(p.stillborn for p in drawn):
        parts = symbol(Shape.SQUARE, _MIDDLE, _SYMBOL, "ink", small=True)
        found.append(LegendEntry("stillborn", parts, _("Klein met kruis: doodgeboren")))
    return found


def _loads(case: CaseView, people: Sequence[str]) -> list[LegendEntry]:
    loads = [load_of(case, i) for i in people]
    size = 13.0
    found = []
    if any(load.parts and load.share is None for load in loads):
        parts: list[Primitive] = [load_track(_MIDDLE, size)]
        parts += load_segments(_MIDDLE, size, 2, "ink")
        parts.append(inside_text("2", _MIDDLE, 10.0, "ink"))
        found.append(
            LegendEntry("parts", tuple(parts), _("Getal en stukjes van de ring: aantal deelvragen"))
        )
    shares = [load.share for load in loads if load.share is not None]
    if any(share <= 1.0 for share in shares):
        parts = [load_track(_MIDDLE, size), *load_arc(_MIDDLE, size, 0.6, "ink")]
        found.append(
            LegendEntry("hours", tuple(parts), _("Doorlopende ring: uren van wat iemand kan geven"))
        )
    if any(share > 1.0 for share in shares):
        parts = [load_track(_MIDDLE, size), *load_arc(_MIDDLE, size, 1.1, "warning")]
        found.append(LegendEntry("over", tuple(parts), _("Dubbele ring: meer uren dan iemand kan")))
    return found


def carrier_entries(case: CaseView, people: Sequence[str]) -> list[LegendEntry]:
    """Colours and letters of the carriers of what these people take on."""
    known = [i for i in people if not i.startswith("gathered:")]
    used = {carrier_of(case, i) for i in known}
    lettered = {carrier_of(case, i) for i in known if load_of(case, i).parts}
    found = []
    for carrier in Carrier:
        if carrier not in used:
            continue
        role, letter = carrier_role(carrier), CARRIER_LETTERS[carrier]
        parts = [*symbol(Shape.SQUARE, _MIDDLE, _SYMBOL, role)]
        if carrier in lettered:
            parts += carrier_badge(Point(_MIDDLE.x - 2, _MIDDLE.y - 3), 22.0, letter, role)
            text = _("{letter} en kleur: {carrier}").format(letter=letter, carrier=label(carrier))
        else:
            text = _("Kleur: {carrier}").format(carrier=label(carrier))
        found.append(LegendEntry(f"carrier:{carrier.value}", tuple(parts), text))
    return found


def strength_entries(used: set[TieStrength]) -> list[LegendEntry]:
    """Patterns of support lines that are drawn."""
    texts = {
        TieStrength.STRONG: _("Dikke lijn: sterke band"),
        TieStrength.NORMAL: _("Lijn: gewone band"),
        TieStrength.WEAK: _("Streepjeslijn: zwakke band"),
        TieStrength.STRESSFUL: _("Lijn met dwarsstreepjes: spanning"),
        TieStrength.BROKEN: _("Lijn met onderbreking: verbroken"),
        TieStrength.NEW: _("Stippellijn: nieuw contact"),
    }
    tense = (TieStrength.STRESSFUL, TieStrength.BROKEN)
    found = []
    for strength, text in texts.items():
        if strength in used:
            role = "warning" if strength in tense else "ink"
            # Without a head at either end: direction has entries of its own.
            parts = support_line(_TRACK, strength, Direction.TO_CLIENT, role, _UNIT)
            found.append(LegendEntry(f"strength:{strength.value}", parts[:-1], text))
    return found


def direction_entries(used: set[Direction], texts: Mapping[Direction, str]) -> list[LegendEntry]:
    """Arrows that are drawn, in the order of *texts*."""
    return [
        LegendEntry(
            f"direction:{direction.value}",
            support_line(_TRACK, TieStrength.NORMAL, direction, "ink", _UNIT),
            text,
        )
        for direction, text in texts.items()
        if direction in used
    ]


def _arrow_texts() -> Mapping[Direction, str]:
    return {
        Direction.TO_CLIENT: _("Pijl naar het gezin: geeft steun"),
        Direction.BOTH: _("Pijl aan twee kanten: steun over en weer"),
        Direction.FROM_CLIENT: _("Pijl van het gezin af: krijgt steun"),
    }


def feeling_entries(used: set[EmotionalKind]) -> list[LegendEntry]:
    """Patterns of the feelings that are drawn."""
    texts = {
        EmotionalKind.CLOSE: _("Twee lijnen: nauw"),
        EmotionalKind.FUSED: _("Drie lijnen: zeer nauw"),
        EmotionalKind.NORMAL: _("Enkele lijn: gewoon"),
        EmotionalKind.DISTANT: _("Losse stippen: afstandelijk"),
        EmotionalKind.CONFLICT: _("Zigzag: conflict"),
        EmotionalKind.HOSTILE: _("Dichte zigzag: vijandig"),
        EmotionalKind.CLOSE_HOSTILE: _("Twee lijnen met zigzag: nauw en conflict"),
        EmotionalKind.FUSED_HOSTILE: _("Drie lijnen met zigzag: zeer nauw en conflict"),
        EmotionalKind.CUT_OFF: _("Twee dwarsstrepen: contact verbroken"),
        EmotionalKind.CUT_OFF_REPAIRED: _("Dwarsstrepen met rondje: hersteld"),
        EmotionalKind.FOCUSED_ON: _("Open pijl: gericht op"),
        EmotionalKind.SPIRITUAL: _("Golflijn: geestelijke band"),
        EmotionalKind.CARETAKER: _("Lijn met haak: zorgt voor"),
        EmotionalKind.PHYSICAL_ABUSE: _("Zigzag met dichte pijl: lichamelijk geweld"),
        EmotionalKind.EMOTIONAL_ABUSE: _("Zigzag met open pijl: psychisch geweld"),
        EmotionalKind.SEXUAL_ABUSE: _("Zigzag met lijn en pijl: seksueel geweld"),
        EmotionalKind.NEGLECT: _("Lange strepen met V: verwaarlozing"),
        EmotionalKind.EXPLOITATION: _("Lange strepen met U: uitbuiting"),
    }
    found = []
    for kind, text in texts.items():
        if kind in used:
            role = emotional_role(EmotionalView("", "", "", kind))
            stretch = _TRACK
            if kind is EmotionalKind.CARETAKER:
                stretch = Track(_TRACK.a, Point(_TRACK.b.x - 6.0, _TRACK.b.y))
            parts = emotional_line(stretch, kind, role, _UNIT)
            found.append(LegendEntry(f"emotional:{kind.value}", parts, text))
    return found
