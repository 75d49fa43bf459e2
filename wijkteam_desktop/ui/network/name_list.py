"""The list of names ("groslijst"): type or paste everybody first, place them later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.edits import PAGE
from wijkteam_desktop.ui.network.floating_card import FloatingCard
from wijkteam_desktop.ui.widgets import PlainLabel, button, drafts
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_WIDTH = 440
_HEIGHT = 176


def add_names(
    workspace: Workspace, case: CaseView, lines: list[str], kind: PersonKind | None = None
) -> Any:
    """Add everybody of a list in one edit; gives ``NamesAdded``, or None when it was refused."""
    count = sum(1 for line in lines if line.strip())

    def work(s: Any) -> Any:
        from wijkteam_desktop.services import name_list

        return name_list.add_names(s, case.id, lines, kind)

    text = ngettext("{count} naam toevoegen", "{count} namen toevoegen", count)
    return workspace.run(text.format(count=count), work, page=PAGE)


def outcome(case: CaseView, result: Any) -> str:
    """What a list gave, in a few sentences; *case* is how it is after adding."""
    said = []
    if result.added:
        count = len(result.added)
        said.append(
            ngettext("{count} naam toegevoegd.", "{count} namen toegevoegd.", count).format(
                count=count
            )
        )
    if result.known:
        names = ", ".join(case.name_of(i) for i in result.known)
        said.append(_("Bestaat al: {names}.").format(names=names))
    said += [f"“{refused.line}”: {refused.sentence}" for refused in result.refused]
    return "\n".join(said)


class NameList(FloatingCard):
    """One name a line; Ctrl+Enter or Enter on an empty line adds them all in one step."""

    added = Signal(object)
    """Ids of the new people."""
    placing_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, _("Groslijst: eerst alle namen"), _WIDTH)
        self._workspace = workspace
        self._case: CaseView | None = None
        self.field = QPlainTextEdit()
        self.field.setPlaceholderText(_("tante Els, woont om de hoek\nbuurman Ad\njuf Marieke"))
        self.field.setAccessibleName(_("Namen, één per regel"))
        self.field.setFixedHeight(theme.px(_HEIGHT))
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.result = PlainLabel("", "muted", wrap=True)
        self.result.hide()
        self.add = button(_("Toevoegen"), self.add_all, "primary", icon="user-plus")
        self.next = button(_("Volgende plaatsen"), self.placing_asked.emit, icon="circle-dot")
        self.body.addWidget(
            PlainLabel(
                _("Eén naam per regel; plakken mag. Enter op een lege regel voegt alles toe."),
                "muted",
                wrap=True,
            )
        )
        self.body.addWidget(self.field)
        self.body.addWidget(self.result)
        row = QHBoxLayout()
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._typed)
        self._typed()

    def show_case(self, case: CaseView, waiting: int) -> None:
        """Add to this case; *waiting* people have no place yet."""
        if self._case is None or self._case.id != case.id:
            self.field.clear()
            self.say("")
            drafts.watch(self.field, f"case/{case.id}/name-list")
        self._case = case
        self.next.setEnabled(waiting > 0)
        text = _("Volgende plaatsen ({n})").format(n=waiting) if waiting else _("Volgende plaatsen")
        self.next.setText(text)

    def add_all(self) -> None:
        """Add every line; what could not be read stays in the field with its sentence."""
        lines = self.field.toPlainText().splitlines()
        if self._case is None or not any(line.strip() for line in lines):
            return
        result = add_names(self._workspace, self._case, lines)
        if result is None:
            return
        self.field.setPlainText("\n".join(refused.line for refused in result.refused))
        self.say(outcome(self._case, result))
        self.field.setFocus()
        self.added.emit(result.added)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Add or close on a key of the field; False for a key that types."""
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return True
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held or not self.field.textCursor().block().text().strip():
            self.add_all()
            return True
        return False

    def _typed(self) -> None:
        count = sum(1 for line in self.field.toPlainText().splitlines() if line.strip())
        self.add.setEnabled(count > 0)
        self.add.setText(_("Toevoegen ({n})").format(n=count) if count else _("Toevoegen"))

    def say(self, text: str) -> None:
        """Say what came of it; empty takes it away."""
        self.result.setText(text)
        self.result.setVisible(bool(text))
        if self.isVisible():
            self.place()
