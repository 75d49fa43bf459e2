"""Amounts in euros as Dutch text, and as people type them."""

from __future__ import annotations

import re

from wijkteam_desktop.translation import _

_RANGE = re.compile(r"\s*(?:-|–|\btot\b|\bt/m\b)\s*")
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+(,\d{1,2})?")


def amount_text(amount: float) -> str:
    """Say an amount without the sign: "1.394,44", "80.000"."""
    whole = abs(amount - round(amount)) < 0.005
    text = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return text.replace(",", "x").replace(".", ",").replace("x", ".")


def euros(low: float, high: float | None = None, *, at_least: bool = False) -> str:
    """Say an amount or a range with the sign: "€ 80.000", "€ 120 tot € 150", "ruim € 80.000"."""
    text = f"€ {amount_text(low)}"
    if high is not None and round(high, 2) != round(low, 2):
        text = _("{low} tot {high}").format(low=text, high=f"€ {amount_text(high)}")
    return _("ruim {amount}").format(amount=text) if at_least else text


def range_text(low: float, high: float | None = None) -> str:
    """Say an amount or a range as it is typed: "120 - 150"."""
    return amount_text(low) if high is None else f"{amount_text(low)} - {amount_text(high)}"


def read_amount(text: str) -> tuple[float, float | None]:
    """Read an amount, or a range of two; raises ValueError.

    Both "1.394,44" and "1394.44" are understood; a point before three digits is for thousands.
    """
    pieces = [piece for piece in _RANGE.split(text.strip()) if piece]
    if not 1 <= len(pieces) <= 2:
        raise ValueError
    numbers = [_number(piece) for piece in pieces]
    if any(number < 0 for number in numbers):
        raise ValueError
    if len(numbers) == 1:
        return numbers[0], None
    return min(numbers), max(numbers)


def _number(text: str) -> float:
    plain = text.replace("€", "").replace(" ", "").replace("\u00a0", "").removesuffix(",-")
    if _THOUSANDS.fullmatch(plain) or "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    return float(plain)
