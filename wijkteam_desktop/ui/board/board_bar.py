"""The bar above the board: whose parts, which domain and goal, in which order, and the switches."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.parts.toggle_chip import ToggleChip
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import LifeDomain


class BoardBar(QWidget):
    """``changed`` when a filter, the order or a switch changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = QuietCombo(_("Wie"))
        self.domain = QuietCombo(_("Leefgebied"))
        self.goal = QuietCombo(_("Doel"))
        self.order = QuietCombo(_("Volgorde"))
        self.order.show_options(
            [
                ("order", _("Eigen volgorde")),
                ("hours", _("Meeste uren eerst")),
                ("status", _("Op status")),
                ("text", _("Op alfabet")),
                ("person", _("Per persoon")),
                ("domain", _("Per leefgebied")),
                ("goal", _("Per doel")),
            ],
            "order",
        )
        self.fold = ToggleChip("fold", _("Beroepskrachten samen"))
        self.lens = ToggleChip("lens", _("Bril van de informele zorg"))
        self.large = ToggleChip("large", _("Groot"))
        self.said = PlainLabel("", "good")
        self.said.hide()
        flow = FlowLayout(self, gap=8)
        for combo in (self.person, self.domain, self.goal, self.order):
            combo.picked.connect(lambda _value: self.changed.emit())
            flow.addWidget(combo)
        for chip in (self.fold, self.lens, self.large):
            chip.clicked.connect(lambda _on=False: self.changed.emit())
            flow.addWidget(chip)
        flow.addWidget(self.said)

    def show_case(self, case: CaseView) -> None:
        """Offer what the parts of this case have."""
        doing = {one for part in case.parts for one in part.actor_ids}
        people = [(p.id, p.name) for p in case.people if p.id in doing]
        people += [(o.id, o.name) for o in case.organisations if o.id in doing]
        self._offer(self.person, _("Iedereen"), people)
        used = {part.life_domain for part in case.parts}
        domains = [(domain.value, label(domain)) for domain in LifeDomain if domain in used]
        self._offer(self.domain, _("Alle leefgebieden"), domains)
        goals = [(goal.id, " ".join(goal.text.split())) for goal in case.goals]
        self._offer(self.goal, _("Alle doelen"), goals)
        self.goal.setVisible(bool(goals))

    def chosen(self, case: CaseView) -> list[PartView]:
        """Give the parts that the filters let through, in the order that was chosen."""
        person, domain = self.person.currentData(), self.domain.currentData()
        goal = next((one for one in case.goals if one.id == self.goal.currentData()), None)
        found = [
            part
            for part in case.parts
            if (not person or person in part.actor_ids)
            and (not domain or part.life_domain == domain)
            and (goal is None or part.id in goal.part_ids)
        ]
        by: dict[str, Any] = {
            "hours": lambda part: -(part.hours_per_week or 0),
            "status": lambda part: part.status.value,
            "text": lambda part: part.text.casefold(),
            "person": lambda part: _last(case.name_of(next(iter(part.actor_ids), None))),
            "domain": lambda part: _last(label(part.life_domain) if part.life_domain else ""),
            "goal": lambda part: _goal_place(case, part.id),
        }
        key = by.get(str(self.order.currentData()))
        return sorted(found, key=key) if key else found

    def is_filtered(self) -> bool:
        """Say whether some parts may be out of sight."""
        return any(box.currentData() for box in (self.person, self.domain, self.goal))

    def _offer(self, combo: QuietCombo, everything: str, options: list[tuple[str, str]]) -> None:
        combo.show_options([("", everything), *options], combo.currentData() or "")


def _last(words: str) -> tuple[bool, str]:
    """Sort by words, what has none at the end."""
    return (not words, words.casefold())


def _goal_place(case: CaseView, part_id: str) -> int:
    """Give the place of the first goal that a part hangs on; the end when there is none."""
    places = (at for at, goal in enumerate(case.goals) if part_id in goal.part_ids)
    return next(places, len(case.goals))
