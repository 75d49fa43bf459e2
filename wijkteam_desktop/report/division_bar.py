"""The bar of who carries what, and a carrier's letter: colour, letter and count together."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import HexColor, white
from reportlab.platypus import Flowable

from wijkteam_desktop.palette import LIGHT
from wijkteam_desktop.report import theme
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, Carrier

_NOBODY = "–"


class DivisionBar(Flowable):
    """Bar with one piece per carrier, as wide as its share; letter and count stand in it."""

    def __init__(self, division: Sequence[tuple[Carrier | None, int]], width: float) -> None:
        super().__init__()
        self.division = list(division)
        self.width = width
        self.height = 15.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        total = sum(count for _carrier, count in self.division) or 1
        gap = 2.0
        room = self.width - gap * (len(self.division) - 1)
        x = 0.0
        for carrier, count in self.division:
            piece = room * count / total
            canvas.setFillColor(HexColor(LIGHT.carrier(carrier)))
            canvas.roundRect(x, 0, piece, self.height, 2, stroke=0, fill=1)
            canvas.setFillColor(white)
            canvas.setFont(theme.BOLD, 8.5)
            text = f"{letter(carrier)} {count}"
            canvas.drawCentredString(x + piece / 2, self.height / 2 - 3, text)
            x += piece + gap


class CarrierLetter(Flowable):
    """A carrier's letter on its colour; a dashed frame for "Nog niemand"."""

    def __init__(self, carrier: Carrier | None) -> None:
        super().__init__()
        self.carrier = carrier
        self.width = self.height = 12.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        colour = HexColor(LIGHT.carrier(self.carrier))
        if self.carrier is None:
            canvas.setStrokeColor(colour)
            canvas.setDash(2, 1.5)
            canvas.roundRect(0.5, 0.5, 11, 11, 2.5, stroke=1, fill=0)
            canvas.setFillColor(colour)
        else:
            canvas.setFillColor(colour)
            canvas.roundRect(0, 0, 12, 12, 2.5, stroke=0, fill=1)
            canvas.setFillColor(white)
        canvas.setFont(theme.BOLD, 8.5)
        canvas.drawCentredString(6, 3, letter(self.carrier))


def letter(carrier: Carrier | None) -> str:
    """Letter of a carrier; a dash for nobody."""
    return CARRIER_LETTERS[carrier] if carrier else _NOBODY
