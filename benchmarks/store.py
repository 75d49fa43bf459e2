"""Unlocking, opening a second connection and opening a case, beside their lower bounds."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks.harness import Row, compare
from wijkteam_desktop import paths
from wijkteam_desktop.db import cipher, keys
from wijkteam_desktop.db.files import STORE_FILE
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.tables import CASE_TABLES
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.services import reading
from wijkteam_desktop.services.viewer import Viewer

PASSPHRASE = "een lange wachtzin om mee te meten"
LARGEST = "V-204"


def rows() -> list[Row]:
    """Unlock to case list, a further connection, and opening the largest sample case."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "store"
        store, _recovery = Store.create(
            folder, name="Meting", member_name="Meter", passphrase=PASSPHRASE
        )
        read = case_json.read_file(paths.sample_file())
        store.write("Inlezen", lambda s: case_json.import_cases(s, read))
        viewer = Viewer(store.actor.member_id)
        with store.reading() as session:
            (case_id,) = reading.find_cases(session, LARGEST)
        found = [
            _open_case(store, case_id, viewer),
            compare(
                "a further connection (raw key)",
                partial(_connection, folder / STORE_FILE, store.key),
                "one key derivation",
                partial(keys.unwrap, folder, PASSPHRASE),
                goal=0.02,
                groups=3,
                rounds=3,
            ),
        ]
        store.close()
        found.append(
            compare(
                "unlock to case list",
                partial(_unlock_and_list, folder),
                "one key derivation",
                partial(keys.unwrap, folder, PASSPHRASE),
                goal=1.1,
                groups=5,
                rounds=3,
            )
        )
        return found


def _open_case(store: Store, case_id: str, viewer: Viewer) -> Row:
    def ours() -> object:
        with store.reading() as session:
            return reading.case_view(session, case_id, viewer)

    def raw() -> list[Any]:
        rows: list[Any] = []
        with store.reading() as session:
            connection = session.connection()
            for table in CASE_TABLES:
                name = table.__tablename__
                key = "id" if name == "case" else "case_id"
                found = connection.execute(
                    text(f'SELECT * FROM "{name}" WHERE {key} = :id'), {"id": case_id}
                )
                rows += found.fetchall()
        return rows

    return compare(
        "open a case of 42 people through the services",
        ours,
        "the same rows by raw queries",
        raw,
        goal=3,
    )


def _connection(path: Path, key: bytes) -> None:
    connection = cipher.connect(path, key)
    connection.execute('SELECT count(*) FROM "case"').fetchone()
    connection.close()


def _unlock_and_list(folder: Path) -> None:
    store = Store.open(folder, PASSPHRASE)
    with store.reading() as session:
        reading.case_rows(session, Viewer(store.actor.member_id))
    store.close()
