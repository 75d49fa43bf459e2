"""Small cases made straight through the ORM: the services are tested elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.images import table_of
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.db.store import Store

Work = Callable[[Session], Any]


def add_case(code: str = "C-1", title: str = "Gezin Yılmaz") -> Callable[[Session], str]:
    """Give the work that adds a case with one person, a request and one part."""

    def work(session: Session) -> str:
        case = Case(code=code, title=title, created_at="2026-11-22T10:00:00+00:00")
        session.add(case)
        session.flush()
        person = Person(case_id=case.id, display_name="Özgür Kaya", role_in_case="vader")
        session.add(person)
        session.flush()
        session.add(
            HelpRequest(
                case_id=case.id,
                worded_by_client="Wij willen weer rust in huis",
                asked_by_id=person.id,
                life_domains=["wonen", "geld"],
            )
        )
        session.add(RequestPart(case_id=case.id, text="Post openen en ordenen"))
        return case.id

    return work


def new_case(store: Store, code: str = "C-1", **options: Any) -> str:
    """Add a case and give its id."""
    return store.write("Nieuwe casus", add_case(code), **options)[1]


def set_title(case_id: str, title: str) -> Callable[[Session], None]:
    """Give the work that changes the title of a case."""

    def work(session: Session) -> None:
        session.get_one(Case, case_id).title = title

    return work


def add_person(case_id: str, name: str) -> Callable[[Session], str]:
    """Give the work that adds a person."""

    def work(session: Session) -> str:
        person = Person(case_id=case_id, display_name=name)
        session.add(person)
        session.flush()
        return person.id

    return work


def title_of(store: Store, case_id: str) -> str:
    with store.reading() as session:
        return session.get_one(Case, case_id).title


def people_of(store: Store, case_id: str) -> list[str]:
    with store.reading() as session:
        return names_in(session, case_id)


def names_in(session: Session, case_id: str) -> list[str]:
    wanted = select(Person.display_name).where(Person.case_id == case_id)
    return sorted(session.scalars(wanted))


def recorded_tables() -> list[str]:
    """Names of all tables whose rows are recorded."""
    return sorted(
        mapper.class_.__tablename__
        for mapper in Base.registry.mappers
        if not mapper.class_.__noted__
    )


def snapshot(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that the recorded tables hold, as it stands in the database."""
    connection = session.connection()
    return {
        name: sorted(
            (tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')),
            key=repr,
        )
        for name in recorded_tables()
    }


def state_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.reading() as session:
        return snapshot(session)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content, without the lock."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != "store.lock"
    }


def columns_of(name: str) -> list[str]:
    return list(table_of(name).c.keys())
