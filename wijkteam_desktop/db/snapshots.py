"""Moments of a case's network: frozen copies of an earlier time, and the network wished for.

Every moment is rows of its own, so that undo, history and merging work on it as on all else.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Float, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.cases import CasePart


class Snapshot(CasePart):
    """One moment: ``then`` with its date, or the one that is ``wished``."""

    __tablename__ = "snapshot"

    kind: Mapped[str] = mapped_column(String(20), default="then")
    label: Mapped[str] = mapped_column(String(60), default="")
    date: Mapped[str | None] = mapped_column(String(10))


class SnapshotNode(CasePart):
    """Somebody, or an organisation (``kind`` organisation), as they were at that moment.

    Both ids are NULL for who is no longer in the case, and for who still has to be found
    (``desired``).
    """

    __tablename__ = "snapshot_node"

    snapshot_id: Mapped[str] = mapped_column(ForeignKey("snapshot.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(String(20), default="family")
    gender: Mapped[str] = mapped_column(String(20), default="unknown")
    role: Mapped[str] = mapped_column(String(300), default="")
    discipline: Mapped[str | None] = mapped_column(String(60))
    sector: Mapped[str | None] = mapped_column(String(100))
    birth_year: Mapped[int | None] = mapped_column(Integer)
    died_year: Mapped[int | None] = mapped_column(Integer)
    pregnancy_due: Mapped[str | None] = mapped_column(String(10))
    main_person: Mapped[bool] = mapped_column(Boolean, default=False)
    desired: Mapped[bool] = mapped_column(Boolean, default=False)


class SnapshotTie(CasePart):
    """Support between two of a moment: from whom of the household, how close, how strong."""

    __tablename__ = "snapshot_tie"

    snapshot_id: Mapped[str] = mapped_column(ForeignKey("snapshot.id"), index=True)
    client_node_id: Mapped[str] = mapped_column(ForeignKey("snapshot_node.id"), index=True)
    other_node_id: Mapped[str] = mapped_column(ForeignKey("snapshot_node.id"), index=True)
    circle: Mapped[str | None] = mapped_column(String(20))
    strength: Mapped[str] = mapped_column(String(20), default="normal")
    direction: Mapped[str] = mapped_column(String(20), default="to_client")
    hours_per_week: Mapped[float | None] = mapped_column(Float)
    visibility: Mapped[str] = mapped_column(String(20), default="team")
