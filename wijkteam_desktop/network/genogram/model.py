"""What the genogram layout takes: people, unions and households, free of where they came from.

A case, a GEDCOM file and the inputs of the benchmark are all turned into a ``FamilyGraph``. Ids are
strings; everything is frozen. Units of places are drawing units, y runs down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.vocabulary import ParentKind

# The label of the judge: 6.5 units a letter. A caller that knows its font gives ``label_width``.
LETTER_WIDTH = 6.5
LABEL_PADDING = 4.0


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """One symbol of the genogram.

    ``sex`` is "M", "F" or empty; it only breaks ties (a man stands left in a couple).
    ``label_width`` is that of the widest line under the symbol, in units; None estimates it.
    """

    id: str
    label: str = ""
    sex: str = ""
    birth_year: int | None = None
    label_width: float | None = None

    @property
    def width(self) -> float:
        """Width of the label in units."""
        if self.label_width is not None:
            return self.label_width
        return LETTER_WIDTH * len(self.label) + LABEL_PADDING


@dataclass(frozen=True, slots=True)
class Union:
    """Partners, their children, or both; no partners means siblings of unknown parents.

    ``child_kinds`` says per child id how it is tied to each partner, in the order of ``partners``;
    a child that is not in it is a biological child of all.  A child may be in several unions
    (birth and foster parents).  ``rank`` orders the unions of one person in time (a start year).
    """

    id: str
    partners: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    child_kinds: Mapping[str, tuple[ParentKind, ...]] = field(default_factory=dict)
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """A household; a person may be in two, the first in ``FamilyGraph.homes`` decides the place."""

    id: str
    members: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class FamilyGraph:
    """Everything the layout looks at."""

    members: tuple[FamilyMember, ...]
    unions: tuple[Union, ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    homes: tuple[Home, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much: a crossing, a younger sibling left of an elder, a unit in between."""

    crossing: float = 8.0
    siblings: float = 6.0
    far: float = 0.5


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """What the layout must respect besides the family.

    ``pinned`` are places that may not change at all. ``previous`` are those of the drawing on the
    screen: who is in it stays as near to it as can be, and only newcomers are fitted in. Without
    ``weights`` the order of siblings counts more in a large family. ``family_gap`` is what lies
    between the children of two families in a small one: room for one more, so that families read
    apart and a newcomer pushes nobody aside.
    """

    pinned: Mapping[str, Point] = field(default_factory=dict)
    previous: Mapping[str, Point] = field(default_factory=dict)
    weights: Weights | None = None
    family_gap: float = 80.0
