r"""Make everything ready that the program needs, then run one command in it.

One implementation for ``make`` and for machines without make (``py tools\setup.py run``). Only the
standard library, and a syntax that an old Python can still read, so that it can say what is wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from environment import PYTHON, ROOT, prepare
from system import SetupError, fitting_interpreter, say

USAGE = """\
Gebruik: python tools/setup.py OPDRACHT [...]

  run         het programma starten
  demo        het programma starten met de voorbeeldcasussen
  tour        de hoofdtaak doorlopen zonder scherm; beelden en PDF komen in out/
  test        alle controles: ruff, mypy en de tests
  lint        alleen ruff en mypy
  coverage    de tests, met een overzicht van wat ze niet raken
  benchmarks  de metingen naast de genoemde alternatieven
  soak        de lange tests
  setup       alleen klaarzetten wat nodig is
"""


def main(arguments: Sequence[str]) -> int:
    """Prepare what the command needs and run it; what follows the command is passed on."""
    if not arguments or arguments[0] not in COMMANDS:
        print(USAGE)
        return 0 if not arguments or arguments[0] in ("help", "-h", "--help") else 2
    command, *extra = arguments
    try:
        interpreter = fitting_interpreter()
        if interpreter != sys.executable:
            return subprocess.call([interpreter, *sys.argv])
        return COMMANDS[command](extra)
    except SetupError as problem:
        print("\n{}".format(problem), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run_program(extra: list[str]) -> int:
    """Start the program."""
    prepare("run", window=True)
    return call("-m", "wijkteam_desktop", *extra)


def run_demo(extra: list[str]) -> int:
    """Start the program with the sample cases."""
    return run_program(["--demo", *extra])


def run_tour(extra: list[str]) -> int:
    """Walk the main job without a screen and leave its pictures in out/."""
    prepare("run")
    (ROOT / "out").mkdir(exist_ok=True)
    return call("-m", "wijkteam_desktop.tour", "out", *extra, offscreen=True)


def run_tests(extra: list[str]) -> int:
    """Run all checks; what follows goes to pytest."""
    prepare("dev")
    return check_source() or run_pytest(extra)


def run_lint(extra: list[str]) -> int:
    """Run the checks that read the source."""
    prepare("dev")
    return check_source(*extra)


def run_coverage(extra: list[str]) -> int:
    """Run the tests and tell which lines and branches they did not reach."""
    prepare("dev")
    return run_pytest(["--cov", "--cov-report=term", "--cov-report=html:out/coverage", *extra])


def run_benchmarks(extra: list[str]) -> int:
    """Measure the program beside the named alternatives."""
    prepare("dev")
    return call("-m", "benchmarks", *extra, offscreen=True)


def run_soak(extra: list[str]) -> int:
    """Run the tests that take minutes."""
    prepare("dev")
    os.environ.setdefault("HYPOTHESIS_PROFILE", "soak")
    return run_pytest(["-m", "soak", "--timeout=3600", *extra])


def run_setup(_extra: list[str]) -> int:
    """Only make everything ready, for working on the program too."""
    prepare("dev", window=True)
    say("Alles staat klaar in .venv")
    return 0


COMMANDS = {
    "run": run_program,
    "demo": run_demo,
    "tour": run_tour,
    "test": run_tests,
    "lint": run_lint,
    "coverage": run_coverage,
    "benchmarks": run_benchmarks,
    "soak": run_soak,
    "setup": run_setup,
}


def check_source(*paths: str) -> int:
    """Check style, form and types; the first that fails ends it."""
    where = paths or (".",)
    return (
        call("-m", "ruff", "check", *where)
        or call("-m", "ruff", "format", "--check", *where)
        or call("-m", "mypy")
    )


def run_pytest(extra: list[str]) -> int:
    """Run pytest, without a screen unless asked for."""
    return call("-m", "pytest", *extra, offscreen="--onscreen" not in extra)


def call(*arguments: str, offscreen: bool = False) -> int:
    """Run the Python of the virtual environment in the checkout."""
    environment = dict(os.environ)
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.flush()
    return subprocess.call([str(PYTHON), *arguments], cwd=str(ROOT), env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
