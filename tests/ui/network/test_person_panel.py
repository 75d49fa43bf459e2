"""The card of who is selected, and all fields under the pencil."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from tests.ui.case.samples import unnamed
from tests.ui.network.hand import Family, Screen
from wijkteam_desktop.ui.network.form_fields import ChoiceBox
from wijkteam_desktop.ui.network.person_form import OrganisationForm, PersonForm
from wijkteam_desktop.ui.network.person_panel import PersonPanel
from wijkteam_desktop.ui.network.tie_form import MORE, RelationForm, TieForm
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import Circle, Direction, EmotionalKind, PersonKind, TieStrength


@pytest.fixture
def panel(screen: Screen, shown: Callable[..., Any]) -> PersonPanel:
    """The panel beside the drawing, kept in step with it."""
    made = PersonPanel(screen.workspace)
    made.show_case(screen.case())
    screen.workspace.changed.connect(lambda _change: made.show_case(screen.case()))
    screen.view.selection_changed.connect(made.show_selection)
    return shown(made, 356, 400)


def edit(panel: PersonPanel) -> PersonForm:
    panel.begin_edit()
    assert isinstance(panel._form, PersonForm)
    return panel._form


def ties(panel: PersonPanel) -> list[TieForm]:
    assert panel._lines is not None
    return list(panel._lines._ties.values())


def pick(box: QComboBox, value: object) -> None:
    """Choose as a user does: the signal comes from the row that was activated."""
    row = box.findData(value)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def retype(field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    field.flush()


def test_nothing_selected_is_a_calm_hint(panel: PersonPanel) -> None:
    assert panel.hint.isVisible()
    assert not panel.summary.isVisible() and not panel.edit.isVisible()


def test_the_card_says_what_somebody_does_carries_and_leaves(
    screen: Screen, panel: PersonPanel
) -> None:
    screen.click("els")
    summary = panel.summary
    assert panel.head.name.text() == "Tante Els"
    assert panel.head.word.text() == "eigen netwerk"
    assert summary.does.text() == "Doet: Samen koken"
    assert summary.load_text.text() == "3,5 van 4 u"
    assert summary.load_bar.isVisible()
    assert summary.open_text.text() == "Valt Tante Els weg, dan valt 1 deelvraag open."
    assert "Buurvrouw" in summary.over_text.text()


def test_without_hours_possible_there_is_no_bar(screen: Screen, panel: PersonPanel) -> None:
    screen.workspace.run("Uren", lambda s: _update_tie(s, screen.family, "piet", 2))
    screen.click("piet")
    assert not panel.summary.load_bar.isVisible()
    assert panel.summary.load_text.text() == "2 u per week"
    assert not panel.summary.box.isVisible()


def test_every_field_saves_itself(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    form = edit(panel)
    retype(form._name, "Els Bakker")
    retype(form._role, "tante, woont om de hoek")
    retype(form._birth, "1961")
    retype(form._hours, "4,5")
    retype(form._talents, "koken, luisteren")
    pick(form._capacity, "tight")
    pick(form._gender, "woman")
    pick(form._circle, Circle.MIDDLE)
    els = screen.case().person(screen.family["els"])
    assert els is not None
    assert (els.name, els.role, els.birth_year, els.capacity_hours) == (
        "Els Bakker",
        "tante, woont om de hoek",
        1961,
        4.5,
    )
    assert els.talents == ("koken", "luisteren") and els.capacity == "tight"
    assert screen.circle_of("els") is Circle.MIDDLE
    pick(form._kind, PersonKind.FRIEND)
    changed = screen.case().person(screen.family["els"])
    assert changed is not None and changed.kind is PersonKind.FRIEND


def test_one_visit_of_a_field_undoes_at_once(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    form = edit(panel)
    form._role.setFocus()
    QTest.keyClicks(form._role, "tante")
    form._role.flush()
    QTest.keyClicks(form._role, " van moeders kant")
    form._role.flush()
    screen.workspace.undo(screen.family.case_id)
    els = screen.case().person(screen.family["els"])
    assert els is not None and els.role == ""
    assert form._role.text() == ""


def test_what_is_half_typed_belongs_to_who_was_shown(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    form = edit(panel)
    QTest.keyClicks(form._role, "tante")
    screen.click("piet")
    els = screen.case().person(screen.family["els"])
    piet = screen.case().person(screen.family["piet"])
    assert els is not None and els.role == "tante"
    assert piet is not None and piet.role == ""
    assert edit(panel)._name.text() == "Piet"


def test_a_wrong_year_is_refused_in_one_sentence(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    retype(edit(panel)._birth, "vroeger")
    assert len(screen.messages) == 1 and screen.edits == []


def test_a_tie_is_edited_from_both_ends(screen: Screen, panel: PersonPanel) -> None:
    for name in ("els", "moeder"):
        screen.click(name)
        edit(panel)
        assert screen.family["tie-els"] in panel._lines._ties
    screen.click("els")
    edit(panel)
    form = ties(panel)[0]
    form.set_open(True)
    pick(form._strength, TieStrength.STRONG)
    pick(form._direction, Direction.BOTH)
    retype(form._hours, "2")
    retype(form._often, "elke zondag")
    retype(form._back, "Fatma naait gordijnen")
    form._kinds._boxes["practical"].click()
    tie = next(t for t in screen.case().ties if t.id == screen.family["tie-els"])
    assert (tie.strength, tie.direction, tie.hours_per_week) == ("strong", "both", 2)
    assert (tie.contact_frequency, tie.reciprocity) == ("elke zondag", "Fatma naait gordijnen")
    assert tie.kinds == ("practical",)
    assert form.is_open
    form._remove()
    assert screen.family["tie-els"] not in {t.id for t in screen.case().ties}
    assert ties(panel) == []


def test_a_relation_offers_eight_kinds_first(screen: Screen, panel: PersonPanel) -> None:
    screen.drag(screen.place("els"), screen.place("buur"), Qt.KeyboardModifier.AltModifier)
    screen.click("els")
    edit(panel)
    assert panel._lines is not None
    form = next(iter(panel._lines._relations.values()))
    assert isinstance(form, RelationForm)
    assert form._kind.count() == 9
    pick(form._kind, EmotionalKind.CONFLICT)
    assert screen.case().emotional[0].kind is EmotionalKind.CONFLICT
    form._kind.showPopup = lambda: None
    pick(form._kind, MORE)
    assert form._kind.count() == len(EmotionalKind)
    assert screen.case().emotional[0].kind is EmotionalKind.CONFLICT
    assert form._kind.currentData() == EmotionalKind.CONFLICT


def test_an_organisation_can_be_edited(screen: Screen, panel: PersonPanel) -> None:
    def add(s: Any) -> str:
        from wijkteam_desktop.services import people, ties

        made = people.organisation_add(s, screen.family.case_id, name="Woningbouw")
        mother = screen.family["moeder"]
        ties.tie(s, screen.family.case_id, mother, made, circle=Circle.OUTER)
        return made

    made = screen.workspace.run("Organisatie", add)
    assert made is not None
    screen.view.select([made])
    panel.begin_edit()
    form = panel._form
    assert isinstance(form, OrganisationForm)
    retype(form._name, "Woonstad")
    pick(form._kind, "community")
    pick(form._circle, Circle.MIDDLE)
    found = next(o for o in screen.case().organisations if o.id == made)
    assert (found.name, found.kind) == ("Woonstad", "community")


def test_several_people_at_once(screen: Screen, panel: PersonPanel) -> None:
    screen.select("buur", "piet", "moeder")
    assert panel.several.isVisible()
    panel.several.circle_asked.emit(Circle.INNER)
    assert screen.circle_of("buur") is screen.circle_of("piet") is Circle.INNER
    assert len(screen.edits) == 1
    panel.several.remove_asked.emit()
    left = {p.id for p in screen.case().people}
    assert screen.family["buur"] not in left and screen.family["moeder"] not in left
    assert panel.hint.isVisible()


def test_a_confidential_note_is_only_there_for_who_may(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    more = edit(panel)._more
    more.set_open(True)
    assert more._secret.isHidden()
    screen.workspace.run("Houder", lambda s: _hold(s, screen.family.case_id))
    assert not more._secret.isHidden()
    retype(more._secret, "alleen voor de casushouder")
    els = screen.case().person(screen.family["els"])
    assert els is not None and els.restricted_note == "alleen voor de casushouder"


def test_the_wheel_scrolls_the_panel_and_not_a_choice(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    box: ChoiceBox = edit(panel)._kind
    before = box.currentData()
    at = QPointF(5, 5)
    event = QWheelEvent(
        at,
        box.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentData() == before


def test_every_control_has_a_name(screen: Screen, panel: PersonPanel) -> None:
    screen.click("els")
    edit(panel)._more.set_open(True)
    for form in ties(panel):
        form.set_open(True)
    assert unnamed(panel) == []
    assert unnamed(screen.view) == []


def test_read_only_shows_no_pencil(screen: Screen, blank: Workspace, shown: Any) -> None:
    look = shown(PersonPanel(blank, read_only=True), 356, 300)
    look.show_case(screen.case())
    look.show_selection((screen.family["els"],))
    assert look.summary.isVisible() and not look.edit.isVisible()


def _update_tie(s: Any, family: Family, name: str, hours: float) -> None:
    from wijkteam_desktop.services import ties

    ties.update(s, family[f"tie-{name}"], hours_per_week=hours)


def _hold(s: Any, case_id: str) -> None:
    from wijkteam_desktop.services import cases, team

    team.ensure_member(s, "member-1", "Yasmin")
    cases.set_holder(s, case_id, "member-1")
