"""Which cell of a directory is which field of an organisation or offer, and what rows add to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.hours import day_of, moments_of
from wijkteam_desktop.exchange.kaart.row_rules import is_email, iso_day
from wijkteam_desktop.views.offers import Moment, in_week_order
from wijkteam_desktop.vocabulary import Weekday

Hanging = Mapping[str, Sequence[t.TableRow]]

PROVIDER_CELLS = frozenset({"id", "name", "description", "email", "website", "url"})
OFFER_CELLS = frozenset(
    {
        "id",
        "organization_id",
        "name",
        "description",
        "email",
        "url",
        "website",
        "status",
        "wait_time",
        "fees",
        "fees_description",
        "eligibility",
        "eligibility_description",
        "minimum_age",
        "maximum_age",
        "assured_date",
        "assurer_email",
        "languages",
        "service_areas",
        "taxonomy_ids",
    }
)
_WEEKS = re.compile(r"(\d+)\s*(?:-\s*\d+\s*)?(?:weeks?|weken|wk)", re.IGNORECASE)
_NOW = re.compile(r"^\s*(no wait|none|geen|direct|0)\b", re.IGNORECASE)
_LANGUAGES = {
    "english": "Engels",
    "spanish": "Spaans",
    "french": "Frans",
    "german": "Duits",
    "dutch": "Nederlands",
    "turkish": "Turks",
    "arabic": "Arabisch",
    "polish": "Pools",
    "ukrainian": "Oekraïens",
    "urdu": "Urdu",
    "chinese": "Chinees",
    "russian": "Russisch",
    "somali": "Somalisch",
    "tigrinya": "Tigrinya",
}
"""Dutch names of languages that directories write in English; any other stays as it is."""


def provider_values(row: t.TableRow, hanging: Hanging) -> dict[str, Any]:
    """Give the fields of an organisation."""
    return _filled(
        name=row.get("name"),
        description=row.get("description"),
        email=_email(row.get("email")),
        website=row.get("website") or row.get("url"),
        phone=_phone(hanging),
    )


def offer_values(row: t.TableRow, hanging: Hanging) -> dict[str, Any]:
    """Give the fields of an offer."""
    return _filled(
        name=row.get("name"),
        description=row.get("description"),
        target_group=_first(
            row.get("eligibility_description"),
            row.get("eligibility"),
            *(one.get("eligibility") for one in hanging.get(t.ELIGIBILITY, ())),
            row.get("audience"),
        ),
        min_age=_age(row.get("minimum_age")),
        max_age=_age(row.get("maximum_age")),
        cost=_first(row.get("fees_description"), row.get("fees"), _costs(hanging)),
        wait_weeks=weeks_of(row.get("wait_time")),
        email=_email(row.get("email")),
        website=row.get("url") or row.get("website"),
        phone=_phone(hanging),
        who_to_ask=_contact(hanging),
        areas=_areas(row, hanging),
        languages=_languages(row, hanging),
        moments=_moments(hanging),
        checked_on=iso_day(row.get("assured_date")) if row.get("assured_date") else None,
        checked_by=_email(row.get("assurer_email")),
        active=row.get("status").lower() in ("", "active"),
    )


def weeks_of(text: str) -> int | None:
    """Read a waiting time in weeks; None when the words do not say it."""
    if _NOW.match(text):
        return 0
    found = _WEEKS.search(text)
    return min(int(found[1]), 520) if found else None


def language_name(text: str) -> str:
    """Give the Dutch name of a language where it is known."""
    return _LANGUAGES.get(text.strip().lower(), text.strip())


def english_language(text: str) -> str:
    """Give the English name of a language where it is known."""
    return next((name.title() for name, dutch in _LANGUAGES.items() if dutch == text), text)


def _filled(**values: Any) -> dict[str, Any]:
    """Leave out what a file says nothing about: it never empties what a team filled in."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _first(*texts: str) -> str:
    return next((text for text in texts if text), "")


def _email(text: str) -> str:
    return text if is_email(text) else ""


def _age(text: str) -> int | None:
    try:
        return max(0, min(130, int(float(text))))
    except ValueError:
        return None


def _phone(hanging: Hanging) -> str:
    rows = [row for row in hanging.get(t.PHONES, ()) if not _is_fax(row)]
    number = rows[0].get("number").strip("\"' ") if rows else ""
    return number[:100]


def _is_fax(row: t.TableRow) -> bool:
    return (row.get("number_type") or row.get("type")).lower() == "fax"


def _contact(hanging: Hanging) -> str:
    rows = hanging.get(t.CONTACTS, ())
    if not rows:
        return ""
    said = [rows[0].get("name"), rows[0].get("title")]
    return ", ".join(word for word in said if word)[:200]


def _costs(hanging: Hanging) -> str:
    said = []
    for row in hanging.get(t.COSTS, ()):
        words = (row.get("option"), row.get("currency").upper(), row.get("amount"))
        said.append(" ".join(word for word in (*words, row.get("amount_description")) if word))
    return "; ".join(said)


def _areas(row: t.TableRow, hanging: Hanging) -> list[str]:
    named = [
        one.get("name") or one.get("service_area") for one in hanging.get(t.AREAS, ())
    ] or row.get("service_areas").split(",")
    return list(dict.fromkeys(name.strip()[:300] for name in named if name.strip()))


def _languages(row: t.TableRow, hanging: Hanging) -> list[str]:
    rows = [one for one in hanging.get(t.LANGUAGES, ()) if not one.get("phone_id")]
    named = [one.get("name") or one.get("language") for one in rows]
    named += row.get("languages").split(",")
    return list(dict.fromkeys(language_name(name) for name in named if name.strip()))


def _moments(hanging: Hanging) -> list[str]:
    found: set[Moment] = set()
    for row in hanging.get(t.SCHEDULES, ()):
        named = [day_of(day) for day in (row.get("byday") or row.get("weekday")).split(",")]
        days: list[Weekday] = [day for day in named if day is not None]
        found.update(moments_of(days, row.get("opens_at"), row.get("closes_at")))
    return [str(moment) for moment in in_week_order(found)]
