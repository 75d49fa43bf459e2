"""Erasing a case for good: its rows, its history, its drafts and its words in the index.

What stays is that it was erased: lines of the access log keep the id of the case and lose their
detail.  Pages are overwritten (``secure_delete``).
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, select, update

from wijkteam_desktop.db import search
from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.changes import CASE_TABLE
from wijkteam_desktop.db.cipher import defer_foreign_keys
from wijkteam_desktop.db.journal import ROWS, SETS, seal
from wijkteam_desktop.db.records import AccessLog
from wijkteam_desktop.errors import NotFound

_LOG: Table = Base.metadata.tables[AccessLog.__tablename__]


def erase_case(connection: Connection, case_id: str) -> None:
    """Delete everything of a case; other cases keep their history but cannot undo into this one.

    Raises ``NotFound`` when there is no such case.
    """
    cases = Base.metadata.tables[CASE_TABLE]
    if connection.execute(select(cases.c.id).where(cases.c.id == case_id)).first() is None:
        raise NotFound
    defer_foreign_keys(connection)
    touching = select(ROWS.c.change_set_id).where(ROWS.c.case_id == case_id)
    seal(connection, SETS.c.id.in_(touching))
    own = select(SETS.c.id).where(SETS.c.case_id == case_id)
    connection.execute(delete(ROWS).where(ROWS.c.change_set_id.in_(own)))
    connection.execute(delete(ROWS).where(ROWS.c.case_id == case_id))
    connection.execute(delete(SETS).where(SETS.c.case_id == case_id))
    kept = (_LOG.name, search.SearchDoc.__tablename__, SETS.name, ROWS.name)
    for table in Base.metadata.tables.values():
        if "case_id" in table.c and table.name not in kept:
            connection.execute(table.delete().where(table.c.case_id == case_id))
    connection.execute(cases.delete().where(cases.c.id == case_id))
    connection.execute(update(_LOG).where(_LOG.c.case_id == case_id).values(detail=""))
    search.index(connection, [case_id])
    search.optimize(connection)
