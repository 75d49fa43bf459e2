"""What would change in an offer or organisation, in words: the field, the old and the new value."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from wijkteam_desktop.exchange.kaart.plain_table import COLUMNS, moment_words
from wijkteam_desktop.labels import label
from wijkteam_desktop.services.kaart_import import Change
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.vocabulary import Carrier, Channel, Form, LifeDomain, ProviderKind

_KINDS: Mapping[str, type[StrEnum]] = {
    "life_domains": LifeDomain,
    "forms": Form,
    "channels": Channel,
    "carrier": Carrier,
    "kind": ProviderKind,
}
_MORE: Mapping[str, str] = {
    "provider_id": "Organisatie",
    "terms": "Thema’s",
    "kind": "Soort organisatie",
}
_LETTERS = 80


def change_words(change: Change) -> str:
    """Say a change: "Wachtweken: 3 wordt 1"."""
    heading = COLUMNS[change.column].heading if change.column in COLUMNS else None
    field = _(heading or _MORE.get(change.column, change.column))
    if change.column == "provider_id":
        return _("{field} wordt een andere").format(field=field)
    return _("{field}: {old} wordt {new}").format(
        field=field, old=_value(change.column, change.old), new=_value(change.column, change.new)
    )


def _value(column: str, value: Any) -> str:
    if value is None or value == "" or value == []:
        return _("leeg")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if column == "moments":
        return moment_words([Moment.parse(str(one)) for one in value])
    many = value if isinstance(value, list | tuple) else [value]
    kind = _KINDS.get(column)
    words = ", ".join(label(kind(one)) if kind else str(one) for one in many)
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= _LETTERS else plain[:_LETTERS] + '…'}”"
