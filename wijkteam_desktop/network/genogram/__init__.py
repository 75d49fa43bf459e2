"""Layout of family trees as genograms: one symbol per person, generations in rows."""

from wijkteam_desktop.network.genogram.layout import layout_genogram
from wijkteam_desktop.network.genogram.model import (
    FamilyGraph,
    FamilyMember,
    Home,
    LayoutOptions,
    Union,
    Weights,
)
from wijkteam_desktop.network.genogram.result import (
    GenogramLayout,
    HomeOutline,
    Line,
    LineKind,
    NotDrawn,
    Reason,
)

__all__ = [
    "FamilyGraph",
    "FamilyMember",
    "GenogramLayout",
    "Home",
    "HomeOutline",
    "LayoutOptions",
    "Line",
    "LineKind",
    "NotDrawn",
    "Reason",
    "Union",
    "Weights",
    "layout_genogram",
]
