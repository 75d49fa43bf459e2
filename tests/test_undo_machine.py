"""Real edits of the services in any order: undo all, redo all gives every state back exactly.

Beside the machine of the store (which edits rows at random), this one proves that no service goes
past the recorder and that what a service does always can be taken back.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import select

from tests.conftest import KEY
from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.family import EmotionalRelation, Household, ParentChildLink, Partnership
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, RequestPart
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.tables import CASE_TABLES
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.errors import UserError
from wijkteam_desktop.services import (
    actions,
    cases,
    parts,
    people,
    placements,
    reading,
    request,
    snapshots,
    team,
    ties,
)
from wijkteam_desktop.services import family as structure
from wijkteam_desktop.services.viewer import Viewer

ACTOR = Actor("member-1", "Yasmin", "laptop")
OFFICER = Viewer("x", safety_officer=True)
LINES = (
    "tante Els, woont om de hoek",
    "mijn zus Karin +dichtbij",
    "buurvrouw",
    "wijkverpleegkundige Ans, ver weg",
    "Özgür Yılmaz",
    "hond Bello",
)
WORDS = ("", "Els", "Łukasz", "twee\nregels", "👪 gezin", " met  spaties ")


@pytest.fixture(scope="session", autouse=True)
def template(empty_store_folder: Path) -> None:
    Services.template = empty_store_folder


@dataclass
class Desk:
    """A session, a source of choices, and ways to choose from what a case holds."""

    s: Any
    choose: random.Random
    case: str

    def one(self, table: Any) -> str:
        """The id of some row of the case; ``"missing"`` when there is none."""
        return self.choose.choice(self.ids(table) or ["missing"])

    def some(self, *tables: Any) -> list[str]:
        """The ids of up to three rows, sometimes the same one twice."""
        found = [row_id for table in tables for row_id in self.ids(table)] or ["missing"]
        return self.choose.choices(found, k=self.choose.randint(1, 3))

    def node(self) -> str:
        """The id of a person or an organisation."""
        return self.some(Person, Person, Organisation)[0]

    def ids(self, table: Any) -> list[str]:
        wanted = select(table.id).where(table.case_id == self.case)
        return sorted(self.s.scalars(wanted))

    def value(self, kind: Any) -> Any:
        return self.choose.choice(list(kind))

    def maybe(self, value: Any) -> Any:
        return self.choose.choice([None, value])

    def word(self) -> str:
        return self.choose.choice(WORDS)


Edit = Callable[[Desk], Any]
EDITS: dict[str, Edit] = {
    "case": lambda d: cases.update(
        d.s, d.case, title=d.word(), story=d.word(), domain_tags=[d.word(), d.word()]
    ),
    "privacy": lambda d: cases.update(d.s, d.case, privacy_mode=d.value(v.PrivacyMode)),
    "status": lambda d: cases.set_status(d.s, d.case, d.value(v.CaseStatus)),
    "holder": lambda d: cases.set_holder(
        d.s, d.case, d.maybe(d.choose.choice(list(d.s.scalars(select(TeamMember.id)))))
    ),
    "trash": lambda d: d.choose.choice([cases.trash, cases.untrash])(d.s, [d.case]),
    "duplicate": lambda d: cases.duplicate(d.s, d.case),
    "new case": lambda d: cases.create(d.s, title=d.word(), main_person=d.choose.choice(LINES)),
    "member": lambda d: team.add(d.s, d.word(), roles=[d.word()]),
    "request": lambda d: request.update(
        d.s,
        d.case,
        worded_by_client=d.word(),
        asked_by_id=d.maybe(d.one(Person)),
        contact_wish=d.choose.choice([None, True, False]),
    ),
    "domains": lambda d: request.set_life_domains(
        d.s, d.case, [d.value(v.LifeDomain), d.value(v.LifeDomain)]
    ),
    "quick add": lambda d: people.quick_add(
        d.s, d.case, d.choose.choice(LINES), d.maybe(d.value(v.Circle))
    ),
    "client": lambda d: people.add(
        d.s, d.case, name="Kim", kind="client", is_index=d.choose.random() < 0.5
    ),
    "organisation": lambda d: people.organisation_add(d.s, d.case, name="Buurthuis"),
    "person": lambda d: people.update(
        d.s,
        d.one(Person),
        name=d.word(),
        role=d.word(),
        capacity=d.maybe(d.value(v.Capacity)),
        talents=[d.word()],
        is_index=d.choose.choice([True, False]),
        organisation_id=d.maybe(d.one(Organisation)),
        household_id=d.maybe(d.one(Household)),
    ),
    "kind": lambda d: people.set_kind(d.s, d.some(Person), d.value(v.PersonKind)),
    "remove people": lambda d: people.remove(d.s, d.some(Person, Organisation)),
    "household": lambda d: structure.add_household(d.s, d.case, d.word(), d.some(Person)),
    "move": lambda d: structure.move_to_household(d.s, d.one(Person), d.maybe(d.one(Household))),
    "join": lambda d: structure.join_household(d.s, d.one(Household), d.one(Person)),
    "leave": lambda d: structure.leave_household(d.s, d.one(Household), d.one(Person)),
    "no household": lambda d: structure.remove_household(d.s, d.one(Household)),
    "partners": lambda d: structure.add_partnership(
        d.s, d.case, d.one(Person), d.one(Person), d.value(v.PartnershipKind)
    ),
    "no partners": lambda d: structure.remove_partnership(d.s, d.one(Partnership)),
    "parents": lambda d: structure.add_parents(
        d.s, d.case, d.one(Person), [(one, d.value(v.ParentKind)) for one in d.some(Person)]
    ),
    "no parents": lambda d: structure.remove_parent_links(d.s, d.some(ParentChildLink)),
    "siblings": lambda d: structure.add_siblings(d.s, d.case, d.some(Person)),
    "no siblings": lambda d: structure.remove_siblings(d.s, d.case, 0),
    "authority": lambda d: structure.add_authority(
        d.s, d.case, d.one(Person), "gezag", d.some(Person, Organisation)
    ),
    "tie": lambda d: ties.tie(
        d.s,
        d.case,
        d.node(),
        d.node(),
        circle=d.maybe(d.value(v.Circle)),
        kinds=[d.value(v.SupportKind)],
        hours_per_week=d.maybe(1.5),
    ),
    "change tie": lambda d: ties.update(
        d.s, d.one(SupportTie), circle=d.maybe(d.value(v.Circle)), note=d.word()
    ),
    "circle": lambda d: ties.set_circle(
        d.s, d.case, d.some(Person, Organisation), d.maybe(d.value(v.Circle))
    ),
    "no ties": lambda d: ties.remove(d.s, d.some(SupportTie)),
    "relation": lambda d: ties.relate(
        d.s, d.case, d.one(Person), d.one(Person), d.value(v.EmotionalKind)
    ),
    "change relation": lambda d: ties.update_relation(
        d.s, d.one(EmotionalRelation), kind=d.value(v.EmotionalKind), note=d.word()
    ),
    "no relation": lambda d: ties.remove_relation(d.s, d.one(EmotionalRelation)),
    "place": lambda d: placements.place(
        d.s, d.case, "kring", {d.node(): (d.choose.random(), 4 * d.choose.random())}
    ),
    "release": lambda d: placements.release(
        d.s, d.case, "kring", d.maybe(d.some(Person, Organisation))
    ),
    "moment": lambda d: snapshots.take(d.s, d.case, d.word(), "2026-01-12"),
    "name moment": lambda d: snapshots.rename(d.s, d.one(Snapshot), label=d.word()),
    "no moment": lambda d: snapshots.remove(d.s, d.one(Snapshot)),
    "wish": lambda d: snapshots.wish_person(
        d.s, d.case, d.word(), d.maybe(d.value(v.Circle)), d.maybe(d.value(v.PersonKind))
    ),
    "wished circle": lambda d: snapshots.set_wished_circle(
        d.s, d.case, d.some(Person, Organisation, SnapshotNode)[0], d.maybe(d.value(v.Circle))
    ),
    "no wish": lambda d: snapshots.unwish(d.s, d.case, d.some(SnapshotNode)),
    "part": lambda d: parts.add(d.s, d.case, "Koken", actor_ids=d.maybe([d.node()]) or ()),
    "change part": lambda d: parts.update(
        d.s,
        d.one(RequestPart),
        forms=[d.value(v.Form)],
        carrier=d.maybe(d.value(v.Carrier)),
        helper_carriers=[d.value(v.Carrier)],
        confidential=d.choose.choice([True, False]),
    ),
    "assign": lambda d: parts.assign(
        d.s,
        d.one(RequestPart),
        d.maybe(d.value(v.Carrier)),
        d.maybe(d.some(Person, Organisation)),
    ),
    "take": lambda d: parts.take(d.s, d.one(RequestPart), d.node()),
    "support": lambda d: parts.support(d.s, d.one(RequestPart), d.node()),
    "hand back": lambda d: parts.hand_back(d.s, d.one(RequestPart), d.node()),
    "split": lambda d: parts.split(d.s, d.one(RequestPart), "Eerst", "Daarna"),
    "order": lambda d: parts.reorder(d.s, d.case, d.some(RequestPart)),
    "no parts": lambda d: parts.remove(d.s, d.some(RequestPart)),
    "action": lambda d: actions.add(
        d.s,
        d.case,
        "Bellen",
        who_id=d.maybe(d.node()),
        due_date=d.maybe("morgen"),
        part_id=d.maybe(d.one(RequestPart)),
    ),
    "tick": lambda d: actions.tick(d.s, d.one(Action), d.choose.choice([True, False])),
    "no action": lambda d: actions.remove(d.s, d.some(Action)),
}


def contents(store: Store) -> dict[str, Any]:
    """Every row of every case, exactly as it is stored."""
    with store.reading() as s:
        return {
            table.__tablename__: {row.id: tuple(row) for row in s.execute(select(table.__table__))}
            for table in (*CASE_TABLES, TeamMember)
        }


class Services(RuleBasedStateMachine):
    """Edits in several cases, undone and redone in the order of time."""

    template: Path

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        shutil.copytree(self.template, self.home / "store")
        self.store = Store.open_with_key(self.home / "store", KEY, ACTOR)
        self.states: list[dict[str, Any]] = [contents(self.store)]
        self.scopes: list[str | None] = []

        def start(s: Any) -> None:
            member = team.add(s, "Noor")
            cases.create(s, code="A-1", main_person="Wim, vader", holder_member_id=member)

        self.commit(start)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.home)

    def commit(self, work: Callable[[Any], Any]) -> None:
        """Do an edit; a refusal changes nothing, an edit that changes nothing is no step."""
        from wijkteam_desktop.db import journal

        before = self.states[-1]
        try:
            change, _result = self.store.write("Bewerking", work)
        except UserError as error:
            assert str(error)
            assert contents(self.store) == before
            return
        after = contents(self.store)
        assert bool(change.rows) == (after != before)
        if change.rows:
            self.states.append(after)
            self.scopes.append(journal.scope_of(change))

    @rule(name=st.sampled_from(sorted(EDITS)), seed=st.integers(0, 2**16))
    def edit(self, name: str, seed: int) -> None:
        choose = random.Random(seed)

        def work(s: Any) -> None:
            case = choose.choice(sorted(s.scalars(select(Case.id))))
            EDITS[name](Desk(s, choose, case))

        self.commit(work)

    @rule(steps=st.integers(1, 40))
    def back_and_forth(self, steps: int) -> None:
        """Undo some of what was done, or all of it, and redo it again."""
        undone = 0
        for scope in reversed(self.scopes[-steps:]):
            self.store.undo(scope)
            undone += 1
            assert contents(self.store) == self.states[-1 - undone]
        for scope in self.scopes[len(self.scopes) - undone :]:
            self.store.redo(scope)
            undone -= 1
            assert contents(self.store) == self.states[-1 - undone]

    @rule()
    def read_everything(self) -> None:
        """Whatever was done, every case can be read, and the list agrees with it."""
        with self.store.reading() as s:
            for trashed in (False, True):
                for row in reading.case_rows(s, OFFICER, trashed=trashed):
                    case = reading.case_view(s, row.id, OFFICER)
                    known = {p.id for p in case.people} | {o.id for o in case.organisations}
                    assert all(known.issuperset(p.actor_ids) for p in case.parts)
                    assert {t.other_id for t in case.ties} <= known
                    shown = [p.name for p in case.people if p.is_index]
                    assert sorted(shown) == sorted(filter(None, row.main_people.split(", ")))
                    public = reading.case_view(s, row.id, Viewer("")).public()
                    active = [p for p in public.parts if p.status is not v.PartStatus.STOPPED]
                    assert row.parts == len(active)


@pytest.mark.timeout(600)
class TestServices(Services.TestCase):
    """As many edits as fit in a test run."""

    settings = settings(max_examples=25)


@pytest.mark.soak
@pytest.mark.timeout(0)
class TestServicesLong(Services.TestCase):
    """Hours of meetings."""

    settings = settings(settings.get_profile("soak"))
