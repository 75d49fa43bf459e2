"""How Alembic runs here: on the connection that ``migrate.py`` opened and in its transaction."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
