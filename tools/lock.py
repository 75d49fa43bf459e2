"""Write requirements/*.txt anew: every package pinned, with the hashes of all its files.

Run by hand when a dependency changes: ``python tools/lock.py`` (``--upgrade`` for newer versions).
The files hold for Python 3.11-3.14 on Linux, Windows and macOS.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
OLDEST_PYTHON = "3.11"
HEADER = """\
# {purpose}
# Written by tools/lock.py for Python 3.11-3.14 on Linux, Windows and macOS; do not edit.
"""
LOCKS = (
    ("build.txt", "To put the checkout in the virtual environment.", ["requirements/build.in"]),
    ("run.txt", "To run the program.", ["pyproject.toml"]),
    ("dev.txt", "To run, check and change the program.", ["--extra", "dev", "pyproject.toml"]),
)


def main() -> int:
    """Resolve each lock file, the later ones bound to the earlier."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--upgrade", action="store_true", help="take the newest allowed versions")
    upgrade = parser.parse_args().upgrade
    with tempfile.TemporaryDirectory() as folder:
        resolver = install_resolver(Path(folder))
        done: list[str] = []
        for name, purpose, sources in LOCKS:
            write_lock(resolver, name, purpose, sources, done, upgrade)
            done += ["--constraint", f"requirements/{name}"]
    return 0


def install_resolver(folder: Path) -> Path:
    """Install uv in a throw-away virtual environment and return its program."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return scripts / "uv"


def write_lock(
    resolver: Path,
    name: str,
    purpose: str,
    sources: list[str],
    constraints: list[str],
    upgrade: bool,
) -> None:
    """Resolve one lock file; without --upgrade the versions it already names are kept."""
    lock = REQUIREMENTS / name
    subprocess.run(
        [
            *(resolver, "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
            *("--python-version", OLDEST_PYTHON, "--fork-strategy", "fewest"),
            *("--only-binary", ":all:", "--no-header", "--no-annotate", "--no-emit-index-url"),
            *(["--upgrade"] if upgrade else []),
            *constraints,
            *("--output-file", f"requirements/{name}"),
            *sources,
        ],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    pins = lock.read_text(encoding="utf-8")
    lock.write_text(HEADER.format(purpose=purpose) + pins, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
