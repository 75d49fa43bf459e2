"""Cost routes in the real window: off by default, beside each other, with sources, never ranked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from tests.ui.sample_window import click
from wijkteam_desktop.services import cost_prices, cost_routes
from wijkteam_desktop.ui.costs.prices_dialog import PricesDialog
from wijkteam_desktop.ui.shell.place import CASE, SETTINGS, Place
from wijkteam_desktop.ui.workspace import Workspace


def switch_on(w: Any) -> None:
    """Tick the box in the settings, and come back to the report."""
    w.window.shell.go(Place(SETTINGS))
    w.settle()
    card = w.window.shell.pages.page(SETTINGS).costs
    card.on.setFocus()
    QTest.keyClick(card.on, Qt.Key.Key_Space)
    w.window.shell.go(Place(CASE, w.case_id, "verslag"))
    w.settle()


def opened(case_window: Any, code: str = "M-040") -> tuple[Any, Any]:
    w = case_window(code, "verslag")
    switch_on(w)
    tab = w.page.tab("verslag")
    click(tab.costs_button)
    w.settle()
    return w, tab.costs


def kept(w: Any) -> Any:
    return w.window.workspace.read(lambda s: cost_routes.routes(s, w.case_id)).routes


def test_they_are_off_until_the_team_switches_them_on(case_window: Any) -> None:
    w = case_window("M-040", "verslag")
    tab = w.page.tab("verslag")
    assert not tab.costs_button.isVisible()
    switch_on(w)
    assert tab.costs_button.isVisible()
    switch_on(w)
    assert not tab.costs_button.isVisible()


def test_two_routes_with_the_amounts_of_harry_helpt(case_window: Any) -> None:
    """Acceptance of Harry Helpt (domain §1.11)."""
    w, page = opened(case_window)
    assert [card.total.text() for card in page.cards] == ["Samen € 80.000", "Samen € 1.100"]
    assert all("Moerwijk, 2015" in card.source.text() for card in page.cards)
    assert all(card.rough.text() == "Grove indicatie, geen besluit." for card in page.cards)
    assert page.cards[0].lines[0].item.text() == "uithuisplaatsing"
    assert not unnamed(page)
    family = page.cards[1].family
    family.setFocus()
    QTest.keyClicks(family, "Vader en zoon blijven samen.")
    QTest.keyClick(family, Qt.Key.Key_Tab)
    w.settle()
    assert kept(w)[1].family == "Vader en zoon blijven samen."
    click(page.back)
    assert not page.isVisible()
    assert w.page.tab("verslag").bar.isVisible()


def test_a_route_from_the_price_list_with_a_range(case_window: Any) -> None:
    w, page = opened(case_window, "K-010")
    assert page.empty.isVisible()
    click(page.add_button)
    w.settle()
    (card,) = page.cards
    assert card.label.hasFocus()
    box = card.more
    box.setCurrentIndex(box.findData("team_worker_hour"))
    box.activated.emit(box.currentIndex())
    w.settle()
    (line,) = page.cards[0].lines
    assert line.source.text() == "Bron: schatting onderzoeker, 2025"
    for field, text in ((line.quantity, "10"), (line.amount, "80 - 95")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert page.cards[0].total.text() == "Samen € 800 tot € 950"
    assert line.source.text() == "Bron: eigen bedrag"
    w.window.shell.undo()
    w.settle()
    assert page.cards[0].total.text() == "Samen € 850"


def test_an_amount_that_is_none_is_refused_with_a_sentence(case_window: Any) -> None:
    w, page = opened(case_window)
    amount = page.cards[0].lines[0].amount
    amount.setFocus()
    amount.selectAll()
    QTest.keyClicks(amount, "veel")
    QTest.keyClick(amount, Qt.Key.Key_Tab)
    w.settle()
    assert w.message.startswith("Vul een bedrag in")
    assert kept(w)[0].low == 80000


def test_three_is_the_most_and_removing_undoes(case_window: Any) -> None:
    w, page = opened(case_window)
    click(page.add_button)
    w.settle()
    assert len(page.cards) == 3
    assert not page.add_button.isVisible()
    click(page.cards[0].remove_button)
    w.settle()
    assert [card.label.text() for card in page.cards] == ["Gelopen route (1100 euro)", "Route C"]
    w.window.shell.undo()
    w.settle()
    assert len(page.cards) == 3


def test_they_are_on_no_paper_and_not_beside_roles(case_window: Any) -> None:
    from datetime import datetime

    from wijkteam_desktop.report.content import summary_content
    from wijkteam_desktop.report.text import plain_text

    w, page = opened(case_window)
    content = summary_content(
        w.case.public(), team_name="Zuid", printed_by="Noor", when=datetime(2026, 11, 28)
    )
    assert "80.000" not in plain_text(content)
    w.window.workspace.anonymous = True
    w.settle()
    assert not page.isVisible()
    assert not w.page.tab("verslag").costs_button.isVisible()


@pytest.fixture
def prices(samples: Workspace, qtbot: Any) -> PricesDialog:
    made = PricesDialog(None, samples)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def listed(workspace: Workspace) -> dict[str, Any]:
    return {price.label: price for price in workspace.read(cost_prices.prices)}


def test_the_price_list_is_changed_in_its_cells(prices: PricesDialog, samples: Workspace) -> None:
    prices.table.item(0, 1).setText("90.000 - 100.000")
    first = prices.table.item(0, 0).text()
    assert (listed(samples)[first].amount, listed(samples)[first].amount_to) == (90000, 100000)
    prices.table.item(0, 1).setText("veel")
    assert prices.error.text().startswith("Vul een bedrag in")
    assert prices.table.item(0, 1).text() == "90.000 - 100.000"
    assert not unnamed(prices)


def test_an_amount_of_the_team_comes_and_goes(prices: PricesDialog, samples: Workspace) -> None:
    click(prices.add_button)
    assert "Nieuw bedrag" in listed(samples)
    prices.table.setCurrentCell(prices.table.rowCount() - 1, 0)
    click(prices.remove_button)
    assert "Nieuw bedrag" not in listed(samples)
    samples.undo(None)
    assert "Nieuw bedrag" in listed(samples)
