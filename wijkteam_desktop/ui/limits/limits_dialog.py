"""The rules of the team about what volunteers can do: look, change, add, and try them out."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.services import limits, read_offers
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.limits.rule_form import RuleForm
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel, button, muted
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.limits import LimitRule
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import LimitLevel

_KEY = int(Qt.ItemDataRole.UserRole)
_ICONS = {LimitLevel.RED: ("circle-x", "warning"), LimitLevel.AMBER: ("circle-alert", "attention")}


class LimitsDialog(Dialog):
    """Rules at the left, the fields of one at the right; every field saves itself."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(
            parent,
            _("Grenzen voor vrijwilligers"),
            yes=_("Klaar"),
            width=560,
        )
        self.no.hide()
        self._workspace = workspace
        self._rules: tuple[LimitRule, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Grenzen"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.style(self.list, "boxed")
        self.list.setMinimumWidth(px(180))
        kinds = workspace.read(read_offers.kinds)
        self.form = RuleForm({kind.ref: kind.name for kind in kinds})
        self.add_button = button(_("Nieuwe grens"), self.add_rule, icon="plus")
        self.back_button = button(_("Terug naar de standaard"), self.reset, "link")
        self.trial = QLineEdit()
        self.trial.setPlaceholderText(_("Probeer: typ een deelvraag"))
        self.trial.setAccessibleName(_("Probeer een deelvraag"))
        self.outcome = PlainLabel("", wrap=True)
        self._lay_out()
        self.read_again()
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.form.changed.connect(self._keep)
        self.trial.textChanged.connect(lambda _text: self._try())
        self._show()
        self._try()

    def read_again(self) -> None:
        """Read the rules again, with the same one chosen."""
        present = self._chosen()
        self._rules = self._workspace.read(limits.rules)
        self.list.blockSignals(True)
        self.list.clear()
        for rule in self._rules:
            icon, role = _ICONS[rule.level] if rule.active else ("circle", "muted")
            item = QListWidgetItem(theme.icon(icon, role, 16), rule.name)
            item.setData(_KEY, rule.key)
            level = _("rood") if rule.level is LimitLevel.RED else _("let op")
            item.setToolTip(level if rule.active else _("uit"))
            said = _("{name}, {level}").format(name=rule.name, level=item.toolTip())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
            if present is not None and rule.key == present.key:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._try()

    def add_rule(self) -> None:
        """Begin a rule of the team itself; it is kept once it has words and a reason."""
        rule = LimitRule(
            f"team-{uuid.uuid4().hex[:8]}", "", LimitLevel.AMBER, source=_("Afspraak van het team")
        )
        self.list.setCurrentRow(-1)
        self.form.show_rule(rule)
        self.back_button.hide()
        self.form.name.setFocus()

    def reset(self) -> None:
        """Make the chosen rule again as it comes with the program; one of the team goes."""
        rule = self._chosen()
        if rule is None:
            return
        self._workspace.note(lambda s: limits.reset(s, rule.key))
        row = self.list.currentRow()
        self.read_again()
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        self._show()

    def problem(self) -> str:
        """Say what is not right in the rule that is shown; what was typed is not lost."""
        present = self.form.rule()
        if present is None or not (present.name or present.words or present.reason):
            return ""
        return limits.problem_of(present)

    def accept(self) -> None:
        """Keep what was typed last, and close."""
        self._keep_last()
        super().accept()

    def reject(self) -> None:
        """Close with Esc: what was typed last is kept as well, if it can be."""
        self._keep_last()
        super().reject()

    def _keep_last(self) -> None:
        present = self.form.rule()
        if present is not None and not limits.problem_of(present):
            self._keep(present)

    def _keep(self, rule: LimitRule) -> None:
        sentence = limits.problem_of(rule)
        self.show_problem(sentence if self.list.currentRow() >= 0 else "")
        if sentence:
            return
        self._workspace.note(lambda s: limits.keep(s, rule))
        self.form.taken(rule)
        new = self.list.currentRow() < 0
        self.read_again()
        if new:
            self.list.blockSignals(True)
            self.list.setCurrentRow(self.list.count() - 1)
            self.list.blockSignals(False)
        self._name_back()

    def _chosen(self) -> LimitRule | None:
        item = self.list.currentItem()
        key = item.data(_KEY) if item is not None else None
        return next((rule for rule in self._rules if rule.key == key), None)

    def _show(self) -> None:
        rule = self._chosen()
        if rule is not None:
            self.show_problem("")
            self.form.show_rule(rule)
            self._name_back()

    def _name_back(self) -> None:
        """Offer the way back only where there is one."""
        rule = self._chosen()
        usual = {one.key: one for one in limits.shipped()}
        own = rule is not None and rule.key not in usual
        changed = rule is not None and not own and usual[rule.key] != rule
        words = _("Deze grens weghalen") if own else _("Terug naar de standaard")
        self.back_button.setText(words)
        self.back_button.setAccessibleName(words)
        self.back_button.setVisible(own or changed)

    def _try(self) -> None:
        text = self.trial.text().strip()
        self.outcome.setVisible(bool(text))
        if not text:
            self.outcome.setText("")
            return
        hits = limits.limits_of(self._rules, PartView("", text))
        if not hits:
            self.outcome.setText(_("Geen grens: een vrijwilliger kan dit."))
            return
        words = {LimitLevel.RED: _("Rood"), LimitLevel.AMBER: _("Let op")}
        self.outcome.setText(
            "\n".join(
                _("{level}: {name}. {reason}").format(
                    level=words[hit.level], name=hit.name, reason=hit.reason
                )
                for hit in hits
            )
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.list, 1)
        left.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        # Large letters on a small screen: both sides become low rather than the dialog too high.
        self.list.setMinimumHeight(px(70))
        pane = Scroll()
        pane.setMinimumHeight(px(110))
        theme.style(pane.inside, "clear")
        inside = QVBoxLayout(pane.inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(12))
        inside.addWidget(
            muted(
                _(
                    "Dit zijn afspraken van het team en geen wet. Zij kleuren een deel en vragen om"
                    " een reden; zij houden niemand tegen. Elke wijziging wordt meteen bewaard."
                )
            )
        )
        inside.addWidget(self.form)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(pane, 1)
        right.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addLayout(left, 2)
        across.addLayout(right, 5)
        self.add(across, 1)
        self.add(self.trial)
        self.add(self.outcome)
        self.take_room(940, 660)
