"""What is kept beside the cases: drafts, access log, settings, the team."""

from __future__ import annotations

from typing import Any

import pytest

from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import access, drafts, settings, team
from wijkteam_desktop.services.viewer import SAFETY_OFFICER
from wijkteam_desktop.vocabulary import AccessKind


def test_a_draft_is_taken_once(store: Store, ask: Any) -> None:
    store.note(lambda s: drafts.save(s, "vraag/1", "half", 3))
    store.note(lambda s: drafts.save(s, "vraag/1", "halve zin", 9))
    store.note(lambda s: drafts.save(s, "vraag/1", "van een ander", 1, member_id="m2"))
    assert ask(lambda s: drafts.peek(s, "vraag/1")).text == "halve zin"
    assert [d.key for d in ask(lambda s: drafts.all(s))] == ["vraag/1"]
    found = store.note(lambda s: drafts.take(s, "vraag/1"))
    assert (found.text, found.cursor) == ("halve zin", 9)
    assert "halve" not in repr(found)
    assert store.note(lambda s: drafts.take(s, "vraag/1")) is None
    assert ask(lambda s: drafts.peek(s, "vraag/1")) is None
    assert store.note(lambda s: drafts.take(s, "vraag/1", member_id="m2")).text


def test_who_had_access(store: Store, ask: Any) -> None:
    actor = Actor("m1", "Noor", "laptop")
    store.note(lambda s: access.log(s, AccessKind.OPENED, "c1", actor=actor))
    store.note(lambda s: access.log(s, "printed", "c1", "A4-overzicht", actor=actor))
    store.note(lambda s: access.log(s, "opened", "c2"))
    lines = ask(lambda s: access.for_case(s, "c1"))
    assert [line.kind for line in lines] == [AccessKind.PRINTED, AccessKind.OPENED]
    assert (lines[0].member_name, lines[0].device) == ("Noor", "laptop")
    assert "Noor" not in repr(lines[0])
    assert ask(lambda s: access.for_case(s, "c2"))[0].member_name == ""


def test_settings_of_the_store(store: Store, ask: Any) -> None:
    assert ask(lambda s: settings.get(s, "team/lock", 10)) == 10
    store.note(lambda s: settings.put(s, "team/lock", 5))
    store.note(lambda s: settings.put(s, "team/lock", 7))
    assert ask(lambda s: settings.get(s, "team/lock")) == 7
    assert ask(settings.everything)["team/lock"] == 7
    store.note(lambda s: settings.put(s, "team/lock", None))
    store.note(lambda s: settings.put(s, "team/lock", None))
    assert ask(lambda s: settings.get(s, "team/lock")) is None


def test_the_team(do: Any, ask: Any, changes: Any) -> None:
    bo = do(lambda s: team.add(s, "Bo", organisation="Wijkteam", roles=["chair"]))
    do(lambda s: team.set_roles(s, bo, [SAFETY_OFFICER, "chair"]))
    do(lambda s: team.ensure_member(s, "slot-1", "Ans"))
    assert changes(lambda s: team.ensure_member(s, "slot-1", "Anders")) == ()
    do(lambda s: team.update(s, "slot-1", active=False))
    found = {m.id: m for m in ask(team.members)}
    assert found[bo].roles == (SAFETY_OFFICER, "chair")
    assert found[bo].organisation == "Wijkteam"
    assert not found["slot-1"].active
    assert "slot-1" not in [m.id for m in ask(lambda s: team.members(s, active_only=True))]
    with pytest.raises(InvalidInput):
        do(lambda s: team.add(s, ""))
    with pytest.raises(NotFound):
        do(lambda s: team.update(s, "missing", name="x"))
