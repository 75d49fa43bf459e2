"""How the window looks: colours by role, fonts, icons and sizes, light or dark, at any text size.

Use it as one name: ``from wijkteam_desktop.ui import theme`` and then ``theme.px(8)``,
``theme.font(13)``, ``theme.icon("users")``, ``theme.style(widget, "card")``.  Whoever keeps pixels
or colours of its own listens to ``theme.signals().changed``.
"""

from wijkteam_desktop.ui.theme.apply import apply, style
from wijkteam_desktop.ui.theme.fonts import font, load_fonts
from wijkteam_desktop.ui.theme.icons import icon, pixmap
from wijkteam_desktop.ui.theme.state import (
    SCALES,
    SCHEMES,
    color,
    is_dark,
    palette,
    px,
    scale,
    scheme,
    set_scale,
    set_scheme,
    signals,
    step_scale,
)

__all__ = [
    "SCALES",
    "SCHEMES",
    "apply",
    "color",
    "font",
    "icon",
    "is_dark",
    "load_fonts",
    "palette",
    "pixmap",
    "px",
    "scale",
    "scheme",
    "set_scale",
    "set_scheme",
    "signals",
    "step_scale",
    "style",
]
