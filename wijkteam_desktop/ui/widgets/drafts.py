"""Half-typed text that survives a lock: taken out of the fields, and put back with the cursor.

A field takes part when it has a ``draft_key``: the autosaving fields by their argument, any other
line or text by ``watch``.  The key says which field of which page it is, such as
``case/<id>/quick-add``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from wijkteam_desktop.ui.widgets.autosave import AutosaveLine, AutosaveText

_KEY = "draftKey"

TextField = QLineEdit | QPlainTextEdit | QTextEdit


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in a field: its text, the place of the cursor, and whether the user was there."""

    key: str
    text: str = field(repr=False)
    cursor: int
    focused: bool = False


_waiting: dict[str, Draft] = {}


def watch(widget: TextField, key: str) -> None:
    """Let an ordinary field keep what is half typed in it over a lock."""
    widget.setProperty(_KEY, key)


def key_of(widget: QWidget) -> str:
    """Give the draft key of a field; empty when it has none."""
    return str(getattr(widget, "draft_key", "") or widget.property(_KEY) or "")


def half_typed(root: QWidget) -> list[Draft]:
    """Give what is half typed in the fields below *root*.

    Of a field that saves itself that is what could not be saved, or where the cursor is now; of
    another field everything in it.
    """
    found: list[Draft] = []
    for widget in _fields(root):
        text = _text(widget)
        saves_itself = isinstance(widget, AutosaveLine | AutosaveText)
        wanted = widget.dirty if isinstance(widget, AutosaveLine | AutosaveText) else bool(text)
        focused = widget.hasFocus() or root.focusWidget() is widget
        if wanted or (focused and saves_itself):
            found.append(Draft(key_of(widget), text, _cursor(widget), focused))
    return found


def keep(drafts: list[Draft]) -> None:
    """Hold drafts that were read back until their fields come in sight."""
    _waiting.update({draft.key: draft for draft in drafts})


def drop_waiting() -> None:
    """Let go of all drafts that are held: the window locks."""
    _waiting.clear()


def put_back(root: QWidget) -> list[str]:
    """Fill the fields below *root* for which a draft is held; give the keys that found a place."""
    if not _waiting:
        return []
    placed: list[str] = []
    for widget in _fields(root):
        draft = _waiting.get(key_of(widget))
        if draft is None or not widget.isVisibleTo(root):
            continue
        _fill(widget, draft)
        placed.append(draft.key)
    for key in placed:
        _waiting.pop(key, None)
    return placed


def _fields(root: QWidget) -> list[TextField]:
    found: list[TextField] = [
        *root.findChildren(QLineEdit),
        *root.findChildren(QPlainTextEdit),
        *root.findChildren(QTextEdit),
    ]
    return [widget for widget in found if key_of(widget)]


def _fill(widget: TextField, draft: Draft) -> None:
    if _text(widget) != draft.text:
        if isinstance(widget, QLineEdit):
            widget.setText(draft.text)
        else:
            widget.setPlainText(draft.text)
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(min(draft.cursor, len(draft.text)))
    else:
        cursor = QTextCursor(widget.document())
        cursor.setPosition(min(draft.cursor, widget.document().characterCount() - 1))
        widget.setTextCursor(cursor)
    if draft.focused:
        widget.setFocus()


def _text(widget: TextField) -> str:
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()


def _cursor(widget: TextField) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    return widget.textCursor().position()
