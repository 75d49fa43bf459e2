"""Who in a case may be a member of the team: the user ticks who is, and nothing links by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from wijkteam_desktop.exchange.linking import LinkProposal

_MOST_IN_SIGHT = 8


class LinkDialog(Dialog):
    """One tick box for each proposal; none is ticked beforehand."""

    def __init__(self, parent: QWidget | None, proposals: Sequence[LinkProposal]) -> None:
        super().__init__(
            parent,
            _("Horen deze mensen bij het team?"),
            _(
                "Vink aan wie werkelijk een teamlid is. Er wordt niets vanzelf gekoppeld, en je "
                "kunt het later ook nog doen."
            ),
            yes=_("Koppelen"),
            no=_("Nu niet"),
            width=560,
        )
        self._proposals = tuple(proposals)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self.boxes = [QCheckBox(sentence(proposal)) for proposal in self._proposals]
        for box in self.boxes:
            box.setAccessibleName(box.text())
            box.toggled.connect(self._count)
            column.addWidget(box)
        column.addStretch(1)
        self.add(self._scrolling(inside), 1)
        if any(proposal.is_case_holder for proposal in proposals):
            words = _("Wie casushouder is en gekoppeld wordt, ziet ook wat vertrouwelijk is.")
            self.add(PlainLabel(words, "muted", "small", wrap=True))
        self._count()

    def chosen(self) -> list[LinkProposal]:
        """Give the proposals that are ticked."""
        pairs = zip(self._proposals, self.boxes, strict=True)
        return [proposal for proposal, box in pairs if box.isChecked()]

    def problem(self) -> str:
        chosen = [proposal.person_id for proposal in self.chosen()]
        if len(chosen) > len(set(chosen)):
            return _("Iemand in een casus kan maar één teamlid zijn. Kies er één.")
        return ""

    @classmethod
    def ask(
        cls, parent: QWidget | None, proposals: Sequence[LinkProposal]
    ) -> list[LinkProposal] | None:
        """Show the proposals; give those to link."""
        dialog = cls(parent, proposals)
        try:
            taken = dialog.exec() == Dialog.DialogCode.Accepted
            return dialog.chosen() if taken else None
        finally:
            dialog.deleteLater()

    def _count(self) -> None:
        self.yes.setEnabled(bool(self.chosen()))

    def _scrolling(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        # The boxes take the keyboard, and the area follows them.
        area.setFocusProxy(self.boxes[0])
        style(inside, "plain")
        rows = min(len(self.boxes), _MOST_IN_SIGHT)
        area.setMinimumHeight(rows * (self.boxes[0].sizeHint().height() + px(2)) + px(4))
        return area


def sentence(proposal: LinkProposal) -> str:
    """Say who may be whom."""
    words = _("{person} in {code} is misschien teamlid {member}")
    if proposal.is_case_holder:
        words = _("{person}, casushouder van {code}, is misschien teamlid {member}")
    return words.format(
        person=proposal.person_name, code=proposal.case_code, member=proposal.member_name
    )


def proposals_for(workspace: Workspace, case_ids: Sequence[str]) -> list[LinkProposal]:
    """Read which professionals of these cases may be members of the team."""
    from wijkteam_desktop.exchange.linking import propose_links

    return workspace.read(lambda s: propose_links(s, case_ids))


def ask_links(
    parent: QWidget, workspace: Workspace, case_ids: Sequence[str], *, page: str
) -> int | None:
    """Let the user link people of these cases to the team, as one step; give how many.

    ``None`` when there was nobody to propose, or nobody was chosen.
    """
    proposals = proposals_for(workspace, case_ids)
    chosen = LinkDialog.ask(parent, proposals) if proposals else None
    if not chosen or not workspace.is_open:
        return None
    from wijkteam_desktop.exchange.linking import link

    return workspace.run(
        ngettext("Teamlid koppelen", "Teamleden koppelen", len(chosen)),
        lambda s: link(s, chosen),
        page=page,
    )
