"""The verbs for networks of other programs: taking one in, and giving one out."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wijkteam_desktop.cli_sources import focus_of
from wijkteam_desktop.cli_store import WrongUse, note_access, opened
from wijkteam_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from wijkteam_desktop.cli_commands import Terminal
    from wijkteam_desktop.views.network_file import NetworkFile


def is_network(path: Path) -> bool:
    """Say whether a file is to be read as a network, not as a file of cases."""
    if path.suffix.lower() != ".json":
        return True
    from wijkteam_desktop.exchange import json_text

    content = json_text.read_bytes(path)
    return b'"alteri"' in content and b'"cases"' not in content


def import_network(args: Namespace, terminal: Terminal) -> int:
    """Take a network in as a new case, or into the case with that code, as one edit."""
    from wijkteam_desktop.db.changes import LIST_PAGE
    from wijkteam_desktop.exchange.case_json import case_id_of
    from wijkteam_desktop.exchange.network_file import read_network
    from wijkteam_desktop.services import network_import

    with opened(args.store, args.passphrase_file) as store:
        file = read_network(args.file)
        focus = _focus(file, args.focus)
        with store.reading() as s:
            case_id = case_id_of(s, args.into) if args.into else None
        _change, report = store.write(
            _("Netwerk inlezen"),
            lambda s: network_import.import_network(
                s,
                file,
                case_id=case_id,
                focus=focus,
                generations=args.generations,
                people=args.people,
            ),
            page=LIST_PAGE,
            kind="import",
        )
    for problem in report.problems:
        terminal.err(str(problem))
    terminal.out(
        ngettext("{code}: {count} persoon", "{code}: {count} personen", len(report.people)).format(
            code=report.code, count=len(report.people)
        )
    )
    terminal.err(report.sentence)
    return 0


def export_network(args: Namespace, terminal: Terminal) -> int:
    """Write the people and lines of one case for other programs, without confidential rows."""
    from wijkteam_desktop.exchange.case_json import case_id_of
    from wijkteam_desktop.exchange.files import write_file
    from wijkteam_desktop.exchange.network_out import FORMS, contents
    from wijkteam_desktop.services import reading
    from wijkteam_desktop.services.viewer import viewer_of

    form = args.out.suffix.lower().removeprefix(".")
    if form not in FORMS:
        raise WrongUse(_("Kies een bestand dat eindigt op .graphml, .csv of .ged."))
    with opened(args.store, args.passphrase_file) as store:
        with store.reading() as s:
            viewer = viewer_of(s, store.actor.member_id)
            case = reading.case_view(s, case_id_of(s, args.code), viewer).public()
        files = contents(case, form, args.out, gedcom=args.gedcom)
        note_access(store, case.id, _("Netwerk ({form})").format(form=FORMS[form]))
        for path, content in files.items():
            write_file(path, content)
    for path in files:
        terminal.err(_("Geschreven: “{file}”.").format(file=path.name))
    return 0


def _focus(file: NetworkFile, focus: str | None) -> str | None:
    return focus_of([(p.id, p.name) for p in file.people], focus)
