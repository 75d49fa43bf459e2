"""Mark of one person in the family tree: symbol, years, age or number of parts, name."""

from __future__ import annotations

from dataclasses import replace

from wijkteam_desktop.network.geometry import (
    Box,
    Mark,
    Point,
    Primitive,
    Rect,
    Text,
    Weight,
    moved_primitive,
    united,
)
from wijkteam_desktop.network.load import carrier_of, load_of
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.family import birth_year
from wijkteam_desktop.network.stamboom.layout import YEAR, StamboomLayout
from wijkteam_desktop.network.stamboom.look import Look
from wijkteam_desktop.network.stamboom.words import person_sentence
from wijkteam_desktop.network.symbols import (
    Shape,
    carrier_badge,
    inside_text,
    shape_of,
    symbol,
)
from wijkteam_desktop.network.text_metrics import ASCENT, width
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS

_YEAR_UP = SYMBOL / 2 + 4.5
_BESIDE = 3.5
_AGE = 15.0


def person_mark(
    case: CaseView, layout: StamboomLayout, person_id: str, look: Look, at: Point | None = None
) -> Mark:
    """Draw somebody; *at* is where they are dragged to.  Raises KeyError for who is not drawn."""
    centre = at or layout.places[person_id]
    person = case.person(person_id)
    if person is None:
        raise KeyError(person_id)
    role = look.role(case, person_id)
    shape = shape_of(person)
    caption = layout.captions[person_id]
    plate = Rect(caption.box.moved(centre.x, centre.y), 3.0, fill="surface")
    parts: list[Primitive] = [plate]
    parts += [moved_primitive(p, centre.x, centre.y) for p in caption.parts]
    parts += symbol(
        shape,
        centre,
        SYMBOL,
        role,
        index=person.is_index,
        crossed=bool(person.died_year),
        small=person.stillborn,
    )
    years = year_texts(layout, person, centre)
    parts += years
    parts += _inside(case, person, shape, centre, role, look)
    half = SYMBOL / 2 + 3.0
    boxes = [
        Box(centre.x - half, centre.y - half, 2 * half, 2 * half),
        caption.box.moved(centre.x, centre.y),
        *(text_box(text) for text in years),
    ]
    sentence = person_sentence(case, person, look.year)
    return Mark(person_id, "person", tuple(parts), united(boxes), sentence, centre)


def year_texts(layout: StamboomLayout, person: PersonView, centre: Point) -> list[Text]:
    """Year of birth left above the symbol, of death right above it, free of lines from above."""
    born, died = birth_year(person), person.died_year
    across = layout.tops.get(person.id, ())
    left = max([_BESIDE, *(_BESIDE - dx for dx in across if dx < 0.5)])
    right = max([_BESIDE, *(_BESIDE + dx for dx in across if dx > -0.5)])
    base = centre.y - _YEAR_UP
    found: list[Text] = []
    if born is not None:
        at = Point(centre.x - left, base)
        found.append(Text(at, str(born), YEAR, anchor="end", role="muted"))
    if died and not person.stillborn:
        at = Point(centre.x + right, base)
        found.append(Text(at, str(died), YEAR, anchor="start", role="muted"))
    return found


def text_box(text: Text) -> Box:
    """Box of a line of text."""
    wide = width(text.text, text.size, text.weight)
    x = text.at.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    return Box(x, text.at.y - ASCENT * text.size, wide, ASCENT * text.size + 1.0)


def _inside(
    case: CaseView, person: PersonView, shape: Shape, centre: Point, role: str, look: Look
) -> list[Primitive]:
    """Age, or the number of parts taken on, in the middle."""
    found: list[Primitive] = []
    text = _age(person, look.year)
    load = load_of(case, person.id)
    if look.carriers:
        text = str(load.parts) if load.parts else ""
    if person.stillborn or person.miscarriage or person.pregnancy_due:
        text = ""
    if text:
        middle = Point(centre.x, centre.y + (0.1 * SYMBOL if shape is Shape.DOME else 0.0))
        weight: Weight = "bold" if look.carriers else "regular"
        number = inside_text(text, middle, _AGE, role, weight)
        halo = "surface" if person.died_year else None
        found.append(replace(number, halo=halo, halo_width=2.5))
    if look.carriers and load.parts:
        letter = CARRIER_LETTERS[carrier_of(case, person.id)]
        # Beside the symbol, as the name is right below it.
        found += carrier_badge(Point(centre.x + 2.0, centre.y - 10.0), 0.8 * SYMBOL, letter, role)
    if shape is Shape.UNKNOWN and not person.stillborn:
        corner = Point(centre.x + 0.3 * SYMBOL, centre.y - 0.28 * SYMBOL)
        spot, em = (corner, 0.27 * SYMBOL) if text else (centre, 0.5 * SYMBOL)
        found.append(inside_text("?", spot, em, role))
    return found


def _age(person: PersonView, year: int) -> str:
    if person.birth_year is None:
        return ""
    age = (person.died_year or year) - person.birth_year
    return str(age) if age >= 0 else ""
