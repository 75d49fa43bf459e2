"""Widths of letters read from the font files."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wijkteam_desktop.network import text_metrics as tm
from wijkteam_desktop.paths import resource


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold"])
@pytest.mark.parametrize("text", ["Buurvrouw Loes", "Dr. Şahin-Yıldız", "ą ş ğ ř ё ằ", "2 u/wk"])
def test_widths_are_those_of_the_font(text: str, weight: tm.Weight) -> None:
    name = f"measured {weight}"
    pdfmetrics.registerFont(TTFont(name, str(resource("fonts", tm.FONT_FILES[weight]))))
    expected = pdfmetrics.stringWidth(text, name, 13.0)
    assert tm.width(text, 13.0, weight) == pytest.approx(expected, abs=0.05)


def test_spacing_counts_between_the_letters() -> None:
    assert tm.width("ABC", 10.0, spacing=1.0) == tm.width("ABC", 10.0) + 2.0


def test_a_letter_the_font_lacks_still_takes_room() -> None:
    assert tm.width("漢", 10.0) == 10.0
    assert tm.width("\u0e01", 10.0) > 0.0


@pytest.mark.parametrize("lines", [1, 2, 3])
@pytest.mark.parametrize("room", [20.0, 60.0, 100.0])
def test_wrapped_lines_fit(room: float, lines: int) -> None:
    text = "Gecertificeerde instelling voor jeugdbescherming Rotterdam-Rijnmond"
    wrapped = tm.wrap(text, room, lines, 12.0, "semibold")
    assert len(wrapped) <= lines
    assert all(tm.width(line, 12.0, "semibold") <= room for line in wrapped)
    assert wrapped[-1].endswith("…")


def test_what_fits_is_not_shortened() -> None:
    assert tm.wrap("Oma", 100.0, 2, 12.0) == ("Oma",)
    assert tm.wrap("", 100.0, 2, 12.0) == ()
    assert tm.wrap("tante van moeder", 60.0, 2, 12.0) == ("tante van", "moeder")


def test_a_hyphen_is_a_place_to_break() -> None:
    assert tm.wrap("Zomerdijk-Bedenksel", 70.0, 2, 12.0) == ("Zomerdijk-", "Bedenksel")


@pytest.mark.parametrize(
    "content", [b"", b"not a font", b"\x00\x01\x00\x00\x00\x01" + b"\x00" * 40]
)
def test_another_file_is_no_font(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"font\.ttf|TrueType"):
        tm.read_font(path)
