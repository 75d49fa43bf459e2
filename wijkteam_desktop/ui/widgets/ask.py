"""Small questions, each with one classmethod ``ask`` that gives the answer or ``None``.

Tests patch ``ask``.  Rather do and offer undo than ask "are you sure?".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.dialog import Dialog


class ConfirmDialog(Dialog):
    """Yes or no."""

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        text: str,
        *,
        yes: str,
        no: str = "",
        danger: bool = False,
    ) -> bool:
        """Ask, and say whether the answer was yes."""
        dialog = cls(parent, title, text, yes=yes, no=no, danger=danger)
        return _answer(dialog)


class TellDialog(Dialog):
    """Something to read, with one button."""

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, text: str) -> None:
        """Show *text* until it is closed."""
        dialog = cls(parent, title, text, yes=_("Sluiten"))
        dialog.no.hide()
        _answer(dialog)


class TextDialog(Dialog):
    """One line of text."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str = "",
        *,
        label: str,
        value: str = "",
        yes: str = "",
        hint: str = "",
        danger: bool = False,
        secret: bool = False,
        check: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(parent, title, text, yes=yes, danger=danger)
        self._check = check
        self.field = QLineEdit(value)
        if secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_field(label, self.field, hint)
        self.field.selectAll()
        self.field.setFocus()

    def problem(self) -> str:
        return self._check(self.field.text()) if self._check else ""

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        text: str = "",
        *,
        label: str,
        value: str = "",
        yes: str = "",
        hint: str = "",
        danger: bool = False,
        secret: bool = False,
        check: Callable[[str], str] | None = None,
    ) -> str | None:
        """Ask for one line; *check* gives a sentence for what is not right, or an empty one."""
        dialog = cls(
            parent,
            title,
            text,
            label=label,
            value=value,
            yes=yes,
            hint=hint,
            danger=danger,
            secret=secret,
            check=check,
        )
        return dialog.field.text() if _answer(dialog) else None


class ChoiceDialog(Dialog):
    """One of a few choices, each with words of its own."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        options: Sequence[tuple[str, str]],
        *,
        value: str = "",
        yes: str = "",
    ) -> None:
        super().__init__(parent, title, text, yes=yes)
        self._group = QButtonGroup(self)
        self._values = [option for option, _words in options]
        for index, (option, words) in enumerate(options):
            made = QRadioButton(words)
            made.setAccessibleName(words.replace("&", ""))
            made.setChecked(option == value or (not value and index == 0))
            self._group.addButton(made, index)
            self.add(made)
        self.body.setSpacing(px(4))

    def value(self) -> str:
        """Give the choice that is marked."""
        return self._values[self._group.checkedId()]

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        text: str,
        options: Sequence[tuple[str, str]],
        *,
        value: str = "",
        yes: str = "",
    ) -> str | None:
        """Ask for one of *options* (value, words)."""
        dialog = cls(parent, title, text, options, value=value, yes=yes)
        return dialog.value() if _answer(dialog) else None


def _answer(dialog: Dialog) -> bool:
    """Show a dialog until it is answered, and let it go after that."""
    try:
        return dialog.exec() == Dialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
