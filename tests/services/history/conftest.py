"""A sample case in a store, with short ways to edit it and to read its history."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from wijkteam_desktop.db.changes import LIST_PAGE
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import (
    history,
)
from wijkteam_desktop.services.viewer import Viewer

ANYONE = Viewer("iemand")
OFFICER = Viewer("yasmin", safety_officer=True)


class Casework:
    """A sample case in a store, with short ways to edit it and to read its history."""

    def __init__(self, store: Store, code: str) -> None:
        self.store = store
        read = case_json.read_file(sample_file())
        store.write(
            "Casussen inlezen",
            lambda s: case_json.import_cases(s, read),
            page=LIST_PAGE,
            kind="import",
        )
        with store.reading() as s:
            self.id = case_json.case_id_of(s, code)

    def edit(self, work: Any, label: str = "Wijziging") -> Any:
        return self.store.write(label, work, page="netwerk")[1]

    def lines(self, viewer: Viewer = OFFICER, **more: Any) -> list[history.HistoryLine]:
        return history.lines(self.store, self.id, viewer, **more)

    def said(self, viewer: Viewer = OFFICER) -> tuple[str, ...]:
        return self.lines(viewer)[0].sentences

    def person(self, name: str) -> str:
        with self.store.reading() as s:
            wanted = select(Person.id).where(
                Person.case_id == self.id, Person.display_name.startswith(name)
            )
            return str(s.scalars(wanted).one())

    def part(self, ref: str) -> str:
        with self.store.reading() as s:
            wanted = select(RequestPart.id).where(
                RequestPart.case_id == self.id, RequestPart.ref == ref
            )
            return str(s.scalars(wanted).one())

    def tie(self, other_id: str) -> str:
        with self.store.reading() as s:
            return str(
                s.scalars(
                    select(SupportTie.id).where(SupportTie.other_person_id == other_id)
                ).first()
            )


@pytest.fixture
def casework(store: Store) -> Casework:
    return Casework(store, "V-204")


@pytest.fixture
def someone(casework: Casework) -> tuple[str, str]:
    """A person with a tie to the client, by id and name."""
    with casework.store.reading() as s:
        row = s.execute(
            select(Person.id, Person.display_name)
            .join(SupportTie, SupportTie.other_person_id == Person.id)
            .where(
                Person.case_id == casework.id,
                Person.kind == "neighbour",
                SupportTie.client_side_id.in_(
                    select(Person.id).where(Person.index_position.is_not(None))
                ),
            )
        ).first()
    assert row is not None
    return row.id, row.display_name
