"""Emptying a column that is filled anew."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout


def clear(column: QBoxLayout) -> None:
    """Take everything out of a column, hidden at once and let go after that."""
    while column.count():
        item = column.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
