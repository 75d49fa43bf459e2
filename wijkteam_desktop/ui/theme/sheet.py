"""The stylesheet of the program, made from colour roles and sizes."""

from __future__ import annotations

from string import Template

from wijkteam_desktop.palette import Palette
from wijkteam_desktop.paths import resource
from wijkteam_desktop.ui.theme.fonts import FAMILY, text_px
from wijkteam_desktop.ui.theme.state import px

_SHEET = Template("""
* { font-family: "$family"; }
QToolTip { background: $ink; color: $surface; border: none; padding: ${p4}px ${p6}px;
  font-size: ${t12}px; }
QMainWindow, QDialog, QWidget[class~="ground"] { background: $ground; }
QWidget[class~="surface"] { background: $surface; }
QScrollArea, QScrollArea > QWidget > QWidget[class~="clear"], QWidget[class~="clear"] {
  background: transparent; border: none; }
QLabel { background: transparent; }

*[class~="card"] { background: $surface; border: 1px solid $line; border-radius: ${p10}px; }
*[class~="banner"] { background: $attention_soft; border: 1px solid $attention;
  border-radius: ${p8}px; }
*[class~="alarm"] { background: $warning_soft; border: 1px solid $warning;
  border-radius: ${p8}px; }
*[class~="note"] { background: $accent_soft; border: 1px solid $accent;
  border-radius: ${p8}px; }
QLabel[class~="display"] { font-size: ${t24}px; font-weight: 700; color: $ink; }
QLabel[class~="title"] { font-size: ${t18}px; font-weight: 600; color: $ink; }
QLabel[class~="heading"] { font-size: ${t15}px; font-weight: 600; color: $ink; }
QLabel[class~="label"] { font-size: ${t12}px; font-weight: 600; color: $ink; }
QLabel[class~="strong"] { font-weight: 600; }
QLabel[class~="muted"] { color: $muted; }
QLabel[class~="small"] { font-size: ${t12}px; }
QLabel[class~="error"] { color: $warning; }
QLabel[class~="good"] { color: $accent; }
QLabel[class~="chip"] { background: $ground; color: $ink; border: none;
  border-radius: ${p10}px; padding: ${p2}px ${p8}px; font-size: ${t12}px; font-weight: 600; }
QLabel[class~="key"] { background: $surface_alt; color: $muted; border: 1px solid $line;
  border-radius: ${p4}px; padding: ${p1}px ${p6}px; font-size: ${t12}px; }
QLabel[class~="avatar"] { background: $load_track; color: $ink; border-radius: ${p16}px;
  font-size: ${t12}px; font-weight: 600; }

QPushButton, QToolButton[class~="button"] { background: $surface; color: $ink;
  border: 1px solid $edge; border-radius: ${p7}px; padding: ${p5}px ${p12}px;
  min-height: ${p20}px; min-width: ${p16}px; }
QPushButton:hover, QToolButton[class~="button"]:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus, QToolButton[class~="button"]:focus { border: 2px solid $focus;
  padding: ${q5}px ${q12}px; }
QPushButton:disabled { color: $line_strong; border-color: $line; background: $surface_alt; }
QPushButton[class~="primary"] { background: $accent; color: $accent_ink;
  border: 1px solid $accent; font-weight: 600; }
QPushButton[class~="primary"]:hover { border-color: $ink; }
QPushButton[class~="primary"]:focus { border: 2px solid $ink; }
QPushButton[class~="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[class~="danger"] { color: $warning; border: 1px solid $warning; }
QPushButton[class~="danger"]:focus { border: 2px solid $focus; }
QPushButton[class~="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[class~="quiet"]:hover { background: $hover; }
QPushButton[class~="quiet"]:focus { border: 2px solid $focus; }
QPushButton[class~="quiet"]:disabled { color: $line_strong; }
QPushButton[class~="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: ${p4}px ${p4}px; text-align: left; }
QPushButton[class~="link"]:hover { text-decoration: underline; }
QPushButton[class~="link"]:focus { border: 2px solid $focus; padding: ${q4}px ${q4}px; }
QPushButton[class~="choice"] { background: $surface; border: 1px solid $line;
  border-radius: ${p10}px; text-align: left; padding: 0; }
QPushButton[class~="choice"]:hover { border-color: $accent; background: $surface_alt; }
QPushButton[class~="choice"]:focus { border: 2px solid $focus; padding: 0; }
/* One weight whether chosen or not: Qt reserves no room for letters that become wider. */
QPushButton[class~="tab"] { background: transparent; color: $muted; font-weight: 600;
  border: 1px solid transparent;
  border-radius: ${p16}px; padding: ${p5}px ${p16}px; }
QPushButton[class~="tab"]:hover { background: $hover; }
QPushButton[class~="tab"]:checked { background: $accent; color: $accent_ink; }
QPushButton[class~="tab"]:focus { border: 2px solid $focus; padding: ${q5}px ${q16}px; }
QPushButton[class~="tab"]:checked:focus { border-color: $ink; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${p7}px;
  padding: ${p3}px; min-width: ${p18}px; min-height: ${p18}px; color: $ink; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:focus { border: 2px solid $focus; padding: ${q3}px; }
QLineEdit > QToolButton, QLineEdit > QToolButton:hover { min-width: 0; min-height: 0; padding: 0;
  border: none; background: transparent; }
QToolButton::menu-indicator { image: none; }
QToolButton[class~="nav"] { font-size: ${t11}px; font-weight: 600; color: $muted;
  padding: ${p6}px ${p2}px; }
QToolButton[class~="nav"]:checked { background: $accent_soft; color: $accent; }
QToolButton[class~="nav"]:focus { padding: ${q6}px ${q2}px; }

*[class~="segments"] { background: $ground; border: 1px solid $line; border-radius: ${p8}px; }
QPushButton[class~="segment"] { background: transparent; color: $muted; font-weight: 600;
  border: 1px solid transparent;
  border-radius: ${p6}px; padding: ${p3}px ${p12}px; }
QPushButton[class~="segment"]:hover { background: $hover; }
QPushButton[class~="segment"]:checked { background: $surface; border-color: $line;
  color: $accent; }
QPushButton[class~="segment"]:focus { border: 2px solid $focus; padding: ${q3}px ${q12}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
  background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: ${p7}px;
  padding: ${p4}px ${p8}px; min-height: ${p20}px; selection-background-color: $accent;
  selection-color: $accent_ink; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus { border: 2px solid $focus; padding: ${q4}px ${q8}px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $surface_alt; border-color: $line; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $line_strong;
  background: $surface_alt; border-color: $line; }
*[class~="wrong"] { border: 2px solid $warning; }
QPushButton[class~="search"] { background: $surface_alt; border: 1px solid $edge; color: $muted;
  text-align: left; padding: ${p5}px ${p12}px; }
QPushButton[class~="search"]:hover { background: $hover; }
QPushButton[class~="search"]:focus { border: 2px solid $focus; padding: ${q5}px ${q12}px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border;
  subcontrol-position: top right; width: ${p24}px; border: none; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border;
  subcontrol-position: bottom right; width: ${p24}px; border: none; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$arrow_up"); width: ${p12}px;
  height: ${p12}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$arrow"); width: ${p12}px;
  height: ${p12}px; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: url("$arrow"); width: ${p14}px; height: ${p14}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong;
  selection-background-color: $accent_soft; selection-color: $ink; outline: none; }
QCheckBox, QRadioButton { spacing: ${p8}px; min-height: ${p24}px; background: transparent;
  border: 2px solid transparent; border-radius: ${p6}px; padding: 0 ${p4}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; }
QCheckBox::indicator { border: 1px solid $line_strong; border-radius: ${p4}px;
  background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$check"); }
QCheckBox::indicator:disabled { border-color: $line; background: $surface_alt; }
QRadioButton::indicator { border: 1px solid $line_strong; border-radius: ${p8}px;
  background: $surface; }
QRadioButton::indicator:checked { border: ${p5}px solid $accent; width: ${p8}px;
  height: ${p8}px; }

QAbstractItemView { background: $surface; color: $ink; border: none; outline: none;
  selection-background-color: $accent_soft; selection-color: $ink; }
QListView[class~="boxed"], QTreeView[class~="boxed"], QTableView[class~="boxed"] {
  border: 1px solid $line; border-radius: ${p8}px; }
QListView[class~="boxed"]:focus, QTreeView[class~="boxed"]:focus,
QTableView[class~="boxed"]:focus { border: 2px solid $focus; }
QListView::item { padding: ${p6}px ${p8}px; border-radius: ${p6}px; }
QListView[class~="rows"]::item { padding: 0; }
QListView::item:hover, QTableView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {
  background: $accent_soft; color: $ink; }
QHeaderView::section { background: $surface; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: ${p6}px ${p8}px; font-size: ${t12}px;
  font-weight: 600; }

QMenuBar { background: $nav; color: $ink; border: none; padding: ${p1}px ${p6}px;
  font-size: ${t12}px; }
QMenuBar::item { background: transparent; padding: ${p3}px ${p8}px; border-radius: ${p6}px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; border-radius: ${p8}px;
  padding: ${p4}px; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p10}px; border-radius: ${p6}px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $line_strong; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QStatusBar { background: $nav; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QProgressBar { background: $load_track; border: none; border-radius: ${p4}px;
  min-height: ${p8}px; max-height: ${p8}px; text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: ${p4}px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $ring_line; border-radius: ${p4}px; margin: ${p2}px; }
QScrollBar::handle:hover { background: $line_strong; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[class~="line"] { background: $line; border: none; max-height: 1px; }
QFrame[class~="rail"] { background: $nav; border: none; border-right: 1px solid $line; }
QFrame[class~="topbar"] { background: $nav; border: none; border-bottom: 1px solid $line; }
""")

_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 32)
_TEXTS = (11, 12, 13, 15, 18, 24)


def stylesheet(colours: Palette) -> str:
    """Give the stylesheet for *colours* at the present text size."""
    icons = resource("icons", "theme")
    values: dict[str, str | int] = {
        role.replace(".", "_"): colour
        for role, colour in colours.roles.items()
        if not role.startswith("carrier.")
    }
    values["family"] = FAMILY
    values["edge"] = colours["line.strong"] if colours.name == "dark" else colours["ring.line"]
    values["check"] = (icons / f"check-{colours.name}.svg").as_posix()
    values["arrow"] = (icons / f"arrow-{colours.name}.svg").as_posix()
    values["arrow_up"] = (icons / f"arrow-up-{colours.name}.svg").as_posix()
    for size in _LENGTHS:
        values[f"p{size}"] = px(size)
        # A focus border is one pixel thicker; the padding gives that pixel back.
        values[f"q{size}"] = max(0, px(size) - 1)
    for size in _TEXTS:
        values[f"t{size}"] = text_px(size)
    return _SHEET.substitute(values)
