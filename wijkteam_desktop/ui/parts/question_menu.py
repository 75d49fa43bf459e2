"""The volunteer question of a part: ja, deels, nee or not asked, and a reason for no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QMenu, QPlainTextEdit, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.vocabulary import VolunteerAnswer

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

Choose = Callable[[VolunteerAnswer | None], object]


def question_menu(parent: QWidget, present: VolunteerAnswer | None, choose: Choose) -> QMenu:
    """A menu with the answers to "Kan een vrijwilliger dit doen?"."""
    menu = QMenu(_("Kan een vrijwilliger dit doen?"), parent)
    menu.setAccessibleName(menu.title())
    options: list[tuple[str, VolunteerAnswer | None]] = [
        (f"&{label(answer)}", answer) for answer in VolunteerAnswer
    ]
    options.append((_("Ni&et gevraagd"), None))
    for words, answer in options:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(answer is present)
        action.triggered.connect(lambda _on=False, answer=answer: choose(answer))
    return menu


class ReasonDialog(Dialog):
    """Why a volunteer cannot do it: a reason of the team's list, or an own one."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, present: str) -> None:
        super().__init__(
            parent,
            _("Waarom niet door een vrijwilliger?"),
            _("Kies een reden of typ er zelf een. De reden blijft bij de deelvraag staan."),
            yes=_("Bewaren"),
        )
        self._workspace = workspace
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.add_field(_("Reden"), self.reason)
        self.edit_list = button(_("Lijst aanpassen …"), self._edit, "link")
        self.add(self.edit_list)
        self._fill(present)
        self.reason.setFocus()

    def chosen(self) -> str:
        """Give the reason."""
        return " ".join(self.reason.currentText().split())

    def problem(self) -> str:
        return "" if self.chosen() else _("Kies of typ een reden.")

    def _fill(self, present: str) -> None:
        from wijkteam_desktop.services import volunteer_lens

        self.reason.clear()
        self.reason.addItems(list(self._workspace.read(volunteer_lens.reasons)))
        if present:
            self.reason.setCurrentText(present)

    def _edit(self) -> None:
        from wijkteam_desktop.services import volunteer_lens

        lines = ReasonsDialog.ask(self, self._workspace.read(volunteer_lens.reasons))
        if lines is not None:
            self._workspace.note(lambda s: volunteer_lens.keep_reasons(s, lines))
            self._fill(self.chosen())

    @classmethod
    def ask(cls, parent: QWidget | None, workspace: Workspace, present: str) -> str | None:
        """Ask for a reason; None when cancelled."""
        dialog = cls(parent, workspace, present)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        text = dialog.chosen()
        dialog.deleteLater()
        return text if accepted else None


class ReasonsDialog(Dialog):
    """The list of reasons of the team, one on each line."""

    def __init__(self, parent: QWidget | None, present: Sequence[str]) -> None:
        super().__init__(
            parent,
            _("Redenen van het team"),
            _("Een reden per regel. Een lege lijst brengt de gewone redenen terug."),
            yes=_("Bewaren"),
        )
        self.lines = QPlainTextEdit("\n".join(present))
        self.lines.setTabChangesFocus(True)
        self.add_field(_("Redenen"), self.lines)

    @classmethod
    def ask(cls, parent: QWidget | None, present: Sequence[str]) -> list[str] | None:
        """Ask for the list; None when cancelled."""
        dialog = cls(parent, present)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        lines = dialog.lines.toPlainText().splitlines()
        dialog.deleteLater()
        return lines if accepted else None


class ReferralDialog(Dialog):
    """Why a part goes to the second line; without a reason it stays where it is."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(
            parent,
            _("Waarom naar de tweede lijn?"),
            _("“{part}”. Zonder reden blijft de deelvraag waar hij is.").format(
                part=" ".join(text.split())[:120]
            ),
            yes=_("Verwijzen"),
        )
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.add_field(_("Reden van verwijzing"), self.reason)
        self.reason.setFocus()

    def problem(self) -> str:
        if self.reason.toPlainText().strip():
            return ""
        self.reason.setFocus()
        return _("Schrijf in een zin waarom dit naar de tweede lijn gaat.")

    @classmethod
    def ask(cls, parent: QWidget | None, text: str) -> str | None:
        """Ask for the reason; None when cancelled."""
        dialog = cls(parent, text)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        reason = dialog.reason.toPlainText().strip()
        dialog.deleteLater()
        return reason if accepted else None
