"""Start of the program: ``python -m wijkteam_desktop`` or ``wijkteam``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from wijkteam_desktop.translation import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the options, check that there is a display, and run the window."""
    given = _parser().parse_args(arguments)
    if not has_display(sys.platform, os.environ):
        print(
            _(
                "Er is geen beeldscherm, dus het venster kan niet open. Met “make tour” loopt het "
                "programma zonder beeldscherm de hoofdtaak door en maakt het beelden in “out/”."
            ),
            file=sys.stderr,
        )
        return 1
    from wijkteam_desktop.app import Options, run

    return run(Options(demo=given.demo, store=given.store, data_dir=given.data_dir))


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Say whether a window can be shown; Qt would abort without a word when it cannot."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wijkteam", description=_("Casusbegeleiding voor sociale wijkteams.")
    )
    parser.add_argument(
        "--demo", action="store_true", help=_("open de voorbeelden met verzonnen gezinnen")
    )
    parser.add_argument("--store", type=Path, metavar="MAP", help=_("open de opslag in deze map"))
    parser.add_argument(
        "--data-dir", type=Path, metavar="MAP", help=_("map voor instellingen en logboek")
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
