"""Names of at least 22 pixels on a beamer, in each drawing, with who matters most first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.beamer import smallest_painted
from wijkteam_desktop.network.beamer import (
    LEAST_PIXELS,
    by_weight,
    least_pixels,
    most_that_fit,
)
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import PersonKind, View


@pytest.mark.parametrize("drawing", [View.KRING, View.STAMBOOM, View.ECOGRAM])
def test_names_are_large_enough_to_read(
    samples: Workspace, case_ids: dict[str, str], shown: Callable[..., Any], drawing: View
) -> None:
    cases = [samples.case(case_id) for case_id in case_ids.values()]
    case = max(cases, key=lambda made: len(made.people))
    view = NetworkView(samples)
    view.show_case(case)
    shown(view, 1920, 1080)
    view.show_view(drawing)
    before = len(view.drawn.layout.positions)
    QTest.mouseClick(view.beamer.button, Qt.MouseButton.LeftButton)
    assert view.scene.figure is not None
    size = smallest_painted(view.scene.figure) * view.canvas.zoom.factor
    assert size >= LEAST_PIXELS
    drawn = set(view.drawn.layout.positions)
    assert {p.id for p in case.people if p.kind is PersonKind.CLIENT} & set(drawn)
    assert view.beamer.more.isVisible() == (len(drawn) < before)
    if view.beamer.more.isVisible():
        assert view.beamer.more.text() == f"+ {before - len(drawn)} meer"
        chip = view.beamer.more.geometry().translated(-view.canvas.pos())
        assert not view.scene.covers(view.canvas.mapToScene(chip).boundingRect())
    QTest.mouseClick(view.beamer.button, Qt.MouseButton.LeftButton)
    assert len(view.drawn.layout.positions) == before and not view.beamer.more.isVisible()
    view.close()


def test_the_household_and_carriers_come_first(samples: Workspace, case_ids: Any) -> None:
    cases = [samples.case(case_id) for case_id in case_ids.values()]
    case = max(cases, key=lambda made: len(made.people))
    everybody = [p.id for p in case.people] + [o.id for o in case.organisations]
    order = by_weight(case, {i: i for i in everybody})
    household = [p.id for p in case.people if p.kind is PersonKind.CLIENT]
    assert list(order[: len(household)]) == household
    carriers = {i for part in case.parts for i in part.actor_ids} - set(household)
    assert set(order[len(household) : len(household) + len(carriers)]) == carriers
    assert sorted(order) == sorted(everybody)


def test_who_has_no_symbol_takes_no_place(samples: Workspace, case_ids: Any) -> None:
    case = samples.case(case_ids["V-204"])
    first, second, *_rest = (p.id for p in case.people)
    assert by_weight(case, {first: first, second: first}) == (first,)


@pytest.mark.parametrize("most", [1, 3, 8, 9, 20, 40])
@pytest.mark.parametrize("guess", [1, 9, 60])
def test_the_most_that_fit_is_found_from_any_guess(most: int, guess: int) -> None:
    tried: list[int] = []

    def fits(count: int) -> bool:
        tried.append(count)
        return count <= most

    assert most_that_fit(40, 3, guess, fits) == max(3, most)
    assert len(tried) == len(set(tried)) <= 10


def test_a_smaller_screen_is_shown_as_large() -> None:
    assert least_pixels(1080) == LEAST_PIXELS
    assert least_pixels(768) == pytest.approx(LEAST_PIXELS * 768 / 1080)
