"""The table model of the cases."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from wijkteam_desktop.ui.cases.case_filter import NOBODY, CaseFilter, Shelf
from wijkteam_desktop.ui.cases.case_model import (
    COL_ATTENTION,
    COL_CHANGED,
    COL_CODE,
    COL_PARTS,
    COL_TITLE,
    ID_ROLE,
    SORT_ROLE,
    CaseTableModel,
)
from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.vocabulary import CaseStatus

ROWS = [
    CaseRow("a", "2026-001", "Çelik", changed_at="2026-03-01T10:00:00+00:00", parts=3),
    CaseRow(
        "b",
        "2026-002",
        "appel",
        holder_member_id="m",
        holder_name="Noor",
        changed_at="2026-03-02T10:00:00+00:00",
        parts=4,
        parts_without_carrier=2,
        attention=("1 actie te laat", "2 delen nog niemand"),
    ),
    CaseRow("c", "2026-003", "Oud", status=CaseStatus.ARCHIVED),
    CaseRow("d", "2026-004", "Weg", trashed=True),
]


def filled() -> CaseTableModel:
    model = CaseTableModel()
    model.set_rows(ROWS)
    return model


def ids(model: CaseTableModel) -> list[str]:
    return [row.id for row in model.rows()]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: Any) -> None:
    model = CaseTableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(ROWS)
    model.sort(COL_TITLE, Qt.SortOrder.AscendingOrder)
    model.set_filter(CaseFilter(Shelf.TRASH))
    model.set_filter(CaseFilter())
    qtmodeltester.check(model)
    assert tester.model() is model


def test_shelves_and_case_holders() -> None:
    model = filled()
    assert ids(model) == ["b", "a"]
    model.set_filter(CaseFilter(Shelf.ARCHIVED))
    assert ids(model) == ["c"]
    model.set_filter(CaseFilter(Shelf.TRASH))
    assert ids(model) == ["d"]
    model.set_filter(CaseFilter(holder_id="m"))
    assert ids(model) == ["b"]
    model.set_filter(CaseFilter(holder_id=NOBODY))
    assert ids(model) == ["a"]
    model.set_filter(CaseFilter(found=frozenset({"a", "c"})))
    assert ids(model) == ["a"]
    assert model.total == 4


def test_sorting_keeps_the_place_of_an_index() -> None:
    model = filled()
    kept = QPersistentModelIndex(model.index(0, COL_TITLE))
    assert kept.data(ID_ROLE) == "b"
    model.sort(COL_CODE, Qt.SortOrder.AscendingOrder)
    assert ids(model) == ["a", "b"]
    assert kept.data(ID_ROLE) == "b"
    assert kept.row() == 1


def test_texts_and_values() -> None:
    model = filled()
    index = model.index(0, COL_PARTS)
    assert index.data() == "4 · 2 nog niemand"
    assert index.data(SORT_ROLE) == 2
    assert model.index(0, COL_ATTENTION).data() == "1 actie te laat · 2 delen nog niemand"
    assert "Titel: appel" in model.index(0, COL_TITLE).data(Qt.ItemDataRole.AccessibleTextRole)
    heading = model.headerData(COL_CHANGED, Qt.Orientation.Horizontal)
    assert heading == "Gewijzigd"
