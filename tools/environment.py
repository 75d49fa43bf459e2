"""The virtual environment in the checkout, with exactly the packages that the lock files name."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import system
from system import SetupError, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if system.WINDOWS else "bin/python")
STAMPS = VENV / "wijkteam-setup.json"

# Lock files by what they make possible; "dev" holds everything of "run".
LOCKS = {"run": ("build.txt", "run.txt"), "dev": ("build.txt", "dev.txt")}


def prepare(profile: str, window: bool = False) -> None:
    """Bring system libraries, virtual environment and packages to what the lock files say."""
    with one_at_a_time():
        works = venv_works()
        packages = [] if works else packages_for_venv()
        system.ensure_packages(packages, window and system.has_display(), extras=not works)
        if not works:
            make_venv()
        ensure_packages(profile)
        ensure_checkout()


def packages_for_venv() -> list[str]:
    """Name the package that Debian keeps apart from Python and that makes virtual environments."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return ["python3.{}-venv".format(sys.version_info[1])]


def venv_works() -> bool:
    """Tell whether the Python in .venv starts, is still the one it was made for, and has pip."""
    if not PYTHON.exists():
        return False
    asked = (
        "import importlib.util, sys;"
        "assert importlib.util.find_spec('pip');"
        "print('%d.%d' % sys.version_info[:2])"
    )
    answer = subprocess.run([str(PYTHON), "-c", asked], capture_output=True, text=True)
    return answer.returncode == 0 and made_for() == answer.stdout.strip()


def made_for() -> str:
    """Read for which version of Python (like 3.11) the virtual environment was made."""
    for line in pyvenv_text().splitlines():
        name, _, value = line.partition("=")
        if name.strip() in ("version", "version_info"):
            return ".".join(value.strip().split(".")[:2])
    return ""


def pyvenv_text() -> str:
    """Read what the virtual environment says of itself."""
    try:
        return (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return ""


def make_venv() -> None:
    """Make .venv, anew when there is one that does not work."""
    say("Virtuele omgeving maken in .venv")
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise SetupError("De virtuele omgeving kon niet worden gemaakt (zie hierboven).")


def ensure_packages(profile: str) -> None:
    """Install what is locked, when that was not done yet or the lock has changed."""
    folder = ROOT / "requirements"
    wanted = {name: digest(*(folder / lock for lock in locks)) for name, locks in LOCKS.items()}
    have = read_stamps()
    if wanted[profile] == have.get(profile) or wanted["dev"] == have.get("dev"):
        return
    say("Python-pakketten installeren (eenmalig, ruim 100 MB)")
    locks = [argument for lock in LOCKS[profile] for argument in ("-r", str(folder / lock))]
    # The lock is complete, so pip has nothing to work out. When it tries all the same, a newer
    # release of a package that is asked for with an extra (coverage[toml]) makes old pips refuse.
    pip("install", "--no-deps", "--require-hashes", "--only-binary", ":all:", *locks)
    write_stamp(profile, wanted[profile])


def ensure_checkout() -> None:
    """Put the checkout itself in the virtual environment, with its two commands."""
    wanted = digest(ROOT / "pyproject.toml", ROOT / "wijkteam_desktop" / "__init__.py")
    if wanted == read_stamps().get("checkout"):
        return
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    write_stamp("checkout", wanted)


def pip(*arguments: str) -> None:
    """Run pip in the virtual environment, whatever the user's own pip settings ask for."""
    environment = dict(
        os.environ, PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1"
    )
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    command = [str(PYTHON), "-m", "pip", *arguments, *quiet]
    if subprocess.call(command, cwd=str(ROOT), env=environment) != 0:
        raise SetupError(
            "Het installeren van de Python-pakketten is niet gelukt (zie hierboven). "
            "Is er verbinding met internet? Probeer het daarna opnieuw."
        )


def digest(*files: Path) -> str:
    """Sum up the files, this place and this Python: when one changes, the work is done again."""
    total = hashlib.sha256("{}\n{}\n".format(ROOT, pyvenv_text()).encode("utf-8"))
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


def read_stamps() -> dict[str, str]:
    """Read what was installed last; nothing when that is unknown."""
    try:
        return dict(json.loads(STAMPS.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(name: str, value: str) -> None:
    """Remember what was installed."""
    stamps = dict(read_stamps(), **{name: value})
    STAMPS.write_text(json.dumps(stamps, indent=1) + "\n", encoding="utf-8")


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let a second set-up in the same checkout wait for the first."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    with (ROOT / "pyproject.toml").open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
