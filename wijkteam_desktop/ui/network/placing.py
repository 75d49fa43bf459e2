"""Placing people one at a time: a name in large letters, and a key for the circle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.ring_items import nearest_circles
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.network.floating_card import FloatingCard
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import Circle, PersonKind

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_WIDTH = 560
_KEYS = {
    Qt.Key.Key_1: Circle.INNER,
    Qt.Key.Key_2: Circle.MIDDLE,
    Qt.Key.Key_3: Circle.OUTER,
}


def waiting(case: CaseView) -> tuple[PersonView, ...]:
    """The living people around the family who have no circle yet."""
    known = nearest_circles(case)
    return tuple(
        p
        for p in case.people
        if p.kind is not PersonKind.CLIENT and p.is_living and known.get(p.id) is None
    )


class Placing(FloatingCard):
    """Offers who has no circle: 1, 2 or 3 places, Space leaves for later, Esc stops."""

    offered = Signal(str)
    """Who is asked about now."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, _("Volgende plaatsen"), _WIDTH)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._skipped: list[str] = []
        self.person_id = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name = PlainLabel("", wrap=True)
        self.about = PlainLabel("", "muted", wrap=True)
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        for number, circle in enumerate(Circle, start=1):
            words = _("{number} · {circle}").format(number=number, circle=label(circle))
            made = button(words, partial(self.put, circle))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(made)
        row.addStretch(1)
        later = button(_("Later (spatie)"), self.skip, "quiet")
        later.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(later)
        for widget in (self.name, self.about, self._choices):
            self.body.addWidget(widget)
        theme.signals().changed.connect(self._restyle)
        self._restyle()

    def begin(self) -> None:
        """Offer everybody who has no circle, the first one first."""
        self._skipped = []
        self.show_next()
        self.open_up()

    def show_case(self, case: CaseView) -> None:
        """Ask about this case as it is now."""
        if self._case is not None and self._case.id != case.id:
            self.close_up()
        self._case = case
        if self.isVisible():
            self.show_next()

    def put(self, circle: Circle) -> None:
        """Put who is offered in a circle, as one edit; the next one comes when it is done."""
        if self._case is not None and self.person_id:
            edits.set_circle(self._workspace, self._case, (self.person_id,), circle)

    def skip(self) -> None:
        """Leave who is offered for later."""
        if self.person_id:
            self._skipped.append(self.person_id)
            self.show_next()

    def show_next(self) -> None:
        """Show the next one, or that there is nobody left."""
        if self._case is None:
            return
        people = waiting(self._case)
        left = [p for p in people if p.id not in self._skipped]
        self._choices.setVisible(bool(left))
        if left:
            self.name.setText(left[0].name)
            kind = label(left[0].kind)
            about = f"{left[0].role} · {kind}" if left[0].role else kind
            rest = ngettext("nog {n} te plaatsen", "nog {n} te plaatsen", len(left))
            self.about.setText(f"{about} · {rest.format(n=len(left))}")
        else:
            self.name.setText(_("Klaar"))
            self.about.setText(
                _("{n} staan nog bij “Nog niet geplaatst”.").format(n=len(people))
                if people
                else _("Iedereen heeft een plaats.")
            )
        changed = self.person_id != (left[0].id if left else "")
        self.person_id = left[0].id if left else ""
        self.setAccessibleDescription(f"{self.name.text()}. {self.about.text()}")
        if self.isVisible():
            self.place()
        if changed and self.person_id:
            self.offered.emit(self.person_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        circle = _KEYS.get(Qt.Key(event.key()))
        if circle is not None and not event.isAutoRepeat():
            self.put(circle)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.skip()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _restyle(self) -> None:
        self.name.setFont(theme.font(26, 600))
