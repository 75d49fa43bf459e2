"""The cards of "Waar vind je die?": somebody of the own network, or an offer, with the reasons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import PlainLabel, button
from wijkteam_desktop.views.offers import OfferView
from wijkteam_desktop.views.suggestions import (
    OfferSuggestion,
    PersonSuggestion,
    VolunteerSuggestion,
)

_MARKS = {"reason": "✓", "warning": "!", "blocker": "✕"}


class _Card(QFrame):
    """A sheet with a title, lines with a mark before them, and a row of buttons."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.setAccessibleName(title)
        side = theme.px(12)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(side, theme.px(10), side, theme.px(10))
        self.column.setSpacing(theme.px(4))
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(PlainLabel(title, "strong", wrap=True), 1)
        self.column.addLayout(self.head)

    def line(self, text: str, kind: str) -> None:
        """Put a line under what is there: a reason, a warning, a blocker, or just words."""
        if not text:
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        mark = _MARKS.get(kind)
        if mark is not None:
            sign = PlainLabel(mark, "good" if kind == "reason" else "error", "small")
            sign.setFixedWidth(theme.px(12))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        classes = ("small",) if mark else ("muted", "small")
        row.addWidget(PlainLabel(text, *classes, wrap=True, selectable=kind == "contact"), 1)
        self.column.addLayout(row)

    def buttons(self) -> QHBoxLayout:
        """Give a row for buttons under what is there."""
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.setContentsMargins(0, theme.px(4), 0, 0)
        self.column.addLayout(row)
        return row


class PersonCard(_Card):
    """``taken(person_id)`` when this person is to take the part on."""

    taken = Signal(str)

    def __init__(self, person: PersonSuggestion, parent: QWidget | None = None) -> None:
        title = f"{person.name}, {person.role}" if person.role else person.name
        super().__init__(title, parent)
        self.line(" · ".join(person.reasons), "reason")
        self.line(" · ".join(person.warnings), "warning")
        self.take = button(
            _("Neemt het op zich"), lambda: self.taken.emit(person.person_id), icon="hand-helping"
        )
        self.take.setAccessibleName(_("{name} neemt het op zich").format(name=person.name))
        row = self.buttons()
        row.addWidget(self.take)
        row.addStretch(1)


class VolunteerCard(_Card):
    """``asked(volunteer_id)`` when the search is to begin with this volunteer."""

    asked = Signal(str)

    def __init__(self, suggestion: VolunteerSuggestion, parent: QWidget | None = None) -> None:
        volunteer = suggestion.volunteer
        super().__init__(volunteer.name, parent)
        self.suggestion = suggestion
        self.line(volunteer.provider_name, "words")
        self.line(" · ".join(suggestion.reasons), "reason")
        for text in suggestion.warnings:
            self.line(text, "warning")
        self.ask = button(
            _("Vraag {name}").format(name=volunteer.name),
            partial(self.asked.emit, volunteer.id),
            icon="hand-heart",
        )
        row = self.buttons()
        row.addWidget(self.ask)
        row.addStretch(1)


class OfferCard(_Card):
    """``asked(offer_id, volunteer_id)`` when the search is to begin here; the ids may be empty."""

    asked = Signal(str, str)

    def __init__(
        self, suggestion: OfferSuggestion, *, names: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(suggestion.title, parent)
        self.suggestion = suggestion
        chip = PlainLabel(label(suggestion.carrier), "chip")
        self.head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self.line(_who(suggestion), "words")
        for text in suggestion.blockers:
            self.line(text, "blocker")
        for text in suggestion.reasons:
            self.line(text, "reason")
        for text in suggestion.warnings:
            self.line(text, "warning")
        boundary = suggestion.offer.boundary if suggestion.offer else ""
        if not boundary and suggestion.kind:
            boundary = suggestion.kind.boundary
        if boundary:
            self.line(_("Grens: {boundary}").format(boundary=boundary), "words")
        self.line(_contact(suggestion), "contact")
        row = self.buttons()
        self.seek = button(_("Hier zoeken"), lambda: self.asked.emit("", ""), icon="search")
        self.seek.setAccessibleName(_("Zoeken bij {offer}").format(offer=suggestion.title))
        row.addWidget(self.seek)
        row.addStretch(1)
        if names:
            for volunteer in suggestion.volunteers[:3]:
                ask = button(
                    _("Vraag {name}").format(name=volunteer.name),
                    partial(self.asked.emit, "", volunteer.id),
                    "link",
                )
                self.column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        if suggestion.others:
            self._add_others(suggestion.others)

    def _add_others(self, others: tuple[OfferView, ...]) -> None:
        inside = QWidget()
        theme.style(inside, "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for offer in others:
            words = ", ".join(
                word for word in (offer.name, offer.provider_name, _start(offer.wait_weeks)) if word
            )
            ask = button(words, partial(self.asked.emit, offer.id, ""), "link")
            column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        inside.hide()
        self.more = button(
            ngettext(
                "+ {count} ander aanbod van deze soort",
                "+ {count} andere van deze soort",
                len(others),
            ).format(count=len(others)),
            None,
            "link",
        )
        self.more.setCheckable(True)
        self.more.toggled.connect(inside.setVisible)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(inside)


def _who(suggestion: OfferSuggestion) -> str:
    offer = suggestion.offer
    if offer is None:
        return _("Nog geen organisatie bekend in de sociale kaart")
    kind = suggestion.kind.name if suggestion.kind else ""
    return ", ".join(word for word in (offer.provider_name, kind) if word and word != offer.name)


def _contact(suggestion: OfferSuggestion) -> str:
    offer, kind = suggestion.offer, suggestion.kind
    who = (offer.who_to_ask if offer else "") or (kind.who_to_ask if kind else "")
    words = [_("Vraag het aan: {who}").format(who=who)] if who else []
    if offer is not None:
        words += [word for word in (offer.phone, offer.email) if word]
    return ", ".join(words)


def _start(weeks: int | None) -> str:
    if weeks is None:
        return ""
    if weeks == 0:
        return _("kan direct starten")
    return ngettext("wachttijd {count} week", "wachttijd {count} weken", weeks).format(count=weeks)
