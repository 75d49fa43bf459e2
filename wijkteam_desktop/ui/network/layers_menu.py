"""The button "Lagen": what of the case is drawn, by preset or by layer, and out of focus again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from wijkteam_desktop.network.layers import EVERYTHING, Layers, presets
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.buttons import set_icon
from wijkteam_desktop.vocabulary import View


class LayersButton(QToolButton):
    """Opens the menu of layers; ``chosen(Layers)`` when the user takes other ones."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.layers = EVERYTHING
        self._view = View.KRING
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(_("Lagen: wat er getekend wordt"))
        set_icon(self, "layers", "muted")
        menu = QMenu(self)
        self._presets = QActionGroup(menu)
        self._preset_actions: dict[str, QAction] = {}
        for name, (words, wanted) in presets().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            self._presets.addAction(action)
            action.triggered.connect(partial(self._take_preset, wanted))
            self._preset_actions[name] = action
        self._presets.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        menu.addSeparator()
        self._toggles = {
            "support": self._toggle(menu, _("Lijnen van steun"), _with_support),
            "emotional": self._toggle(menu, _("Hoe mensen met elkaar zijn"), _with_emotional),
            "tasks": self._toggle(menu, _("Wie doet wat"), _with_tasks),
            "households": self._toggle(menu, _("Wie samen wonen"), _with_households),
            "professionals": self._toggle(menu, _("Professionals"), _with_professionals),
        }
        menu.addSeparator()
        self._out = menu.addAction(_("Weer iedereen laten zien"))
        self._out.triggered.connect(lambda: self._take(replace(self.layers, focus=None)))
        self.setMenu(menu)
        self.show_layers(EVERYTHING)

    def show_layers(self, layers: Layers) -> None:
        """Show which layers are on, without telling anyone."""
        self.layers = layers
        for name, (_words, wanted) in presets().items():
            self._preset_actions[name].setChecked(wanted == replace(layers, focus=None))
        for name, action in self._toggles.items():
            on = layers.outlines(self._view) if name == "households" else getattr(layers, name)
            action.setChecked(on)
        self._out.setEnabled(layers.focus is not None)
        some = _("sommige lagen staan uit")
        said = _("Lagen") if layers.is_everything else _("Lagen: {state}").format(state=some)
        self.setAccessibleName(said)
        set_icon(self, "layers", "muted" if layers.is_everything else "accent")

    def show_view(self, view: View) -> None:
        """Show which layers are on in this way of drawing."""
        self._view = view
        self.show_layers(self.layers)

    def _toggle(self, menu: QMenu, words: str, change: Callable[[Layers, bool], Layers]) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self._take(change(self.layers, on)))
        return action

    def _take_preset(self, wanted: Layers) -> None:
        self._take(replace(wanted, focus=self.layers.focus, steps=self.layers.steps))

    def _take(self, layers: Layers) -> None:
        self.show_layers(layers)
        self.chosen.emit(layers)


def _with_support(layers: Layers, on: bool) -> Layers:
    return replace(layers, support=on)


def _with_emotional(layers: Layers, on: bool) -> Layers:
    return replace(layers, emotional=on)


def _with_tasks(layers: Layers, on: bool) -> Layers:
    return replace(layers, tasks=on)


def _with_households(layers: Layers, on: bool) -> Layers:
    return replace(layers, households=on)


def _with_professionals(layers: Layers, on: bool) -> Layers:
    return replace(layers, professionals=on)
