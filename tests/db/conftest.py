"""For tests that derive keys: the real work, with parameters that take no time."""

from __future__ import annotations

import pytest

from wijkteam_desktop.db import keys


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new slots use Argon2id with the least memory it allows."""
    monkeypatch.setitem(keys.ARGON2ID, "memory_kib", 32)
    monkeypatch.setitem(keys.ARGON2ID, "iterations", 1)
