"""The toolbar folds where it is narrow: nothing is cut off, and what folds stays within reach."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.network.sample import sample_cases
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import View


def _made(blank: Workspace, shown: Any, width: int) -> NetworkView:
    view = NetworkView(blank)
    view.show_case(sample_cases()["casus-03"])
    shown(view, width, 560)
    QApplication.processEvents()
    return view


def _cut_off(bar: QWidget) -> list[str]:
    """Names of what stands in the toolbar with less room than it needs."""
    return [
        widget.accessibleName() or widget.objectName()
        for widget in bar.findChildren(QWidget)
        if widget.isVisible() and widget.width() < widget.minimumSizeHint().width()
    ]


@pytest.mark.parametrize(
    ("scale", "width"), [(100, 880), (125, 740), (150, 640), (200, 1118), (200, 400), (100, 420)]
)
def test_nothing_is_cut_off(
    blank: Workspace, shown: Any, qapp: QApplication, scale: int, width: int
) -> None:
    theme.set_scale(scale)
    theme.apply(qapp)
    view = _made(blank, shown, width)
    assert not _cut_off(view.toolbar)
    inside = view.toolbar.rect()
    assert all(
        inside.contains(part.mapTo(view.toolbar, part.rect().bottomRight()))
        for part in (view.toolbar.views, view.toolbar.layers, view.quick_add.line)
    )
    view.close()


def test_what_is_folded_is_a_menu_away(blank: Workspace, shown: Any) -> None:
    view = _made(blank, shown, 420)
    bar = view.toolbar
    assert bar.more.isVisible()
    bar.more.menu().aboutToShow.emit()
    lines = {line.text(): line for line in bar.more.menu().actions() if line.text()}
    before = view.canvas.zoom.factor
    lines["Groter (Ctrl+plus)"].trigger()
    assert view.canvas.zoom.factor > before
    lines["Groslijst: eerst alle namen (G)"].trigger()
    assert view.by_hand.names.isVisible()
    view.close()


def test_one_button_takes_the_place_of_the_row_and_comes_back(blank: Workspace, shown: Any) -> None:
    view = _made(blank, shown, 420)
    choices = view.toolbar.views
    assert choices.one.isVisible() and not choices.row.isVisible()
    choices.one.action_of(View.STAMBOOM.value).trigger()
    assert view.view is View.STAMBOOM and choices.one.text() == "Stamboom"
    view.resize(1400, 560)
    QApplication.processEvents()
    assert choices.row.isVisible() and choices.value() == View.STAMBOOM.value
    assert not view.toolbar.more.isVisible()
    view.close()
