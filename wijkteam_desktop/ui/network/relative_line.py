"""The field that opens beside a person to add a relative: type a name, Enter, type the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.edits import PAGE
from wijkteam_desktop.views.case import CaseView

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


def relatives() -> tuple[tuple[str, str, str, str], ...]:
    """What can be added around a person: name, words, key and icon."""
    return (
        ("parent", _("+ ouder"), "O", "users"),
        ("partner", _("+ partner"), "P", "heart"),
        ("child", _("+ kind"), "K", "baby"),
        ("sibling", _("+ broer of zus"), "B", "users-round"),
        ("support", _("+ steun"), "T", "hand-helping"),
    )


class RelativeLine(QLineEdit):
    """``added(id)`` after Enter, and the field stays for the next; Esc or leaving closes it."""

    added = Signal(str)
    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._over = parent
        self._case: CaseView | None = None
        self._person_id = ""
        self._relative = ""
        self.setMaxLength(300)
        self.hide()
        self.returnPressed.connect(self._add)

    def begin(self, case: CaseView, person_id: str, relative: str, over: QRect) -> None:
        """Open under an area of the parent for one kind of relative."""
        self._case, self._person_id, self._relative = case, person_id, relative
        name = case.name_of(person_id)
        words = {
            "parent": _("Ouder van {who}: typ een naam, Enter"),
            "partner": _("Partner van {who}: typ een naam, Enter"),
            "child": _("Kind van {who}: typ een naam, Enter"),
            "sibling": _("Broer of zus van {who}: typ een naam, Enter"),
            "support": _("Steun voor {who}: typ wie het is, Enter"),
        }[relative].format(who=name)
        self.clear()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        width = max(theme.px(270), self.fontMetrics().horizontalAdvance(words) + theme.px(36))
        room = self._over.size()
        left = max(0, min(over.center().x() - width // 2, room.width() - width))
        height = self.sizeHint().height()
        top = min(over.bottom() + theme.px(6), room.height() - height)
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
        self.setFocus()

    def close_up(self) -> None:
        """Close without adding what is half typed."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.close_up()

    def _add(self) -> None:
        text = self.text().strip()
        if self._case is None or not text:
            self.close_up()
            return
        person_id, wanted = self._person_id, self._relative

        def work(s: Any) -> str:
            from wijkteam_desktop.services import relatives as service

            return service.add(s, person_id, service.Relative(wanted), text)

        label = {word[0]: word[1] for word in relatives()}[wanted]
        named = _("{what} bij {who}").format(
            what=label.removeprefix("+ ").capitalize(), who=self._case.name_of(person_id)
        )
        added = self._workspace.run(named, work, page=PAGE)
        if added is not None:
            # Cleared only now: what was refused stays in the field, to be corrected.
            self.clear()
            self.added.emit(added)
