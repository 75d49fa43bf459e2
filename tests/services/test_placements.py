"""Places chosen by hand."""

from __future__ import annotations

import math
from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import placements
from wijkteam_desktop.vocabulary import View


def test_place_move_and_release(do: Any, look: Any, changes: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    places = {family.aunt: (0.2, 2.5), organisation: (0.7, 3.5)}
    do(lambda s: placements.place(s, family.case, View.KRING, places))
    assert changes(lambda s: placements.place(s, family.case, "kring", places)) == ()
    do(lambda s: placements.place(s, family.case, "kring", {family.aunt: (0.3, 2.5)}))
    found = {p.node_id: (p.x, p.y, p.pinned) for p in look().placements["kring"]}
    assert found == {family.aunt: (0.3, 2.5, True), organisation: (0.7, 3.5, True)}
    do(lambda s: placements.release(s, family.case, "kring", [organisation]))
    assert [p.node_id for p in look().placements["kring"]] == [family.aunt]
    do(lambda s: placements.release(s, family.case, "kring"))
    assert look().placements == {}


def test_what_is_no_place(do: Any, family: Family) -> None:
    with pytest.raises(InvalidInput):
        do(lambda s: placements.place(s, family.case, "kring", {family.aunt: (math.nan, 1)}))
    with pytest.raises(NotFound):
        do(lambda s: placements.place(s, family.case, "kring", {"missing": (0, 1)}))
    with pytest.raises(ValueError, match="kaart"):
        do(lambda s: placements.place(s, family.case, "kaart", {}))
