"""The log: enough to find a fault, and nothing about people."""

from __future__ import annotations

import faulthandler
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wijkteam_desktop import logs
from wijkteam_desktop.errors import InvalidInput


@pytest.fixture
def log_file(tmp_path):
    hooks = sys.excepthook, threading.excepthook
    was_on = faulthandler.is_enabled()
    yield logs.start(tmp_path / "logs")
    logs.stop()
    assert (sys.excepthook, threading.excepthook) == hooks
    if was_on:
        faulthandler.enable()


def fail(secret: str) -> None:
    try:
        raise KeyError(secret)
    except KeyError as error:
        raise ValueError(f"bad {secret}") from error


def test_a_failure_is_written_with_its_places_and_without_its_text(log_file):
    with pytest.raises(ValueError, match="bad") as failure:
        fail("Özgür Yılmaz")
    code = logs.report(failure.value)
    text = log_file.read_text(encoding="utf-8")
    assert code in text
    assert "test_logs.py" in text
    assert " fail" in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "Özgür" not in text
    assert len(code) == 6


def test_what_nobody_caught_is_written(log_file):
    error = RuntimeError("Özgür")
    sys.excepthook(RuntimeError, error, None)
    thread = threading.Thread(target=lambda: fail("Özgür"))
    thread.start()
    thread.join()
    text = log_file.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "Özgür" not in text


def test_a_refusal_that_reached_nobody_is_a_warning(log_file):
    sys.excepthook(InvalidInput, InvalidInput("Özgür"), None)
    text = log_file.read_text(encoding="utf-8")
    assert "WARNING" in text
    assert "InvalidInput" in text
    assert "Özgür" not in text


def test_database_errors_keep_their_kind(log_file, store):
    from sqlalchemy.exc import OperationalError

    with pytest.raises(OperationalError) as failure, store.reading() as session:
        session.connection().exec_driver_sql("SELECT 'Özgür' FROM nergens")
    logs.report(failure.value)
    text = log_file.read_text(encoding="utf-8")
    assert "OperationalError (SQLITE_ERROR)" in text
    assert "Özgür" not in text
    assert "nergens" not in text


def test_the_log_rotates_and_is_private(log_file):
    for _time in range(4000):
        logs.log.info("case %s opened %s", "0" * 36, "x" * 1000)
    found = sorted(file.name for file in log_file.parent.iterdir())
    assert "wijkteam.log.1" in found
    assert len([name for name in found if name.startswith("wijkteam.log")]) <= 4
    if sys.platform != "win32":
        assert stat.S_IMODE(log_file.parent.stat().st_mode) == 0o700


def test_starting_again_does_not_write_twice(log_file):
    logs.start(log_file.parent)
    logs.log.info("once")
    assert log_file.read_text(encoding="utf-8").count("once") == 1


def test_a_hard_crash_leaves_its_places(tmp_path):
    code = (
        "import sys; from pathlib import Path; from wijkteam_desktop import logs;"
        "logs.start(Path(sys.argv[1])); import faulthandler; faulthandler._sigabrt()"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=root, check=False)
    assert done.returncode != 0
    assert "Fatal Python error" in (tmp_path / logs.FAULT_FILE).read_text(encoding="utf-8")
