"""Frozen history of the schema; see ``wijkteam_desktop/db/migrate.py``."""
