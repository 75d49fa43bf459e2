"""The card of one person: what they do, get back and carry, and what falls open without them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.load import Load, carrier_of, load_of
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.form_fields import hours_text, number_text
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Carrier, Direction

FULL = 1.0
"""Share of the hours above which bar and ring warn."""
_NAMED = 3
_LISTED = 3


class LoadBar(QWidget):
    """How much of the hours that somebody can give is given."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._carrier: Carrier | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, carrier: Carrier) -> None:
        """Fill the bar; above ``FULL`` in the colour of a warning."""
        self._share, self._carrier = share, carrier
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        round_ = area.height() / 2
        painter.setBrush(theme.color("load.track"))
        painter.drawRoundedRect(area, round_, round_)
        area.setWidth(max(area.height(), area.width() * min(1.0, self._share)))
        painter.setBrush(QColor(bar_colour(self._share, self._carrier)))
        painter.drawRoundedRect(area, round_, round_)
        painter.end()


class PersonHead(QWidget):
    """Name and carrier; stays in sight while the rest scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.name = PlainLabel("", "heading", wrap=True)
        self.word = PlainLabel("", "strong")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(6))
        self.row.addWidget(self.name, 1)
        self.row.addWidget(self.word)

    def show_node(self, case: CaseView, node_id: str) -> None:
        """Show whose card it is."""
        carrier = carrier_of(case, node_id)
        self.name.setText(case.name_of(node_id))
        self.word.setText(label(carrier).lower())
        _tint(self.word, theme.palette().carrier(carrier))


class PersonSummary(QWidget):
    """What somebody does, gets and carries, and the box with what falls open."""

    without_asked = Signal(str)
    """Show what happens without this person."""

    def __init__(self) -> None:
        super().__init__()
        self.about = PlainLabel("", "muted", wrap=True)
        self.does = PlainLabel("", wrap=True)
        self.gets = PlainLabel("", wrap=True)
        self.load_bar = LoadBar()
        self.load_text = PlainLabel("", "strong")
        self._load_row = QWidget()
        load = QHBoxLayout(self._load_row)
        load.setContentsMargins(0, 0, 0, 0)
        load.setSpacing(theme.px(10))
        load.addWidget(PlainLabel(_("Belasting")))
        load.addWidget(self.load_bar, 1000)
        load.addWidget(self.load_text)
        load.addStretch(1)
        self.box = QFrame()
        theme.style(self.box, "alarm")
        self.open_text = PlainLabel("", "strong", "error", wrap=True)
        self.over_text = PlainLabel("", "error", "small", wrap=True)
        inside = QVBoxLayout(self.box)
        side = theme.px(10)
        inside.setContentsMargins(side, theme.px(7), side, theme.px(7))
        inside.setSpacing(theme.px(2))
        inside.addWidget(self.open_text)
        inside.addWidget(self.over_text)
        self.without = button(_("Toon wat er openvalt"), self._ask_without, "link", icon="user-x")
        inside.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeft)
        self._node_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        # What must be seen first stands first: the panel is low on a small screen.
        for widget in (self.does, self._load_row, self.box, self.gets, self.about):
            column.addWidget(widget)

    def show_node(self, case: CaseView, node_id: str) -> None:
        """Show one person or organisation."""
        from wijkteam_desktop.services import division

        self._node_id = node_id
        load = division.person_load(case, node_id)
        carrier = carrier_of(case, node_id)
        _fill(self.about, about(case, node_id))
        done = [part.text for part in load.parts] or list(load.gives)
        _fill(self.does, _("Doet: {what}").format(what=_few(done)) if done else "")
        gets = _few(load.gets)
        if gets and _both_ways(case, node_id):
            gets = _("{what} (wederkerig)").format(what=gets)
        _fill(self.gets, _("Krijgt: {what}").format(what=gets) if gets else "")
        self._show_load(load_of(case, node_id), carrier)
        self._show_open(case, node_id)

    def _ask_without(self) -> None:
        self.without_asked.emit(self._node_id)

    def _show_load(self, load: Load, carrier: Carrier) -> None:
        self._load_row.setVisible(load.hours is not None or load.capacity is not None)
        share = load.share
        self.load_bar.setVisible(share is not None)
        if share is not None:
            self.load_bar.show_share(share, carrier)
            text = _("{hours} van {capacity}").format(
                hours=number_text(load.hours), capacity=hours_text(load.capacity or 0.0)
            )
        elif load.hours is not None:
            text = _("{hours} per week").format(hours=hours_text(load.hours))
        else:
            text = _("kan {hours} per week").format(hours=hours_text(load.capacity or 0.0))
        self.load_text.setText(text)
        warns = share is not None and share > FULL
        _tint(self.load_text, theme.palette()["warning" if warns else "ink"])
        self._load_row.setAccessibleName(_("Belasting: {text}").format(text=text))

    def _show_open(self, case: CaseView, node_id: str) -> None:
        from wijkteam_desktop.services import division

        parts = division.falls_open(case, node_id)
        self.box.setVisible(bool(parts))
        if not parts:
            return
        self.open_text.setText(
            ngettext(
                "Valt {name} weg, dan valt {count} deelvraag open.",
                "Valt {name} weg, dan vallen {count} deelvragen open.",
                len(parts),
            ).format(name=case.name_of(node_id), count=len(parts))
        )
        able = [i for part in parts for i in division.could_take_over(case, part)]
        names = [case.name_of(i) for i in dict.fromkeys(able) if i != node_id][:_NAMED]
        if not names:
            text = _("Wie kan dit overnemen? In de tekening staat nog niemand.")
        elif len(names) == 1:
            text = _("Wie kan dit overnemen? Misschien {name}.").format(name=names[0])
        else:
            text = _("Wie kan dit overnemen? Misschien {names} of {last}.").format(
                names=", ".join(names[:-1]), last=names[-1]
            )
        self.over_text.setText(text)


def about(case: CaseView, node_id: str) -> str:
    """Role, kind and years of a person, or the sector of an organisation, in one line."""
    person = case.person(node_id)
    if person is None:
        found = next((o for o in case.organisations if o.id == node_id), None)
        return " · ".join(t for t in (_("organisatie"), found.sector if found else "") if t)
    pieces = [person.role, label(person.kind).lower(), person.organisation_name]
    if person.birth_year:
        pieces.append(_("geboren {year}").format(year=person.birth_year))
    if person.died_year:
        pieces.append(_("overleden {year}").format(year=person.died_year))
    return " · ".join(dict.fromkeys(piece for piece in pieces if piece))


def bar_colour(share: float, carrier: Carrier | None) -> str:
    """Colour of a bar of load."""
    palette = theme.palette()
    return palette["warning"] if share > FULL else palette.carrier(carrier)


def _both_ways(case: CaseView, node_id: str) -> bool:
    return any(
        t.direction is Direction.BOTH and node_id in (t.other_id, t.client_id) for t in case.ties
    )


def _few(things: Sequence[str]) -> str:
    """The first few of many, and how many more there are."""
    text = " · ".join(things[:_LISTED])
    more = len(things) - _LISTED
    return text if more <= 0 else _("{things} en nog {count}").format(things=text, count=more)


def _tint(text: PlainLabel, colour: str) -> None:
    text.setStyleSheet(f"color: {colour}")


def _fill(text: PlainLabel, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))
