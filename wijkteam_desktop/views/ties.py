"""Frozen values of support ties, wished-for ties and places in a drawing."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.vocabulary import Circle, Direction, SupportKind, TieStrength


@dataclass(frozen=True, slots=True)
class TieView:
    """Support between someone of the household (``client_id``) and someone else."""

    id: str
    client_id: str
    other_id: str
    circle: Circle | None = None
    strength: TieStrength = TieStrength.NORMAL
    kinds: tuple[SupportKind, ...] = ()
    direction: Direction = Direction.TO_CLIENT
    contact_frequency: str = ""
    hours_per_week: float | None = None
    reciprocity: str = ""
    note: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class DesiredTieView:
    """A tie the client wishes for."""

    id: str
    for_id: str
    label: str
    circle: Circle | None = None
    other_id: str | None = None


@dataclass(frozen=True, slots=True)
class PlacementView:
    """A place chosen by hand, in the units of the drawing."""

    node_id: str
    x: float
    y: float
    pinned: bool = True
