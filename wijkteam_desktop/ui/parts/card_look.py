"""What a card of "Wie doet wat" shows, and in which state it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from wijkteam_desktop.views.request import PartView


@dataclass(slots=True)
class CardLook:
    """What a card shows and in which state; ``pill`` is where its carrier was last painted.

    ``full`` cards, those of the board, also have ``detail``, the volunteer ``question`` (painted at
    ``asked``) and ``badges`` in words.  ``dimmed`` and ``lit`` are what the glasses of informal
    care make of it; ``scale`` enlarges letters.  ``lettered``: its
    column has several carriers, and the card says which.
    """

    part: PartView
    who: str = ""
    full: bool = False
    detail: str = ""
    question: str = ""
    badges: tuple[str, ...] = ()
    dimmed: bool = False
    lit: bool = False
    picked: bool = False
    scale: float = 1.0
    lettered: bool = False
    highlighted: bool = False
    selected: bool = False
    hovered: bool = False
    target: bool = False
    pill: QRectF = field(default_factory=QRectF)
    asked: QRectF = field(default_factory=QRectF)

    def change(self, **values: object) -> bool:
        """Take new values; whether anything differs."""
        differs = False
        for name, value in values.items():
            if getattr(self, name) != value:
                setattr(self, name, value)
                differs = True
        return differs
