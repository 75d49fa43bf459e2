"""What to mind about a part: limits of volunteers, and whether it can be together or digital.

Calm lines under the words of the part; they ask and never stop anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.carrying.marks import Marked
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.ui.widgets.columns import clear
from wijkteam_desktop.views.limits import LimitHit, LimitOverrideView
from wijkteam_desktop.vocabulary import LimitLevel


@dataclass(frozen=True, slots=True)
class Hints:
    """What there is to say: limits with the sentences given for them, and two soft questions.

    ``missing``: a volunteer does it, and nobody said why that can be.
    """

    limits: tuple[LimitHit, ...] = ()
    given: tuple[LimitOverrideView, ...] = ()
    missing: bool = False
    together: str = ""
    digital: str = ""


class PartHints(QWidget):
    """``reason_asked()`` to write down why a volunteer may, ``groups_asked()`` to see group offers,
    ``together_dismissed()`` when it need not be together.
    """

    reason_asked = Signal()
    groups_asked = Signal()
    together_dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._shown: Hints | None = None
        self.hide()

    def show_hints(self, hints: Hints) -> None:
        """Show these lines and no others; without any the widget is not there."""
        if hints == self._shown:
            return
        self._shown = hints
        clear(self._column)
        for level in LimitLevel:
            found = [hit for hit in hints.limits if hit.level is level]
            if found:
                self._column.addWidget(self._limits(level, found, hints))
        if hints.digital:
            self._column.addWidget(_box("banner", Marked("monitor", "attention", hints.digital)))
        if hints.together:
            self._column.addWidget(self._together(hints.together))
        self.setVisible(self._column.count() > 0)

    def texts(self) -> list[str]:
        """Give all lines as they are shown."""
        return [label.text() for label in self.findChildren(PlainLabel)]

    def _limits(self, level: LimitLevel, hits: Sequence[LimitHit], hints: Hints) -> QFrame:
        red = level is LimitLevel.RED
        box = _box("alarm" if red else "banner")
        column = box.layout()
        assert column is not None
        for hit in hits:
            icon, role = ("circle-x", "warning") if red else ("circle-alert", "attention")
            title = (
                _("Niet voor een vrijwilliger: {name}") if red else _("Let op bij een vrijwilliger")
            )
            column.addWidget(Marked(icon, role, title.format(name=hit.name.lower()), "strong"))
            words = PlainLabel(hit.reason, wrap=True)
            words.setToolTip(_("Bron: {source}").format(source=hit.source) if hit.source else "")
            column.addWidget(words)
        if not red:
            return box
        for one in hints.given:
            column.addWidget(PlainLabel(_given(one), "small", wrap=True))
        if hints.missing:
            column.addWidget(
                PlainLabel(
                    _("Een vrijwilliger doet dit nu. Er staat nog niet bij waarom het kan."),
                    "error",
                    wrap=True,
                )
            )
            row = QHBoxLayout()
            row.addWidget(button(_("Opschrijven …"), self.reason_asked.emit, icon="pencil"))
            row.addStretch(1)
            holder = QWidget()
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            column.addWidget(holder)
        return box

    def _together(self, words: str) -> QFrame:
        box = _box("note", Marked("users-round", "accent", words))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(button(_("Bekijk groepen"), self.groups_asked.emit, "link"))
        row.addWidget(button(_("Niet nodig"), self.together_dismissed.emit, "link"))
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        column = box.layout()
        assert column is not None
        column.addWidget(holder)
        return box


def _box(look: str, first: QWidget | None = None) -> QFrame:
    box = QFrame()
    theme.style(box, look)
    column = QVBoxLayout(box)
    column.setContentsMargins(px(10), px(8), px(10), px(8))
    column.setSpacing(px(3))
    if first is not None:
        column.addWidget(first)
    return box


def _given(one: LimitOverrideView) -> str:
    """Say the sentence with who gave it and when, as far as that is known."""
    day = date_words(one.given_on) if one.given_on else ""
    who = ", ".join(word for word in (one.given_by, day) if word)
    if not who:
        return _("Toch een vrijwilliger: “{sentence}”").format(sentence=one.sentence)
    return _("Toch een vrijwilliger: “{sentence}” ({who})").format(sentence=one.sentence, who=who)
