"""A column of rows that follow a list of values: each row stays, so that typing goes on in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


class KeyedRows(QVBoxLayout, Generic[Row]):
    """Makes a row per key, in order; rows of keys that are gone are let go."""

    def __init__(self, make: Callable[[str], Row], *, spacing: int = 0) -> None:
        super().__init__()
        self._make = make
        self._rows: dict[str, Row] = {}
        self.setSpacing(spacing)

    def follow(self, keys: Iterable[str]) -> list[Row]:
        """Have exactly these rows, in this order."""
        wanted = list(keys)
        for gone in self._rows.keys() - set(wanted):
            row = self._rows.pop(gone)
            forget = getattr(row, "forget", None)
            if forget is not None:
                forget()
            self.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, key in enumerate(wanted):
            row = self._rows.get(key) or self._rows.setdefault(key, self._make(key))
            if self.indexOf(row) != place:
                self.removeWidget(row)
                self.insertWidget(place, row)
        return [self._rows[key] for key in wanted]

    def row(self, key: str) -> Row | None:
        """The row of a key."""
        return self._rows.get(key)

    def rows(self) -> list[Row]:
        """The rows in their order."""
        return sorted(self._rows.values(), key=self.indexOf)
