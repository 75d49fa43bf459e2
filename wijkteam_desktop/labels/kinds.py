"""What a table of labels is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

Labels = Mapping[type[StrEnum], Mapping[str, str]]
"""Per enumeration the Dutch word of each value."""
