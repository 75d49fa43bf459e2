"""One search for somebody: how far it has come, the client's consent, and what may be passed on."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.labels import choices, label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.widgets import (
    AutosaveLine,
    AutosaveText,
    FlowLayout,
    PlainLabel,
    button,
    icon_button,
)
from wijkteam_desktop.views.offers import MatchView
from wijkteam_desktop.vocabulary import ConsentAnswer, MatchOutcome, MatchStatus

_STEPS = tuple(MatchStatus)
_CONSENT = (
    (None, "Nog niet gevraagd"),
    (ConsentAnswer.YES, "Ja"),
    (ConsentAnswer.NO, "Nee"),
)


class SearchCard(QFrame):
    """Shows one search.

    ``moved(status)`` when it came further, ``edited(fields)`` for what was filled in; the rest asks
    for what its name says.
    """

    moved = Signal(object)
    edited = Signal(dict, str)
    """Fields, and the step that undoes with them (empty for one of its own)."""
    remove_asked = Signal()
    copy_asked = Signal()
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.match: MatchView | None = None
        self.name = PlainLabel("", "strong", wrap=True)
        self.drop = icon_button("trash-2", _("Zoektocht verwijderen"), self.remove_asked.emit)
        self.trail = PlainLabel("", "muted", "small", wrap=True)
        self.status = QuietCombo(_("Hoe ver is het?"))
        self.status.show_options([(one, label(one)) for one in _STEPS], _STEPS[0])
        self.next = button("", self._go_on, "primary", icon="arrow-right")
        self.day = AutosaveLine(name=_("Sinds"), placeholder=_("bijvoorbeeld 3 nov, gisteren"))
        self.outcome = QuietCombo(_("Uitkomst"))
        self.note = AutosaveLine(name=_("Toelichting"), placeholder=_("Toelichting"))
        self.consent = QuietCombo(_("Mag de vraag worden doorgegeven?"))
        self.wishes = AutosaveText(
            name=_("Wensen en grenzen van de cliënt"),
            placeholder=_("bijvoorbeeld: een vrouw, overdag, houdt van tuinieren"),
            lines=2,
            most=5,
        )
        self.why_not = PlainLabel("", "muted", "small", wrap=True)
        self.copy = button(_("Vraag kopiëren"), self.copy_asked.emit, icon="clipboard-copy")
        self.paper = button(_("Papier (A5) …"), self.paper_asked.emit, icon="printer")
        self.paper.setAccessibleName(_("Voor de ambassadeur, op A5"))
        self.paper.setToolTip(_("Voor de ambassadeur, met voorbeeld"))
        self._lay_out()
        self.status.picked.connect(lambda value: self.moved.emit(MatchStatus(value)))
        self.day.committed.connect(self._save_day)
        self.outcome.picked.connect(
            lambda value: self._edit(outcome=MatchOutcome(value) if value else None)
        )
        self.note.committed.connect(lambda text: self._edit(self.note.step, outcome_note=text))
        self.consent.picked.connect(self._save_consent)
        self.wishes.committed.connect(lambda text: self._edit(self.wishes.step, wishes=text))

    def show_search(self, match: MatchView, volunteer: str, refusal: str) -> None:
        """Show a search; *refusal* says why its question may not be passed on."""
        self.match = match
        for name in ("day", "note", "wishes"):
            getattr(self, name).draft_key = f"search/{match.id}/{name}"
        title = match.offer_name or _("Iemand")
        self.name.setText(f"{title} · {volunteer}" if volunteer else title)
        self.setAccessibleName(_("Zoektocht bij {name}").format(name=title))
        self.trail.setText(trail(match))
        self.status.show_value(match.status)
        after = _after(match.status)
        self.next.setVisible(after is not None)
        if after is not None:
            self.next.setText(label(after))
            self.next.setAccessibleName(
                _("Zet {name} op {status}").format(name=title, status=label(after))
            )
        self.day.show_text(date_words(getattr(match, f"{match.status.value}_on")))
        self.outcome.show_options([("", _("Nog geen uitkomst")), *choices(MatchOutcome)], None)
        self.outcome.show_value(match.outcome or "")
        asked = match.status is not MatchStatus.SOUGHT
        self._result.setVisible(asked or bool(match.outcome or match.outcome_note))
        self.note.show_text(match.outcome_note)
        options: list[tuple[Any, str]] = [(value or "", _(word)) for value, word in _CONSENT]
        if match.consent and match.consent not in (ConsentAnswer.YES, ConsentAnswer.NO):
            options.append((match.consent, label(match.consent)))
        self.consent.show_options(options, match.consent or "")
        self.wishes.show_text(match.wishes)
        self.why_not.setText(refusal)
        self.why_not.setVisible(bool(refusal))
        self._passing.setVisible(not refusal)

    def forget(self) -> None:
        """Let what was typed go: the search is gone."""
        for field in (self.day, self.note, self.wishes):
            field.forget()

    def _go_on(self) -> None:
        after = _after(self.match.status) if self.match else None
        if after is not None:
            self.moved.emit(after)

    def _save_day(self, text: str) -> None:
        if self.match is not None:
            self._edit(self.day.step, **{f"{self.match.status.value}_on": text})

    def _save_consent(self, value: Any) -> None:
        answer = ConsentAnswer(value) if value else None
        self._edit(consent=answer, consent_on=date.today().isoformat() if answer else None)

    def _edit(self, step: str = "", **fields: Any) -> None:
        self.edited.emit(fields, step)

    def _lay_out(self) -> None:
        side = theme.px(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.px(10), side, theme.px(10))
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.trail)
        column.addWidget(self.status)
        far = QWidget()
        flow = FlowLayout(far, gap=6)
        flow.addWidget(self.day)
        flow.addWidget(self.next)
        column.addWidget(far)
        self._result = _box(self.outcome, self.note)
        column.addWidget(self._result)
        for caption, field in (
            (_("Mag de vraag worden doorgegeven?"), self.consent),
            (_("Wensen en grenzen van de cliënt"), self.wishes),
        ):
            words = PlainLabel(caption, "label", wrap=True)
            words.setBuddy(field)
            column.addWidget(words)
            column.addWidget(field)
        column.addWidget(self.why_not)
        self._passing = QWidget()
        flow = FlowLayout(self._passing, gap=6)
        flow.addWidget(self.copy)
        flow.addWidget(self.paper)
        column.addWidget(self._passing)


def trail(match: MatchView) -> str:
    """Say when each step was reached: "Gezocht 3 november 2026 → Gevraagd 10 november 2026"."""
    reached = [(one, getattr(match, f"{one.value}_on")) for one in _STEPS]
    return " → ".join(
        _("{status} {date}").format(status=label(one), date=date_words(day))
        for one, day in reached
        if day
    )


def _after(status: MatchStatus) -> MatchStatus | None:
    place = _STEPS.index(status) + 1
    return _STEPS[place] if place < len(_STEPS) else None


def _box(*fields: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    for field in fields:
        column.addWidget(field)
    return box
