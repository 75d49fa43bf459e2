"""Colours by role, light and dark and for paper: the one place where a role becomes a colour.

Qt-free, so that the window, the drawing and the PDF agree.  A drawing names roles ("ink",
"carrier.volunteer"); each painter asks the palette it paints with.  Carrier colours and the warning
colour are the product's (all at least 4.5:1 on white); the dark palette is our own, in that order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkteam_desktop.vocabulary import Carrier


@dataclass(frozen=True, slots=True)
class Palette:
    """A set of colours as "#RRGGBB", looked up by role name."""

    name: str
    roles: Mapping[str, str]

    def __getitem__(self, role: str) -> str:
        """Colour of a role; a literal "#RRGGBB" is given back as it is."""
        return role if role.startswith("#") else self.roles[role]

    def carrier(self, carrier: Carrier | None) -> str:
        """Strong colour of a carrier; None is "Nog niemand"."""
        return self.roles[carrier_role(carrier)]

    def carrier_soft(self, carrier: Carrier | None) -> str:
        """Soft ground in the carrier's colour."""
        return self.roles[carrier_role(carrier) + ".soft"]


def carrier_role(carrier: Carrier | None) -> str:
    """Role name of a carrier's colour."""
    return f"carrier.{carrier.value if carrier else 'nobody'}"


LIGHT = Palette(
    "light",
    {
        "ground": "#F4F3EF",
        "surface": "#FFFFFF",
        "surface.alt": "#FAF9F5",
        "hover": "#EEECE5",
        "line": "#DEDBD2",
        "line.strong": "#8C887C",
        "ink": "#1E2A32",
        "muted": "#5B6570",
        "accent": "#0F766E",
        "accent.soft": "#D7EFEB",
        "accent.ink": "#FFFFFF",
        "warning": "#B42318",
        "warning.soft": "#FDE9E7",
        "attention": "#8A6A00",
        "attention.soft": "#FFFBE8",
        "focus": "#0B5FA5",
        "ring.line": "#C9C5BA",
        "ring.family": "#E3F1EC",
        "ring.inner": "#F3F0E9",
        "ring.middle": "#F7F5F0",
        "ring.outer": "#FBFAF7",
        "load.track": "#E2DFD6",
        "nav": "#FFFFFF",
        "carrier.own_strength": "#0F766E",
        "carrier.own_network": "#3F7D20",
        "carrier.volunteer": "#B4500B",
        "carrier.collective": "#8A6A00",
        "carrier.district_team": "#1D5FA8",
        "carrier.tailored": "#4F46B8",
        "carrier.specialist": "#7A2E8E",
        "carrier.nobody": "#5F6670",
        "carrier.own_strength.soft": "#D9F0EC",
        "carrier.own_network.soft": "#E4F1DB",
        "carrier.volunteer.soft": "#FCE8D9",
        "carrier.collective.soft": "#F7EFD2",
        "carrier.district_team.soft": "#DFEAF7",
        "carrier.tailored.soft": "#E7E5F8",
        "carrier.specialist.soft": "#F2E2F5",
        "carrier.nobody.soft": "#ECEDEF",
    },
)

DARK = Palette(
    "dark",
    {
        "ground": "#14191D",
        "surface": "#1D2429",
        "surface.alt": "#232B31",
        "hover": "#2B343B",
        "line": "#36414A",
        "line.strong": "#8794A0",
        "ink": "#ECEFF1",
        "muted": "#A9B4BE",
        "accent": "#4FC3B4",
        "accent.soft": "#17403C",
        "accent.ink": "#0C1B1A",
        "warning": "#FF8A7E",
        "warning.soft": "#46201D",
        "attention": "#E6C34A",
        "attention.soft": "#3A3117",
        "focus": "#7CC4FF",
        "ring.line": "#4A555F",
        "ring.family": "#1B3733",
        "ring.inner": "#252D33",
        "ring.middle": "#21282E",
        "ring.outer": "#1D2429",
        "load.track": "#3A454E",
        "nav": "#191F24",
        "carrier.own_strength": "#4FC3B4",
        "carrier.own_network": "#8CCB66",
        "carrier.volunteer": "#F39A5B",
        "carrier.collective": "#DDBB4A",
        "carrier.district_team": "#7FB6F0",
        "carrier.tailored": "#A9A3F5",
        "carrier.specialist": "#D796E6",
        "carrier.nobody": "#A9B4BE",
        "carrier.own_strength.soft": "#17403C",
        "carrier.own_network.soft": "#25391A",
        "carrier.volunteer.soft": "#432A18",
        "carrier.collective.soft": "#3A3117",
        "carrier.district_team.soft": "#1B3148",
        "carrier.tailored.soft": "#2A2850",
        "carrier.specialist.soft": "#3E2346",
        "carrier.nobody.soft": "#2B343B",
    },
)
