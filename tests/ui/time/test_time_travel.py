"""The bar of moments with real events: keep, look back, compare, wish, and another scheme."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.ui.case.samples import unnamed
from tests.ui.network.hand import LEFT, Screen
from wijkteam_desktop.network.layers import Layers
from wijkteam_desktop.services import history, people, snapshots, ties
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.time.moment_dialog import MomentDialog
from wijkteam_desktop.ui.time.time_line import NOW, WISHED
from wijkteam_desktop.ui.time.time_travel import TimeTravel
from wijkteam_desktop.ui.widgets.ask import TextDialog
from wijkteam_desktop.vocabulary import Circle, RingSchemeKind, View


@pytest.fixture
def time(screen: Screen) -> TimeTravel:
    """The moments of the drawing on screen."""
    assert screen.view.time is not None
    return screen.view.time


@pytest.fixture
def earlier(screen: Screen) -> str:
    """A moment of January, and what changed since."""
    made = screen.workspace.run(
        "Moment", lambda s: snapshots.take(s, screen.family.case_id, "", "2026-01-12")
    )
    assert made is not None

    def change(s: Any) -> None:
        ties.set_circle(s, screen.family.case_id, [screen.family["piet"]], "inner")
        ties.set_circle(s, screen.family.case_id, [screen.family["buur"]], None)
        people.quick_add(s, screen.family.case_id, "buurman Ali +dichtbij")

    screen.workspace.run("Verandering", change)
    screen.edits.clear()
    return made


def click(widget: Any) -> None:
    QTest.mouseClick(widget, LEFT)


def answer(monkeypatch: pytest.MonkeyPatch, dialog: Any, given: Any) -> None:
    monkeypatch.setattr(dialog, "ask", classmethod(lambda *_given, **_more: given))


def wished_circle(screen: Screen, node_id: str) -> Circle | None:
    moment = next(m for m in screen.case().snapshots if m.is_wished)
    entry = next(n for n in moment.nodes if n.key == node_id)
    return next((t.circle for t in moment.ties if t.other_id == entry.id), None)


def test_without_moments_the_drawing_has_all_room(screen: Screen, time: TimeTravel) -> None:
    assert time.bar.isHidden() and time.begin.isVisible()
    click(time.begin)
    assert time.bar.isVisible() and time.begin.isHidden()
    assert time.bar.line.values() == (NOW, WISHED)
    assert time.bar.line.dot(NOW).isChecked()


def test_a_moment_is_kept_with_today_as_its_date(
    screen: Screen, time: TimeTravel, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = MomentDialog(None, "Momentopname maken")
    assert dialog.day.text().endswith(str(date.today().year))
    assert dialog.problem() == ""
    dialog.day.setText("1-1-2199")
    assert "moet nog komen" in dialog.problem()
    dialog.day.setText("gisterenmorgen vroeg")
    assert dialog.problem()
    dialog.deleteLater()
    time.open()
    answer(monkeypatch, MomentDialog, ("intake", "12-1-2026"))
    click(time.bar.take)
    (moment,) = screen.case().snapshots
    assert (moment.label, moment.date) == ("intake", "2026-01-12")
    assert time.bar.line.dot(moment.id).text() == "intake"
    (line,) = history.lines(
        screen.workspace.store, screen.family.case_id, screen.workspace.viewer, limit=1
    )
    assert line.sentences == ("Momentopname “intake” gemaakt",)
    answer(monkeypatch, MomentDialog, None)
    click(time.bar.take)
    assert len(screen.case().snapshots) == 1


def test_the_dialog_gives_what_was_typed(monkeypatch: pytest.MonkeyPatch, qapp: Any) -> None:
    def typed(self: MomentDialog) -> int:
        self.name.setText("start")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(MomentDialog, "exec", typed)
    assert MomentDialog.ask(None, "Moment", date="2026-01-12") == ("start", "12 januari 2026")
    monkeypatch.setattr(MomentDialog, "exec", lambda self: int(QDialog.DialogCode.Rejected))
    assert MomentDialog.ask(None, "Moment") is None


def test_looking_back_draws_how_it_was_and_changes_nothing(
    screen: Screen, time: TimeTravel, earlier: str
) -> None:
    click(time.bar.line.dot(earlier))
    assert time.chosen == earlier
    layout = screen.view.drawn.layout
    assert layout.ring_of[screen.family["piet"]] == 3
    assert screen.family["buur"] in layout.positions
    assert time.banner.isVisible() and "12 januari 2026" in time.banner.label.text()
    assert screen.view.quick_add.isHidden()
    screen.drag(screen.place("piet"), screen.in_ring("piet", Circle.INNER))
    screen.select("els")
    screen.key(Qt.Key.Key_Delete)
    screen.key(Qt.Key.Key_3)
    screen.key(Qt.Key.Key_F2)
    assert screen.edits == []
    click(screen.view.toolbar._arrange)
    click(time.banner.back)
    assert time.chosen is None and time.banner.isHidden()
    assert screen.view.drawn.layout.ring_of[screen.family["piet"]] == 1
    assert screen.view.quick_add.isVisible()
    screen.drag(screen.place("piet"), screen.in_ring("piet", Circle.OUTER))
    assert screen.circle_of("piet") is Circle.OUTER


def test_the_arrow_keys_walk_the_line(screen: Screen, time: TimeTravel, earlier: str) -> None:
    line = time.bar.line
    line.dot(NOW).setFocus()
    QTest.keyClick(line.dot(NOW), Qt.Key.Key_Left)
    assert time.chosen == earlier
    QTest.keyClick(line.dot(earlier), Qt.Key.Key_Right)
    assert time.chosen is None
    assert line.dot(NOW).accessibleName().startswith("Nu")
    assert unnamed(screen.view) == []


def test_comparing_draws_now_with_what_changed(
    screen: Screen, time: TimeTravel, earlier: str
) -> None:
    click(time.bar.line.dot(earlier))
    time.bar.compare.setFocus()
    QTest.keyClick(time.bar.compare, Qt.Key.Key_Space)
    assert time.bar.compare.isChecked()
    assert time.panel.isVisible()
    assert time.panel.sentences() == (
        "Ali kwam erbij (dichtbij)",
        "Buurvrouw staat niet meer in de kring (was dichtbij)",
        "Piet kwam dichterbij (van verder weg naar heel dichtbij)",
    )
    figure = screen.view.scene.figure
    assert figure is not None
    assert sum(m.kind == "change" for m in figure.marks) == 3
    assert "change:left" in {e.key for e in figure.legend}
    assert screen.view.drawn.layout.ring_of[screen.family["piet"]] == 1
    ghost = next(m for m in figure.marks if m.kind == "change" and "Buurvrouw" in m.sentence)
    assert "Buurvrouw" in screen.view.scene.line_at(
        screen.view.scene._lines[("change", ghost.key)].boundingRect().center()
    )
    time.panel.list.setCurrentRow(2)
    assert screen.selected() == {"piet"}


def test_the_wished_network_is_changed_by_dragging(screen: Screen, time: TimeTravel) -> None:
    time.open()
    click(time.bar.line.dot(WISHED))
    assert time.chosen == WISHED
    assert [m.is_wished for m in screen.case().snapshots] == [True]
    assert time.panel.isVisible() and time.panel.sentences() == ()
    screen.drag(screen.place("piet"), screen.in_ring("piet", Circle.INNER))
    assert wished_circle(screen, screen.family["piet"]) is Circle.INNER
    assert screen.circle_of("piet") is Circle.OUTER
    assert time.panel.sentences() == (
        "Gewenst: Piet dichterbij (van verder weg naar heel dichtbij)",
    )
    screen.select("noor")
    screen.key(Qt.Key.Key_2)
    assert wished_circle(screen, screen.family["noor"]) is Circle.MIDDLE
    screen.select("opa")
    screen.key(Qt.Key.Key_1)
    assert wished_circle(screen, screen.family["opa"]) is Circle.INNER
    screen.workspace.undo(screen.family.case_id)
    assert wished_circle(screen, screen.family["opa"]) is None
    assert time.chosen == WISHED


def test_nothing_but_circles_changes_in_the_wished_network(
    screen: Screen, time: TimeTravel
) -> None:
    time.choose(WISHED)
    screen.edits.clear()
    screen.messages.clear()
    screen.drag(screen.place("piet"), screen.place("els"), Qt.KeyboardModifier.AltModifier)
    assert screen.edits == [] and "alleen in het netwerk van nu" in screen.messages[-1]
    screen.select("piet")
    screen.key(Qt.Key.Key_Delete)
    assert screen.edits == [] and "nog te vinden" in screen.messages[-1]
    screen.key(Qt.Key.Key_L)
    assert not screen.view.actions_.linking
    assert not screen.view.canvas.takes_parts


def test_a_wish_is_added_drawn_dotted_and_taken_away(
    screen: Screen, time: TimeTravel, monkeypatch: pytest.MonkeyPatch
) -> None:
    time.choose(WISHED)
    answer(monkeypatch, TextDialog, "een wandelmaatje")
    click(time.panel.wish)
    (node_id,) = screen.view.selected()
    assert wished_circle(screen, node_id) is Circle.MIDDLE
    assert time.panel.sentences() == (
        "Gewenst: contact met een wandelmaatje (dichtbij), nu nog niet in de kring",
    )
    assert time.known([node_id, screen.family["els"]]) == (screen.family["els"],)
    figure = screen.view.scene.figure
    assert figure is not None
    mark = next(m for m in figure.marks if m.key == node_id)
    assert any(getattr(part, "dash", ()) for part in mark.primitives)
    screen.key(Qt.Key.Key_Delete)
    assert time.panel.sentences() == ()


def test_a_moment_is_renamed_and_removed_from_its_menu(
    screen: Screen, time: TimeTravel, earlier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert time.bar.menu() is None and time.bar.more.isHidden()
    click(time.bar.line.dot(earlier))
    assert time.bar.more.isVisible()
    menu = time.bar.menu()
    assert menu is not None
    answer(monkeypatch, MomentDialog, ("start", "11 januari 2026"))
    menu.actions()[0].trigger()
    (moment,) = screen.case().snapshots
    assert (moment.label, moment.date) == ("start", "2026-01-11")
    menu.actions()[1].trigger()
    assert screen.case().snapshots == ()
    assert time.chosen is None and time.banner.isHidden()
    screen.workspace.undo(screen.family.case_id)
    assert [m.id for m in screen.case().snapshots] == [earlier]


def test_another_scheme_is_remembered_per_case(
    screen: Screen, time: TimeTravel, shown: Callable[..., Any]
) -> None:
    time.scheme.action_of(RingSchemeKind.LENSINK).trigger()
    titles = [t.text.text for t in screen.view.drawn.layout.ring_titles]
    assert titles[-1] == "DIENSTEN" and time.scheme.text() == "4 schillen"
    screen.edits.clear()
    other = shown(NetworkView(screen.workspace), 900, 600)
    other.show_case(screen.case())
    assert other.time.scheme.text() == "4 schillen"
    time.scheme.action_of(RingSchemeKind.CIRCLES).trigger()
    assert [t.text.text for t in screen.view.drawn.layout.ring_titles][-1] == "VERDER WEG"
    assert screen.edits == []


def test_dragging_in_four_shells_changes_the_circle_alone(screen: Screen, time: TimeTravel) -> None:
    time.scheme.action_of(RingSchemeKind.LENSINK).trigger()
    layout = screen.view.drawn.layout
    piet = screen.family["piet"]
    angle, _radius = layout.frame.polar(layout.positions[piet])
    low, high = layout.frame.band(2)
    target = screen.at(layout.frame.point(angle, (low + high) / 2))
    screen.drag(screen.place("piet"), target)
    assert screen.circle_of("piet") is Circle.MIDDLE
    assert screen.case().placements.get("kring", ()) == ()
    count = len(screen.edits)
    low, high = screen.view.drawn.layout.frame.band(4)
    noor = screen.family["noor"]
    angle, _radius = screen.view.drawn.layout.frame.polar(screen.view.drawn.layout.positions[noor])
    screen.drag(
        screen.place("noor"),
        screen.at(screen.view.drawn.layout.frame.point(angle + 0.08, (low + high) / 2)),
    )
    assert len(screen.edits) == count


@pytest.mark.parametrize("view", [View.STAMBOOM, View.ECOGRAM])
def test_every_drawing_shows_the_moment_that_was_chosen(
    screen: Screen, time: TimeTravel, earlier: str, view: View
) -> None:
    click(time.bar.line.dot(earlier))
    screen.view.show_view(view)
    assert time.chosen == earlier and time.bar.isVisible() and time.banner.isVisible()
    assert time.scheme.isHidden() and screen.view.canvas.read_only
    assert not screen.view.quick_add.isVisible()
    screen.view.show_view(View.KRING)
    assert time.chosen == earlier and time.scheme.isVisible()


def test_the_ecogram_shows_who_came_and_who_left(
    screen: Screen, time: TimeTravel, earlier: str
) -> None:
    from wijkteam_desktop.services import removal

    screen.workspace.run("Weg", lambda s: removal.remove_nodes(s, [screen.family["els"]]))
    screen.view.show_view(View.ECOGRAM)
    click(time.bar.line.dot(earlier))
    ali = next(p.id for p in screen.case().people if "Ali" in p.name)
    assert ali not in screen.view.actions_.order()
    click(time.bar.compare)
    figure = screen.view.scene.figure
    assert figure is not None
    came = [m for m in figure.marks if m.kind == "change"]
    left = [m for m in figure.marks if m.kind == "ghost"]
    assert [m.key for m in came] == [ali] and "Ali kwam erbij" in came[0].sentence
    assert [m.sentence for m in left] == ["Tante Els staat er niet meer"]
    assert {"change:came", "change:left"} <= {entry.key for entry in figure.legend}
    # Whoever left is seen, not chosen.
    assert left[0].key not in screen.view.actions_.order()
    screen.view.actions_.select_all()
    assert left[0].key not in screen.view.selected()


def test_a_family_tree_of_then_has_the_couples_of_then(screen: Screen, time: TimeTravel) -> None:
    from wijkteam_desktop.services import family

    def work(s: Any) -> str:
        case_id = screen.family.case_id
        family.add_partnership(
            s,
            case_id,
            screen.family["moeder"],
            screen.family["piet"],
            kind="divorced",
            start_year=2001,
            end_year=2020,
        )
        return snapshots.take(s, case_id, "", "2015-03-01")

    then = screen.workspace.run("Partners", work)
    screen.view.show_view(View.STAMBOOM)

    def sentence() -> str:
        figure = screen.view.scene.figure
        assert figure is not None
        return next(m.sentence for m in figure.marks if m.key.startswith("partner:"))

    assert "gescheiden" in sentence()
    click(time.bar.line.dot(str(then)))
    assert "gescheiden" not in sentence() and "gehuwd" in sentence()


def test_in_the_wished_ecogram_keys_set_the_circle_and_nothing_is_dragged(
    screen: Screen, time: TimeTravel, earlier: str
) -> None:
    screen.view.show_view(View.ECOGRAM)
    click(time.bar.line.dot(WISHED))
    piet = screen.family["piet"]
    screen.select("piet")
    screen.key(Qt.Key.Key_3)
    assert wished_circle(screen, piet) is Circle.OUTER
    count = len(screen.edits)
    screen.drag(screen.place("piet"), screen.place("noor"))
    screen.key(Qt.Key.Key_Delete)
    assert len(screen.edits) == count


def test_layers_leave_out_people_but_nobody_has_left_by_that(
    screen: Screen, time: TimeTravel, earlier: str
) -> None:
    click(time.bar.line.dot(earlier))
    click(time.bar.compare)
    figure = screen.view.scene.figure
    assert figure is not None
    before = {m.key for m in figure.marks if m.kind == "change"}
    screen.view.show_layers(Layers(professionals=False))
    figure = screen.view.scene.figure
    assert figure is not None
    assert {m.key for m in figure.marks if m.kind == "change"} == before


def test_a_wish_of_the_case_is_a_ghost_in_the_drawing_of_now(screen: Screen) -> None:
    def wish(s: Any) -> None:
        from wijkteam_desktop.db.ties import DesiredTie

        s.add(
            DesiredTie(
                case_id=screen.family.case_id,
                for_id=screen.family["moeder"],
                label="een muziekmaat (nog te vinden)",
                circle="middle",
            )
        )

    screen.workspace.run("Wens", wish)
    scene = screen.view.scene
    ((_kind, key),) = [k for k in scene._lines if k[0] == "ghost"]
    item = scene._lines[("ghost", key)]
    assert "muziekmaat" in scene.line_at(item.boundingRect().center())
    screen.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert key not in screen.view.selected()
    screen.drag(screen.place("moeder"), screen.place("moeder"))
    gc.collect()


def test_a_difference_with_the_wished_network_becomes_a_goal(
    screen: Screen, time: TimeTravel
) -> None:
    time.choose(WISHED)
    screen.drag(screen.place("piet"), screen.in_ring("piet", Circle.INNER))
    time.panel.list.setCurrentRow(0)
    click(time.panel.goal)
    assert [goal.text for goal in screen.case().goals] == list(time.panel.sentences())
    screen.workspace.undo(screen.family.case_id)
    assert screen.case().goals == ()
