"""A store with the sample cases in it, and small case files to spoil."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from wijkteam_desktop.db.changes import LIST_PAGE
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.paths import sample_file


@pytest.fixture(scope="session")
def _sample() -> Any:
    return json.loads(sample_file().read_text(encoding="utf-8"))


@pytest.fixture
def sample(_sample: Any) -> Any:
    """The sample file as plain values, free to be changed."""
    return deepcopy(_sample)


@pytest.fixture
def small() -> Any:
    """A small sound file of one case."""
    return {
        "cases": [
            {
                "case_code": "T-1",
                "title": "Els en Jan",
                "people": [
                    {"person_id": "p1", "display_name": "Els", "kind": "client"},
                    {"person_id": "p2", "display_name": "Jan", "kind": "neighbour"},
                    {"person_id": "p3", "display_name": "Noa", "kind": "family"},
                ],
                "organisations": [{"organisation_id": "o1", "name": "Buurthuis"}],
                "request_parts": [{"part_id": "d1", "text": "boodschappen"}],
            }
        ]
    }


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Writes values as a JSON file and gives its path."""

    def write_file(document: Any, name: str = "in.json") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def take_in(store: Store) -> Any:
    """Imports values into the store of the test; gives the change set and the report."""

    def run(document: Any) -> Any:
        content = json.dumps(document, ensure_ascii=False).encode()
        read = case_json.read_text(content, "in.json")
        return store.write(
            "Casussen inlezen",
            lambda s: case_json.import_cases(s, read),
            page=LIST_PAGE,
            kind="import",
        )

    return run


@pytest.fixture
def give_out(store: Store) -> Any:
    """Exports one case of the store, whole unless said otherwise."""

    def run(code: str, *, confidential: bool = True) -> Any:
        with store.reading() as s:
            case_id = case_json.case_id_of(s, code)
            return case_json.export_case(s, case_id, confidential=confidential)

    return run
