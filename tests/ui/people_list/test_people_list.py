"""The list: everything the drawing can do, in a table and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.case.samples import unnamed
from tests.ui.people_list.conftest import Hand
from wijkteam_desktop.ui.people_list.people_model import PeopleModel
from wijkteam_desktop.ui.people_list.rows import Column, read_support
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    EmotionalKind,
    PersonKind,
    SupportKind,
    TieStrength,
)

# The list of a cell opens as a window, of which the offscreen platform says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_model_keeps_the_rules_of_qt(hand: Hand, qtmodeltester: Any) -> None:
    qtmodeltester.check(hand.page.model)
    hand.page.model.set_filter("els")
    qtmodeltester.check(hand.page.model)
    empty = PeopleModel()
    qtmodeltester.check(empty)


def test_everybody_and_every_tie_has_a_row(hand: Hand) -> None:
    assert hand.page.model.rowCount() == 6
    assert hand.text("els", Column.CIRCLE) == "Heel dichtbij"
    assert hand.text("els", Column.WITH) == "Fatma"
    assert hand.text("els", Column.HOURS) == "3,5"
    assert hand.text("fatma", Column.CIRCLE) == "In het midden"
    assert hand.text("piet", Column.CIRCLE) == "Nog niet geplaatst"
    assert hand.text("school", Column.KIND) == "Organisatie"


def test_f2_renames_and_undo_takes_it_back(hand: Hand) -> None:
    hand.type("els", Column.NAME, "Tante Elsje")
    assert hand.case().name_of(hand.ids["els"]) == "Tante Elsje"
    # The cursor stays where it was.
    current = hand.page.table.current()
    assert current is not None and current.node_id == hand.ids["els"]
    hand.workspace.undo(hand.case_id)
    assert hand.case().name_of(hand.ids["els"]) == "Tante Els"


def test_escape_in_a_cell_changes_nothing(hand: Hand) -> None:
    hand.go("els", Column.NAME)
    hand.key(Qt.Key.Key_F2)
    line = hand.editor(QLineEdit)
    QTest.keyClicks(line, "Iemand")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not hand.edits
    assert hand.case().name_of(hand.ids["els"]) == "Tante Els"


def test_role_hours_and_support_are_typed(hand: Hand) -> None:
    hand.type("buur", Column.ROLE, "past op")
    hand.type("buur", Column.HOURS, "2,5")
    hand.type("buur", Column.SUPPORT, "p g")
    hand.type("school", Column.ROLE, "school en opvang")
    case = hand.case()
    person = case.person(hand.ids["buur"])
    tie = next(t for t in case.ties if t.other_id == hand.ids["buur"])
    assert person is not None and person.role == "past op"
    assert tie.hours_per_week == 2.5
    assert set(tie.kinds) == {SupportKind.PRACTICAL, SupportKind.COMPANIONSHIP}
    assert case.organisations[0].sector == "school en opvang"
    hand.type("buur", Column.HOURS, "")
    assert next(t for t in hand.case().ties if t.id == tie.id).hours_per_week is None


def test_what_cannot_be_is_refused_with_a_sentence(hand: Hand) -> None:
    hand.type("buur", Column.HOURS, "veel")
    hand.type("buur", Column.SUPPORT, "xyz")
    hand.type("buur", Column.NAME, "")
    assert len(hand.messages) == 3
    assert all("niets gewijzigd" in text for text in hand.messages)
    assert hand.text("buur", Column.NAME) == "Buurvrouw"


def test_choices_are_picked_from_a_list(hand: Hand) -> None:
    hand.pick("buur", Column.KIND, "Vriend(in)")
    hand.pick("buur", Column.CIRCLE, "Verder weg")
    hand.pick("buur", Column.STRENGTH, "Spanning")
    hand.pick("buur", Column.DIRECTION, "Over en weer")
    case = hand.case()
    person = case.person(hand.ids["buur"])
    tie = next(t for t in case.ties if t.other_id == hand.ids["buur"])
    assert person is not None and person.kind is PersonKind.FRIEND
    assert (tie.circle, tie.strength, tie.direction) == (
        Circle.OUTER,
        TieStrength.STRESSFUL,
        Direction.BOTH,
    )


def test_a_tie_is_made_moved_and_taken_away_in_its_cell(hand: Hand) -> None:
    hand.pick("piet", Column.WITH, "Sami")
    tie = next(t for t in hand.case().ties if t.other_id == hand.ids["piet"])
    assert tie.client_id == hand.ids["sami"]
    hand.pick("els", Column.WITH, "Sami")
    tie = next(t for t in hand.case().ties if t.other_id == hand.ids["els"])
    assert (tie.client_id, tie.hours_per_week) == (hand.ids["sami"], 3.5)
    hand.pick("els", Column.WITH, "Geen band")
    assert not [t for t in hand.case().ties if t.other_id == hand.ids["els"]]


def test_a_tie_with_somebody_else_is_a_feeling(hand: Hand) -> None:
    hand.pick("piet", Column.WITH, "Buurvrouw")
    relation = hand.case().emotional[0]
    assert {relation.from_id, relation.to_id} == {hand.ids["piet"], hand.ids["buur"]}
    name = "piet" if relation.from_id == hand.ids["piet"] else "buur"
    row = next(r for r in hand.page.model.rows() if r.relation is not None)
    assert row.node_id == hand.ids[name]
    assert row.texts[Column.STRENGTH] == "Nauw"
    hand.page.model.edit_asked.emit(row, Column.STRENGTH, EmotionalKind.CONFLICT.value)
    assert hand.case().emotional[0].kind is EmotionalKind.CONFLICT


def test_a_part_is_taken_on_and_handed_back(hand: Hand) -> None:
    hand.pick("els", Column.PARTS, "Samen koken")
    assert hand.case().parts[0].actor_ids == (hand.ids["els"],)
    assert hand.text("els", Column.PARTS) == "Samen koken"
    hand.pick("els", Column.PARTS, "Samen koken")
    assert hand.case().parts[0].actor_ids == ()


def test_a_choice_holds_for_all_chosen_rows_as_one_step(hand: Hand) -> None:
    hand.page.table.choose({hand.ids["els"], hand.ids["buur"]})
    hand.page.table.setFocus()
    before = len(hand.edits)
    row = hand.page.model.row(hand.row_of("els"))
    hand.page.model.edit_asked.emit(row, Column.CIRCLE, Circle.OUTER.value)
    assert {t.circle for t in hand.case().ties} == {Circle.OUTER}
    assert len(hand.edits) == before + 1
    hand.workspace.undo(hand.case_id)
    assert {t.circle for t in hand.case().ties} == {Circle.INNER, Circle.MIDDLE}


def test_the_line_at_the_top_adds_and_goes_there(hand: Hand) -> None:
    hand.go("els", Column.NAME)
    hand.key(Qt.Key.Key_Insert)
    assert hand.page.quick.line.hasFocus()
    QTest.keyClicks(hand.page.quick.line, "oom Jan, woont om de hoek")
    QTest.keyClick(hand.page.quick.line, Qt.Key.Key_Return)
    chosen = hand.page.table.chosen()
    assert [row.texts[Column.NAME] for row in chosen] == ["oom Jan"]
    assert hand.page.quick.line.hasFocus()


def test_delete_takes_people_away_and_undo_brings_them_back(hand: Hand) -> None:
    hand.page.select([hand.ids["els"], hand.ids["buur"]])
    hand.page.table.setFocus()
    hand.key(Qt.Key.Key_Delete)
    assert hand.case().person(hand.ids["els"]) is None
    assert hand.case().person(hand.ids["buur"]) is None
    hand.workspace.undo(hand.case_id)
    assert len(hand.case().ties) == 2


def test_control_delete_takes_only_the_tie_away(hand: Hand) -> None:
    hand.page.select([hand.ids["els"]])
    hand.page.table.setFocus()
    hand.key(Qt.Key.Key_Delete, control=True)
    assert hand.case().person(hand.ids["els"]) is not None
    assert [t.other_id for t in hand.case().ties] == [hand.ids["buur"]]


def test_made_up_names_cannot_be_changed(hand: Hand) -> None:
    hand.page.show_case(hand.case(), anonymous=True)
    for row in hand.page.model.rows():
        assert not row.editable & {Column.NAME, Column.ROLE}
        assert Column.KIND in row.editable


def test_menus_tie_and_place_the_chosen_people(hand: Hand) -> None:
    hand.page.select([hand.ids["piet"]])
    menu = hand.page.tie_menu()
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "Sami").trigger()
    assert any(t.other_id == hand.ids["piet"] for t in hand.case().ties)
    circles = hand.page.circle_menu()
    assert circles is not None
    next(a for a in circles.actions() if a.text() == "Dichtbij").trigger()
    tie = next(t for t in hand.case().ties if t.other_id == hand.ids["piet"])
    assert tie.circle is Circle.MIDDLE


def test_filter_and_sort(hand: Hand) -> None:
    QTest.keyClicks(hand.page.filter, "els")
    assert [r.node_id for r in hand.page.model.rows()] == [hand.ids["els"]]
    assert hand.page.count.text() == "1 van 6 regels"
    hand.page.filter.clear()
    hand.page.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    names = [r.texts[Column.NAME] for r in hand.page.model.rows()]
    assert names == sorted(names, key=str.casefold)
    hand.page.table.sortByColumn(Column.CIRCLE, Qt.SortOrder.AscendingOrder)
    near = [r.texts[Column.CIRCLE] for r in hand.page.model.rows()]
    assert near[:4] == ["In het midden", "In het midden", "Heel dichtbij", "Dichtbij"]


def test_the_cursor_goes_along_when_an_edit_changes_the_order(hand: Hand) -> None:
    hand.page.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    hand.type("buur", Column.NAME, "Zus van de buurvrouw")
    current = hand.page.table.current()
    assert current is not None and current.node_id == hand.ids["buur"]
    assert hand.row_of("buur") == hand.page.model.rowCount() - 1


def test_selecting_tells_once_and_select_tells_nobody(hand: Hand) -> None:
    told: list[tuple[str, ...]] = []
    hand.page.selection_changed.connect(told.append)
    hand.page.select([hand.ids["els"]])
    assert told == []
    hand.page.table.selectRow(hand.row_of("buur"))
    assert told == [(hand.ids["buur"],)]
    assert hand.page.selected() == (hand.ids["buur"],)


def test_one_person_is_spoken_in_sentences(hand: Hand) -> None:
    hand.page.select([hand.ids["els"]])
    said = hand.page.who.text
    assert said.startswith("Tante Els, heel dichtbij")
    assert "3,5 uur per week" in said
    assert hand.page.table.accessibleDescription() == said
    index = hand.page.model.index(hand.row_of("els"), Column.NAME)
    assert "heel dichtbij" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Naam: Tante Els"


def test_sentences_are_copied(hand: Hand) -> None:
    hand.page.select([hand.ids["els"]])
    hand.page.copy.click()
    assert "Tante Els" in QGuiApplication.clipboard().text()
    assert "Piet" not in QGuiApplication.clipboard().text()
    hand.page.table.clearSelection()
    hand.page.copy.click()
    assert "Piet" in QGuiApplication.clipboard().text()


def test_everything_has_a_name_for_a_screen_reader(hand: Hand) -> None:
    hand.page.select([hand.ids["els"]])
    hand.page.who.fold.set_open(True)
    assert unnamed(hand.page) == []


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("", ()),
        ("PE", (SupportKind.EMOTIONAL, SupportKind.PRACTICAL)),
        ("g, a", (SupportKind.INFORMATIONAL, SupportKind.COMPANIONSHIP)),
        ("praktisch en advies", (SupportKind.PRACTICAL, SupportKind.INFORMATIONAL)),
        ("gezelschap", (SupportKind.COMPANIONSHIP,)),
        ("x", None),
    ],
)
def test_kinds_of_support_are_read_from_letters_and_words(
    typed: str, kinds: tuple[SupportKind, ...] | None
) -> None:
    assert read_support(typed) == kinds
