"""Limits of volunteers, and what people carry: digital threshold, instruments for carers."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0006"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of sentences, and people again with more columns, all of them empty.

    Adding columns in place would put them behind the constraints; a new store has them elsewhere.
    """
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.execute(statement)
