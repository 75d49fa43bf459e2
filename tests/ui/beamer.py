"""How large the names of a drawing are, as they are painted."""

from __future__ import annotations

from wijkteam_desktop.network.drawing_boxes import name_texts
from wijkteam_desktop.network.geometry import Figure


def smallest_painted(figure: Figure) -> float:
    """Size of the smallest name as it is painted, in units of the drawing."""
    names = (name_texts(mark) for mark in figure.marks if mark.kind == "person")
    return min(max(text.size for text in texts) for texts in names if texts)
