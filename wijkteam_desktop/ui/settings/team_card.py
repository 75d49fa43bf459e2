"""The team, and who of them is aandachtsfunctionaris."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.shell.place import SETTINGS
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel, muted
from wijkteam_desktop.ui.workspace import Workspace


class TeamCard(Card):
    """The members with a tick for the role."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Team"), parent=parent)
        self._workspace = workspace
        self.ticks: dict[str, QCheckBox] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        self.add(
            muted(
                _(
                    "Een aandachtsfunctionaris ziet ook de regels die alleen voor de casushouder "
                    "zijn, in iedere casus."
                )
            )
        )
        self.add(self._lines)

    def refresh(self) -> None:
        """Read the team again."""
        from wijkteam_desktop.services import reading

        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks = {}
        for member in self._workspace.read(reading.team_members):
            self._lines.addWidget(self._line(member))

    def _line(self, member: Any) -> QWidget:
        from wijkteam_desktop.services.viewer import SAFETY_OFFICER

        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(member.name))
        row.addStretch(1)
        tick = QCheckBox(_("Aandachtsfunctionaris"))
        tick.setAccessibleName(_("{name} is aandachtsfunctionaris").format(name=member.name))
        tick.setChecked(SAFETY_OFFICER in member.roles)
        tick.clicked.connect(lambda on: self._take(member, on))
        self.ticks[member.id] = tick
        row.addWidget(tick)
        return made

    def _take(self, member: Any, on: bool) -> None:
        from wijkteam_desktop.services import team

        others = [role for role in member.roles if role != team.SAFETY_OFFICER]
        roles = [*others, team.SAFETY_OFFICER] if on else others
        self._workspace.run(
            _("Rol van {name} wijzigen").format(name=member.name),
            lambda s: team.set_roles(s, member.id, roles),
            page=SETTINGS,
        )
        self._workspace.refresh_viewer()
