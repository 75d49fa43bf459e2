"""Under the table: the chosen people in spoken sentences, and the family of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_desktop.network.sentences import person_sentence
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.fold import Fold
from wijkteam_desktop.ui.people_list.family_pane import FamilyPane
from wijkteam_desktop.ui.people_list.spoken import spoken
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


class WhoPane(Scroll):
    """``text`` is what it says."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel("", wrap=True)
        self.family = FamilyPane(workspace)
        self.fold = Fold(_("Familie"))
        self.fold.body.addWidget(self.family)
        theme.style(self.inside, "surface")
        side = theme.px(12)
        pane = QVBoxLayout(self.inside)
        pane.setContentsMargins(side, theme.px(8), side, theme.px(8))
        pane.setSpacing(theme.px(8))
        pane.addWidget(self.sentence)
        pane.addWidget(self.fold)
        pane.addStretch(1)

    @property
    def text(self) -> str:
        """The sentences that are shown."""
        return self.sentence.text()

    def show_people(self, case: CaseView | None, ids: Sequence[str]) -> bool:
        """Say who is chosen; tells whether the text became another."""
        text = _("Kies iemand in de lijst: hier staat dan in zinnen wie het is.")
        if case is not None and len(ids) == 1:
            text = " ".join(spoken(case, ids[0]))
        elif case is not None and ids:
            text = "\n".join(f"{person_sentence(case, i)}." for i in ids)
        person = case.person(ids[0]) if case is not None and len(ids) == 1 else None
        self.fold.setVisible(person is not None)
        if case is not None and person is not None:
            self.fold.set_title(_("Familie van {name}").format(name=person.name))
            self.family.show_person(case, person.id)
        if text == self.text:
            return False
        self.sentence.setText(text)
        return True
