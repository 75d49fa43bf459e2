"""A plain table of offers: which column is which field, guessed first and then said by the user."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.findings import Findings
from wijkteam_desktop.exchange.kaart.hours import day_of
from wijkteam_desktop.exchange.kaart.offer_fields import weeks_of
from wijkteam_desktop.exchange.kaart.row_rules import is_email, iso_day
from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord, ProviderRecord
from wijkteam_desktop.views.offers import Moment, in_week_order
from wijkteam_desktop.vocabulary import Carrier, Channel, DayPart, Form, LifeDomain

Read = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A field that a column can be: its heading, other headings for it, and how it is read."""

    heading: str
    also: tuple[str, ...]
    read: Read


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table of which the user still says what the columns are.

    ``matched`` maps a column to a key of ``COLUMNS``; columns that are not in it are kept as they
    are, without a place on the screen.
    """

    sheet: t.Sheet
    source: str
    matched: Mapping[str, str] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)


def of(sheet: t.Sheet, source: str, findings: Findings) -> PlainTable:
    """Guess which column is which field, by its heading."""
    matched: dict[str, str] = {}
    for column in sheet.columns:
        key = guess(column)
        if key is not None and key not in matched.values():
            matched[column] = key
    return PlainTable(sheet, source, matched, findings)


def guess(column: str) -> str | None:
    """Give the field that a heading names, or None."""
    words = fold(column)
    for key, one in COLUMNS.items():
        if words in {fold(key), fold(one.heading), *(fold(name) for name in one.also)}:
            return key
    return None


def file_of(table: PlainTable, matched: Mapping[str, str]) -> KaartFile:
    """Read the table with the columns as *matched*; raises InvalidInput without a name."""
    if "name" not in matched.values():
        raise InvalidInput(_("Kies welke kolom de naam van het aanbod is. Er is niets ingelezen."))
    providers: dict[str, ProviderRecord] = {}
    offers = []
    findings = Findings()
    for problem in table.findings.listed:
        findings.add(problem.file, problem.line, problem.reason, left_out=problem.left_out)
    seen: set[str] = set()
    for row in table.sheet.rows:
        record = _record(table, matched, row, providers, findings)
        if record is None:
            continue
        if record.ref in seen:
            findings.add(table.sheet.file, row.line, _("dit aanbod staat er al eerder in"))
            continue
        seen.add(record.ref)
        offers.append(record)
    return KaartFile(
        form=_("Tabel"),
        source=table.source,
        providers=tuple(providers.values()),
        offers=tuple(offers),
        problems=findings.listed,
        problem_count=findings.count,
    )


def _record(
    table: PlainTable,
    matched: Mapping[str, str],
    row: t.TableRow,
    providers: dict[str, ProviderRecord],
    findings: Findings,
) -> OfferRecord | None:
    """Read one row; None, with a reason, when it cannot be taken."""
    file, values, kept = table.sheet.file, {}, {}
    for column in table.sheet.columns:
        text = row.get(column)
        key = matched.get(column)
        if not text:
            continue
        if key is None:
            kept[column] = text
            continue
        try:
            values[key] = COLUMNS[key].read(text)
        except ValueError:
            reason = _("“{value}” past niet bij {field}").format(
                value=text[:60], field=_(COLUMNS[key].heading).lower()
            )
            findings.add(file, row.line, reason)
            return None
    if not values.get("name"):
        findings.add(file, row.line, _("er staat geen naam van aanbod in"))
        return None
    provider = values.pop("provider", "")
    own = values.pop("ref", "")
    if provider:
        providers.setdefault(fold(provider), ProviderRecord(fold(provider), {"name": provider}))
    ref = own or f"{fold(provider)}/{fold(values['name'])}"
    extra = {"cells": kept} if kept else {}
    return OfferRecord(ref[:200], fold(provider) or None, values, (), extra, file, row.line)


def _text(limit: int) -> Read:
    def read(text: str) -> str:
        if len(text) > limit:
            raise ValueError
        return text

    return read


def _whole(low: int, high: int) -> Read:
    def read(text: str) -> int:
        number = int(float(text.replace(",", ".")))
        if not low <= number <= high:
            raise ValueError
        return number

    return read


def _weeks(text: str) -> int:
    found = weeks_of(text)
    return found if found is not None else int(_whole(0, 520)(text))


def _yes(text: str) -> bool:
    word = fold(text)
    if word in ("ja", "j", "yes", "y", "true", "waar", "1", "x"):
        return True
    if word in ("nee", "n", "no", "false", "onwaar", "0"):
        return False
    raise ValueError


def _email(text: str) -> str:
    if not is_email(text):
        raise ValueError
    return text


def _day(text: str) -> str:
    dutch = re.match(r"^(\d{1,2})-(\d{1,2})-(\d{4})$", text)
    found = iso_day(f"{dutch[3]}-{int(dutch[2]):02}-{int(dutch[1]):02}" if dutch else text)
    if found is None:
        raise ValueError
    return found


def _words(text: str) -> list[str]:
    parts = re.split(r"[;\n|]", text) if re.search(r"[;\n|]", text) else text.split(",")
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _one(kind: type[StrEnum]) -> Read:
    known = {fold(name): member for member in kind for name in (member.value, label(member))}

    def read(text: str) -> str:
        member = known.get(fold(text))
        if member is None:
            raise ValueError
        return member.value

    return read


def _several(kind: type[StrEnum]) -> Read:
    one = _one(kind)

    def read(text: str) -> list[str]:
        try:
            return [one(part) for part in _words(text)]
        except ValueError:
            # The name of a value may itself hold a comma.
            return [one(text)]

    return read


def _moments(text: str) -> list[str]:
    return [str(moment) for part in _words(text) for moment in _moment(part)]


def _moment(text: str) -> list[Moment]:
    try:
        return [Moment.parse(text)]
    except ValueError:
        pass
    words = fold(text).split()
    day = day_of(words[0]) if words else None
    if day is None:
        raise ValueError
    by_word = {fold(label(part)): part for part in DayPart}
    parts = [by_word[word] for word in words[1:] if word in by_word]
    if len(words) > 1 and not parts:
        raise ValueError
    return [Moment(day, part) for part in parts or list(DayPart)]


def moment_words(moments: Sequence[Moment]) -> str:
    """Say moments as this table reads them: "maandag ochtend; dinsdag middag"."""
    return "; ".join(
        f"{label(m.day).lower()} {label(m.part).lower()}" for m in in_week_order(moments)
    )


COLUMNS: Mapping[str, Column] = {
    "name": Column("Aanbod", ("naam", "naam aanbod", "titel", "service", "dienst"), _text(300)),
    "provider": Column(
        "Organisatie", ("aanbieder", "naam organisatie", "organization", "instelling"), _text(300)
    ),
    "description": Column("Omschrijving", ("beschrijving", "toelichting", "wat"), _text(100_000)),
    "catalogue_ref": Column("Soort aanbod", ("soort", "catalogus"), _text(80)),
    "carrier": Column("Wie", ("trede", "ladder", "carrier"), _one(Carrier)),
    "life_domains": Column("Leefgebieden", ("leefgebied", "domein", "thema"), _several(LifeDomain)),
    "forms": Column("Vorm", ("vormen", "form"), _several(Form)),
    "channels": Column("Contactvorm", ("kanaal", "contact via"), _several(Channel)),
    "areas": Column("Wijken", ("wijk", "buurt", "buurten", "gebied", "werkgebied", "area"), _words),
    "target_group": Column("Doelgroep", ("voor wie", "eligibility"), _text(100_000)),
    "min_age": Column("Leeftijd vanaf", ("vanaf leeftijd", "minimumleeftijd"), _whole(0, 130)),
    "max_age": Column("Leeftijd tot en met", ("tot leeftijd", "maximumleeftijd"), _whole(0, 130)),
    "languages": Column("Talen", ("taal", "languages"), _words),
    "moments": Column("Dagen en dagdelen", ("dagen", "dagdelen", "openingstijden"), _moments),
    "intake_mode": Column("Aanmelden", ("intake", "instroom"), _text(60)),
    "wait_weeks": Column("Wachtweken", ("wachttijd", "wachttijd weken", "wachtlijst"), _weeks),
    "places_free": Column("Plaatsen vrij", ("plek", "plekken", "capaciteit"), _whole(0, 10_000)),
    "cost": Column("Kosten", ("prijs", "bijdrage", "fees"), _text(100_000)),
    "vog_needed": Column("VOG nodig", ("vog",), _yes),
    "boundary": Column("Grens", ("grenzen", "wat niet"), _text(100_000)),
    "who_to_ask": Column("Vragen aan", ("contactpersoon", "wie vragen", "contact"), _text(200)),
    "phone": Column("Telefoon", ("tel", "telefoonnummer", "phone"), _text(100)),
    "email": Column("E-mail", ("email", "mail", "emailadres", "e-mailadres"), _email),
    "website": Column("Website", ("url", "site", "link"), _text(500)),
    "active": Column("Actief", ("active",), _yes),
    "checked_on": Column("Gecontroleerd op", ("laatst gecontroleerd", "peildatum"), _day),
    "checked_by": Column("Gecontroleerd door", (), _text(200)),
    "ref": Column("Kenmerk", ("id", "nummer", "code"), _text(200)),
}
"""The fields of a plain table, in the order in which they are written."""
