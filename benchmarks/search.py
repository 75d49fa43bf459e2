"""Search as you type in 10,000 cases, beside a LIKE scan and a ranked full-text query."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks.harness import Row, compare_samples
from benchmarks.many_cases import COMMON, fill, name
from wijkteam_desktop.db import search
from wijkteam_desktop.db.store import Store

COUNT = 10_000


def rows() -> list[Row]:
    """Names against a LIKE scan; text, first page, against a bm25-ranked query."""
    with tempfile.TemporaryDirectory() as folder:
        store = fill(Path(folder) / "store", COUNT)
        _ranked_peer(store)
        chance = random.Random(7)
        typed = [part for _ in range(40) for part in _keystrokes(name(chance))]
        common = [part for word in chance.sample(COMMON, 12) for part in _keystrokes(word)]
        with store.reading() as session:
            found = [
                compare_samples(
                    "search names, each keystroke",
                    lambda: _each(typed, lambda q: search.find_names(session, q)),
                    "LIKE scan over the names",
                    lambda: _each(typed[:60], lambda q: _like(session, q)),
                    goal=0.005,
                    groups=3,
                    note="p95; the index answers in half of it, the rest is the session around it",
                ),
                compare_samples(
                    "search text, first page, each keystroke",
                    lambda: _each(common, lambda q: search.find(session, q, 30)),
                    "bm25-ranked query, same file",
                    lambda: _each(common, lambda q: _ranked(session, q)),
                    goal=0.1,
                    groups=3,
                    note="frequent words; never over a frame (16 ms) is the other goal",
                ),
            ]
        store.close()
        return found


def _keystrokes(words: str) -> list[str]:
    return [words[:n] for n in range(1, len(words) + 1)]


def _each(queries: list[str], ask: Callable[[str], object]) -> list[float]:
    times = []
    for query in queries:
        start = time.perf_counter()
        ask(query)
        times.append(time.perf_counter() - start)
    return times


def _like(session: Any, query: str) -> list[str]:
    found = session.execute(
        text(
            'SELECT DISTINCT "case".id FROM "case" JOIN person ON person.case_id = "case".id '
            'WHERE "case".code LIKE :q OR "case".title LIKE :q OR person.display_name LIKE :q '
            "OR person.role_in_case LIKE :q LIMIT 50"
        ),
        {"q": f"%{query}%"},
    )
    return list(found.scalars())


def _ranked_peer(store: Store) -> None:
    """The naive alternative: one full-text table of everything, ranked."""
    with store._writing.begin() as connection:
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE peer USING fts5(case_id UNINDEXED, words, prefix='2 3', "
                "tokenize='unicode61 remove_diacritics 2')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO peer SELECT c.id, c.code || ' ' || c.title || ' ' || c.story || ' ' ||"
                " (SELECT group_concat(display_name || ' ' || role_in_case, ' ') FROM person"
                " WHERE case_id = c.id) || ' ' || (SELECT group_concat(text, ' ') FROM request_part"
                ' WHERE case_id = c.id) FROM "case" c'
            )
        )


def _ranked(session: Any, query: str) -> list[str]:
    pattern = " ".join(f'"{word}"' for word in query.split()) + "*"
    found = session.execute(
        text("SELECT case_id FROM peer WHERE peer MATCH :q ORDER BY bm25(peer) LIMIT 30"),
        {"q": pattern},
    )
    return list(found.scalars())
