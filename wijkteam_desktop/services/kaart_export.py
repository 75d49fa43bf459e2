"""The sociale kaart as records that can be written to a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.offers import Offer, OfferTerm, Provider
from wijkteam_desktop.services import offers, providers
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord, ProviderRecord, TermRecord

_NOT_WRITTEN = frozenset({"provider_id", "source", "source_ref", "terms"})


def kaart_file(s: Session) -> KaartFile:
    """Give all organisations, offers and terms.

    A record goes by the reference it came with, unless two sources use the same; else by its id.
    """
    found_providers = list(s.scalars(select(Provider).order_by(Provider.name, Provider.id)))
    found_offers = list(s.scalars(select(Offer).order_by(Offer.name, Offer.id)))
    provider_refs, offer_refs = _refs(found_providers), _refs(found_offers)
    return KaartFile(
        form="",
        providers=tuple(
            ProviderRecord(
                provider_refs[row.id], _values(row, providers.FIELDS), dict(row.extra or {})
            )
            for row in found_providers
        ),
        offers=tuple(
            OfferRecord(
                offer_refs[row.id],
                provider_refs.get(row.provider_id or ""),
                _values(row, offers.FIELDS),
                tuple(row.terms or ()),
                dict(row.extra or {}),
            )
            for row in found_offers
        ),
        terms=tuple(
            TermRecord(row.ref, row.name, row.parent_ref, row.taxonomy)
            for row in s.scalars(select(OfferTerm).order_by(OfferTerm.ref, OfferTerm.id))
        ),
    )


def _refs(found: Iterable[Any]) -> dict[str, str]:
    listed = list(found)
    used = Counter(row.source_ref for row in listed if row.source_ref)
    return {
        row.id: row.source_ref if row.source_ref and used[row.source_ref] == 1 else row.id
        for row in listed
    }


def _values(row: Any, table: Any) -> dict[str, Any]:
    values = {
        key: getattr(row, one.column) for key, one in table.items() if key not in _NOT_WRITTEN
    }
    return {key: value for key, value in values.items() if value not in (None, "", [])}
