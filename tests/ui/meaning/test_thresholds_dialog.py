"""The dialog with the limits of the observations."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.network.thresholds import BOUNDS, Thresholds
from wijkteam_desktop.ui.meaning.thresholds_dialog import ThresholdsDialog


@pytest.fixture
def dialog(qtbot: Any) -> ThresholdsDialog:
    made = ThresholdsDialog(None, Thresholds(strain_hours=12))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_shows_what_holds_and_gives_what_is_chosen(dialog: ThresholdsDialog) -> None:
    assert dialog.boxes.keys() == BOUNDS.keys()
    assert dialog.boxes["strain_hours"].value() == 12
    box = dialog.boxes["carrier_parts"]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "5")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == ThresholdsDialog.DialogCode.Accepted
    assert dialog.limits() == Thresholds(strain_hours=12, carrier_parts=5)


def test_limits_that_do_not_go_together_are_refused(dialog: ThresholdsDialog) -> None:
    dialog.boxes["density_low"].setValue(80)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.error.text()
    dialog.boxes["density_low"].setValue(20)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert dialog.result() == ThresholdsDialog.DialogCode.Accepted


def test_back_to_the_usual_limits(dialog: ThresholdsDialog) -> None:
    QTest.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert dialog.limits() == Thresholds()


def test_every_number_has_a_name(dialog: ThresholdsDialog) -> None:
    assert unnamed(dialog) == []


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (ThresholdsDialog.DialogCode.Accepted, Thresholds(strain_hours=12)),
        (ThresholdsDialog.DialogCode.Rejected, None),
    ],
)
def test_asking(monkeypatch: pytest.MonkeyPatch, qapp: Any, code: Any, wanted: Any) -> None:
    monkeypatch.setattr(ThresholdsDialog, "exec", lambda _self: code)
    assert ThresholdsDialog.ask(None, Thresholds(strain_hours=12)) == wanted
