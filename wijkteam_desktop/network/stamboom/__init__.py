"""The family tree (stamboom, genogram) of a case: who is in it, where, and how it is drawn."""

from wijkteam_desktop.network.stamboom.family import (
    Couple,
    LeftOut,
    StamboomGraph,
    Twins,
    stamboom_graph,
)
from wijkteam_desktop.network.stamboom.figure import stamboom_figure, stamboom_marks
from wijkteam_desktop.network.stamboom.homes import HomeShape
from wijkteam_desktop.network.stamboom.layout import StamboomLayout, layout_stamboom
from wijkteam_desktop.network.stamboom.tree_lines import CoupleLine, Piece, UnionLines

__all__ = [
    "Couple",
    "CoupleLine",
    "HomeShape",
    "LeftOut",
    "Piece",
    "StamboomGraph",
    "StamboomLayout",
    "Twins",
    "UnionLines",
    "layout_stamboom",
    "stamboom_figure",
    "stamboom_graph",
    "stamboom_marks",
]
