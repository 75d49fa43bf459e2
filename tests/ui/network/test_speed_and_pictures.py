"""A drag paints only what moved; and pictures of the drawing for people to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.network.sample import sample_cases
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.network.person_panel import PersonPanel
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import View


@pytest.fixture
def busy(shown: Any, qapp: QApplication) -> NetworkView:
    """The case with 42 people."""
    view = NetworkView(Workspace())
    view.show_case(sample_cases()["casus-04"])
    return shown(view, 900, 600)


class Paints(QObject):
    """Collects the areas that are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.extend(event.region())
        return False


def test_a_drag_paints_a_small_part_of_the_drawing(busy: NetworkView) -> None:
    viewport = busy.canvas.viewport()
    area = busy.scene.area_of("p23")
    assert area is not None
    start = busy.canvas.mapFromScene(area.center())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(12, 0))
    QApplication.processEvents()
    paints = Paints()
    viewport.installEventFilter(paints)
    QTest.mouseMove(viewport, start + QPoint(16, 4))
    QApplication.processEvents()
    viewport.removeEventFilter(paints)
    busy.canvas.cancel_gesture()
    painted = sum(r.width() * r.height() for r in paints.areas)
    assert 0 < painted < 0.25 * viewport.width() * viewport.height()


@pytest.mark.parametrize("view", list(View))
def test_lines_follow_a_drag_and_lie_down_again(busy: NetworkView, view: View) -> None:
    busy.show_view(view)
    QApplication.processEvents()
    canvas, scene = busy.canvas, busy.scene
    somebody = "p12" if view is View.STAMBOOM else "p23"
    busy.select((somebody,))
    canvas.setFocus()
    before = canvas.grab().toImage()
    area = scene.area_of(somebody)
    assert area is not None
    start = canvas.mapFromScene(area.center())
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(20, 15))
    QTest.mouseMove(canvas.viewport(), start + QPoint(60, 45))
    lifted = [item for item in scene._lines.values() if item in scene._lifted]
    assert lifted and all(item.isVisible() for item in lifted)
    resting = [i for k, i in scene._lines.items() if k[0] == "tie" and i not in scene._lifted]
    assert resting and not any(item.isVisible() for item in resting)
    assert canvas.grab().toImage() != before
    canvas.cancel_gesture()
    assert not any(item.isVisible() for item in lifted)
    assert canvas.grab().toImage() == before


def test_labels_fit_at_the_smallest_window(busy: NetworkView) -> None:
    layout = busy.drawn.layout
    assert layout is not None
    assert layout.fits and busy.canvas.zoom.factor == 1.0
    assert min(layout.plan.text, layout.plan.second, layout.plan.title) >= 11


@pytest.mark.pictures
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", ["casus-02", "casus-04"])
@pytest.mark.parametrize("size", [(900, 600), (1400, 880)])
def test_pictures(
    scheme: str, code: str, size: tuple[int, int], shown: Any, qapp: QApplication
) -> None:
    theme.set_scheme(scheme)
    theme.apply(qapp)
    case = sample_cases()[code]
    view = NetworkView(Workspace())
    view.show_case(case)
    panel = PersonPanel(Workspace())
    panel.show_case(case)
    view.selection_changed.connect(panel.show_selection)
    shown(view, *size)
    shown(panel, 356, 230)
    view.select(["p03" if code == "casus-02" else "p13"])
    out = Path(__file__).parents[3] / "out" / "network"
    out.mkdir(parents=True, exist_ok=True)
    name = f"{code}-{size[0]}-{scheme}"
    assert view.grab().save(str(out / f"{name}.png"))
    assert panel.grab().save(str(out / f"{name}-card.png"))
