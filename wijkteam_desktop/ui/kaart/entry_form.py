"""The fields of one entry of the sociale kaart; every field saves itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.labels import choices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.kaart.edits import Shelf
from wijkteam_desktop.ui.kaart.week_grid import WeekGrid
from wijkteam_desktop.ui.parts.chip_row import ChipRow
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets import AutosaveLine, AutosaveText, PlainLabel
from wijkteam_desktop.vocabulary import Carrier, Channel, Form, LifeDomain, ProviderKind


class Look(StrEnum):
    """What kind of field it is."""

    LINE = "line"
    TEXT = "text"
    WORDS = "words"
    DAY = "day"
    CHIPS = "chips"
    CHOICE = "choice"
    WEEK = "week"
    YES_NO = "yes_no"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Spec:
    """A field: its name in the views, its Dutch label, how it looks, and its values."""

    key: str
    words: str
    look: Look = Look.LINE
    values: type[StrEnum] | None = None
    hint: str = ""


_CONTACT = (
    Spec("phone", "Telefoon"),
    Spec("email", "E-mail"),
    Spec("website", "Website"),
)
SPECS: dict[Shelf, tuple[Spec, ...]] = {
    Shelf.OFFERS: (
        Spec("name", "Naam"),
        Spec("provider_id", "Organisatie", Look.CHOICE),
        Spec("catalogue_ref", "Soort aanbod", Look.CHOICE),
        Spec("carrier", "Wie", Look.CHOICE, Carrier),
        Spec("description", "Wat is het", Look.TEXT),
        Spec("target_group", "Voor wie", Look.TEXT),
        Spec("min_age", "Leeftijd vanaf"),
        Spec("max_age", "Leeftijd tot en met"),
        Spec("life_domains", "Leefgebieden", Look.CHIPS, LifeDomain),
        Spec("forms", "Vorm", Look.CHIPS, Form),
        Spec("channels", "Contact via", Look.CHIPS, Channel),
        Spec("areas", "Buurten", Look.WORDS, hint="met komma’s ertussen; leeg is overal"),
        Spec("languages", "Talen", Look.WORDS, hint="met komma’s ertussen"),
        Spec("moments", "Dagen en dagdelen", Look.WEEK),
        Spec("intake_mode", "Aanmelden", hint="bijvoorbeeld inloop, doorlopend, wachtlijst"),
        Spec("wait_weeks", "Wachtweken", hint="0 is: kan direct starten"),
        Spec("places_free", "Plaatsen vrij"),
        Spec("cost", "Kosten"),
        Spec("vog_needed", "VOG nodig", Look.YES_NO),
        Spec("boundary", "Grens: wat niet", Look.TEXT),
        Spec("who_to_ask", "Aan wie vraag je het"),
        *_CONTACT,
        Spec("active", "Nog actief", Look.FLAG),
    ),
    Shelf.PROVIDERS: (
        Spec("name", "Naam"),
        Spec("kind", "Soort organisatie", Look.CHOICE, ProviderKind),
        Spec("description", "Wat is het", Look.TEXT),
        Spec("areas", "Buurten", Look.WORDS, hint="met komma’s ertussen; leeg is overal"),
        *_CONTACT,
    ),
    Shelf.VOLUNTEERS: (
        Spec("name", "Naam"),
        Spec("provider_id", "Organisatie", Look.CHOICE),
        Spec("skills", "Kan goed", Look.WORDS, hint="met komma’s ertussen"),
        Spec("life_domains", "Leefgebieden", Look.CHIPS, LifeDomain),
        Spec("areas", "Buurten", Look.WORDS, hint="met komma’s ertussen; leeg is overal"),
        Spec("languages", "Talen", Look.WORDS, hint="met komma’s ertussen"),
        Spec("moments", "Kan op", Look.WEEK),
        Spec("most_matches", "Helpt hoogstens zoveel mensen"),
        Spec("vog_on", "VOG van", Look.DAY, hint="bijvoorbeeld 3 maart 2026"),
        Spec("note", "Notitie", Look.TEXT),
        Spec("active", "Nog actief", Look.FLAG),
    ),
    Shelf.KINDS: (
        Spec("name", "Naam"),
        Spec("carrier", "Wie", Look.CHOICE, Carrier),
        Spec("sector", "Sector"),
        Spec("description", "Wat is het", Look.TEXT),
        Spec("life_domains", "Leefgebieden", Look.CHIPS, LifeDomain),
        Spec("forms", "Vorm", Look.CHIPS, Form),
        Spec("intake_mode", "Aanmelden"),
        Spec("wait_weeks", "Wachtweken, geschat", hint="0 is: kan direct starten"),
        Spec("vog_needed", "VOG nodig", Look.YES_NO),
        Spec("boundary", "Grens: wat niet", Look.TEXT),
        Spec("who_to_ask", "Aan wie vraag je het"),
    ),
}


class EntryForm(QWidget):
    """``changed(key, value, step)`` when the user changed a field; the step joins one visit."""

    changed = Signal(str, object, object)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, "clear")
        self.shelf = shelf
        self.fields: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(10))
        for spec in SPECS[shelf]:
            field = self._made(spec)
            self.fields[spec.key] = field
            if spec.look is not Look.FLAG:
                caption = PlainLabel(_(spec.words), "label")
                caption.setBuddy(field)
                column.addWidget(caption)
                column.setSpacing(px(6))
            column.addWidget(field)
        column.addStretch(1)

    def offer_choices(self, key: str, options: Sequence[tuple[str, str]]) -> None:
        """Fill a choice of which the values belong to the team: organisations or kinds."""
        field = self.fields.get(key)
        if isinstance(field, QuietCombo):
            empty = ("", _("Geen"))
            field.show_options([empty, *options], field.currentData() or "")

    def show_entry(self, entry: Any) -> None:
        """Show an entry as it is now; what is being typed is left alone."""
        for spec in SPECS[self.shelf]:
            field, value = self.fields[spec.key], getattr(entry, spec.key)
            if isinstance(field, AutosaveLine | AutosaveText):
                field.draft_key = f"kaart/{entry.id}/{spec.key}"
                field.show_text(_text(spec, value))
            elif isinstance(field, QuietCombo):
                field.show_value(_option(spec, value))
            elif isinstance(field, ChipRow):
                field.show_values(value)
            elif isinstance(field, WeekGrid):
                field.show_moments(value)
            elif isinstance(field, QCheckBox):
                field.setChecked(value)

    def refused(self, key: str) -> None:
        """Say that what was typed was not taken: it stays in its field."""
        field = self.fields[key]
        if isinstance(field, AutosaveLine | AutosaveText):
            field.refused()

    def forget(self) -> None:
        """Let what was typed go: its entry is gone."""
        for field in self.fields.values():
            if isinstance(field, AutosaveLine | AutosaveText):
                field.forget()

    def _made(self, spec: Spec) -> QWidget:
        name, hint = _(spec.words), _(spec.hint) if spec.hint else ""
        if spec.look is Look.TEXT:
            text = AutosaveText(name=name, lines=2, most=6)
            text.committed.connect(lambda typed: self._tell(spec, typed, text.step))
            return text
        if spec.look is Look.CHIPS and spec.values is not None:
            chips = ChipRow(choices(spec.values), name=name)
            chips.changed.connect(lambda values: self._tell(spec, values, None))
            return chips
        if spec.look is Look.WEEK:
            week = WeekGrid(name)
            week.changed.connect(lambda moments: self._tell(spec, moments, None))
            return week
        if spec.look is Look.FLAG:
            box = QCheckBox(name)
            box.setAccessibleName(name)
            box.clicked.connect(lambda on: self._tell(spec, on, None))
            return box
        if spec.look in (Look.CHOICE, Look.YES_NO):
            combo = QuietCombo(name)
            combo.show_options(_options(spec), _options(spec)[0][0])
            combo.picked.connect(lambda value: self._tell(spec, value, None))
            return combo
        line = AutosaveLine(name=name, placeholder=hint)
        line.committed.connect(lambda typed: self._tell(spec, typed, line.step))
        return line

    def _tell(self, spec: Spec, value: Any, step: str | None) -> None:
        if spec.look is Look.WORDS:
            value = [word.strip() for word in value.split(",")]
        elif spec.look is Look.YES_NO:
            value = {"yes": True, "no": False}.get(value)
        self.changed.emit(spec.key, value, step)


def _options(spec: Spec) -> list[tuple[str, str]]:
    if spec.look is Look.YES_NO:
        return [("", _("Niet bekend")), ("yes", _("Ja")), ("no", _("Nee"))]
    if spec.values is not None:
        return list(choices(spec.values))
    return [("", _("Geen"))]


def _option(spec: Spec, value: Any) -> str:
    if spec.look is Look.YES_NO:
        return "" if value is None else "yes" if value else "no"
    return value.value if isinstance(value, StrEnum) else value or ""


def _text(spec: Spec, value: Any) -> str:
    if value is None:
        return ""
    if spec.look is Look.WORDS:
        return ", ".join(value)
    return date_words(value) if spec.look is Look.DAY else str(value)
