"""What falls open without somebody, and who might take it over.  Only looking: nothing changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.services.carrying import FallsOpen, WithoutSomebody
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.carrying.marks import Marked
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button, muted
from wijkteam_desktop.ui.widgets.columns import clear
from wijkteam_desktop.views.case import CaseView

_NAMED = 3


class WithoutView(QWidget):
    """``closed()`` to go back, ``find_wanted(part_id)`` to look further, ``shown_asked(ids)`` to
    mark in the drawing who might take a part over.
    """

    closed = Signal()
    find_wanted = Signal(str)
    shown_asked = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = button(_("Terug"), self.closed.emit, icon="undo-2")
        self.back.setToolTip("Esc")
        self.title = PlainLabel("", "heading", wrap=True)
        self.hint = muted(_("Dit is alleen kijken: er verandert niets. Esc gaat terug."))
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.back)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.cards: list[QWidget] = []

    def show_without(self, case: CaseView, found: WithoutSomebody) -> None:
        """Show what happens without somebody."""
        self.title.setText(_("Stel dat {name} uitvalt").format(name=found.name))
        self.cards = []
        clear(self._lines)
        count = len(found.open)
        if count:
            said = ngettext(
                "Dan valt {count} deel open:", "Dan vallen {count} delen open:", count
            ).format(count=count)
        else:
            said = _("Dan valt er niets open: anderen doen deze delen ook.")
        self._lines.addWidget(PlainLabel(said, "strong", wrap=True))
        for one in found.open:
            self._lines.addWidget(self._card(case, one))
        if found.left:
            self._lines.addWidget(PlainLabel(_("Hier gaan anderen mee door:"), "strong"))
            for part in found.left:
                others = [case.name_of(i) for i in part.actor_ids if i != found.node_id]
                self._lines.addWidget(
                    PlainLabel(
                        _("{part}: {who}").format(part=part.text, who=listed(others)),
                        "muted",
                        wrap=True,
                    )
                )

    def _card(self, case: CaseView, one: FallsOpen) -> QFrame:
        card = QFrame()
        theme.style(card, "banner")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        column.addWidget(Marked("circle-dashed", "attention", one.part.text, "strong"))
        names = [case.name_of(node_id) for node_id in one.takers]
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        if names:
            text = _("Misschien {names}.").format(names=_listed_or(names[:_NAMED]))
            if len(names) > _NAMED:
                text += " " + _("Er zijn er nog {count}.").format(count=len(names) - _NAMED)
            column.addWidget(PlainLabel(text, wrap=True))
            show = button(
                _("Toon wie"), lambda: self.shown_asked.emit(one.takers), "link", icon="eye"
            )
            show.setAccessibleName(
                _("Toon wie dit kan overnemen: {part}").format(part=one.part.text)
            )
            foot.addWidget(show)
        else:
            column.addWidget(
                PlainLabel(_("In de tekening staat nog niemand die dit kan."), wrap=True)
            )
        find = button(
            _("Waar vind je die?"),
            lambda: self.find_wanted.emit(one.part.id),
            "link",
            icon="heart-handshake",
        )
        find.setAccessibleName(_("Waar vind je die? {part}").format(part=one.part.text))
        foot.addWidget(find)
        foot.addStretch(1)
        column.addLayout(foot)
        self.cards.append(card)
        return card


def _listed_or(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{names} of {last}").format(names=", ".join(names[:-1]), last=names[-1])
