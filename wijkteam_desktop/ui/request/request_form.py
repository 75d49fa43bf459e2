"""The request for help in words, its life domains and the story; every field saves itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.labels import choices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.bare import make_bare
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.parts.chip_row import ChipRow
from wijkteam_desktop.ui.request import edits
from wijkteam_desktop.ui.request.date_line import DateLine
from wijkteam_desktop.ui.request.question_hint import QuestionHint
from wijkteam_desktop.ui.widgets import AutosaveText, Card, PlainLabel, Segmented
from wijkteam_desktop.ui.widgets.labels import labelled
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import LifeDomain

_WISHES = {"yes": True, "no": False, "unknown": None}
_TEXTS = ("worded_by_client", "question_behind", "question_to_team")


class RequestForm(QWidget):
    """The left side of the tab Vraag."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self.literal = AutosaveText(
            name=_("De vraag in de woorden van de cliënt"),
            placeholder=_("Wat vraagt de cliënt, letterlijk?"),
            lines=1,
            most=6,
        )
        self.behind = AutosaveText(
            name=_("De vraag achter de vraag"),
            placeholder=_("Waar gaat het eigenlijk om?"),
            lines=2,
            most=8,
        )
        self.to_team = AutosaveText(
            name=_("De vraag aan het team"),
            placeholder=_("Wat wil je van het team weten?"),
            lines=2,
            most=8,
        )
        self.hint = QuestionHint()
        self.asked_by = QuietCombo(_("Gesteld door"))
        self.date = DateLine(_("Datum van de vraag"))
        self.wrong = PlainLabel("", "error", "small", wrap=True)
        self.wrong.hide()
        self.wish = Segmented(
            [("yes", _("Ja")), ("no", _("Nee")), ("unknown", _("Onbekend"))],
            name=_("Behoefte aan contact"),
            value="unknown",
        )
        self.domains = ChipRow(choices(LifeDomain), name=_("Levensdomein"))
        self.story = AutosaveText(
            name=_("Het verhaal"),
            placeholder=_("Wat is er aan de hand? Kort, in gewone woorden."),
            lines=5,
            most=24,
        )
        make_bare(self.literal, size=17)
        self._lay_out()
        self._connect()

    def show_case(self, case: CaseView) -> None:
        """Show the request of a case."""
        self._case = case
        request = case.request
        fields = zip(_TEXTS, (self.literal, self.behind, self.to_team), strict=True)
        for name, field in fields:
            field.draft_key = f"case/{case.id}/request/{name}"
            field.show_text(getattr(request, name))
        self.story.draft_key = f"case/{case.id}/story"
        self.story.show_text(case.story)
        self.hint.show_for(self.to_team.text())
        people = [(p.id, p.name) for p in case.people if p.is_living]
        self.asked_by.show_options([(None, _("Niet ingevuld")), *people], request.asked_by_id)
        self.date.show_date(request.date)
        wish = next(key for key, value in _WISHES.items() if value is request.contact_wish)
        self.wish.set_value(wish)
        derived = {part.life_domain for part in case.parts if part.life_domain}
        self.domains.show_values(request.life_domains, derived, _("volgt uit de deelvragen"))

    def _connect(self) -> None:
        self.literal.committed.connect(lambda text: self._save("worded_by_client", text))
        self.behind.committed.connect(lambda text: self._save("question_behind", text))
        self.to_team.committed.connect(lambda text: self._save("question_to_team", text))
        self.to_team.committed.connect(self.hint.show_for)
        self.story.committed.connect(self._save_story)
        self.asked_by.picked.connect(lambda value: self._save("asked_by_id", value))
        self.date.dated.connect(lambda iso: self._save("date", iso))
        self.date.problem_found.connect(self._refuse)
        self.wish.chosen.connect(lambda key: self._save("contact_wish", _WISHES[key]))
        self.domains.changed.connect(self._save_domains)

    def _save(self, name: str, value: object) -> None:
        typed: dict[str, AutosaveText | DateLine] = {
            "worded_by_client": self.literal,
            "question_behind": self.behind,
            "question_to_team": self.to_team,
            "date": self.date,
        }
        if self._case is not None:
            step = typed[name].step if name in typed else None
            edits.update_request(self._workspace, self._case.id, step=step, **{name: value})

    def _save_story(self, text: str) -> None:
        if self._case is not None:
            edits.update_story(self._workspace, self._case.id, text, step=self.story.step)

    def _save_domains(self, values: list[str]) -> None:
        if self._case is not None:
            edits.set_domains(self._workspace, self._case.id, [LifeDomain(v) for v in values])

    def _refuse(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        asked = Card(_("De vraag"))
        quote = Quoted(self.literal)
        asked.add(quote)
        asked.add(labelled(_("De vraag achter de vraag"), self.behind))
        asked.add(labelled(_("De vraag aan het team"), self.to_team))
        asked.add(self.hint)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(labelled(_("Gesteld door"), self.asked_by), 3)
        row.addWidget(labelled(_("Datum"), self.date), 2)
        row.addWidget(labelled(_("Behoefte aan contact"), self.wish), 0)
        asked.add(row)
        asked.add(self.wrong)
        domains = Card(_("Levensdomeinen"))
        marks = PlainLabel(_("● vastgelegd   ○ volgt uit de deelvragen"), "muted", "small")
        domains.head.addWidget(marks)
        domains.add(self.domains)
        story = Card(_("Het verhaal"))
        story.add(self.story)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for card in (asked, domains, story):
            column.addWidget(card)


class Quoted(QWidget):
    """A field with a large quotation mark and a line in the accent colour before it."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.addWidget(field)
        theme.signals().changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        self._row.setContentsMargins(theme.px(34), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["accent.soft"]))
        painter.drawRoundedRect(QRectF(0, 2, theme.px(4), self.height() - 4), 2, 2)
        painter.setFont(theme.font(36, weight=700))
        painter.setPen(QColor(colours["accent"]))
        painter.drawText(
            QRectF(theme.px(10), -theme.px(4), theme.px(26), theme.px(48)),
            Qt.AlignmentFlag.AlignTop,
            "“",
        )
