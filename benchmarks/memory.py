"""Memory with a case open, beside an empty PySide6 window; whole processes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.harness import Row
from benchmarks.start import _EMPTY, BEHIND_THE_KEY, _ready_store, environment


def rows() -> list[Row]:
    """One case of 42 people open, and all seven opened one after the other."""
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "store"
        _ready_store(store)
        empty = _peak(["-c", _EMPTY.format(imports="")], place)
        one = _peak(["-m", "benchmarks.first_paint", "cases", str(store), "V-204"], place)
        behind = _peak(["-c", _EMPTY.format(imports=BEHIND_THE_KEY)], place)
        many = _peak(["-m", "benchmarks.first_paint", "cases", str(store)], place)
    return [
        _row(
            "memory, one case of 42 people open",
            one,
            empty,
            1.9,
            "the empty window with SQLAlchemy, without anything of ours, is at the goal",
        ),
        _row(
            "memory, one case of 42 people open",
            one,
            behind,
            None,
            "what is ours: pages, drawing and layout",
            peer="empty window + the imports behind the key",
        ),
        _row("memory, seven cases opened in turn", many, empty, None, "goal: under 200 MB"),
    ]


def _row(
    what: str,
    own: float,
    theirs: float,
    goal: float | None,
    note: str = "",
    *,
    peer: str = "empty PySide6 window",
) -> Row:
    ratio = own / theirs
    said = f"{own:.0f} against {theirs:.0f} MB" + (f"; {note}" if note else "")
    return Row(what, peer, ratio, ratio, ratio, 0, 0, goal, note=said)


def _peak(arguments: list[str], folder: str) -> float:
    """Largest resident memory of a process, in MB."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", code, sys.executable, *arguments]
    run = subprocess.run(
        command, check=True, env=environment(folder), capture_output=True, text=True
    )
    unit = 1024.0 if sys.platform != "darwin" else 1024.0 * 1024.0
    return int(run.stdout.split()[-1]) / unit
