"""Put the look on the application: style, palette, font and stylesheet; and classes on widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from wijkteam_desktop.palette import Palette
from wijkteam_desktop.ui.theme.fonts import font, load_fonts
from wijkteam_desktop.ui.theme.sheet import stylesheet
from wijkteam_desktop.ui.theme.state import palette, signals

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "ground"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "surface.alt"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "warning"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent.ink"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "surface.alt"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line.strong"),
    (QPalette.ColorRole.Shadow, "line.strong"),
)
_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def apply(app: QApplication) -> None:
    """Give the whole application the present look, and tell those who keep pixels of their own."""
    load_fonts()
    if app.style().objectName().lower() != "fusion" and not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
    colours = palette()
    app.setPalette(qt_palette(colours))
    app.setFont(font())
    app.setStyleSheet(stylesheet(colours))
    signals().changed.emit()


def qt_palette(colours: Palette) -> QPalette:
    """Give the Qt palette of *colours*; what is disabled is faded."""
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, QColor(colours[name]))
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["line.strong"]))
    return made


def style(widget: QWidget, *classes: str) -> None:
    """Give *widget* classes of the stylesheet (``card``, ``primary``, ``muted`` ...), no others."""
    wanted = " ".join(classes)
    if widget.property("class") == wanted:
        return
    widget.setProperty("class", wanted)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # The style looks at it when the widget is first shown.
        return
    present = widget.style()
    present.unpolish(widget)
    present.polish(widget)
    widget.update()
