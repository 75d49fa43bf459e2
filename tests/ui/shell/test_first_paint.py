"""What a start costs and says: no heavy libraries, no display, the exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wijkteam_desktop.__main__ import has_display, main

HEAVY = ("sqlalchemy", "networkx", "reportlab", "numpy", "alembic", "pypdfium2", "jsonschema")

PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from wijkteam_desktop.app import dress
from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui.main_window import MainWindow

folder, page = Path(sys.argv[1]), sys.argv[2]
app = QApplication([])
settings = Settings(folder)
dress(app, settings)
window = MainWindow(StoreDoor(folder), settings)
if page == "welcome":
    window.show_welcome()
else:
    window.show_unlock(folder / "Team Zuid")
window.show()
app.processEvents()
assert not window.grab().isNull()
print(",".join(name for name in sys.argv[3].split(",") if name in sys.modules))
window.close()
"""

START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import wijkteam_desktop.app as app

run_begin = app._begin

def begin(window, options):
    run_begin(window, options)
    QTimer.singleShot(0, window.close)

app._begin = begin
from wijkteam_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    wanted = {name: value for name, value in given.items() if value}
    return subprocess.run(
        [sys.executable, *arguments],
        env=wanted,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("page", ["welcome", "unlock"])
def test_nothing_heavy_at_first_paint(page: str, tmp_path: Path) -> None:
    (tmp_path / "Team Zuid").mkdir()
    done = python("-c", PAINT, str(tmp_path), page, ",".join(HEAVY))
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""


def test_start_and_quit_end_well(tmp_path: Path) -> None:
    done = python("-c", START, "--data-dir", str(tmp_path / "gegevens"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "gegevens").stat().st_mode & 0o077 == 0


def test_the_examples_open_and_open_again(tmp_path: Path) -> None:
    for _time in range(2):
        done = python("-c", START, "--demo", "--data-dir", str(tmp_path))
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "Voorbeelden" / "store.db").is_file()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux starts without one")
def test_without_a_display_one_sentence() -> None:
    done = python("-m", "wijkteam_desktop", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "make tour" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_what_counts_as_a_display() -> None:
    assert has_display("win32", {})
    assert has_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    assert has_display("linux", {"QT_QPA_PLATFORM": "offscreen"})
    assert not has_display("linux", {"DISPLAY": ""})


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "voorbeelden" in capsys.readouterr().out
