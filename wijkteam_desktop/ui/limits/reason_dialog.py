"""The question before a volunteer does what the rules of the team mark red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.ui.widgets.dialog import Dialog

_SHORTEST = 5


class ReasonDialog(Dialog):
    """Shows the reasons of the rules and asks one sentence; Esc leaves everything as it was."""

    def __init__(
        self,
        parent: QWidget | None,
        part: str,
        reasons: Sequence[tuple[str, str]],
        *,
        present: bool = False,
    ) -> None:
        super().__init__(
            parent,
            _("Kan een vrijwilliger dit wel doen?"),
            _("“{part}” is volgens de grenzen van het team niet voor een vrijwilliger:").format(
                part=part
            ),
            yes=_("Bewaren") if present else _("Toch toewijzen"),
            no=_("Annuleren") if present else _("Niet toewijzen"),
            width=520,
        )
        box = QFrame()
        theme.style(box, "alarm")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(px(12), px(10), px(12), px(10))
        inside.setSpacing(px(8))
        for name, reason in reasons:
            inside.addWidget(PlainLabel(name, "strong", "error", wrap=True))
            inside.addWidget(PlainLabel(reason, wrap=True))
        self.add(box)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(px(72))
        self.add_field(
            _("Waarom kan het toch?"),
            self.field,
            _("Je naam en de datum worden erbij bewaard. Iedereen in het team kan dit lezen."),
        )
        self.body.addStretch(1)
        self.field.setFocus()

    def problem(self) -> str:
        if len(self.sentence()) < _SHORTEST:
            return _("Schrijf in een zin op waarom het toch kan, of kies {no}.").format(
                no=self.no.text()
            )
        return ""

    def sentence(self) -> str:
        """Give what was typed, on one line."""
        return " ".join(self.field.toPlainText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        part: str,
        reasons: Sequence[tuple[str, str]],
        *,
        present: bool = False,
    ) -> str | None:
        """Ask for a sentence; None when the volunteer is not to do it after all.

        *present*: the volunteer does it already, and only the sentence is asked for.
        """
        dialog = cls(parent, part, reasons, present=present)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        sentence = dialog.sentence()
        dialog.deleteLater()
        return sentence if accepted else None
