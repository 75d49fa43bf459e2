"""A worker draws the family of 42 people from nothing, by keys; it reads in all three drawings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.beamer import smallest_painted
from tests.ui.case.samples import blank, look, shown  # noqa: F401
from wijkteam_desktop.network import metrics
from wijkteam_desktop.services import cases
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.vocabulary import View

OUT = Path(__file__).parents[1] / "out" / "pictures"
KEYS = {"o": Qt.Key.Key_O, "p": Qt.Key.Key_P, "k": Qt.Key.Key_K, "b": Qt.Key.Key_B}
FAMILY = (
    ("Wendy", "o", "Greet, oma"),
    ("Wendy", "o", "Ton, opa"),
    ("Greet", "p", "Ton, gescheiden 1987-2003"),
    ("Wendy", "b", "Chantal, zus"),
    ("Wendy", "b", "Kevin, broer"),
    ("Wendy", "p", "Marco, gescheiden 2009-2014"),
    ("Wendy", "p", "Dennis, woonden samen 2015-2018, overleden 2019"),
    ("Wendy", "p", "Rachid, LAT 2020"),
    ("Wendy", "k", "Noa, geb. 2011, die/hun, met Marco"),
    ("Wendy", "k", "zoon Sem, geb. 2017, met Dennis"),
    ("Wendy", "k", "zoon Sil, geb. 2017, eeneiige tweeling van Sem, met Dennis"),
    ("Wendy", "k", "dochter Yara, geb. 2024, met Rachid"),
    ("Wendy", "k", "Sterretje, miskraam, met Rachid"),
    ("Wendy", "k", "Baby, uitgerekend 2027-02-18, met Rachid"),
    ("Marco", "p", "Ilse, gehuwd 2017"),
    ("Marco", "k", "Bo, geb. 2022, met Ilse"),
    ("Dennis", "o", "Bert, opa"),
    ("Dennis", "o", "Lenie, oma"),
    ("Bert", "p", "Lenie, gehuwd 1983"),
    ("Rachid", "o", "Malika, oma"),
    ("Sil", "o", "Anja, pleegmoeder"),
    ("Sil", "o", "Petra, pleegmoeder"),
    ("Anja", "p", "Petra, gehuwd 2008"),
    ("Anja", "k", "dochter Fleur, geb. 2010, geadopteerd, met Petra"),
)
AROUND = (
    "vriendin Samira +2",
    "buurman Hans +3",
    "vrijwilliger Kevin-Jan +2, voetbaltrainer",
    "vrijwilliger Marleen +3, Home-Start",
    "wijkteam Fenna +3, gezinswerker",
    "jeugdhulpverlener Tarik +3",
    "jeugdbeschermer Mieke +3",
    "pleegzorgwerker Joris +3",
    "huisarts Zorgema +3",
    "verloskundige Vera +3",
    "psycholoog Bart +3, GGZ",
    "schuldhulpverlener Ria +3",
    "juf Anne +3",
    "mentor Wouter +3",
    "leerplichtambtenaar Lenny +3",
    "wijkagent Ans +3",
    "jongerenwerker Jip +3",
    "consulent Sjoukje +3",
)


class Worker:
    """Works the drawing with keys alone."""

    def __init__(self, workspace, view, case_id) -> None:
        self.workspace, self.view, self.case_id = workspace, view, case_id
        workspace.changed.connect(lambda _change: self.show())

    def show(self) -> None:
        self.view.show_case(self.workspace.case(self.case_id))

    def person(self, name: str) -> str:
        case = self.workspace.case(self.case_id)
        return next(p.id for p in case.people if p.name == name)

    def type_around(self, name: str, key: str, line: str) -> None:
        self.view.select([self.person(name)])
        self.view.canvas.setFocus()
        QTest.keyClick(self.view.canvas, KEYS[key])
        field = self.view.in_place.relative
        QTest.keyClicks(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "", f"refused: {line}"
        QTest.keyClick(field, Qt.Key.Key_Escape)

    def quick_add(self, line: str) -> None:
        field = self.view.quick_add.line
        field.setFocus()
        QTest.keyClicks(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "", f"refused: {line}"

    def put_in_ring(self, name: str, key: Qt.Key) -> None:
        self.view.select([self.person(name)])
        self.view.canvas.setFocus()
        QTest.keyClick(self.view.canvas, key)


@pytest.fixture
def worker(blank, shown):  # noqa: F811
    case_id = blank.run(
        "Nieuwe casus", lambda s: cases.create(s, title="Wendy", main_person="Wendy")
    )
    view = NetworkView(blank)
    made = Worker(blank, view, case_id)
    made.show()
    shown(view, 1280, 800)
    yield made
    view.close()


@pytest.mark.timeout(300)
def test_the_large_family_from_nothing(worker, qtbot):
    for name, key, line in FAMILY:
        worker.type_around(name, key, line)
    for line in AROUND:
        worker.quick_add(line)
    for name in ("Greet", "Chantal", "Rachid"):
        worker.put_in_ring(name, Qt.Key.Key_1)
    for name in ("Bert", "Lenie"):
        worker.put_in_ring(name, Qt.Key.Key_2)
    for name in ("Marco", "Ton", "Kevin", "Malika"):
        worker.put_in_ring(name, Qt.Key.Key_3)

    case = worker.workspace.case(worker.case_id)
    assert len(case.people) >= 40
    couples = {
        tuple(sorted((case.name_of(p.first_id), case.name_of(p.second_id)))): p.kind.value
        for p in case.partnerships
    }
    assert couples["Marco", "Wendy"] == "divorced"
    assert couples["Rachid", "Wendy"] == "lat"
    assert couples["Dennis", "Wendy"] == "cohabiting_ended"
    foster = [k for k in case.parent_links if k.kind.value == "foster"]
    assert {case.name_of(k.child_id) for k in foster} == {"Sil"}
    twins = {case.name_of(k.child_id) for k in case.parent_links if k.twin_group}
    assert twins == {"Sem", "Sil"}

    OUT.mkdir(parents=True, exist_ok=True)
    for view in View:
        worker.view.show_view(view)
        figure = worker.view.scene.figure
        people = [m for m in figure.marks if m.kind == "person"]
        assert len(people) >= 20
        assert worker.view.grab().save(str(OUT / f"uit-niets-{view.value}.png"))
    worker.view.resize(1920, 1080)
    QTest.mouseClick(worker.view.beamer.button, Qt.MouseButton.LeftButton)
    for view in View:
        worker.view.show_view(view)
        assert smallest_painted(worker.view.scene.figure) * worker.view.canvas.zoom.factor >= 22
        drawn = set(worker.view.drawn.layout.positions)
        assert {p.id for p in case.people if p.is_index} <= drawn
        assert worker.view.grab().save(str(OUT / f"uit-niets-groot-{view.value}.png"))
    QTest.mouseClick(worker.view.beamer.button, Qt.MouseButton.LeftButton)
    worker.view.show_view(View.KRING)
    layout = worker.view.drawn.layout
    found = metrics.quality(layout, worker.view.scene.figure)
    assert (found.symbol_overlaps, found.caption_overlaps) == (0, 0)
