"""Frozen values of cost routes: amounts with their source, and routes beside each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Price:
    """An amount of the price list, in euros, with where it comes from.

    ``amount_to`` makes it a range; ``at_least``: it is a lower bound ("ruim").  ``basis`` is
    ``practice_report``, ``public_tariff``, ``public_report`` or ``estimate``.
    """

    key: str
    label: str
    amount: float
    amount_to: float | None = None
    at_least: bool = False
    unit: str = ""
    basis: str = "estimate"
    source: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One line of a route: so many of something, each for an amount or a range."""

    item: str
    quantity: float = 1.0
    unit: str = ""
    amount: float = 0.0
    amount_to: float | None = None
    at_least: bool = False
    source: str = ""
    year: int | None = None

    @property
    def low(self) -> float:
        """The lowest sum of the line."""
        return self.quantity * self.amount

    @property
    def high(self) -> float:
        """The highest sum of the line, as far as it is known."""
        return self.quantity * (self.amount if self.amount_to is None else self.amount_to)


@dataclass(frozen=True, slots=True)
class Route:
    """One way to go: its lines, and what it means for the family."""

    label: str
    lines: tuple[RouteLine, ...] = ()
    family: str = ""

    @property
    def low(self) -> float:
        """The lowest sum."""
        return sum(line.low for line in self.lines)

    @property
    def high(self) -> float:
        """The highest sum, as far as it is known."""
        return sum(line.high for line in self.lines)

    @property
    def at_least(self) -> bool:
        """Whether something in it is only a lower bound."""
        return any(line.at_least for line in self.lines)


@dataclass(frozen=True, slots=True)
class Routes:
    """The routes of a case, and where the amounts came from as a whole."""

    routes: tuple[Route, ...] = ()
    source: str = ""
