"""The verb ``layout``: where a drawing puts everybody, in numbers."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.translation import _

if TYPE_CHECKING:
    from wijkteam_desktop.cli_commands import Terminal
    from wijkteam_desktop.cli_views import Drawn

VIEW_NAMES = ("kring", "stamboom", "ecogram")

MOST_DRAWN = 1_000
"""People; more are never drawn unasked."""


def layout(args: Namespace, terminal: Terminal) -> int:
    """Print the places, boxes and lines of one drawing."""
    drawn = _bench(args) or _case(args)
    if args.json:
        terminal.out(json.dumps(drawn.as_json(), ensure_ascii=False))
        return 0
    for person_id, (x, y) in drawn.positions.items():
        terminal.out(f"{person_id}\t{x}\t{y}\t{drawn.names[person_id]}")
    for sentence in drawn.not_drawn:
        terminal.err(_("Niet getekend: {what}").format(what=sentence))
    return 0


def _bench(args: Namespace) -> Drawn | None:
    """Draw an input of the comparison whole, in the view made for it; None for anything else."""
    if args.source.suffix.lower() != ".json" or (args.focus, args.people) != (None, None):
        return None
    from wijkteam_desktop.cli_bench import BENCH_VIEWS
    from wijkteam_desktop.exchange import bench_input, json_text

    document = json_text.parse(json_text.read_bytes(args.source), args.source.name)
    if not bench_input.is_bench(document):
        return None
    draw = BENCH_VIEWS.get((document["kind"], args.view))
    bench_input.case_of_bench(document, args.source.name)
    return None if draw is None else draw(document)


def _case(args: Namespace) -> Drawn:
    from wijkteam_desktop.cli_sources import case_from
    from wijkteam_desktop.cli_views import VIEWS

    case = case_from(args)
    if len(case.people) > MOST_DRAWN:
        raise InvalidInput(
            _(
                "Dit zijn {count} mensen; er worden er hooguit {most} getekend. Kies iemand met "
                "--focus, en hoeveel mensen eromheen met --people."
            ).format(count=len(case.people), most=MOST_DRAWN)
        )
    return VIEWS[args.view](case)
