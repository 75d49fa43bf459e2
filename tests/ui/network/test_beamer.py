"""Names of at least 22 pixels on a beamer, in each drawing, with who matters most first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wijkteam_desktop.network.beamer import LEAST_PIXELS, by_weight, smallest_name
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
    shown(view, 1400, 860)
    view.show_view(drawing)
    before = len(view._layout.positions)
    QTest.mouseClick(view.beamer.button, Qt.MouseButton.LeftButton)
    assert view.scene.figure is not None
    size = smallest_name(view.scene.figure) * view.canvas.zoom.factor
    assert size >= LEAST_PIXELS
    drawn = set(view._layout.positions)
    assert {p.id for p in case.people if p.kind is PersonKind.CLIENT} & set(drawn)
    assert view.beamer.more.isVisible() == (len(drawn) < before)
    if view.beamer.more.isVisible():
        assert view.beamer.more.text().startswith("+ ")
    QTest.mouseClick(view.beamer.button, Qt.MouseButton.LeftButton)
    assert len(view._layout.positions) == before and not view.beamer.more.isVisible()
    view.close()


def test_the_household_and_carriers_come_first(samples: Workspace, case_ids: Any) -> None:
    cases = [samples.case(case_id) for case_id in case_ids.values()]
    case = max(cases, key=lambda made: len(made.people))
    order = by_weight(case)
    household = [p.id for p in case.people if p.kind is PersonKind.CLIENT]
    assert list(order[: len(household)]) == household
    carriers = {i for part in case.parts for i in part.actor_ids} - set(household)
    assert set(order[len(household) : len(household) + len(carriers)]) == carriers
    assert sorted(order) == sorted([p.id for p in case.people] + [o.id for o in case.organisations])
