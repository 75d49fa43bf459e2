"""Write the first schema out again: ``python -m wijkteam_desktop.db.migrations``.

Only until the first release.  After that ``v0001_initial.sql`` is frozen, and a change of a table
is a new file ``versions/vNNNN_name.py`` with an ``upgrade`` and without live models.
"""

from __future__ import annotations

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from wijkteam_desktop.db import migrate, search


def written_out() -> str:
    """Give the statements that make all tables as they are now."""
    dialect = sqlite.dialect()
    statements: list[str] = []
    for table in migrate.METADATA.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    statements += search.DDL
    lines = ";\n\n".join(statement.strip() for statement in statements).splitlines()
    return "\n".join(line.replace("\t", "    ").rstrip() for line in lines) + ";\n"


if __name__ == "__main__":
    target = migrate.SCRIPTS / "versions" / "v0001_initial.sql"
    target.write_text(written_out(), encoding="utf-8")
