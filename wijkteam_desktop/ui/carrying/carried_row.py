"""What one person carries, on a few lines, with the way to "what if"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.load import carrier_of
from wijkteam_desktop.services.carrying import Carried
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.carrying.marks import CAPACITY_ICONS, Marked
from wijkteam_desktop.ui.network.form_fields import hours_text, number_text
from wijkteam_desktop.ui.network.person_summary import LoadBar
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.case import CaseView


class CarriedRow(QFrame):
    """``without_asked(id)`` when it is to be shown what happens without this person;
    ``shown_asked(id)`` when they are to be marked in the drawing.
    """

    without_asked = Signal(str)
    shown_asked = Signal(str)

    def __init__(self, case: CaseView, one: Carried) -> None:
        super().__init__()
        self.node_id = one.node_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(5), 0, px(8))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self.name = button(one.name, lambda: self.shown_asked.emit(one.node_id), "link")
        self.name.setToolTip(_("Toon in de tekening"))
        self.name.setAccessibleDescription(_("Toon in de tekening"))
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.setMinimumWidth(px(60))
        head.addWidget(self.name)
        head.addStretch(1)
        self.without = button(
            _("Wat als?"), lambda: self.without_asked.emit(one.node_id), "quiet", icon="user-x"
        )
        says = _("Stel dat {name} uitvalt").format(name=one.name)
        self.without.setToolTip(says)
        self.without.setAccessibleName(says)
        self.without.setVisible(bool(one.parts))
        head.addWidget(self.without)
        column.addLayout(head)
        facts = QHBoxLayout()
        facts.setContentsMargins(px(4), 0, 0, 0)
        facts.setSpacing(px(8))
        self.facts = PlainLabel(_facts(one), "muted", wrap=True)
        if one.capacity is not None:
            icon, role = CAPACITY_ICONS[one.capacity]
            word = Marked(icon, role, label(one.capacity).lower(), "strong", wrap=False)
            word.words.setToolTip(_("Draagkracht"))
            facts.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(self.facts, 1)
        if one.share is not None:
            bar = LoadBar()
            bar.setFixedWidth(px(72))
            bar.show_share(one.share, carrier_of(case, one.node_id))
            facts.addWidget(bar)
        column.addLayout(facts)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(4), 0, 0, 0)
        inside.setSpacing(px(4))
        if one.note:
            inside.addWidget(PlainLabel(f"“{one.note}”", wrap=True))
        if one.sign is not None:
            icon, role = (
                ("triangle-alert", "warning") if one.sign.overload else ("clock", "attention")
            )
            sign = Marked(icon, role, one.sign.word.capitalize(), "strong")
            sign.words.setToolTip(" ".join(one.sign.reasons))
            sign.words.setAccessibleDescription(" ".join(one.sign.reasons))
            inside.addWidget(sign)
            if one.sign.overload:
                inside.addWidget(PlainLabel(" ".join(one.sign.reasons), "muted", wrap=True))
        self.warnings = [Marked("circle-alert", "attention", text) for text in _asked(one)]
        for warning in self.warnings:
            inside.addWidget(warning)
        column.addLayout(inside)


def _facts(one: Carried) -> str:
    """Say parts and hours in few words; what nobody wrote down is not zero."""
    count = len(one.parts)
    words = [ngettext("{count} deel", "{count} delen", count).format(count=count)]
    if one.hours is not None and one.can_hours:
        words.append(
            _("{hours} van {can}").format(
                hours=number_text(round(one.hours, 1)), can=hours_text(one.can_hours)
            )
        )
    elif one.hours is not None:
        words.append(hours_text(one.hours))
    elif one.can_hours is not None:
        words.append(_("kan {can}").format(can=hours_text(one.can_hours)))
    else:
        words.append(_("uren niet ingevuld"))
    return " · ".join(words)


def _asked(one: Carried) -> tuple[str, ...]:
    """Give the warnings that the row does not say already in another way."""
    overload = one.sign is not None and one.sign.overload
    return tuple(w for w in one.warnings if not (overload and w.startswith(_("Let op"))))
