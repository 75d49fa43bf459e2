"""The form of one part of the request."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.labels import choices, label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.parts.carrier_steps import CarrierSteps
from wijkteam_desktop.ui.parts.chip_row import ChipRow
from wijkteam_desktop.ui.parts.part_hints import PartHints
from wijkteam_desktop.ui.parts.part_menu import carrier_icon
from wijkteam_desktop.ui.parts.part_text import carrier_word, number
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import (
    AutosaveLine,
    AutosaveText,
    PlainLabel,
    Segmented,
    button,
    muted,
)
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import (
    PROFESSIONAL_CARRIERS,
    Carrier,
    Channel,
    Form,
    LifeDomain,
    PartStatus,
    VolunteerAnswer,
)

_NOT_ASKED = "-"


class PartFields(QWidget):
    """``changed(values)`` gives the fields that the user changed, by the names of ``PartView``."""

    changed = Signal(dict)
    people_asked = Signal()
    split_asked = Signal()
    answered = Signal(object)
    """An answer to the volunteer question, None for "niet gevraagd"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = AutosaveText(name=_("Deelvraag"), lines=2, most=6)
        self.hints = PartHints()
        self.carrier = QuietCombo(_("Wie neemt het op zich?"))
        self.people = PlainLabel("", wrap=True)
        self.people_button = button(_("Kiezen …"), self.people_asked.emit, icon="users")
        self.helpers = ChipRow(choices(Carrier), name=_("Met steun van"))
        self.forms = ChipRow(choices(Form), name=_("Vorm"))
        self.status = QuietCombo(_("Status"))
        self.hours = AutosaveLine(name=_("Uren per week"), placeholder=_("bijvoorbeeld 1,5"))
        self.domain = QuietCombo(_("Levensdomein"))
        self.volunteer = Segmented(
            [*choices(VolunteerAnswer), (_NOT_ASKED, _("Niet gevraagd"))],
            name=_("Kan een vrijwilliger dit doen?"),
            value=_NOT_ASKED,
        )
        self.split_link = button(_("Splits het deel voor een vrijwilliger af …"), None, "link")
        self.reason = AutosaveLine(name=_("Reden"), placeholder=_("Waarom niet?"))
        self.reciprocity = AutosaveLine(
            name=_("Wat krijgt de ander terug?"), placeholder=_("bijvoorbeeld: repareert de keuken")
        )
        self.channels = ChipRow(choices(Channel), name=_("Contact via"))
        self.review = AutosaveLine(
            name=_("Terugkijken op"), placeholder=_("bijvoorbeeld 15 dec, over 6 weken")
        )
        self.closer = AutosaveLine(
            name=_("Waarom niet dichterbij?"), placeholder=_("mag leeg blijven")
        )
        self.referral = AutosaveLine(name=_("Reden van verwijzing"))
        self.steps = CarrierSteps()
        self.confidential = QCheckBox(_("Vertrouwelijk"))
        self.goes_away = PlainLabel(
            _(
                "Jij bent niet de casushouder: als je dit aanvinkt, zie je deze deelvraag zelf "
                "niet meer. Met Ctrl+Z komt hij terug."
            ),
            "error",
            "small",
            wrap=True,
        )
        self._fill()
        self._lay_out()
        self._connect()

    def show_part(self, case: CaseView, part: PartView, *, may_see: bool) -> None:
        """Show the fields of a part; without *may_see* a confidential part goes out of sight."""
        for name in ("text", "hours", "reason", "reciprocity", "review", "closer", "referral"):
            getattr(self, name).draft_key = f"case/{case.id}/part/{part.id}/{name}"
        self.text.show_text(part.text)
        self.carrier.show_value(part.carrier)
        names = [name for name in map(case.name_of, part.actor_ids) if name]
        self.people.setText(", ".join(names) or _("Nog niemand"))
        self.helpers.show_values(part.helper_carriers)
        self.forms.show_values(part.forms)
        self.status.show_value(part.status)
        hours = "" if part.hours_per_week is None else number(part.hours_per_week)
        self.hours.show_text(hours)
        self.domain.show_value(part.life_domain)
        answer = part.volunteer_question
        self.volunteer.set_value(answer.value if answer else _NOT_ASKED)
        self.reason.show_text(part.reason_not_volunteer)
        self._reason_box.setVisible(answer is VolunteerAnswer.NO)
        self.split_link.setVisible(answer is VolunteerAnswer.PARTLY)
        self.reciprocity.show_text(part.reciprocity)
        self.channels.show_values(part.channels)
        self.review.show_text(date_words(part.review_on))
        self.closer.show_text(part.why_not_closer)
        self._closer_box.setVisible(part.carrier in PROFESSIONAL_CARRIERS)
        self.referral.show_text(part.referral_reason)
        self._referral_box.setVisible(
            part.carrier is Carrier.SPECIALIST or bool(part.referral_reason)
        )
        self.confidential.setChecked(part.confidential)
        self.goes_away.setVisible(not may_see)

    def forget(self) -> None:
        """Let what was typed go."""
        fields = (self.text, self.hours, self.reason, self.reciprocity)
        for field in (*fields, self.review, self.closer, self.referral):
            field.forget()

    def _fill(self) -> None:
        for carrier in Carrier:
            self.carrier.addItem(carrier_icon(carrier), label(carrier), carrier)
        self.carrier.addItem(carrier_icon(None), carrier_word(None), None)
        for status in PartStatus:
            self.status.addItem(label(status), status)
        self.domain.addItem(_("Niet gekozen"), None)
        for domain in LifeDomain:
            self.domain.addItem(label(domain), domain)
        theme.signals().changed.connect(self._tint)
        self.people_button.setAccessibleName(_("Personen kiezen die dit doen"))
        self.confidential.setAccessibleName(_("Vertrouwelijk"))

    def _tint(self) -> None:
        for row, carrier in enumerate((*Carrier, None)):
            self.carrier.setItemIcon(row, carrier_icon(carrier))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(2), px(2), px(10), px(2))
        column.setSpacing(px(12))
        column.addWidget(_labelled(_("Deelvraag"), self.text))
        column.addWidget(self.hints)
        column.addWidget(_labelled(_("Wie neemt het op zich?"), self.carrier))
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.people, 1)
        row.addWidget(self.people_button)
        column.addWidget(_labelled(_("Wie doet het?"), who))
        column.addWidget(_labelled(_("Met steun van"), self.helpers))
        column.addWidget(_labelled(_("Vorm"), self.forms))
        pair = QHBoxLayout()
        pair.setSpacing(px(10))
        pair.addWidget(_labelled(_("Status"), self.status), 1)
        pair.addWidget(_labelled(_("Uren per week"), self.hours), 1)
        column.addLayout(pair)
        column.addWidget(_labelled(_("Levensdomein"), self.domain))
        column.addWidget(_labelled(_("Kan een vrijwilliger dit doen?"), self.volunteer))
        column.addWidget(self.split_link)
        self._reason_box = _labelled(_("Waarom niet?"), self.reason)
        column.addWidget(self._reason_box)
        column.addWidget(_labelled(_("Wat krijgt de ander terug?"), self.reciprocity))
        column.addWidget(_labelled(_("Contact via"), self.channels))
        column.addWidget(_labelled(_("Terugkijken op"), self.review))
        self._closer_box = _labelled(_("Waarom niet dichterbij?"), self.closer)
        column.addWidget(self._closer_box)
        self._referral_box = _labelled(_("Reden van verwijzing"), self.referral)
        column.addWidget(self._referral_box)
        column.addWidget(self.steps)
        column.addWidget(self.confidential)
        column.addWidget(
            muted(_("Alleen voor de casushouder; nooit op papier of op het gedeelde scherm."))
        )
        column.addWidget(self.goes_away)
        column.addStretch(1)

    def _connect(self) -> None:
        self.text.committed.connect(self._save_text)
        self.hours.committed.connect(lambda text: self._emit("hours_per_week", text))
        self.reason.committed.connect(lambda text: self._emit("reason_not_volunteer", text))
        self.reciprocity.committed.connect(lambda text: self._emit("reciprocity", text))
        self.review.committed.connect(lambda text: self._emit("review_on", text))
        self.closer.committed.connect(lambda text: self._emit("why_not_closer", text))
        self.referral.committed.connect(self._save_referral)
        self.channels.changed.connect(
            lambda values: self._emit("channels", [Channel(v) for v in values])
        )
        # Qt gives the members of an enumeration back as plain text.
        self.carrier.picked.connect(
            lambda value: self._emit("carrier", Carrier(value) if value else None)
        )
        self.status.picked.connect(lambda value: self._emit("status", PartStatus(value)))
        self.domain.picked.connect(
            lambda value: self._emit("life_domain", LifeDomain(value) if value else None)
        )
        self.helpers.changed.connect(
            lambda values: self._emit("helper_carriers", [Carrier(v) for v in values])
        )
        self.forms.changed.connect(lambda values: self._emit("forms", [Form(v) for v in values]))
        self.volunteer.chosen.connect(self._save_answer)
        self.confidential.clicked.connect(lambda on: self._emit("confidential", on))
        self.split_link.clicked.connect(lambda: self.split_asked.emit())

    def _save_text(self, text: str) -> None:
        if text.strip():
            self._emit("text", text.strip())

    def _save_referral(self, text: str) -> None:
        # Once referred, there is a reason: it is changed, not taken away.
        if text.strip():
            self._emit("referral_reason", text)

    def _save_answer(self, value: str) -> None:
        answer = None if value == _NOT_ASKED else VolunteerAnswer(value)
        self.answered.emit(answer)

    def _emit(self, name: str, value: object) -> None:
        self.changed.emit({name: value})


def _labelled(text: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(4))
    caption = PlainLabel(text, "label")
    caption.setBuddy(field)
    column.addWidget(caption)
    column.addWidget(field)
    return box
