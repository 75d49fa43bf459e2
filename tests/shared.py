"""Where the study material is that only tests may use; tests that need it skip without it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(os.environ.get("WIJKTEAM_SHARED", Path(__file__).parents[2] / "shared"))


def shared(path: str) -> Path:
    """A file or folder of the shared material; the test is skipped when it is not there."""
    found = ROOT / path
    if not found.exists():
        pytest.skip(f"needs the shared material: {path}")
    return found
