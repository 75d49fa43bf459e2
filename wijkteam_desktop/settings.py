"""What the program remembers on this computer: window, look and the last store; no personal data.

Kept in one small file in the data folder of the user.  What belongs to a store is in the store.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from wijkteam_desktop.paths import make_private_folder

FILE = "instellingen.ini"
LOCK_MINUTES = (1, 2, 5, 10, 15, 30, 60)
"""The choices for locking by itself; 10 unless chosen otherwise."""

_DEFAULT_LOCK = 10


class Settings:
    """Typed access to the settings file in *folder* (``paths.data_dir()`` in the program)."""

    def __init__(self, folder: Path) -> None:
        self.folder = make_private_folder(folder)
        self._file = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    def last_store(self) -> Path | None:
        """Give the folder of the store that was open last, if it is still there."""
        folder = self._text("store/last")
        return Path(folder) if folder and Path(folder).is_dir() else None

    def set_last_store(self, folder: Path | None) -> None:
        """Remember the store to offer next time."""
        self._put("store/last", "" if folder is None else str(folder))

    def scheme(self) -> str:
        """Give the colours: ``system``, ``light`` or ``dark``."""
        return self._text("look/scheme") or "system"

    def set_scheme(self, name: str) -> None:
        """Remember the colours."""
        self._put("look/scheme", name)

    def text_scale(self) -> int:
        """Give the text size in percent."""
        return self._number("look/text", 100)

    def set_text_scale(self, percent: int) -> None:
        """Remember the text size."""
        self._put("look/text", percent)

    def lock_minutes(self) -> int:
        """Give after how many minutes without use the window locks."""
        minutes = self._number("lock/minutes", _DEFAULT_LOCK)
        return minutes if minutes in LOCK_MINUTES else _DEFAULT_LOCK

    def set_lock_minutes(self, minutes: int) -> None:
        """Remember after how many minutes to lock."""
        self._put("lock/minutes", minutes)

    def geometry(self) -> QByteArray:
        """Give the saved geometry of the window; empty the first time."""
        value = self._file.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember the geometry of the window."""
        self._put("window/geometry", geometry)

    def layout(self, name: str) -> QByteArray:
        """Give a saved layout of columns or splitters by name; empty the first time."""
        value = self._file.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember a layout by name."""
        self._put(f"layout/{name}", state)

    def save(self) -> None:
        """Write what was remembered to disk now."""
        self._file.sync()

    def _text(self, key: str) -> str:
        value = self._file.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: int) -> int:
        # An ini file gives numbers back as text, and a hand-edited one gives anything.
        try:
            return int(str(self._file.value(key, default)))
        except ValueError:
            return default

    def _put(self, key: str, value: object) -> None:
        self._file.setValue(key, value)
