"""What in a case file is for the case holder only: violence and sensitive subjects."""

from __future__ import annotations

from typing import Any

from wijkteam_desktop.vocabulary import Visibility

ALWAYS_CONFIDENTIAL = frozenset({"meldcode"})
"""Blocks that are confidential whatever they say themselves."""

TELLS_OF_HIDDEN = frozenset({"expected_derived", "feature_stress"})
"""Blocks that count or describe the whole case, so that they would give hidden rows away."""


def is_confidential(key: str, content: Any) -> bool:
    """Say whether a block is confidential, by its key or by a mark anywhere inside."""
    return key in ALWAYS_CONFIDENTIAL or _marked(content)


def _marked(content: Any) -> bool:
    pending = [content]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if value.get("visibility") == Visibility.CASE_HOLDER_ONLY:
                return True
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
    return False
