"""Starting, changing, copying and erasing cases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import inspect, select, text

from tests.services.conftest import NOBODY, Family
from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.records import AccessLog, Draft
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.tables import CASE_TABLES
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import access, cases, drafts, parts, people, reading
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.vocabulary import AccessKind, CaseStatus, PersonKind, PrivacyMode


def _codes(store: Store, *, trashed: bool = False) -> set[str]:
    with store.reading() as s:
        return {row.code for row in reading.case_rows(s, NOBODY, trashed=trashed)}


def test_five_fields_make_a_case(do: Any, look: Any, family: Family) -> None:
    case = look()
    assert case.code == f"{date.today().year}-001"
    assert case.people[0].kind is PersonKind.CLIENT
    assert case.people[0].is_index
    assert case.privacy_mode is PrivacyMode.NAMES


def test_a_code_alone_is_enough(do: Any, look: Any, family: Family) -> None:
    made = do(lambda s: cases.create(s, code="X-1"))
    case = look(case_id=made)
    assert (case.code, case.title, case.people) == ("X-1", "", ())
    assert case.request.asked_by_id is None


def test_codes_go_on_behind_those_in_use(do: Any) -> None:
    year = date.today().year
    for code in (f"{year}-009", f"{year}-kopie", "2019-100"):
        do(lambda s, code=code: cases.create(s, code=code))
    made = do(lambda s: cases.create(s, title="Volgende"))
    assert do(lambda s: s.get_one(Case, made).code) == f"{year}-010"
    assert do(lambda s: cases.next_code(s, 2019)) == "2019-101"


def test_an_empty_case_is_refused(do: Any) -> None:
    with pytest.raises(InvalidInput, match="titel"):
        do(lambda s: cases.create(s, title="  "))


def test_a_code_is_used_once(do: Any, family: Family) -> None:
    do(lambda s: cases.create(s, code="Zuid-1"))
    with pytest.raises(InvalidInput, match="zuid-1"):
        do(lambda s: cases.create(s, code="zuid-1"))
    with pytest.raises(InvalidInput):
        do(lambda s: cases.update(s, family.case, code="ZUID-1"))
    do(lambda s: cases.update(s, family.case, code="Zuid-2"))
    do(lambda s: cases.update(s, family.case, code="ZUID-2"))


def test_fields_of_the_head(do: Any, look: Any, family: Family) -> None:
    do(
        lambda s: cases.update(
            s,
            family.case,
            title="  Een   nieuwe titel ",
            neighbourhood="Moerwijk",
            story="Regel een\r\nregel twee\n",
            domain_tags=["geld", " geld ", "", "wonen"],
            sensitive_case=True,
        )
    )
    case = look()
    assert case.title == "Een nieuwe titel"
    assert case.neighbourhood == "Moerwijk"
    assert case.story == "Regel een\nregel twee"
    assert case.domain_tags == ("geld", "wonen")


def test_changing_nothing_is_no_change(changes: Any, family: Family) -> None:
    same = {"title": "Vader en zoon ", "neighbourhood": "", "domain_tags": [], "story": ""}
    assert changes(lambda s: cases.update(s, family.case, **same)) == ()


def test_an_unknown_field_is_a_mistake_of_the_program(do: Any, family: Family) -> None:
    with pytest.raises(TypeError, match="colour"):
        do(lambda s: cases.update(s, family.case, colour="red"))


def test_the_holder_is_a_member_of_the_team(do: Any, look: Any, family: Family) -> None:
    with pytest.raises(NotFound):
        do(lambda s: cases.set_holder(s, family.case, "missing"))
    do(lambda s: cases.set_holder(s, family.case, None))
    assert look(NOBODY).holder_member_id is None


def test_archive_and_back(do: Any, look: Any, family: Family) -> None:
    do(lambda s: cases.set_status(s, family.case, CaseStatus.ARCHIVED))
    assert look().status is CaseStatus.ARCHIVED
    do(lambda s: cases.set_status(s, [family.case], "active"))
    assert look().status is CaseStatus.ACTIVE


def test_trash_and_back(do: Any, store: Store, family: Family) -> None:
    code = next(iter(_codes(store)))
    do(lambda s: cases.trash(s, [family.case]))
    assert _codes(store) == set()
    assert _codes(store, trashed=True) == {code}
    do(lambda s: cases.untrash(s, [family.case]))
    assert _codes(store) == {code}


def test_a_copy_has_everything_under_its_own_ids(sample_store: Store) -> None:
    with sample_store.reading() as s:
        code = "casus-04"
        rows = reading.case_rows(s, NOBODY)
        original = max(rows, key=lambda row: row.parts).id
        code = s.get_one(Case, original).code
    made = sample_store.write("Kopie", lambda s: cases.duplicate(s, original))[1]
    again = sample_store.write("Kopie", lambda s: cases.duplicate(s, original))[1]
    with sample_store.reading() as s:
        assert s.get_one(Case, made).code == f"{code}-kopie"
        assert s.get_one(Case, again).code == f"{code}-kopie-2"
        for table in CASE_TABLES:
            if table is Case:
                continue
            columns: Any = inspect(table).columns
            here = s.execute(select(*columns).where(columns.case_id == original)).all()
            there = s.execute(select(*columns).where(columns.case_id == made)).all()
            assert len(here) == len(there), table
            ids = {row.id for row in there}
            assert ids.isdisjoint(row.id for row in here)
            for column in columns:
                for key in column.foreign_keys:
                    target = key.column.table
                    if "case_id" not in target.c:
                        continue
                    owners = s.scalars(
                        select(target.c.case_id).where(
                            target.c.id.in_([row._mapping[column] for row in there])
                        )
                    )
                    assert set(owners) <= {made}
        officer = Viewer("x", safety_officer=True)
        first = reading.case_view(s, original, officer)
        second = reading.case_view(s, made, officer)
    assert [p.name for p in first.people] == [p.name for p in second.people]
    assert [p.text for p in first.parts] == [p.text for p in second.parts]
    assert second.title == f"{first.title} (kopie)"
    assert len({link.pair for link in second.parent_links}) == len(
        {link.pair for link in first.parent_links}
    )


def test_a_split_part_is_copied_whatever_the_order(do: Any, look: Any, family: Family) -> None:
    second = do(lambda s: parts.split(s, family.water, "Eerst", "Daarna"))
    do(lambda s: parts.reorder(s, family.case, [second, family.water]))
    copy = look(case_id=do(lambda s: cases.duplicate(s, family.case)))
    assert copy.parts[0].split_from_id == copy.parts[1].id


def test_erasing_asks_for_the_code(store: Store, family: Family, look: Any) -> None:
    with pytest.raises(InvalidInput, match="niet de code"):
        cases.purge(store, family.case, "iets anders")
    assert look().code


def test_erasing_leaves_nothing_but_the_fact(
    do: Any, look: Any, store: Store, family: Family
) -> None:
    code = look().code
    do(lambda s: people.update(s, family.aunt, name="Zwaluwstaart"))
    store.note(lambda s: access.log(s, AccessKind.PRINTED, family.case, "A4"))
    store.note(lambda s: drafts.save(s, "case/x", "half", 2, case_id=family.case))
    cases.purge(store, family.case, f" {code} ")
    assert _codes(store) == set()
    with store.reading() as s:
        for table in Base.metadata.tables.values():
            if "case_id" in table.c and table.name != AccessLog.__tablename__:
                assert s.execute(select(table).where(table.c.case_id == family.case)).all() == []
        assert s.scalars(select(Draft)).all() == []
        assert [line.detail for line in access.for_case(s, family.case)] == [""]
        assert reading.find_cases(s, "Zwaluwstaart") == []
        found = s.execute(text("SELECT count(*) FROM row_change WHERE before LIKE '%waluw%'"))
        assert found.scalar() == 0
    with pytest.raises(NotFound):
        cases.purge(store, family.case, code)
