"""The fields of one rule about volunteers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.labels import choices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts.chip_row import ChipRow
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, Segmented, muted
from wijkteam_desktop.views.limits import LimitRule
from wijkteam_desktop.vocabulary import LifeDomain, LimitLevel

_OFF = "off"
_REF = int(Qt.ItemDataRole.UserRole)


class RuleForm(QWidget):
    """``changed(rule)`` when a field was left with other words, or something was chosen."""

    changed = Signal(object)

    def __init__(self, kinds: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "clear")
        self._rule: LimitRule | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(2), 0, px(10), px(4))
        self._column.setSpacing(px(10))
        self.level = Segmented(
            [
                (LimitLevel.RED.value, _("Rood")),
                (LimitLevel.AMBER.value, _("Let op")),
                (_OFF, _("Uit")),
            ],
            name=_("Hoe zwaar"),
        )
        self.name = self._line(_("Waar gaat het over?"))
        self._put(
            _("Hoe zwaar"),
            self.level,
            _("Rood vraagt eerst waarom een vrijwilliger het toch kan. Let op laat een zin zien."),
        )
        self.words = self._text(
            _("Geldt als een van deze woorden in de deelvraag staat"),
            _(
                "Met een komma ertussen. Een * staat voor de rest van een woord: *medicijn* is ook"
                " hartmedicijnen. Staan er twee woorden bij elkaar, dan moeten ze er allebei staan."
            ),
        )
        self.reason = self._text(_("Waarom niet, in één zin"))
        self.unless = self._text(
            _("Maar niet zo zwaar als ook een van deze woorden er staat"),
            _("Rood wordt dan “let op”, met de zin hieronder. “Let op” vervalt dan."),
        )
        self.can = self._text(_("Wat kan een vrijwilliger dan wel?"))
        self.domains = ChipRow(choices(LifeDomain), name=_("Leefgebieden"))
        self._put(
            _("Alleen in deze leefgebieden"),
            self.domains,
            _("Kies er geen, dan geldt de grens overal."),
        )
        self.kinds = QListWidget()
        theme.style(self.kinds, "boxed")
        self.kinds.setFixedHeight(px(132))
        for ref, name in sorted(kinds.items(), key=lambda one: one[1].casefold()):
            item = QListWidgetItem(name)
            item.setData(_REF, ref)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.kinds.addItem(item)
        self._put(_("Geldt ook bij deze soorten aanbod, wat er ook staat"), self.kinds)
        self.source = self._line(_("Van wie is deze afspraak?"))
        self._column.addStretch(1)
        self.level.chosen.connect(lambda _value: self._tell())
        self.domains.changed.connect(lambda _values: self._tell())
        self.kinds.itemChanged.connect(lambda _item: self._tell())

    def show_rule(self, rule: LimitRule) -> None:
        """Show a rule; what was typed in the one before is told first."""
        self._rule = None
        self.name.setText(rule.name)
        self.level.set_value(rule.level.value if rule.active else _OFF)
        for field, words in ((self.words, rule.words), (self.unless, rule.unless)):
            field.setPlainText(", ".join(words))
        self.reason.setPlainText(rule.reason)
        self.can.setPlainText(rule.can)
        self.source.setText(rule.source)
        self.domains.show_values(rule.domains)
        for item in map(self.kinds.item, range(self.kinds.count())):
            on = item.data(_REF) in rule.kinds
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._rule = rule

    def rule(self) -> LimitRule | None:
        """Give the rule as it is filled in; None when none is shown."""
        if self._rule is None:
            return None
        level = self.level.value()
        ticked = [
            item.data(_REF)
            for item in map(self.kinds.item, range(self.kinds.count()))
            if item.checkState() is Qt.CheckState.Checked
        ]
        # A kind of which the sociale kaart knows nothing stays as it was.
        known = {item.data(_REF) for item in map(self.kinds.item, range(self.kinds.count()))}
        unknown = [ref for ref in self._rule.kinds if ref not in known]
        kept = [ref for ref in self._rule.kinds if ref in ticked]
        added = [ref for ref in ticked if ref not in kept]
        return replace(
            self._rule,
            name=" ".join(self.name.text().split()),
            level=self._rule.level if level == _OFF else LimitLevel(level),
            active=level != _OFF,
            words=_listed(self.words),
            unless=_listed(self.unless),
            reason=_sentence(self.reason),
            can=_sentence(self.can),
            source=" ".join(self.source.text().split()),
            domains=tuple(self.domains.values()),
            kinds=(*kept, *added, *unknown),
        )

    def _tell(self) -> None:
        present = self.rule()
        if present is not None and present != self._rule:
            self.changed.emit(present)

    def taken(self, rule: LimitRule) -> None:
        """Let what is filled in count as kept."""
        self._rule = rule

    def _line(self, text: str) -> QLineEdit:
        field = QLineEdit()
        field.editingFinished.connect(self._tell)
        self._put(text, field)
        return field

    def _text(self, text: str, hint: str = "") -> QPlainTextEdit:
        field = _Text()
        field.setTabChangesFocus(True)
        field.setFixedHeight(px(58))
        field.left.connect(self._tell)
        self._put(text, field, hint)
        return field

    def _put(self, text: str, field: QWidget, hint: str = "") -> None:
        box = QVBoxLayout()
        box.setSpacing(px(3))
        caption = PlainLabel(text, "label", wrap=True)
        caption.setBuddy(field)
        box.addWidget(caption)
        box.addWidget(field)
        if hint:
            box.addWidget(muted(hint))
        field.setAccessibleName(text)
        self._column.addLayout(box)


class _Text(QPlainTextEdit):
    """A few lines of text that tell when the cursor leaves."""

    left = Signal()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.left.emit()


def _sentence(field: QPlainTextEdit) -> str:
    return " ".join(field.toPlainText().split())


def _listed(field: QPlainTextEdit) -> tuple[str, ...]:
    pieces: Sequence[str] = field.toPlainText().replace("\n", ",").split(",")
    return tuple(dict.fromkeys(" ".join(piece.split()) for piece in pieces if piece.strip()))
