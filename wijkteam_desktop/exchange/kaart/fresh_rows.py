"""What a standard writes for one offer or organisation, made from the fields of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.hours import HOURS, weekday_name
from wijkteam_desktop.exchange.kaart.offer_fields import english_language
from wijkteam_desktop.views.kaart_file import OfferRecord, ProviderRecord
from wijkteam_desktop.views.offers import Moment

Cells = dict[str, str]
Rows = dict[str, list[Cells]]

_BYDAY = {"mon": "MO", "tue": "TU", "wed": "WE", "thu": "TH", "fri": "FR", "sat": "SA", "sun": "SU"}


def provider_cells(standard: str, provider: ProviderRecord) -> Cells:
    """Give the row of an organisation; the standards ask for a description."""
    values = provider.values
    url = "url" if standard == t.HSDS_1 else "website"
    return _filled(
        id=provider.ref,
        name=text(values.get("name")),
        description=text(values.get("description") or values.get("name")),
        email=text(values.get("email")),
        **{url: text(values.get("website"))},
    )


def provider_rows(standard: str, provider: ProviderRecord) -> Rows:
    """Give the rows that hang on an organisation."""
    return {t.PHONES: _phone(standard, "organization_id", provider.ref, provider.values)}


def offer_cells(standard: str, offer: OfferRecord) -> Cells:
    """Give the row of an offer in a table of services."""
    values = offer.values
    weeks = values.get("wait_weeks")
    common = {
        "id": offer.ref,
        "name": text(values.get("name")),
        "description": text(values.get("description")),
        "email": text(values.get("email")),
        "status": "active" if values.get("active", True) else "inactive",
        "wait_time": "" if weeks is None else f"{weeks} weeks" if weeks else "no wait",
    }
    cost, group = text(values.get("cost")), text(values.get("target_group"))
    website = text(values.get("website"))
    if standard == t.OHANA:
        if group == offer.extra.get("cells", {}).get("audience"):
            group = ""
        return _filled(
            **{**common, "description": common["description"] or common["name"]},
            location_id=offer.ref,
            fees=cost,
            eligibility=group,
            website=website,
            languages=", ".join(english_language(one) for one in values.get("languages", ())),
            service_areas=", ".join(values.get("areas", ())),
            taxonomy_ids=", ".join(offer.terms),
        )
    common |= {"organization_id": offer.provider_ref or "", "url": website}
    if standard == t.HSDS_1:
        return _filled(**common, fees=cost)
    checked_by = text(values.get("checked_by"))
    return _filled(
        **common,
        fees_description=cost,
        eligibility_description=group,
        minimum_age=text(values.get("min_age")),
        maximum_age=text(values.get("max_age")),
        assured_date=text(values.get("checked_on")),
        assurer_email=checked_by if "@" in checked_by else "",
    )


def offer_rows(standard: str, offer: OfferRecord) -> Rows:
    """Give the rows that hang on an offer."""
    values, ref = offer.values, offer.ref
    rows: Rows = {
        t.PHONES: _phone(standard, "service_id", ref, values),
        t.CONTACTS: _contact(ref, text(values.get("who_to_ask"))),
        t.SCHEDULES: [_schedule(standard, ref, moment) for moment in _moments(offer)],
    }
    if standard == t.OHANA:
        rows[t.LOCATIONS] = [
            {
                "id": ref,
                "organization_id": offer.provider_ref or "",
                "name": text(values.get("name")),
                "description": text(values.get("description") or values.get("name")),
                "virtual": "true",
            }
        ]
        return rows
    language, area = ("language", "service_area") if standard == t.HSDS_1 else ("name", "name")
    rows[t.LANGUAGES] = [
        {"service_id": ref, language: english_language(one)} for one in values.get("languages", ())
    ]
    rows[t.AREAS] = [{"service_id": ref, area: one} for one in values.get("areas", ())]
    if standard == t.HSDS_1:
        group = text(values.get("target_group"))
        rows[t.ELIGIBILITY] = [{"service_id": ref, "eligibility": group}] if group else []
        rows[t.ATTRIBUTES] = [{"service_id": ref, "taxonomy_id": term} for term in offer.terms]
    else:
        rows[t.ATTRIBUTES] = [
            {"link_id": ref, "link_entity": "service", "taxonomy_term_id": term}
            for term in offer.terms
        ]
    return rows


def text(value: Any) -> str:
    """Give a value as a cell."""
    return "" if value is None else str(value)


def _filled(**cells: str) -> Cells:
    return {key: value for key, value in cells.items() if value}


def _phone(standard: str, owner: str, ref: str, values: Mapping[str, Any]) -> list[Cells]:
    number = text(values.get("phone"))
    if not number:
        return []
    kind = "number_type" if standard == t.OHANA else "type"
    return [{owner: ref, "number": number, kind: "voice"}]


def _contact(ref: str, who: str) -> list[Cells]:
    name, _comma, title = who.partition(", ")
    return [_filled(service_id=ref, name=name, title=title)] if name else []


def _moments(offer: OfferRecord) -> Sequence[Moment]:
    return [
        one if isinstance(one, Moment) else Moment.parse(str(one))
        for one in offer.values.get("moments", ())
    ]


def _schedule(standard: str, ref: str, moment: Moment) -> Cells:
    opens, closes = HOURS[moment.part]
    when = {"service_id": ref, "opens_at": opens, "closes_at": closes}
    if standard == t.HSDS_3:
        return {**when, "freq": "WEEKLY", "byday": _BYDAY[moment.day.value]}
    return {**when, "weekday": weekday_name(moment.day)}
