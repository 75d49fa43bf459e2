"""Text fields that save themselves: one second after the last key, and when the field is left.

A visit (from coming into the field until leaving it) has one ``step``, so that everything typed in
one visit undoes at once.  What could not be saved, or was half typed when the window locks, is kept
as a draft by ``widgets/drafts.py``.
"""

from __future__ import annotations

import uuid

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from wijkteam_desktop.ui.theme import px

PAUSE_MS = 1000
"""Milliseconds after the last key at which a text is saved."""

_SAME_VISIT = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class _Saving:
    """What both fields share: what was last saved or shown, and when to save again."""

    def __init__(self, owner: AutosaveLine | AutosaveText) -> None:
        self.owner = owner
        self.settled: str | None = owner.text()
        self.step = uuid.uuid4().hex
        self.timer = QTimer(owner, singleShot=True, interval=PAUSE_MS)
        self.timer.timeout.connect(self.flush)

    def typed(self) -> None:
        if self.dirty:
            self.timer.start()
        else:
            self.timer.stop()

    @property
    def dirty(self) -> bool:
        return self.owner.text() != self.settled

    def flush(self) -> None:
        self.timer.stop()
        if self.dirty:
            text = self.owner.text()
            self.settled = text
            self.owner.committed.emit(text)

    def forget(self) -> None:
        self.timer.stop()
        self.settled = self.owner.text()

    def refused(self) -> None:
        self.settled = None

    def begin_visit(self) -> None:
        self.step = uuid.uuid4().hex

    def show(self, text: str) -> bool:
        """Take *text* over from the store, unless the user is typing something newer."""
        if self.dirty:
            return False
        self.timer.stop()
        self.settled = text
        return text != self.owner.text()


class AutosaveLine(QLineEdit):
    """One line that saves itself.  ``committed(text)`` when there is something new to save.

    Fill it with ``show_text``.  ``step`` belongs to ``workspace.run(..., step=field.step)``.
    """

    committed = Signal(str)

    def __init__(
        self,
        text: str = "",
        *,
        name: str = "",
        draft_key: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.draft_key = draft_key
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._saving = _Saving(self)
        self.textChanged.connect(self._saving.typed)

    @property
    def step(self) -> str:
        """The id of this visit to the field."""
        return self._saving.step

    @property
    def dirty(self) -> bool:
        """Whether something typed was not given to ``committed`` yet."""
        return self._saving.dirty

    def show_text(self, text: str) -> None:
        """Show what the store holds, without saving it; what is being typed is left alone."""
        if self._saving.show(text):
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))

    def flush(self) -> None:
        """Save now what was typed."""
        self._saving.flush()

    def forget(self) -> None:
        """Let what was typed go, without saving it: the row it belongs to is gone."""
        self._saving.forget()

    def refused(self) -> None:
        """Say that the text given to ``committed`` was not taken: it stays unsaved here."""
        self._saving.refused()

    def cursor_place(self) -> int:
        """Give the place of the cursor, in characters."""
        return self.cursorPosition()

    def set_cursor_place(self, place: int) -> None:
        """Put the cursor at a place, at most the end."""
        self.setCursorPosition(min(place, len(self.text())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if _is_visit(event):
            self._saving.begin_visit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def event(self, event: QEvent) -> bool:
        if _leaves_undo(event, self.isUndoAvailable(), self.isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)


class AutosaveText(QPlainTextEdit):
    """Several lines that save themselves.  It grows with its text from ``lines`` to ``most``."""

    committed = Signal(str)

    def __init__(
        self,
        text: str = "",
        *,
        name: str = "",
        draft_key: str = "",
        placeholder: str = "",
        lines: int = 3,
        most: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.draft_key = draft_key
        self._lines, self._most = lines, most
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setPlainText(text)
        self._saving = _Saving(self)
        self.textChanged.connect(self._saving.typed)
        self.textChanged.connect(self._fit)
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._fit)
        self._fit()

    @property
    def step(self) -> str:
        """The id of this visit to the field."""
        return self._saving.step

    @property
    def dirty(self) -> bool:
        """Whether something typed was not given to ``committed`` yet."""
        return self._saving.dirty

    def text(self) -> str:
        """Give the text."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Put another text in the field, as if it were typed."""
        self.setPlainText(text)

    def show_text(self, text: str) -> None:
        """Show what the store holds, without saving it; what is being typed is left alone."""
        if self._saving.show(text):
            place = self.cursor_place()
            self.setPlainText(text)
            self.set_cursor_place(place)

    def flush(self) -> None:
        """Save now what was typed."""
        self._saving.flush()

    def forget(self) -> None:
        """Let what was typed go, without saving it: the row it belongs to is gone."""
        self._saving.forget()

    def refused(self) -> None:
        """Say that the text given to ``committed`` was not taken: it stays unsaved here."""
        self._saving.refused()

    def cursor_place(self) -> int:
        """Give the place of the cursor, in characters."""
        return self.textCursor().position()

    def set_cursor_place(self, place: int) -> None:
        """Put the cursor at a place, at most the end."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        document = self.document()
        if _leaves_undo(event, document.isUndoAvailable(), document.isRedoAvailable()):
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if _is_visit(event):
            self._saving.begin_visit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not now: the layout that gives this width is still at work, and would not hear of it.
        self._refit.start()

    def wrapped_lines(self) -> int:
        """Count the lines that the text takes at the present width."""
        block, layout = self.document().begin(), self.document().documentLayout()
        while block.isValid():
            # A plain text is wrapped only where it is about to be painted, or where it is asked.
            layout.blockBoundingRect(block)
            block = block.next()
        # The size of a plain text document counts lines.
        return round(self.document().size().height())

    def _fit(self) -> None:
        shown = max(self._lines, min(self._most, self.wrapped_lines()))
        height = shown * self.fontMetrics().lineSpacing() + px(22)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


def flush_all(root: QWidget | None = None) -> None:
    """Save now what was typed anywhere below *root*, or anywhere in the program."""
    tops = [root] if root is not None else QApplication.topLevelWidgets()
    for top in tops:
        for line in top.findChildren(AutosaveLine):
            line.flush()
        for text in top.findChildren(AutosaveText):
            text.flush()


def _is_visit(event: QFocusEvent) -> bool:
    """Say whether this is a new visit; coming back from a menu or another window is the same."""
    return event.reason() not in _SAME_VISIT


def _leaves_undo(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Say whether Ctrl+Z or Ctrl+Y goes on to the window: nothing was typed here to take back."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
    redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
    if undo or redo:
        event.ignore()
    return undo or redo
