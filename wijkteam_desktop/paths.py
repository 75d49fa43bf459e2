"""Where the program finds what it ships, and where it keeps what is its own."""

import os
import sys
from pathlib import Path

APP_NAME = "Wijkteam Desktop"

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def resources_dir() -> Path:
    """Return the folder of shipped files: inside the package, or beside it in a checkout."""
    shipped = _PACKAGE / "resources"
    return shipped if shipped.is_dir() else _CHECKOUT / "resources"


def resource(*parts: str) -> Path:
    """Return one shipped file or folder: ``resource("samples", "casuistiek.json")``."""
    return resources_dir().joinpath(*parts)


def font_files() -> list[Path]:
    """Return the shipped fonts, in a fixed order."""
    return sorted(resource("fonts").glob("*.ttf"))


def icon_file(name: str) -> Path:
    """Return the drawing of an icon by its Lucide name, like ``folder-open``."""
    return resource("icons", "lucide", f"{name}.svg")


def app_icon_file() -> Path:
    """Return the drawing of the program's own icon."""
    return resource("icons", "app", "wijkteam.svg")


def sample_file() -> Path:
    """Return the fictional cases that come with the program."""
    return resource("samples", "casuistiek.json")


def licence_file() -> Path:
    """Return the text of the program's own licence."""
    return _notice("LICENSE")


def notice_file() -> Path:
    """Return the list of what the program is built from, with the licences."""
    return _notice("NOTICE.md")


def data_dir() -> Path:
    """Return the folder of this user's settings and logs; it need not exist yet.

    On Windows this is the local folder, not the one that roams through a profile server.
    ``WIJKTEAM_DATA_DIR`` puts it elsewhere.
    """
    chosen = os.environ.get("WIJKTEAM_DATA_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / APP_NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_NAME
    data_home = os.environ.get("XDG_DATA_HOME", "")
    # The base directory specification: a relative path is to be ignored.
    home = Path(data_home) if data_home.startswith("/") else Path.home() / ".local" / "share"
    return home / "wijkteam-desktop"


def keep_private() -> None:
    """Let every file and folder made from now on be readable by this user alone."""
    os.umask(0o077)


def make_private_folder(folder: Path) -> Path:
    """Make a folder, with the folders above it, that only this user can enter.

    A folder that was there already is left as it is.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)
    return folder


def _notice(name: str) -> Path:
    """Return a file that stands at the top of a checkout and among the resources of a wheel."""
    shipped = resource(name)
    return shipped if shipped.is_file() else _CHECKOUT / name
