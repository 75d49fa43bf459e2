"""Search in all cases as one types: a small index of names, and one of the texts.

Both live in the store (encrypted like everything else) and are kept in the transaction of each
edit; they are derived, so they are not recorded and can be built again.  Confidential rows are
never in them.  FTS5 is particular to SQLite: another database brings its own version of this
module.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Integer, String, Table, bindparam, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.changes import RowChange, case_ids
from wijkteam_desktop.db.pauses import in_parts
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.folding import fold

CONFIDENTIAL = "case_holder_only"

_OPTIONS = "content='', contentless_delete=1, detail='none', tokenize='ascii'"
DDL = (
    f"CREATE VIRTUAL TABLE search_name USING fts5(words, prefix='1 2 3 4', {_OPTIONS})",
    f"CREATE VIRTUAL TABLE search_text USING fts5(words, prefix='1 2 3 4 5 6', {_OPTIONS})",
)
"""The two indexes.  Words are folded before they go in, so the tokenizer only cuts at spaces."""

_SOURCES: dict[str, frozenset[str]] = {
    "case": frozenset({"code", "title", "story"}),
    "person": frozenset({"case_id", "display_name", "role_in_case"}),
    "help_request": frozenset(
        {"case_id", "worded_by_client", "question_behind", "question_to_team"}
    ),
    "request_part": frozenset({"case_id", "text", "visibility"}),
}
_AT_ONCE = 50
"""Cases indexed at once."""


class SearchDoc(Base):
    """The number under which a case stands in both indexes."""

    __tablename__ = "search_doc"
    __noted__ = True

    doc: Mapped[int] = mapped_column(Integer, primary_key=True)
    case_id: Mapped[str] = mapped_column(String(36), unique=True)


_DOCS: Table = Base.metadata.tables["search_doc"]
_FIND = {
    name: text(
        f"SELECT case_id FROM {name} JOIN search_doc ON doc = {name}.rowid "
        f"WHERE {name} MATCH :words ORDER BY {name}.rowid DESC LIMIT :most"
    )
    for name in ("search_name", "search_text")
}
_PUT = {
    name: text(f"INSERT OR REPLACE INTO {name}(rowid, words) VALUES (:doc, :words)")
    for name in ("search_name", "search_text")
}
_DROP = {
    name: text(f"DELETE FROM {name} WHERE rowid = :doc") for name in ("search_name", "search_text")
}


def find(session: Session, query: str, limit: int = 50) -> list[str]:
    """Give the ids of cases that hold all words of *query*: names first, then texts.

    The last word may be unfinished.  Case, marks and punctuation do not matter.
    """
    found = find_names(session, query, limit)
    if len(found) < limit:
        known = set(found)
        texts = find_texts(session, query, limit + len(found))
        found += [case_id for case_id in texts if case_id not in known]
    return found[:limit]


def find_names(session: Session, query: str, limit: int = 50) -> list[str]:
    """Give the cases whose code, title or people match; newest first."""
    return _find(session, "search_name", query, limit)


def find_texts(session: Session, query: str, limit: int = 50) -> list[str]:
    """Give the cases whose names and texts together match; newest first."""
    return _find(session, "search_text", query, limit)


def refresh(connection: Connection, rows: Sequence[RowChange]) -> None:
    """Bring both indexes up to date with what *rows* changed."""
    seen = tuple(row for row in rows if row.changed & _SOURCES.get(row.table, frozenset()))
    index(connection, case_ids(seen))


def rebuild(connection: Connection) -> None:
    """Build both indexes again for all cases."""
    known = select(_DOCS.c.case_id).union(select(Case.__table__.c.id))
    index(connection, [row[0] for row in connection.execute(known)])
    optimize(connection)


def optimize(connection: Connection) -> None:
    """Merge the parts of both indexes, so that what was deleted is gone from the file as well."""
    for name in ("search_name", "search_text"):
        connection.execute(text(f"INSERT INTO {name}({name}) VALUES ('optimize')"))


def index(connection: Connection, cases: Iterable[str]) -> None:
    """Write what these cases hold now into both indexes, and take out cases that are gone."""
    for part in in_parts(sorted(cases), _AT_ONCE):
        _index(connection, part)


def _index(connection: Connection, cases: Sequence[str]) -> None:
    names, texts = _words(connection, cases)
    docs = _numbers(connection, cases)
    gone = [{"doc": doc} for case_id, doc in docs.items() if case_id not in names]
    if gone:
        for drop in _DROP.values():
            connection.execute(drop, gone)
        connection.execute(_DOCS.delete().where(_DOCS.c.doc == bindparam("key")), _keys(gone))
    new = [{"case_id": case_id} for case_id in names if case_id not in docs]
    if new:
        connection.execute(_DOCS.insert(), new)
        docs = _numbers(connection, cases)
    if not names:
        return
    found = sorted(names, key=docs.__getitem__)
    short = [{"doc": docs[one], "words": fold(" ".join(names[one]))} for one in found]
    whole = [{"doc": docs[one], "words": fold(" ".join(names[one] + texts[one]))} for one in found]
    connection.execute(_PUT["search_name"], short)
    connection.execute(_PUT["search_text"], whole)


def _keys(gone: list[dict[str, int]]) -> list[dict[str, int]]:
    return [{"key": row["doc"]} for row in gone]


def _numbers(connection: Connection, cases: Sequence[str]) -> dict[str, int]:
    wanted = select(_DOCS.c.case_id, _DOCS.c.doc).where(_DOCS.c.case_id.in_(cases))
    return {row.case_id: row.doc for row in connection.execute(wanted)}


def _words(
    connection: Connection, cases: Sequence[str]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Read the names and the texts of cases that exist."""
    names: dict[str, list[str]] = {}
    texts: dict[str, list[str]] = {}
    heads = select(Case.id, Case.code, Case.title, Case.story).where(Case.id.in_(cases))
    for case_id, code, title, story in connection.execute(heads):
        names[case_id] = [code, title]
        texts[case_id] = [story]
    people = select(Person.case_id, Person.display_name, Person.role_in_case)
    for case_id, name, role in connection.execute(people.where(Person.case_id.in_(cases))):
        names[case_id] += [name, role]
    requests = select(
        HelpRequest.case_id,
        HelpRequest.worded_by_client,
        HelpRequest.question_behind,
        HelpRequest.question_to_team,
    ).where(HelpRequest.case_id.in_(cases))
    parts = select(RequestPart.case_id, RequestPart.text).where(
        RequestPart.case_id.in_(cases), RequestPart.visibility != CONFIDENTIAL
    )
    for row in [*connection.execute(requests), *connection.execute(parts)]:
        texts[row.case_id] += [word for word in row[1:] if word]
    return names, texts


def _find(session: Session, name: str, query: str, limit: int) -> list[str]:
    words = fold(query).split()
    if not words:
        return []
    pattern = " ".join(f'"{word}"' for word in words) + "*"
    found = session.execute(_FIND[name], {"words": pattern, "most": limit})
    return list(found.scalars())
