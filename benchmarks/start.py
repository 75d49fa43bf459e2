"""How soon a window stands, as a whole process, beside an empty PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from benchmarks.harness import Row, compare

_EMPTY = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
{imports}
class Window(QMainWindow):
    def paintEvent(self, event):
        os._exit(0)
window = Window(); window.resize(1366, 768); window.show()
app.exec()
"""


_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_NAMES = "from PySide6.QtCore import Qt\napp.style()"
"""What any window pays that names one alignment and has a style: PySide6 makes 100 enumerations."""


BEHIND_THE_KEY = (
    "import sqlalchemy.orm, wijkteam_desktop.db.store, wijkteam_desktop.services.reading"
)
"""What the window imports while the key is derived."""


def rows() -> list[Row]:
    """Welcome window and full main window, from process start to first paint."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        _ready_store(store)
        empty = partial(_run, ["-c", _EMPTY.format(imports="")], folder)
        named = partial(_run, ["-c", _EMPTY.format(imports=_NAMES)], folder)
        loaded = partial(_run, ["-c", _EMPTY.format(imports=BEHIND_THE_KEY)], folder)
        welcome = partial(_run, ["-m", "benchmarks.first_paint", "welcome"], folder)
        window = partial(_run, ["-m", "benchmarks.first_paint", "main", str(store)], folder)
        return [
            compare(
                "start to welcome window",
                welcome,
                "empty PySide6 window",
                empty,
                goal=1.15,
                note="two thirds of the difference are the enumerations of Qt that PySide6 makes "
                "when a program first names them, and the shipped font",
            ),
            compare(
                "start to welcome window",
                welcome,
                "empty window that names Qt and its style",
                named,
                goal=None,
                note="no window with a layout can start sooner than this one",
            ),
            compare(
                "start to full main window, case list painted",
                window,
                "empty window + the imports behind the key",
                loaded,
                goal=1.6,
                note="those imports run while the key is derived; at first paint there are none",
            ),
        ]


def _ready_store(folder: Path) -> None:
    from benchmarks.first_paint import KEY
    from wijkteam_desktop import paths
    from wijkteam_desktop.db.store import Store
    from wijkteam_desktop.exchange import case_json

    store = Store.create_with_key(folder, name="Meting", member_name="Meter", key=KEY)
    read = case_json.read_file(paths.sample_file())
    store.write("Inlezen", lambda s: case_json.import_cases(s, read))
    store.close()


def _run(arguments: list[str], folder: str) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(command, check=True, env=environment(folder), capture_output=True)


def environment(folder: str) -> Mapping[str, str]:
    """Give the environment of a process to measure, with its files in *folder*.

    Bytecode is kept there for both sides: an installed program has it too.
    """
    given = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    return {
        **given,
        "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "WIJKTEAM_DATA_DIR": folder,
        "XDG_CONFIG_HOME": folder,
    }
