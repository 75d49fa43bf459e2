"""The present choice of colours and text size, and the one signal that says it changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication

from wijkteam_desktop.palette import DARK, LIGHT, Palette

SCHEMES = ("system", "light", "dark")
SCALES = (100, 115, 130, 150, 200)
"""Steps of larger text, in percent."""


class ThemeSignals(QObject):
    """``changed`` after another colour scheme or text size was applied to the whole program."""

    changed = Signal()


class _State:
    scheme = "system"
    scale = 100
    signals: ThemeSignals | None = None


_state = _State()


def signals() -> ThemeSignals:
    """Give the object whose ``changed`` is emitted after each change of look."""
    if _state.signals is None:
        _state.signals = ThemeSignals()
    return _state.signals


def scheme() -> str:
    """Give the chosen scheme: ``system``, ``light`` or ``dark``."""
    return _state.scheme


def set_scheme(name: str) -> None:
    """Choose the colours; an unknown name is taken as ``system``.  ``apply`` makes it visible."""
    _state.scheme = name if name in SCHEMES else "system"


def scale() -> int:
    """Give the text size in percent."""
    return _state.scale


def set_scale(percent: int) -> None:
    """Choose the nearest step of text size.  ``apply`` makes it visible."""
    _state.scale = min(SCALES, key=lambda step: abs(step - percent))


def step_scale(direction: int) -> int:
    """Give the next larger (1) or smaller (-1) step of text size, within the range."""
    place = SCALES.index(_state.scale) + direction
    return SCALES[max(0, min(place, len(SCALES) - 1))]


def is_dark() -> bool:
    """Say whether the dark palette is in use."""
    if _state.scheme == "system":
        hints = QGuiApplication.styleHints()
        return hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark
    return _state.scheme == "dark"


def palette() -> Palette:
    """Give the colours in use."""
    return DARK if is_dark() else LIGHT


def color(role: str) -> QColor:
    """Give the colour of a role for Qt."""
    return QColor(palette()[role])


def px(size: float) -> int:
    """Give a length in pixels at the present text size; never less than one for a real length."""
    return max(1, round(size * _state.scale / 100)) if size > 0 else round(size)
