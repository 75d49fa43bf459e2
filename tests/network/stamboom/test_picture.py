"""The family tree as a file: the same on every run, nothing confidential, nothing cut off."""

from __future__ import annotations

import re

import pytest

from tests.network.stamboom.hard_families import FAMILIES
from tests.network.stamboom.samples import families
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.report.picture import view_picture
from wijkteam_desktop.vocabulary import View


@pytest.mark.parametrize("fmt", ["svg", "pdf", "png"])
def test_the_same_case_gives_the_same_file(fmt):
    case = families()["casus-02"]
    first = view_picture(case, View.STAMBOOM, (960, 540), fmt)
    assert first == view_picture(case, View.STAMBOOM, (960, 540), fmt)
    assert len(first) > 1000


def test_names_are_in_the_file_and_violence_is_not():
    case = FAMILIES["secret_address"]()
    text = view_picture(case, View.STAMBOOM, (960, 540), "svg").decode()
    assert "Nadia Verzinsel" in text
    assert "geweld" not in text
    assert "uit elkaar" in text


def test_all_points_lie_in_the_room_of_the_drawing():
    text = view_picture(families()["casus-04"], View.STAMBOOM, (1920, 1080), "svg").decode()
    x, y, w, h = map(float, re.search(r'viewBox="([^"]+)"', text)[1].split())
    for px, py in re.findall(r"(-?\d+\.\d),(-?\d+\.\d)", text):
        assert x <= float(px) <= x + w
        assert y <= float(py) <= y + h


def test_another_format_is_refused():
    with pytest.raises(InvalidInput):
        view_picture(families()["casus-02"], View.STAMBOOM, (960, 540), "gif")
