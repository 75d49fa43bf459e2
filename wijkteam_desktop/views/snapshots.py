"""Frozen values of the moments of a network: earlier ones, and the one that is wished for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    Gender,
    PersonKind,
    SnapshotKind,
    TieStrength,
)


@dataclass(frozen=True, slots=True)
class SnapshotNodeView:
    """Somebody or an organisation (``kind`` is None) as they were at a moment.

    ``node_id`` is the person or organisation of the case; None for who is no longer in it, and for
    who still has to be found (``desired``).  ``name`` is what may be shown.
    """

    id: str
    name: str
    node_id: str | None = None
    kind: PersonKind | None = PersonKind.FAMILY
    gender: Gender = Gender.UNKNOWN
    role: str = ""
    discipline: str | None = None
    sector: str = ""
    birth_year: int | None = None
    died_year: int | None = None
    pregnancy_due: str | None = None
    is_index: bool = False
    desired: bool = False

    @property
    def key(self) -> str:
        """Id under which they are drawn: that of the case, else that of the moment."""
        return self.node_id or self.id


@dataclass(frozen=True, slots=True)
class SnapshotTieView:
    """Support at a moment; both ids are those of ``SnapshotNodeView``."""

    id: str
    client_id: str
    other_id: str
    circle: Circle | None = None
    strength: TieStrength = TieStrength.NORMAL
    direction: Direction = Direction.TO_CLIENT
    hours_per_week: float | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class SnapshotView:
    """One moment of the network. ``date`` is ISO text; the wished network may have none."""

    id: str
    kind: SnapshotKind
    label: str = ""
    date: str | None = None
    nodes: tuple[SnapshotNodeView, ...] = ()
    ties: tuple[SnapshotTieView, ...] = ()

    @property
    def is_wished(self) -> bool:
        """Whether this is the network that is wished for."""
        return self.kind is SnapshotKind.WISHED

    def public(self) -> SnapshotView:
        """The same moment without anything confidential."""
        return replace(self, ties=tuple(t for t in self.ties if not t.confidential))
