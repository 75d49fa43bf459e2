"""Five questions for a new case; only a title or a code is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from wijkteam_desktop.labels import choices
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import Segmented
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.drafts import put_back, watch
from wijkteam_desktop.vocabulary import PrivacyMode


@dataclass(frozen=True, slots=True)
class NewCase:
    """What was filled in for a new case."""

    title: str
    code: str
    main_person: str
    question: str
    holder_member_id: str | None
    privacy_mode: PrivacyMode


class NewCaseDialog(Dialog):
    """Title or code, main person, question, case holder and privacy mode."""

    def __init__(self, parent: QWidget | None, members: Sequence[tuple[str, str]], me: str) -> None:
        super().__init__(parent, _("Nieuwe casus"), yes=_("Casus maken"), width=520)
        self.title_field = QLineEdit()
        self.title_field.setMaxLength(300)
        self.person = QLineEdit()
        self.person.setMaxLength(200)
        self.question = QPlainTextEdit()
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(px(76))
        self.holder = QComboBox()
        self.holder.addItem(_("Nog niemand"), None)
        for member_id, name in members:
            self.holder.addItem(name, member_id)
        self.holder.setCurrentIndex(max(0, self.holder.findData(me)))
        self.privacy = Segmented(choices(PrivacyMode), name=_("Hoe heten mensen in deze casus?"))
        self.add_field(
            _("Titel of code (nodig)"),
            self.title_field,
            _("Zonder code bedenkt het programma er een, zoals 2026-014."),
        )
        self.add_field(_("Hoofdpersoon"), self.person, _("Een naam of een rol, zoals “moeder”."))
        self.add_field(_("Wat is de vraag?"), self.question)
        self.add_field(_("Casushouder"), self.holder)
        self.add_field(_("Hoe heten mensen in deze casus?"), self.privacy)
        for field, name in (
            (self.title_field, "title"),
            (self.person, "person"),
            (self.question, "question"),
        ):
            watch(field, f"new-case/{name}")
        self.title_field.setFocus()

    def problem(self) -> str:
        if self.title_field.text().strip():
            return ""
        self.title_field.setFocus()
        return _("Geef de casus een titel of een code.")

    def value(self) -> NewCase:
        """What is filled in now; a text that looks like a code is the code and the title."""
        typed = " ".join(self.title_field.text().split())
        code, title = split_code(typed)
        return NewCase(
            title=title,
            code=code,
            main_person=self.person.text().strip(),
            question=self.question.toPlainText().strip(),
            holder_member_id=self.holder.currentData(),
            privacy_mode=PrivacyMode(self.privacy.value()),
        )

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        members: Sequence[tuple[str, str]],
        me: str,
        forget: Callable[[list[str]], object],
    ) -> NewCase | None:
        """Ask for a new case, with *me* as the case holder to begin with; None when cancelled.

        What was half typed when the window locked is there again; *forget* is told which drafts.
        """
        dialog = cls(parent, members, me)
        forget(put_back(dialog))
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        value = dialog.value() if accepted else None
        dialog.deleteLater()
        return value


def split_code(typed: str) -> tuple[str, str]:
    """Take a code off the front of what was typed: (code, title).

    "2026-014" is a code, "2026-014 Vader en zoon" a code and a title, "Vader en zoon" a title.
    """
    first, _space, rest = typed.partition(" ")
    if _is_code(first):
        return first, rest.lstrip(" ·:–-")
    return "", typed


def _is_code(word: str) -> bool:
    before, dash, after = word.partition("-")
    return bool(dash) and before.isalnum() and after.isdigit() and not before.isspace()
