"""A case without its confidential rows, marked with their number: absence is no deletion."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wijkteam_desktop.exchange.case_record import record_of
from wijkteam_desktop.exchange.case_tables import CaseTables, Grouped
from wijkteam_desktop.exchange.visibility import TELLS_OF_HIDDEN
from wijkteam_desktop.folding import fold
from wijkteam_desktop.vocabulary import Visibility

WITHHELD = "withheld"
"""Key of a case in the file: how many rows of each kind were left out."""


def public_record(tables: CaseTables) -> dict[str, Any]:
    """Give the record of a case without anything confidential, marked with what was left out."""
    hidden_parts = {part.id for part in tables.parts if _hidden(part)}
    public = replace(
        tables,
        emotional=[row for row in tables.emotional if not _hidden(row)],
        ties=[row for row in tables.ties if not _hidden(row)],
        parts=[part for part in tables.parts if part.id not in hidden_parts],
        actions=[row for row in tables.actions if row.part_id not in hidden_parts],
        matches=[row for row in tables.matches if row.part_id not in hidden_parts],
        overrides=[row for row in tables.overrides if row.part_id not in hidden_parts],
        blocks=[row for row in tables.blocks if not _hidden(row)],
        snapshot_ties={
            moment: [row for row in rows if not _hidden(row)]
            for moment, rows in tables.snapshot_ties.items()
        },
    )
    counts = {
        "emotional_relations": len(tables.emotional) - len(public.emotional),
        "support_ties": len(tables.ties) - len(public.ties),
        "request_parts": len(tables.parts) - len(public.parts),
        "snapshot_ties": _together(tables.snapshot_ties) - _together(public.snapshot_ties),
        "actions": len(tables.actions) - len(public.actions),
        "offer_matches": len(tables.matches) - len(public.matches),
        "limit_overrides": len(tables.overrides) - len(public.overrides),
        "restricted_notes": sum(1 for person in tables.people if person.restricted_note),
        "blocks": len(tables.blocks) - len(public.blocks),
    }
    if any(counts.values()):
        kept = [row for row in public.blocks if row.key not in TELLS_OF_HIDDEN]
        counts["blocks"] += len(public.blocks) - len(kept)
        public = replace(public, blocks=kept)
    record = record_of(public)
    counts["domain_tags"] = _drop_tags(record, [part for part in tables.parts if _hidden(part)])
    for person in record.get("people", ()):
        person.pop("restricted_note", None)
    _mark(record, counts)
    return record


def _drop_tags(record: dict[str, Any], hidden: list[Any]) -> int:
    """Leave out the tags that name the programme of a hidden part; give how many there were."""
    programmes = [fold(part.program) for part in hidden if part.program]
    tags = record.get("domain_tags") or []
    kept = [tag for tag in tags if not any(name in fold(tag) for name in programmes)]
    if len(kept) < len(tags):
        record["domain_tags"] = kept
    return len(tags) - len(kept)


def _together(groups: Grouped) -> int:
    return sum(len(rows) for rows in groups.values())


def _hidden(row: Any) -> bool:
    return bool(row.visibility == Visibility.CASE_HOLDER_ONLY)


def _mark(record: dict[str, Any], counts: dict[str, int]) -> None:
    """Add the counts to those of an earlier time that something was left out of this case."""
    earlier = record.get(WITHHELD)
    total = {key: number for key, number in counts.items() if number}
    for key, number in (earlier if isinstance(earlier, dict) else {}).items():
        total[key] = total.get(key, 0) + (number if isinstance(number, int) else 0)
    if total:
        record[WITHHELD] = total
