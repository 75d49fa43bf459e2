"""Frozen values of a sociale kaart that came from a file, or goes to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong in one row of a file: a Dutch sentence, and whether the row is left out."""

    file: str
    line: int
    reason: str = field(repr=False)
    left_out: bool = True

    def __str__(self) -> str:
        """Give the line as it is shown."""
        place = f"{self.file}, regel {self.line}" if self.line else self.file
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class ProviderRecord:
    """An organisation of a file; ``values`` under the names of ``ProviderView``."""

    ref: str
    values: Mapping[str, Any] = field(repr=False)
    extra: Mapping[str, Any] = field(default_factory=dict, repr=False)
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """An offer of a file; ``values`` under the names of ``OfferView``, ``terms`` by reference."""

    ref: str
    provider_ref: str | None
    values: Mapping[str, Any] = field(repr=False)
    terms: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict, repr=False)
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A term of a taxonomy, under ``parent_ref`` or at the top."""

    ref: str
    name: str
    parent_ref: str | None = None
    taxonomy: str = ""


@dataclass(frozen=True, slots=True)
class KaartFile:
    """A sociale kaart as a file has it.  ``form`` says in words what kind of file it is.

    ``source`` names where it comes from: records with the same source and reference are the same.
    ``problem_count`` counts problems that are not listed too.
    """

    form: str
    source: str = ""
    providers: tuple[ProviderRecord, ...] = ()
    offers: tuple[OfferRecord, ...] = ()
    terms: tuple[TermRecord, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    problem_count: int = 0
