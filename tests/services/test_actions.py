"""Actions: who does what, by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import actions, cases, parts
from wijkteam_desktop.vocabulary import ActionStatus


def test_add_tick_and_remove(do: Any, look: Any, family: Family) -> None:
    first = do(
        lambda s: actions.add(
            s,
            family.case,
            "Bellen met de woningbouw",
            who_id=family.worker,
            due_date="over 2 weken",
            part_id=family.water,
        )
    )
    second = do(lambda s: actions.add(s, family.case, "Brief", who_text="de gemeente"))
    found = look().actions
    assert [a.id for a in found] == [first, second]
    assert found[0].who_id == family.worker
    assert found[0].due_date == (date.today() + timedelta(days=14)).isoformat()
    assert found[0].part_id == family.water
    assert (found[1].who_id, found[1].who_text) == (None, "de gemeente")
    do(lambda s: actions.tick(s, first, True))
    assert look().actions[0].status is ActionStatus.DONE
    do(lambda s: actions.tick(s, first, False))
    assert look().actions[0].status is ActionStatus.OPEN
    do(lambda s: actions.reorder(s, family.case, [second]))
    assert [a.id for a in look().actions] == [second, first]
    do(lambda s: actions.remove(s, first))
    do(lambda s: actions.remove(s, [second]))
    assert look().actions == ()


def test_a_person_and_a_text_exclude_each_other(
    do: Any, look: Any, changes: Any, family: Family
) -> None:
    organisation = look().organisations[0].id
    one = do(lambda s: actions.add(s, family.case, "Bellen", who_id=organisation))
    assert look().actions[0].who_id == organisation
    do(lambda s: actions.update(s, one, who_text="oma"))
    assert (look().actions[0].who_id, look().actions[0].who_text) == (None, "oma")
    do(lambda s: actions.update(s, one, who_id=family.son))
    assert (look().actions[0].who_id, look().actions[0].who_text) == (family.son, "")
    same = {"who_id": family.son, "what": "Bellen", "due_date": None, "part_id": None}
    assert changes(lambda s: actions.update(s, one, **same)) == ()
    do(lambda s: actions.update(s, one, who_id=None))
    assert look().actions[0].who_id is None


def test_what_is_refused(do: Any, look: Any, family: Family) -> None:
    for wrong in ({"what": ""}, {"what": "x", "due_date": "30 februari"}):
        with pytest.raises(InvalidInput):
            do(lambda s, wrong=wrong: actions.add(s, family.case, **wrong))
    other = do(lambda s: cases.create(s, title="Ander"))
    strange = do(lambda s: parts.add(s, other, "Elders"))
    with pytest.raises(NotFound):
        do(lambda s: actions.add(s, family.case, "x", part_id=strange))
    assert look().actions == ()
