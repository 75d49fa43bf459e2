"""The list of cases: counts, what needs attention, names."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.services.conftest import NOBODY, Family
from wijkteam_desktop.services import actions, cases, parts, people, reading, request
from wijkteam_desktop.vocabulary import CaseStatus

TODAY = date(2026, 11, 22)


def _row(ask: Any, family: Family, **options: Any) -> Any:
    found = ask(lambda s: reading.case_rows(s, NOBODY, today=TODAY, **options))
    return next(row for row in found if row.id == family.case)


def test_a_line(ask: Any, family: Family) -> None:
    row = _row(ask, family)
    assert row.title == "Vader en zoon"
    assert row.main_people == "Wim"
    assert (row.holder_name, row.holder_member_id) == ("Noor", family.holder)
    assert (row.parts, row.parts_without_carrier) == (2, 1)
    assert (row.open_actions, row.next_due) == (0, None)
    assert row.attention == ("1 deel nog niemand",)


def test_what_needs_attention(do: Any, ask: Any, family: Family) -> None:
    def work(s: Any) -> None:
        parts.add(s, family.case, "Koken")
        actions.add(s, family.case, "Bellen", due_date="1-11-2026")
        actions.add(s, family.case, "Schrijven", due_date="2-11-2026")
        actions.add(s, family.case, "Later", due_date="1-12-2026")
        actions.tick(s, actions.add(s, family.case, "Klaar", due_date="1-1-2026"), True)
        request.update(s, family.case, worded_by_client="")

    do(work)
    row = _row(ask, family)
    assert row.attention == ("2 acties te laat", "nog geen vraag", "2 delen nog niemand")
    assert (row.open_actions, row.next_due) == (3, "2026-11-01")
    do(lambda s: cases.set_status(s, family.case, CaseStatus.ARCHIVED))
    assert _row(ask, family).attention == ()


def test_stopped_and_confidential_parts_do_not_count(do: Any, ask: Any, family: Family) -> None:
    def work(s: Any) -> None:
        secret = parts.add(s, family.case, "Geheim", confidential=True)
        actions.add(s, family.case, "Geheim", due_date="1-1-2026", part_id=secret)
        parts.update(s, family.water, status="stopped")

    do(work)
    row = _row(ask, family)
    assert (row.parts, row.parts_without_carrier, row.open_actions) == (1, 0, 0)
    assert row.attention == ()


def test_roles_only_in_the_list(do: Any, ask: Any, look: Any, family: Family) -> None:
    do(lambda s: people.update(s, family.son, is_index=True))
    do(lambda s: people.update(s, family.worker, is_case_holder=True))
    do(lambda s: cases.set_holder(s, family.case, None))
    assert _row(ask, family).main_people == "Wim, Jordi"
    assert _row(ask, family).holder_name == "Ans"
    do(lambda s: cases.update(s, family.case, privacy_mode="roles"))
    row = _row(ask, family)
    assert row.main_people == "Vader, Zoon"
    assert row.holder_name == look(NOBODY).holder_name == "Professional 1"


def test_last_changed_first(do: Any, ask: Any, family: Family) -> None:
    other = do(lambda s: cases.create(s, title="Ander", question="Hulp"))
    assert ask(lambda s: [r.id for r in reading.case_rows(s, NOBODY)]) == [other, family.case]
    do(lambda s: cases.update(s, family.case, title="Nieuw"))
    assert ask(lambda s: [r.id for r in reading.case_rows(s, NOBODY)]) == [family.case, other]


def test_the_list_says_the_same_as_the_case(sample_store: Any) -> None:
    with sample_store.reading() as s:
        rows = reading.case_rows(s, NOBODY, today=TODAY)
        views = {row.id: reading.case_view(s, row.id, NOBODY) for row in rows}
    assert len(rows) == 7
    for row in rows:
        view = views[row.id]
        active = [p for p in view.parts if p.status != "stopped"]
        assert row.parts == len(active)
        assert row.parts_without_carrier == sum(p.carrier is None for p in active)
        assert row.open_actions == sum(a.status == "open" for a in view.actions)
        assert row.holder_name == view.holder_name
        assert set(row.main_people.split(", ")) == {p.name for p in view.people if p.is_index}


def test_search(do: Any, ask: Any, family: Family) -> None:
    assert ask(lambda s: reading.find_cases(s, "WATER")) == [family.case]
    assert ask(lambda s: reading.find_cases(s, "jor")) == [family.case]
    assert ask(lambda s: reading.find_cases(s, "iets anders")) == []
    do(lambda s: parts.add(s, family.case, "Zwaluwstaart", confidential=True))
    assert ask(lambda s: reading.find_cases(s, "zwaluw")) == []


def test_people_for_the_palette(do: Any, ask: Any, look: Any, family: Family) -> None:
    other = do(lambda s: cases.create(s, title="Ander", main_person="Jordan"))
    found = ask(lambda s: reading.person_hits(s, "jor"))
    assert [hit.name for hit in found] == ["Jordan", "Jordi"]
    assert found[1].case_id == family.case
    assert [h.name for h in ask(lambda s: reading.person_hits(s, "buurvrouw"))] == ["Riet"]
    assert [h.name for h in ask(lambda s: reading.person_hits(s, "zoon jordi"))] == ["Jordi"]
    assert ask(lambda s: reading.person_hits(s, " ")) == []
    do(lambda s: cases.trash(s, [other]))
    do(lambda s: cases.update(s, family.case, privacy_mode="roles"))
    assert ask(lambda s: reading.person_hits(s, "jor")) == []
    assert [h.name for h in ask(lambda s: reading.person_hits(s, "zoon"))] == ["Zoon"]


def test_team_members(do: Any, ask: Any, family: Family) -> None:
    from wijkteam_desktop.services import team

    gone = do(lambda s: team.add(s, "Zoë", roles=["chair"]))
    do(lambda s: team.update(s, gone, active=False))
    assert [m.name for m in ask(reading.team_members) if m.name in ("Noor", "Zoë")] == ["Noor"]
