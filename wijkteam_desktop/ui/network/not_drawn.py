"""Ties that the drawing could not show, or not as they are: a count beside the legend."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.floating_card import FloatingCard
from wijkteam_desktop.ui.widgets import PlainLabel, button

_WIDTH = 460
_GAP = 6


class NotDrawn:
    """The button "Niet getekend (n)" and the card with a sentence for each; hidden for none."""

    def __init__(self, owner: QWidget) -> None:
        self.sentences: tuple[str, ...] = ()
        self.card = FloatingCard(owner, _("Niet getekend"), _WIDTH)
        self.words = PlainLabel("", wrap=True, selectable=True)
        self.card.body.addWidget(self.words)
        self.button = button("", self._toggle, "quiet", icon="triangle-alert")
        self.button.setParent(owner)
        self.button.hide()
        self.card.closed.connect(self.button.setFocus)

    def show_layout(self, layout: Any) -> None:
        """Show what this drawing leaves out; only the family tree tells."""
        tree = getattr(layout, "tree", None)
        found = tree.not_drawn if tree is not None else ()
        self.sentences = tuple(dict.fromkeys(sentence for _tie, sentence in found))
        self.words.setText("\n\n".join(self.sentences))
        text = _("Niet getekend ({n})").format(n=len(self.sentences))
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setToolTip("\n".join(self.sentences))
        self.button.setVisible(bool(self.sentences))
        if not self.sentences:
            self.card.hide()
        elif self.card.isVisible():
            self.card.place()

    def place_beside(self, legend: QRect) -> None:
        """Stand left of the button of the legend."""
        self.button.adjustSize()
        left = legend.left() - self.button.width() - theme.px(_GAP)
        self.button.move(left, legend.center().y() - self.button.height() // 2)

    def _toggle(self) -> None:
        if self.card.isVisible():
            self.card.close_up()
        else:
            self.card.open_up()
