"""The page Sociale kaart in the real window: made, searched, filled in, checked, undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.services import offers, providers, read_offers, volunteers
from wijkteam_desktop.ui.kaart.edits import Shelf
from wijkteam_desktop.ui.kaart.entry_detail import checked_words
from wijkteam_desktop.ui.kaart.kaart_page import KaartPage
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.vocabulary import Carrier, Experience

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(open_window: MainWindow) -> Any:
    QTest.mouseClick(open_window.shell.rail.buttons["kaart"], LEFT)
    return open_window.shell.pages.currentWidget()


def fill(page: KaartPage) -> dict[str, str]:
    def work(s: Any) -> dict[str, str]:
        place = providers.add(s, "Samen Zuid", areas=["Zuid"])
        return {
            "place": place,
            "maatje": offers.add(
                s, "Maatje aan huis", provider_id=place, carrier=Carrier.VOLUNTEER, wait_weeks=0
            ),
            "eettafel": offers.add(s, "Eettafel", description="Samen koken", wait_weeks=3),
            "ineke": volunteers.add(s, "Ineke", provider_id=place),
        }

    made: dict[str, str] = page.workspace.run("Vullen", work)
    return made


def names(page: KaartPage) -> list[str]:
    return [page.model.entry(row).name for row in range(page.model.rowCount())]


def offer(page: KaartPage, offer_id: str) -> Any:
    found = page.workspace.read(read_offers.offers)
    return next(one for one in found if one.id == offer_id)


def test_a_new_offer_is_typed_and_each_field_saves_itself(page: KaartPage) -> None:
    QTest.mouseClick(page.new, LEFT)
    form = page.details[Shelf.OFFERS].form
    assert form.fields["name"].hasFocus()
    QTest.keyClicks(form.fields["name"], "Taalpunt")
    QTest.keyClick(form.fields["name"], Qt.Key.Key_Tab)
    QTest.keyClicks(form.fields["areas"], "Zuid, Oost")
    form.fields["areas"].flush()
    cell = next(iter(form.fields["moments"].cells.values()))
    cell.setFocus()
    QTest.keyClick(cell, Qt.Key.Key_Space)
    QTest.keyClick(cell, Qt.Key.Key_Right)
    made = offer(page, page.entry_id)
    assert (made.name, made.areas) == ("Taalpunt", ("Zuid", "Oost"))
    assert [str(moment) for moment in made.moments] == ["mon-morning"]
    assert names(page) == ["Taalpunt"]
    assert unnamed(page) == []
    page.workspace.undo()
    assert offer(page, made.id).moments == ()
    assert not cell.isChecked()


def test_what_cannot_be_kept_stays_in_its_field(page: KaartPage, qtbot: Any) -> None:
    ids = fill(page)
    page.choose(ids["eettafel"])
    weeks = page.details[Shelf.OFFERS].form.fields["wait_weeks"]
    weeks.setFocus()
    weeks.selectAll()
    with qtbot.waitSignal(page.workspace.message):
        QTest.keyClicks(weeks, "heel lang")
        weeks.flush()
    assert offer(page, ids["eettafel"]).wait_weeks == 3
    assert weeks.text() == "heel lang"
    weeks.forget()


def test_search_and_filters_narrow_the_list(page: KaartPage) -> None:
    fill(page)
    QTest.keyClicks(page.bar.search, "koken")
    assert names(page) == ["Eettafel"]
    assert page.count.text() == "1 van 2"
    page.bar.search.clear()
    QTest.keyClicks(page.bar.search, "samen zuid")
    assert names(page) == ["Maatje aan huis"]
    page.bar.search.clear()
    QTest.mouseClick(page.bar.now, LEFT)
    assert names(page) == ["Maatje aan huis"]
    QTest.mouseClick(page.bar.now, LEFT)
    box = page.bar.carrier
    box.setCurrentIndex(box.findData(Carrier.COLLECTIVE.value))
    box.activated.emit(box.currentIndex())
    assert names(page) == ["Eettafel"]


def test_checked_today_in_one_click(page: KaartPage) -> None:
    ids = fill(page)
    page.choose(ids["maatje"])
    detail = page.details[Shelf.OFFERS]
    assert detail.checks.words.text().startswith("Nog niet gecontroleerd")
    QTest.mouseClick(detail.checks.button, LEFT)
    made = offer(page, ids["maatje"])
    assert (made.checked_on, made.checked_by) == (date.today().isoformat(), "Yasmin Bakker")
    assert "Yasmin Bakker" in detail.checks.words.text()
    assert checked_words("2020-01-02", "").endswith("klopt het nog?")


def test_experience_is_noted_and_taken_away(page: KaartPage) -> None:
    ids = fill(page)
    page.choose(ids["maatje"])
    card = page.details[Shelf.OFFERS].experience
    QTest.keyClicks(card.note, "Snel iemand gevonden")
    QTest.keyClick(card.note, Qt.Key.Key_Return)
    found = page.workspace.read(lambda s: read_offers.experiences(s, ids["maatje"]))
    assert [(one.went, one.note) for one in found] == [(Experience.GOOD, "Snel iemand gevonden")]
    assert card.note.text() == ""
    card.removed.emit(found[0].id)
    assert page.workspace.read(lambda s: read_offers.experiences(s, ids["maatje"])) == ()


def test_organisations_volunteers_and_kinds_have_their_own_lists(page: KaartPage) -> None:
    ids = fill(page)
    for shelf, name in ((Shelf.PROVIDERS, "Samen Zuid"), (Shelf.VOLUNTEERS, "Ineke")):
        QTest.mouseClick(page.bar.shelf.segment(shelf.value), LEFT)
        assert names(page) == [name]
    page.show_shelf(Shelf.PROVIDERS, ids["place"])
    QTest.mouseClick(page.details[Shelf.PROVIDERS].remove, LEFT)
    assert names(page) == []
    page.workspace.undo()
    assert names(page) == ["Samen Zuid"]
    page.show_shelf(Shelf.KINDS)
    QTest.mouseClick(page.adopt, LEFT)
    assert page.model.total() == 76
    assert not page.adopt.isVisible()


def test_names_of_volunteers_are_hidden_with_the_others(page: KaartPage) -> None:
    fill(page)
    page.show_shelf(Shelf.VOLUNTEERS)
    page.workspace.anonymous = True
    assert names(page) == []
    assert page.empty.isVisible()
    page.workspace.anonymous = False
    assert names(page) == ["Ineke"]


def test_nothing_stays_when_the_window_locks(page: KaartPage, open_window: MainWindow) -> None:
    ids = fill(page)
    page.choose(ids["maatje"])
    open_window.lock()
    assert page.model.total() == 0
    assert page.entry_id == ""
