"""Family structure: households, partners, parents and children, authority, emotional relations."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import CaseRow
from wijkteam_desktop.db.cases import CasePart


class Household(CasePart):
    """People who live together."""

    __tablename__ = "household"

    label: Mapped[str] = mapped_column(String(200), default="")


class HouseholdMember(CaseRow):
    """One person in one household; a child of separated parents may be in two."""

    __tablename__ = "household_member"

    household_id: Mapped[str] = mapped_column(ForeignKey("household.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)


class Partnership(CasePart):
    """A partner line between two people."""

    __tablename__ = "partnership"

    first_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    second_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(30), default="relationship")
    start_year: Mapped[int | None] = mapped_column(Integer)
    end_year: Mapped[int | None] = mapped_column(Integer)


class ParentChildLink(CasePart):
    """One parent of one child. Links of one couple share ``pair``, so they read as one couple."""

    __tablename__ = "parent_child_link"

    pair: Mapped[str] = mapped_column(String(36), index=True)
    parent_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    child_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    parent_order: Mapped[int] = mapped_column(Integer, default=0)
    kind: Mapped[str] = mapped_column(String(20), default="biological")
    twin_group: Mapped[str | None] = mapped_column(String(40))
    twin_kind: Mapped[str | None] = mapped_column(String(20))
    start_year: Mapped[int | None] = mapped_column(Integer)


class SiblingMember(CaseRow):
    """One person of a group of siblings whose parents are not in the case."""

    __tablename__ = "sibling_member"

    group_position: Mapped[int] = mapped_column(Integer, default=0)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)


class LegalAuthority(CasePart):
    """Legal authority (gezag, OTS, bewind) over a person: a fact, never derived from a line."""

    __tablename__ = "legal_authority"

    subject_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    subject_key: Mapped[str] = mapped_column(String(20), default="child_id")
    kind: Mapped[str] = mapped_column(String(40))
    start: Mapped[str | None] = mapped_column(String(10))
    end: Mapped[str | None] = mapped_column(String(10))
    note: Mapped[str | None] = mapped_column(Text)


class AuthorityHolder(CaseRow):
    """Who holds a legal authority: a person or an organisation."""

    __tablename__ = "authority_holder"

    authority_id: Mapped[str] = mapped_column(ForeignKey("legal_authority.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)


class EmotionalRelation(CasePart):
    """How two people are with each other (domain §3.3); violence is confidential, with a status."""

    __tablename__ = "emotional_relation"

    from_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    to_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(30))
    note: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str | None] = mapped_column(String(40))
    visibility: Mapped[str] = mapped_column(String(20), default="team")
