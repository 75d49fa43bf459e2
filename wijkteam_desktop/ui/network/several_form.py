"""What can be done with several people at once: their circle, and removing them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.aligning import ways
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel, button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, PersonKind


class SeveralForm(QWidget):
    """Buttons for everybody who is selected."""

    circle_asked = Signal(object)
    """A circle, or None for "nog niet geplaatst"."""
    align_asked = Signal(str)
    """One of ``aligning.Way``."""
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainLabel("", "heading", wrap=True)
        self._names = PlainLabel("", "muted", wrap=True)
        self._circles = QWidget()
        flow = FlowLayout(self._circles, gap=6)
        for circle in Circle:
            flow.addWidget(button(label(circle), partial(self.circle_asked.emit, circle)))
        flow.addWidget(button(_("Nog niet geplaatst"), partial(self.circle_asked.emit, None)))
        self._circle_title = PlainLabel(_("Zet allemaal in cirkel"), "label")
        self._lines = QWidget()
        flow = FlowLayout(self._lines, gap=6)
        for way, words, key, icon in ways():
            tip = _("{words} (toets {key})").format(words=words, key=key)
            flow.addWidget(button(words, partial(self.align_asked.emit, way), icon=icon, tip=tip))
        remove = button(_("Verwijderen"), self.remove_asked.emit, "danger", icon="trash-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self._names)
        column.addWidget(self._circle_title)
        column.addWidget(self._circles)
        column.addWidget(PlainLabel(_("Zet in lijn"), "label"))
        column.addWidget(self._lines)
        column.addWidget(remove)
        column.addStretch(1)

    def show_people(self, case: CaseView, ids: tuple[str, ...]) -> None:
        """Say who they are."""
        self._title.setText(
            ngettext("{count} gekozen", "{count} gekozen", len(ids)).format(count=len(ids))
        )
        self._names.setText(", ".join(case.name_of(i) for i in ids))
        movable = movable_ids(case, ids)
        self._circle_title.setVisible(bool(movable))
        self._circles.setVisible(bool(movable))


def movable_ids(case: CaseView, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those whose circle can change: everybody but the family in the centre."""
    clients = {p.id for p in case.people if p.kind is PersonKind.CLIENT}
    return tuple(i for i in ids if i not in clients)
