"""Colours, sizes and icons."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QPushButton

from wijkteam_desktop.palette import DARK, LIGHT, Palette
from wijkteam_desktop.paths import icon_file
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.theme.sheet import stylesheet


def contrast(first: str, second: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(first), light(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda c: c.name)
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        ("ink", "ground", 4.5),
        ("ink", "surface", 4.5),
        ("ink", "accent.soft", 4.5),
        ("ink", "attention.soft", 4.5),
        ("ink", "warning.soft", 4.5),
        ("muted", "ground", 4.5),
        ("muted", "surface", 4.5),
        ("muted", "nav", 4.5),
        ("accent", "surface", 4.5),
        ("accent", "ground", 4.5),
        ("accent", "accent.soft", 4.5),
        ("accent.ink", "accent", 4.5),
        ("warning", "surface", 4.5),
        ("surface", "ink", 4.5),
        ("focus", "surface", 3),
        ("focus", "ground", 3),
        ("line.strong", "surface", 3),
    ],
)
def test_text_and_signs_can_be_read(colours: Palette, front: str, back: str, least: float) -> None:
    assert contrast(colours[front], colours[back]) >= least


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda c: c.name)
@pytest.mark.parametrize("scale", theme.SCALES)
def test_the_stylesheet_is_filled_in(colours: Palette, scale: int) -> None:
    theme.set_scale(scale)
    try:
        sheet = stylesheet(colours)
    finally:
        theme.set_scale(100)
    assert "$" not in sheet
    for file in re.findall(r'url\("(.*?)"\)', sheet):
        assert icon_file("x").parent.parent.joinpath("theme", file.rsplit("/", 1)[1]).is_file()


def test_dark_and_larger_reach_the_application(qapp: Any) -> None:
    heard: list[int] = []
    theme.signals().changed.connect(lambda: heard.append(1))
    theme.set_scheme("dark")
    theme.set_scale(150)
    theme.apply(qapp)
    assert heard
    assert theme.is_dark()
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK["ground"].lower()
    assert theme.px(10) == 15
    assert QFontInfo(qapp.font()).family() == "Source Sans 3"


def test_odd_choices_are_taken_sensibly() -> None:
    theme.set_scheme("paars")
    assert theme.scheme() == "system"
    theme.set_scale(140)
    assert theme.scale() in (130, 150)
    theme.set_scale(200)
    assert theme.step_scale(1) == 200
    assert theme.step_scale(-1) == 150


def test_a_class_can_be_changed(qtbot: Any) -> None:
    made = QPushButton("Knop")
    qtbot.addWidget(made)
    theme.style(made, "primary")
    theme.style(made, "quiet", "small")
    assert made.property("class") == "quiet small"


def test_buttons_are_large_enough_to_hit(qtbot: Any) -> None:
    from wijkteam_desktop.ui.widgets import button, icon_button

    for made in (button("x", None), button("x", None, "link"), icon_button("x", "Sluiten")):
        qtbot.addWidget(made)
        assert made.sizeHint().height() >= 24
        assert made.sizeHint().width() >= 24


def test_an_icon_that_is_not_shipped_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("bestaat-niet")
