"""Draagkracht beside the drawing: who carries what, what if, and the soft warnings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from tests.ui.sample_window import click
from wijkteam_desktop.services import parts, people


def journal_of(w: Any) -> int:
    """How much was ever edited in the case."""
    return len(w.window.workspace.history(w.case_id, 500))


def show(w: Any) -> Any:
    """Open Draagkracht with the mouse."""
    click(w.tab.switch.segment("draagkracht"))
    w.settle()
    return w.tab.carrying


def row_of(panel: Any, name: str) -> Any:
    return next(row for row in panel.rows if row.name.text().startswith(name))


def test_everybody_with_parts_and_hours(case_window: Any) -> None:
    w = case_window("V-101")
    w.do(lambda s: people.update(s, w.person("Joop"), capacity="tight", capacity_hours=2))
    panel = show(w)
    joop = row_of(panel, "Joop")
    assert joop.facts.text() == "2 delen · 3 van 2 u"
    assert any("krap" in warning.text() for warning in joop.warnings)
    assert not unnamed(panel)


def test_what_if_somebody_drops_out_changes_nothing(case_window: Any) -> None:
    """domain §1.11 and issue 4.6: greyed, parts fall open, who else could; Esc brings back."""
    w = case_window("V-101")
    panel = show(w)
    joop = w.person("Joop")
    before, edits = w.case, journal_of(w)
    click(row_of(panel, "Joop").without)
    scene = w.tab.network.scene
    assert scene._people[joop].absent
    assert scene._people[joop].opacity() < 0.5
    tie = next(t.id for t in w.case.ties if t.other_id == joop)
    assert scene._lines["tie", tie].opacity() < 0.5
    (card,) = panel.view.cards
    words = " ".join(label.text() for label in card.findChildren(object) if hasattr(label, "text"))
    assert "Woensdagavond iemand bij Wim" in words
    assert "Misschien Marjan van Verzonnenveen" in words
    assert panel.view.back.hasFocus()
    QTest.keyClick(w.window, Qt.Key.Key_Escape)
    w.settle()
    assert not scene._people[joop].absent
    assert scene._people[joop].opacity() == 1.0
    assert scene._lines["tie", tie].opacity() == 1.0
    assert row_of(panel, "Joop").without.hasFocus()
    assert (w.case, journal_of(w)) == (before, edits)


def test_what_if_from_the_person_and_in_the_list(case_window: Any) -> None:
    w = case_window("V-101")
    joop = w.person("Joop")
    w.tab.network.select((joop,))
    w.settle()
    click(w.tab.person.summary.without)
    assert w.tab.carrying.without == joop
    w.tab.drawing.show_list()
    people_list = w.tab.drawing.people
    (number,) = people_list.model.numbers_of([joop])
    font = people_list.model.data(people_list.model.index(number, 0), Qt.ItemDataRole.FontRole)
    assert font.strikeOut()
    click(w.tab.switch.segment("taken"))
    assert w.tab.carrying.without == ""
    font = people_list.model.data(people_list.model.index(number, 0), Qt.ItemDataRole.FontRole)
    assert not font.strikeOut()


def test_a_part_that_falls_open_leads_to_where_to_find_somebody(case_window: Any) -> None:
    w = case_window("V-101")
    w.tab.show_without(w.person("Joop"))
    w.settle()
    find = next(
        one
        for one in w.tab.carrying.view.cards[0].findChildren(object)
        if getattr(one, "text", lambda: "")() == "Waar vind je die?"
    )
    click(find)
    assert w.page._find.isVisible()


def test_somebody_at_op_who_gets_a_part_is_asked_about(case_window: Any) -> None:
    """Acceptance of DOCK (domain §1.11)."""
    w = case_window("V-101")
    joop = w.person("Joop")
    w.do(
        lambda s: people.update(
            s, joop, capacity="empty", capacity_hours=40, capacity_note="ik kan niet meer"
        )
    )
    assert w.message == ""
    w.do(lambda s: parts.take(s, w.part("Vervoer").id, joop))
    assert w.message.startswith("Joop Buurmans heeft draagkracht “op”")
    assert "ik kan niet meer" in w.message
    w.window.workspace.message.emit("")
    w.window.workspace.undo(w.case_id)
    assert w.message == ""


def test_a_message_tells_nothing_confidential(case_window: Any) -> None:
    w = case_window("V-101")
    joop = w.person("Joop")
    w.do(lambda s: people.update(s, joop, capacity="empty"))
    w.do(lambda s: parts.add(s, w.case_id, "Geheim", actor_ids=[joop], confidential=True))
    assert "Geheim" not in w.message


def test_the_lines_of_who_is_thought_away_are_painted_lighter(case_window: Any) -> None:
    w = case_window("V-101")
    canvas = w.tab.network.canvas
    scene = w.tab.network.scene
    joop = w.person("Joop")
    tie = next(t.id for t in w.case.ties if t.other_id == joop)
    box = canvas.mapFromScene(scene._lines["tie", tie].boundingRect()).boundingRect()
    before = canvas.viewport().grab(box).toImage()
    scene.show_absent(joop)
    after = canvas.viewport().grab(box).toImage()
    dark = [
        sum(
            im.pixelColor(x, y).lightness() < 140
            for x in range(0, im.width(), 2)
            for y in range(0, im.height(), 2)
        )
        for im in (before, after)
    ]
    assert dark[1] < dark[0]
    scene.show_absent("")
    assert canvas.viewport().grab(box).toImage() == before
