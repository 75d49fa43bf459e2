"""What volunteers cannot do, as the team agreed: how many rules there are, and the way to them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel, muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import LimitLevel


class LimitsCard(Card):
    """The rules about volunteers."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Grenzen voor vrijwilligers"), parent=parent)
        self._workspace = workspace
        self.count = PlainLabel("", wrap=True)
        self.change = button(_("Grenzen bekijken en aanpassen …"), self._open, icon="shield")
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        self.add(
            muted(
                _(
                    "Aan woorden als medicatie, deurwaarder of DigiD ziet het programma wat"
                    " vrijwilligers niet doen. Het team bepaalt zelf welke woorden dat zijn."
                )
            )
        )
        self.add(self.count)
        self.add(row)

    def refresh(self) -> None:
        """Count the rules again."""
        from wijkteam_desktop.services import limits

        rules = [rule for rule in self._workspace.read(limits.rules) if rule.active]
        red = sum(rule.level is LimitLevel.RED for rule in rules)
        self.count.setText(
            _("{red}, {amber}.").format(
                red=ngettext("{n} rode grens", "{n} rode grenzen", red).format(n=red),
                amber=ngettext("{n} keer “let op”", "{n} keer “let op”", len(rules) - red).format(
                    n=len(rules) - red
                ),
            )
        )

    def _open(self) -> None:
        from wijkteam_desktop.ui.limits.limits_dialog import LimitsDialog

        dialog = LimitsDialog(self, self._workspace)
        dialog.exec()
        dialog.deleteLater()
        self.refresh()
