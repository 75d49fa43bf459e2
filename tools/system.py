"""What must come from the operating system: a fitting Python and the libraries Qt is built on."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 14)
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")

# Libraries that the Qt wheels expect, with the package of Debian and Ubuntu that has them.
QT_ALWAYS = {
    "libstdc++.so.6": "libstdc++6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
}
QT_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Useful in a window, but the program runs without: Wayland, OpenGL under X, printers.
QT_WINDOW_EXTRA = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libcups.so.2": "libcups2",
}


class SetupError(Exception):
    """What is in the way, as a Dutch text that says what to do."""


def say(text: str) -> None:
    """Tell the user which step is being taken."""
    print("» {}".format(text), flush=True)


def fitting_interpreter() -> str:
    """Return this Python when the program can run on it, otherwise one that can."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    found = other_interpreter()
    if found is None and apt_rights() is not None:
        with contextlib.suppress(SetupError):
            apt_install(["python3.11", "python3.11-venv"])
        found = other_interpreter()
    if found is None:
        raise SetupError(
            "Wijkteam Desktop heeft Python 3.11, 3.12, 3.13 of 3.14 nodig; dit is Python {}.{}. "
            "Installeer een van die versies en probeer het opnieuw.".format(*sys.version_info[:2])
        )
    return found


def other_interpreter() -> str | None:
    """Find a Python of a version that the program runs on, the newest first."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        command = ["py", "-3.{}".format(minor)] if WINDOWS else ["python3.{}".format(minor)]
        if shutil.which(command[0]):
            asked = [*command, "-c", "import sys; print(sys.executable)"]
            answer = subprocess.run(asked, capture_output=True, text=True)
            if answer.returncode == 0:
                return answer.stdout.strip()
    return None


def ensure_packages(packages: list[str], window: bool, extras: bool) -> None:
    """Install the named packages and Qt's libraries, or say which command does so.

    The extras of a window are worth one attempt, not one at every start.
    """
    if not LINUX:
        return
    needed = packages + missing_packages(QT_ALWAYS)
    if window:
        needed += missing_packages(QT_WINDOW)
    wished = missing_packages(QT_WINDOW_EXTRA) if window and (extras or needed) else []
    if not needed and not wished:
        return
    if apt_rights() is None:
        if needed:
            raise SetupError(how_to_install(needed + wished))
        return
    say("Systeembibliotheken installeren: {}".format(" ".join(needed + wished)))
    try:
        apt_install(needed + wished)
    except SetupError:
        if needed:
            raise


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Name the packages of the libraries that this machine cannot load, each once."""
    missing = {}
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing[package] = True
    return list(missing)


def apt_rights() -> list[str] | None:
    """Return what must stand before apt-get to be allowed to install, or None when we are not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo"):
        allowed = subprocess.run([*sudo, "true"], capture_output=True).returncode == 0
        return sudo if allowed else None
    return None


def apt_install(packages: list[str]) -> None:
    """Install packages of Debian or Ubuntu."""
    apt = [
        *(apt_rights() or []),
        *("env", "DEBIAN_FRONTEND=noninteractive"),
        *("apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=300"),
    ]
    # The lists may be old or absent; when they cannot be renewed, the old ones may still do.
    subprocess.call([*apt, "update"], stdin=subprocess.DEVNULL)
    install = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    if subprocess.call(install, stdin=subprocess.DEVNULL) != 0:
        raise SetupError(
            "Het installeren van de systeembibliotheken is niet gelukt (zie hierboven). "
            "Probeer het zelf met:\n\n  {}".format(apt_command(packages))
        )


def how_to_install(packages: list[str]) -> str:
    """Say which command installs the packages, where we may not do it ourselves."""
    advice = "Voer deze opdracht uit en probeer het opnieuw:\n\n  "
    every = {**QT_ALWAYS, **QT_WINDOW, **QT_WINDOW_EXTRA}
    libraries = [library for library, package in every.items() if package in packages]
    if shutil.which("apt-get"):
        advice += apt_command(packages)
    elif libraries and shutil.which("dnf"):
        bits = "()(64bit)" if sys.maxsize > 2**32 else ""
        names = " ".join("'{}{}'".format(library, bits) for library in libraries)
        advice += "sudo dnf install {}".format(names)
    else:
        advice = "Installeer de pakketten van uw systeem met:\n\n  "
        advice += " ".join(libraries or packages)
    return "Er ontbreken systeembibliotheken die alleen een beheerder kan installeren. " + advice


def apt_command(packages: list[str]) -> str:
    """Write the command that installs packages by hand."""
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(packages)


def has_display() -> bool:
    """Tell whether a window can be shown on this machine."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
