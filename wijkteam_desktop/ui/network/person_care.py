"""Fields of a person about digital help and about keeping up the care, each folded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wijkteam_desktop import labels
from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.fold import Fold
from wijkteam_desktop.ui.network.form_fields import FieldGrid, Save
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button, muted
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    CarerInstrument,
    DigitalBarrier,
    PersonKind,
)


class PersonDigital(Fold):
    """What somebody thinks of digital help, in their own words, with a way to bring it up."""

    def __init__(self, save: Save, person_id: str, copy: Callable[[str], object]) -> None:
        super().__init__(_("Digitale hulp"))
        from wijkteam_desktop.services.part_hints import OPENER

        grid = FieldGrid(save, draft=f"person/{person_id}")
        self.barrier = grid.choice(
            "digital_barrier", _("Vindt digitale hulp"), labels.choices(DigitalBarrier), empty="-"
        )
        self.asked_on = grid.line("first_reaction_on", _("Gepeild op"), hint=_("zoals 3-11-2026"))
        self.reaction = grid.text(
            "first_reaction", _("Eerste reactie"), hint=_("letterlijk, in eigen woorden")
        )
        self.body.addWidget(grid)
        box = QFrame()
        theme.style(box, "note")
        column = QVBoxLayout(box)
        column.setContentsMargins(px(10), px(8), px(10), px(6))
        column.setSpacing(px(4))
        column.addWidget(PlainLabel(_("Zo kun je het vragen:"), "label"))
        self.opener = PlainLabel(f"“{_(OPENER)}”", wrap=True, selectable=True)
        column.addWidget(self.opener)
        self.copy = button(
            _("Kopieer deze zin"), lambda: copy(_(OPENER)), "link", icon="clipboard-copy"
        )
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addLayout(row)
        self.body.addWidget(box)

    def show_person(self, person: PersonView) -> None:
        """Show what the store holds; what is being typed is left alone."""
        helps = person.kind in (PersonKind.PROFESSIONAL, PersonKind.PET)
        self.setVisible(not helps)
        barrier = person.digital_barrier
        self.set_title(
            _("Digitale hulp: {word}").format(word=labels.label(barrier).lower())
            if barrier
            else _("Digitale hulp")
        )
        self.barrier.show_value(barrier.value if barrier else None)
        self.reaction.show_text(person.first_reaction)
        self.asked_on.show_text(_day(person.first_reaction_on))


class PersonCare(Fold):
    """How a carer keeps it up: the total of a questionnaire, and in their own words how long."""

    def __init__(self, save: Save, person_id: str) -> None:
        super().__init__(_("Mantelzorg volhouden"))
        grid = FieldGrid(save, draft=f"person/{person_id}")
        self.instrument = grid.choice(
            "carer_instrument",
            _("Vragenlijst"),
            labels.choices(CarerInstrument),
            empty=_("Niet ingevuld"),
        )
        self.total = grid.line("carer_total", _("Totaal"), hint=_("zoals 9"))
        self.measured_on = grid.line("carer_measured_on", _("Ingevuld op"), hint="3-11-2026")
        self.endurance = grid.text(
            "endurance",
            _("Hoe lang is dit vol te houden?"),
            hint=_("in eigen woorden, zoals “tot de zomer”"),
        )
        self.body.addWidget(grid)
        self.body.addWidget(
            muted(
                _(
                    "Alleen het totaal, niet de vragen. Bij EDIZ-plus is iemand vanaf 9 overbelast,"
                    " bij CSI vanaf 7. Het is een aanleiding voor een gesprek."
                )
            )
        )

    def show_person(self, person: PersonView) -> None:
        """Show what the store holds; what is being typed is left alone."""
        own = person.kind in OWN_NETWORK_KINDS or person.kind is PersonKind.CLIENT
        self.setVisible(own)
        self.instrument.show_value(
            person.carer_instrument.value if person.carer_instrument else None
        )
        self.total.show_text("" if person.carer_total is None else str(person.carer_total))
        self.measured_on.show_text(_day(person.carer_measured_on))
        self.endurance.show_text(person.endurance)


def _day(value: str | None) -> str:
    return date_words(value) if value else ""
