"""The price list and the routes of a case: amounts, ranges, sources, and no ranking."""

from __future__ import annotations

from typing import Any

import pytest

from wijkteam_desktop.db.catalogue import CostDefault
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.money import amount_text, euros, range_text, read_amount
from wijkteam_desktop.services import cases, cost_prices, cost_routes, figures, reading, rows
from wijkteam_desktop.services.viewer import Viewer


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("55,80", (55.8, None)),
        ("55.8", (55.8, None)),
        ("1.100", (1100, None)),
        ("€ 1.394,44", (1394.44, None)),
        ("80000", (80000, None)),
        ("120 - 150", (120, 150)),
        ("150 tot 120", (120, 150)),
        ("25,-", (25, None)),
    ],
)
def test_amounts_as_people_type_them(typed: str, read: tuple[float, float | None]) -> None:
    assert read_amount(typed) == read
    assert read_amount(range_text(*read)) == read


@pytest.mark.parametrize("typed", ["", "veel", "1 - 2 - 3", "-5,5,5"])
def test_what_is_no_amount(typed: str) -> None:
    with pytest.raises(ValueError):
        read_amount(typed)


def test_amounts_as_dutch_text() -> None:
    assert amount_text(80000) == "80.000"
    assert amount_text(1394.44) == "1.394,44"
    assert euros(80000, at_least=True) == "ruim € 80.000"
    assert euros(120, 150) == "€ 120 tot € 150"
    assert euros(120, 120) == "€ 120"


def test_a_new_store_has_the_amounts_of_the_practice_reports(ask: Any) -> None:
    found = {price.key: price for price in ask(cost_prices.prices)}
    away = found["out_of_home_year"]
    assert (away.amount, away.at_least, away.year) == (80000, True, 2015)
    assert found["harry_helpt_route"].amount == 1100
    assert found["youth_stay_specialist_treatment_year"].amount == 90848
    for price in found.values():
        assert price.source and price.source != "idem" and price.year
        assert price.basis in cost_prices.BASES
    assert not ask(cost_prices.shown)


def test_the_samples_do_not_spoil_the_sources(sample_store: Any) -> None:
    with sample_store.reading() as s:
        found = {price.key: price for price in cost_prices.prices(s)}
    assert found["wmo_day_medium"].source.startswith("gemeentewesterveld")
    assert found["out_of_home_year"].at_least


def test_a_team_changes_its_price_list(do: Any, ask: Any, store: Any) -> None:
    do(lambda s: cost_prices.update(s, "team_worker_hour", amount="80 - 95", source="Begroting"))
    own = do(lambda s: cost_prices.add(s, "Tolk"))
    do(lambda s: cost_prices.update(s, own, amount="1,50", unit="minuut", price_year="2026"))
    do(lambda s: cost_prices.remove(s, "dock_saving_year"))
    found = {price.key: price for price in ask(cost_prices.prices)}
    worker = found["team_worker_hour"]
    assert (worker.amount, worker.amount_to, worker.source) == (80, 95, "Begroting")
    assert (found[own].amount, found[own].unit, found[own].year) == (1.5, "minuut", 2026)
    assert "dock_saving_year" not in found
    with pytest.raises(InvalidInput):
        do(lambda s: cost_prices.update(s, own, amount="veel"))
    store.undo(None)
    assert "dock_saving_year" in {price.key for price in ask(cost_prices.prices)}
    do(lambda s: cost_prices.remove(s, own))
    assert own not in {row.ref for row in ask(lambda s: rows.find(s, CostDefault))}


def test_routes_with_amounts_and_ranges(do: Any, ask: Any, family: Any) -> None:
    case = family.case

    def work(s: Any) -> None:
        cost_routes.add_route(s, case, "Uithuisplaatsing")
        cost_routes.add_line(s, case, 0, "out_of_home_year")
        cost_routes.add_route(s, case, "Gelopen route")
        cost_routes.add_line(s, case, 1, "team_worker_hour")
        cost_routes.update_line(s, case, 1, 0, quantity="10")
        cost_routes.add_line(s, case, 1)
        cost_routes.update_line(s, case, 1, 1, item="Verf", amount="50 - 100")
        cost_routes.update_route(s, case, 1, family="Vader en zoon blijven samen.")

    do(work)
    away, walked = ask(lambda s: cost_routes.routes(s, case)).routes
    assert (away.low, away.at_least) == (80000, True)
    assert away.lines[0].source == "Harry Helpt, Moerwijk, 2015"
    assert (walked.low, walked.high) == (900, 950)
    assert walked.family == "Vader en zoon blijven samen."
    do(lambda s: cost_routes.remove_line(s, case, 1, 0))
    do(lambda s: cost_routes.remove_route(s, case, 0))
    (left,) = ask(lambda s: cost_routes.routes(s, case)).routes
    assert [line.item for line in left.lines] == ["Verf"]
    do(lambda s: cost_routes.remove_route(s, case, 0))
    assert ask(lambda s: cost_routes.routes(s, case)).routes == ()


def test_the_order_is_that_of_who_made_them(do: Any, ask: Any, family: Any) -> None:
    def work(s: Any) -> None:
        for label, amount in (("Duur", "900"), ("Goedkoop", "1")):
            cost_routes.add_route(s, family.case, label)
            number = len(cost_routes.routes(s, family.case).routes) - 1
            cost_routes.add_line(s, family.case, number)
            cost_routes.update_line(s, family.case, number, 0, amount=amount)

    do(work)
    found = ask(lambda s: cost_routes.routes(s, family.case)).routes
    assert [route.label for route in found] == ["Duur", "Goedkoop"]


def test_a_fourth_route_and_a_line_that_is_gone_are_refused(do: Any, family: Any) -> None:
    for label in "abc":
        do(lambda s, label=label: cost_routes.add_route(s, family.case, label))
    with pytest.raises(InvalidInput):
        do(lambda s: cost_routes.add_route(s, family.case, "d"))
    with pytest.raises(InvalidInput):
        do(lambda s: cost_routes.update_line(s, family.case, 0, 0, quantity=1))


def test_they_go_along_in_the_file_a_copy_and_undo(
    do: Any, ask: Any, family: Any, store: Any
) -> None:
    do(lambda s: cost_routes.add_route(s, family.case, "Samen thuis"))
    before = ask(lambda s: cost_routes.routes(s, family.case))
    copy = do(lambda s: cases.duplicate(s, family.case))
    assert ask(lambda s: cost_routes.routes(s, copy)) == before
    with store.reading() as s:
        record = case_json.export_case(s, family.case, confidential=False)
    assert record["cost_comparison"]["routes"][0]["label"] == "Samen thuis"
    store.undo(None)
    store.undo(family.case)
    assert ask(lambda s: cost_routes.routes(s, family.case)).routes == ()


def test_the_sample_of_harry_helpt(sample_store: Any) -> None:
    """domain §1.11: two cost routes with the amounts of the seed."""
    with sample_store.reading() as s:
        rows_ = reading.case_rows(s, Viewer(""))
        case = next(row.id for row in rows_ if row.code == "M-040")
        away, walked = cost_routes.routes(s, case).routes
        assert (away.low, walked.low) == (80000, 1100)
        counted = figures.cost_routes(figures.blocks(s, case)[figures.COSTS])
    assert [one["total"] for one in counted] == [80000, 1100]
