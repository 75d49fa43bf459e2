"""The fields of how two people are with each other; of violence how it is known and which way."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.network.hand import Screen
from wijkteam_desktop.db.family import EmotionalRelation
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.lines import Track, emotional_line
from wijkteam_desktop.network.sentences import emotional_sentence
from wijkteam_desktop.services import relations
from wijkteam_desktop.ui.network.tie_form import MORE, RelationForm
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.vocabulary import VIOLENCE, EmotionalKind, ViolenceStatus, Visibility


@pytest.fixture
def relation(screen: Screen) -> EmotionalView:
    ids = screen.family

    def work(s: Any) -> str:
        return relations.relate(s, ids.case_id, ids["moeder"], ids["zoon"], "physical_abuse")

    made = screen.workspace.run("Relatie", work)
    assert made is not None
    return EmotionalView(made, ids["moeder"], ids["zoon"], EmotionalKind.PHYSICAL_ABUSE)


@pytest.fixture
def form(screen: Screen, shown: Any, relation: EmotionalView) -> RelationForm:
    made = RelationForm(screen.workspace, relation.id)
    made.set_open(True)
    made.show_relation(screen.case(), relation, relation.from_id)
    return shown(made, 340, 400)


def row(screen: Screen, relation: EmotionalView) -> EmotionalRelation:
    return screen.workspace.read(lambda s: s.get(EmotionalRelation, relation.id))


def test_the_eight_of_every_day_come_first(screen: Screen, relation: EmotionalView) -> None:
    form = RelationForm(screen.workspace, relation.id)
    kinds = [form._kind.itemText(n) for n in range(form._kind.count())]
    assert kinds == [
        "Nauw",
        "Zeer nauw",
        "Gewoon",
        "Afstandelijk",
        "Conflict",
        "Nauw en conflict",
        "Verbroken",
        "Verbroken en hersteld",
        "Meer soorten …",
    ]
    assert form._kind.itemData(8) == MORE


def test_violence_says_how_it_is_known_and_stays_confidential(
    screen: Screen, form: RelationForm, relation: EmotionalView
) -> None:
    assert form._status.isVisible() and "Vertrouwelijk" in form._way.text()
    form._status.setFocus()
    QTest.keyClick(form._status, Qt.Key.Key_Down)
    form._status.activated.emit(form._status.currentIndex())
    kept = row(screen, relation)
    assert kept.status == ViolenceStatus.SUSPECTED
    assert kept.visibility == Visibility.CASE_HOLDER_ONLY


def test_it_runs_one_way_and_can_be_turned(
    screen: Screen, form: RelationForm, relation: EmotionalView
) -> None:
    assert form._way.text().startswith("Van Fatma naar Sami")
    QTest.mouseClick(form._turn, Qt.MouseButton.LeftButton)
    kept = row(screen, relation)
    assert (kept.from_id, kept.to_id) == (relation.to_id, relation.from_id)
    screen.workspace.undo(screen.family.case_id)
    assert row(screen, relation).from_id == relation.from_id


def test_other_kinds_have_neither(screen: Screen, form: RelationForm) -> None:
    ids = screen.family
    plain = EmotionalView("r", ids["moeder"], ids["zoon"], EmotionalKind.NORMAL)
    form.show_relation(screen.case(), plain, ids["moeder"])
    assert not form._status.isVisible() and not form._turn.isVisible()
    assert not form._way.isVisible()


def test_an_ordinary_relation_is_one_line(screen: Screen) -> None:
    (line,) = emotional_line(Track(Point(0, 0), Point(90, 0)), EmotionalKind.NORMAL, "ink", 1.0)
    assert line.dash == () and len(line.points) == 2


@pytest.mark.parametrize("kind", sorted(VIOLENCE))
def test_the_sentence_says_how_it_is_known(screen: Screen, kind: EmotionalKind) -> None:
    ids = screen.family
    told = EmotionalView("r", ids["moeder"], ids["zoon"], kind, status="reported_by_client")
    assert "verteld door cliënt" in emotional_sentence(screen.case(), told)
