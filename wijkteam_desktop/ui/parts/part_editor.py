"""All fields of one part, in the place of the list of cards; every field saves itself."""

from __future__ import annotations

import uuid
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts import edits
from wijkteam_desktop.ui.parts.choosing import choose_people
from wijkteam_desktop.ui.parts.part_doing import PartDoing
from wijkteam_desktop.ui.parts.part_fields import PartFields
from wijkteam_desktop.ui.parts.split_dialog import SplitDialog
from wijkteam_desktop.ui.widgets import FlowLayout, button, flush_all
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, VolunteerAnswer


class PartEditor(QWidget):
    """Shows one part for editing; ``closed`` when the user goes back to the list.

    What is chosen in one visit undoes together, except the people, who are a step of their own.
    """

    closed = Signal()
    find_wanted = Signal(str)
    """Somebody is to be found for this part."""
    groups_wanted = Signal(str)
    """What can be done together is to be found for this part."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._part: PartView | None = None
        self._carrier: Carrier | None = None
        self._step = ""
        self.fields = PartFields()
        self.doing = PartDoing(self, workspace)
        self.back = button(_("Alle deelvragen"), self.close_editor, "link", icon="chevron-left")
        self.find_button = button(
            _("Waar vind je die?"), self.ask_find, "quiet", icon="heart-handshake"
        )
        self.split_button = button(_("Splitsen …"), self.split, "quiet", icon="split")
        self.remove_button = button(_("Verwijderen"), self.remove, "quiet", icon="trash-2")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.style(self.fields, "clear")
        scroll.setWidget(self.fields)
        # The column is narrow, and with large text it gets two rows.
        foot = FlowLayout(gap=4)
        for made in (self.find_button, self.split_button, self.remove_button):
            foot.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.fields.changed.connect(self._save)
        self.fields.people_asked.connect(self.choose_people)
        self.fields.split_asked.connect(self.split)
        self.fields.answered.connect(self.answer)
        self.doing.find_wanted.connect(self.find_wanted)
        self.fields.hints.reason_asked.connect(self.give_reason)
        self.fields.hints.groups_asked.connect(self.ask_groups)
        self.fields.hints.together_dismissed.connect(self.dismiss_together)

    @property
    def part_id(self) -> str:
        """Id of the part that is edited, empty for none."""
        return self._part.id if self._part else ""

    def open_part(self, case: CaseView, part: PartView) -> None:
        """Begin a visit to a part."""
        self._step = uuid.uuid4().hex
        self.show_part(case, part)
        self.fields.text.setFocus(Qt.FocusReason.TabFocusReason)

    def show_part(self, case: CaseView, part: PartView) -> None:
        """Show the part as it is now; what is being typed is left alone."""
        if self.part_id != part.id:
            flush_all(self)
        other = self.part_id != part.id
        self._case, self._part = case, part
        self.fields.show_part(case, part, may_see=self._may_see(case))
        self.fields.hints.show_hints(edits.hints(self._workspace, case, part))
        self.doing.show_case(case)
        if other or part.carrier is not self._carrier:
            self._carrier = part.carrier
            self.fields.steps.show_steps(edits.steps(self._workspace, case.id, part.id))

    def close_editor(self) -> None:
        """Save what was typed and go back to the list."""
        flush_all(self)
        self.closed.emit()

    def let_go(self) -> None:
        """Stop editing a part that is gone: what was typed in it has no place any more."""
        self.fields.forget()
        self._case = self._part = None

    def choose_people(self) -> None:
        """Choose who does it from the list of people."""
        if self._case is not None and self._part is not None:
            choose_people(self, self._workspace, self._case, self._part)

    def answer(self, given: VolunteerAnswer | None) -> None:
        """Answer whether a volunteer can do it; show what is kept when it is called off."""
        flush_all(self)
        case, part = self._case, self._part
        if case is None or part is None or self.doing.answer(part.id, given):
            return
        self.fields.show_part(case, part, may_see=self._may_see(case))

    def ask_find(self) -> None:
        """Look for somebody who could take the part on."""
        flush_all(self)
        if self._part is not None:
            self.find_wanted.emit(self._part.id)

    def ask_groups(self) -> None:
        """Look for what can be done together with others."""
        flush_all(self)
        if self._part is not None:
            self.groups_wanted.emit(self._part.id)

    def give_reason(self) -> None:
        """Write down why a volunteer does this part all the same."""
        flush_all(self)
        if self._part is not None and self._case is not None:
            edits.give_reason(self._workspace, self, self._case, self._part)

    def dismiss_together(self) -> None:
        """It need not be done together with others."""
        if self._part is not None and self._case is not None:
            edits.dismiss_together(self._workspace, self._case.id, self._part.id)

    def split(self) -> None:
        """Split the part in two."""
        flush_all(self)
        if self._part is not None:
            texts = SplitDialog.ask(self, self._part.text)
            if texts is not None:
                edits.split(self._workspace, self._part.id, *texts)

    def remove(self) -> None:
        """Remove the part."""
        if self._part is not None:
            part_id = self._part.id
            self.let_go()
            edits.remove(self._workspace, [part_id])
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (entered and control):
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def _save(self, values: dict[str, Any]) -> None:
        case, part = self._case, self._part
        if case is None or part is None:
            return
        if "carrier" in values:
            taken = edits.give_to(self._workspace, part, values["carrier"], step=self._step)
        else:
            taken = edits.update(self._workspace, part.id, step=self._step, **values)
        if not taken:
            # Refused, and the message bar says why: show what is kept.
            self.fields.show_part(case, part, may_see=self._may_see(case))

    def _may_see(self, case: CaseView) -> bool:
        from wijkteam_desktop.services.viewer import may_see_all_of

        return may_see_all_of(case, self._workspace.viewer)
