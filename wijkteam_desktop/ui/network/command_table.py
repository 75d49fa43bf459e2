"""Everything that can be done in the circle view, with its words and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QPointF

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network import aligning
from wijkteam_desktop.ui.network.actions import NetworkActions
from wijkteam_desktop.ui.network.commands import Command
from wijkteam_desktop.ui.network.relative_line import relatives
from wijkteam_desktop.ui.network.zoom import Zoom
from wijkteam_desktop.vocabulary import Circle

STEP = 6.0
"""How far an arrow key moves somebody, in drawing units; with Shift ten times as far."""

_ARROWS = (("Left", -1, 0), ("Right", 1, 0), ("Up", 0, -1), ("Down", 0, 1))


class Acts(Protocol):
    """What the view itself does for a command."""

    def begin_add(self) -> None:
        """Put the cursor in the field that adds people."""

    def begin_rename(self) -> None:
        """Open the name of the selected person."""

    def begin_relative(self, relative: str) -> None:
        """Open the field that adds somebody around the selected person."""

    def focus_on_current(self) -> None:
        """Draw only the selected person and who is near."""

    def leave(self) -> None:
        """Leave what was begun, else select nobody."""


def commands_for(
    acts: Acts,
    actions: NetworkActions,
    zoom: Zoom,
    by_hand: Iterable[Command] = (),
    *,
    read_only: bool,
) -> list[Command]:
    """The table of commands, in the order of the menu; *by_hand* are those of the cards."""
    table = [
        Command(
            "rename",
            _("Naam wijzigen"),
            acts.begin_rename,
            ("F2", "Return", "Enter"),
            "pencil",
            "one",
            group="person",
        ),
        Command(
            "link",
            _("Lijn tekenen naar …"),
            actions.begin_link,
            ("L",),
            "link",
            "one",
            group="person",
        ),
        *(
            Command(
                f"add-{name}",
                words,
                partial(acts.begin_relative, name),
                (key,),
                icon,
                "one",
                group="relative",
            )
            for name, words, key, icon in relatives()
        ),
        *(_circle(actions, circle, str(key)) for key, circle in enumerate(Circle, start=1)),
        Command(
            "circle-none",
            _("Terug naar “Nog niet geplaatst”"),
            lambda: actions.set_circle(None),
            ("0",),
            "circle-dashed",
            "some",
            group="circle",
        ),
        Command(
            "release",
            _("Deze weer automatisch plaatsen"),
            actions.release,
            (),
            "pin-off",
            "some",
            group="circle",
        ),
        *aligning.commands(actions.align),
        Command(
            "copy",
            _("Kopiëren naar een andere casus"),
            actions.copy,
            ("Ctrl+C",),
            "copy",
            "some",
            edits=False,
            group="copy",
        ),
        Command(
            "paste",
            _("Gekopieerde mensen plakken"),
            actions.paste,
            ("Ctrl+V",),
            "clipboard-paste",
            group="copy",
        ),
        Command(
            "remove",
            _("Verwijderen"),
            actions.remove,
            ("Del", "Backspace"),
            "trash-2",
            "some",
            group="remove",
        ),
        Command(
            "add", _("Persoon toevoegen"), acts.begin_add, ("N",), "user-plus", group="drawing"
        ),
        *by_hand,
        Command(
            "arrange",
            _("Iedereen automatisch plaatsen"),
            actions.arrange,
            (),
            "wand-sparkles",
            group="drawing",
        ),
        Command(
            "focus",
            _("Alleen deze persoon en wie dichtbij staat"),
            acts.focus_on_current,
            ("S",),
            "focus",
            "one",
            edits=False,
            group="drawing",
        ),
        Command(
            "all",
            _("Alles kiezen"),
            actions.select_all,
            ("Ctrl+A",),
            "users",
            edits=False,
            group="drawing",
        ),
        *_zooming(zoom),
        *_moving(actions),
        Command("leave", _("Niets kiezen"), acts.leave, ("Esc",), edits=False, hidden=True),
    ]
    return [command for command in table if not (read_only and command.edits)]


def _circle(actions: NetworkActions, circle: Circle, key: str) -> Command:
    return Command(
        f"circle-{circle.value}",
        _("Zet in “{circle}”").format(circle=label(circle)),
        lambda: actions.set_circle(circle),
        (key,),
        "circle-dot",
        "some",
        group="circle",
    )


def _zooming(zoom: Zoom) -> list[Command]:
    def plain(name: str, text: str, act: Callable[[], object], *keys: str, icon: str) -> Command:
        return Command(name, text, act, keys, icon, edits=False, group="zoom")

    return [
        plain("fit", _("Alles in beeld"), zoom.fit, "F", "Ctrl+1", icon="maximize"),
        plain("full-size", _("Ware grootte"), zoom.full_size, "Ctrl+0", icon="search"),
        plain(
            "zoom-in", _("Groter"), lambda: zoom.step(1), "Ctrl++", "Ctrl+=", "+", icon="zoom-in"
        ),
        plain("zoom-out", _("Kleiner"), lambda: zoom.step(-1), "Ctrl+-", "-", icon="zoom-out"),
    ]


def _moving(actions: NetworkActions) -> list[Command]:

    def nudge(key: str, right: float, down: float) -> Command:
        by = QPointF(right * STEP, down * STEP)
        text = _("Verschuiven")
        act = partial(actions.nudge, by)
        return Command(f"nudge-{key}", text, act, (key,), needs="some", hidden=True)

    near = [nudge(key, right, down) for key, right, down in _ARROWS]
    far = [nudge(f"Shift+{key}", right * 10, down * 10) for key, right, down in _ARROWS]
    return [*near, *far]
