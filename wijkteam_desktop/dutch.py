"""Dates, moments, hours and lists in Dutch words, for screen, paper and text alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from wijkteam_desktop.translation import _

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def date_words(iso: str | None) -> str:
    """Say an ISO date ("2026-11-22", "2026-11", "2026") in words; other text is left as it is."""
    if not iso:
        return ""
    try:
        numbers = [int(bit) for bit in iso.split("-")]
    except ValueError:
        return iso
    if len(numbers) == 1:
        return str(numbers[0])
    if not 1 <= numbers[1] <= len(MONTHS):
        return iso
    month = MONTHS[numbers[1] - 1]
    if len(numbers) == 2:
        return f"{month} {numbers[0]}"
    return f"{numbers[2]} {month} {numbers[0]}"


def moment(when: datetime) -> str:
    """Say a moment: "22 november 2026, 14:02"."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}, {when:%H:%M}"


def hours(amount: float | None) -> str:
    """Say hours a week: "1,5 u"; empty when not recorded."""
    if amount is None:
        return ""
    return _("{hours} u").format(hours=f"{amount:g}".replace(".", ","))


def listed(words: Sequence[str]) -> str:
    """Join words the Dutch way: "Jan, Piet en Klaas"."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} en {last}").format(first=", ".join(words[:-1]), last=words[-1])
