"""Which life domain belongs to which of the five domains of DOCK, as the team sees it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel, muted
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import DockDomain, LifeDomain


class DockDialog(Dialog):
    """A list per life domain; nothing is kept until the main button."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        from wijkteam_desktop.services import mix

        super().__init__(
            parent,
            _("Vijf domeinen"),
            _("Bij welk domein van DOCK hoort elk leefgebied?"),
            yes=_("Bewaren"),
            width=620,
        )
        self._workspace = workspace
        self.choices: dict[LifeDomain, QuietCombo] = {}
        scroll = Scroll()
        scroll.setMinimumHeight(px(380))
        grid = QGridLayout(scroll.inside)
        grid.setContentsMargins(px(2), px(2), px(8), px(2))
        grid.setHorizontalSpacing(px(12))
        present = workspace.read(mix.dock_domains)
        for row, domain in enumerate(LifeDomain):
            choice = QuietCombo(label(domain))
            choice.show_options([(one, label(one)) for one in DockDomain], present[domain])
            self.choices[domain] = choice
            grid.addWidget(PlainLabel(label(domain)), row, 0)
            grid.addWidget(choice, row, 1)
        grid.setColumnStretch(1, 1)
        self.add(scroll, 1)
        self.usual = button(_("Zoals gebruikelijk"), self._show_usual, "quiet", icon="rotate-ccw")
        self.buttons.insertWidget(0, self.usual)

    def keep(self) -> None:
        """Keep what is chosen."""
        from wijkteam_desktop.services import mix

        chosen = {d: DockDomain(choice.currentData()) for d, choice in self.choices.items()}
        self._workspace.note(lambda s: mix.keep_dock_domains(s, chosen))

    def _show_usual(self) -> None:
        from wijkteam_desktop.services import mix

        for domain, choice in self.choices.items():
            choice.show_value(mix.USUAL_DOMAINS[domain])


class DockCard(Card):
    """How many life domains the team moved, and the way to the list."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Vijf domeinen (DOCK)"), parent=parent)
        self._workspace = workspace
        self.count = PlainLabel("", wrap=True)
        self.change = button(_("Indeling aanpassen …"), self._open, icon="layers")
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        self.add(
            muted(
                _(
                    "Bij Verdeling staan de delen ook bij elkaar in de vijf domeinen van Blended "
                    "Dienstverlening. De gebruikelijke indeling is een schatting."
                )
            )
        )
        self.add(self.count)
        self.add(row)

    def refresh(self) -> None:
        """Count again what the team moved."""
        from wijkteam_desktop.services import mix

        mapping = self._workspace.read(mix.dock_domains)
        moved = sum(to is not mix.USUAL_DOMAINS[domain] for domain, to in mapping.items())
        self.count.setText(
            ngettext(
                "{n} leefgebied anders dan gebruikelijk.",
                "{n} leefgebieden anders dan gebruikelijk.",
                moved,
            ).format(n=moved)
            if moved
            else _("De gebruikelijke indeling.")
        )

    def _open(self) -> None:
        dialog = DockDialog(self, self._workspace)
        if dialog.exec() == Dialog.DialogCode.Accepted:
            dialog.keep()
        dialog.deleteLater()
        self.refresh()
