"""The verbs of the headless program; each gives its exit code and speaks through a ``Terminal``."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.cli_store import WrongUse, created, note_access, opened
from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.edits import IMPORT, LIST_PAGE
from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.db.store import Store
    from wijkteam_desktop.exchange.case_json import ImportReport
    from wijkteam_desktop.views.case import CaseView

MAX_SIDE = 8_000
"""Pixels; a picture beyond this is a typing error."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command says what it found (``out``) and what the user should know (``err``)."""

    out: Callable[[str], None]
    err: Callable[[str], None]


def create(args: Namespace, terminal: Terminal) -> int:
    """Make a store and show its recovery key once."""
    printed = created(
        args.store,
        name=args.name,
        member=args.member,
        secret_file=args.passphrase_file,
        recovery_file=args.recovery_file,
    )
    terminal.err(_("De opslag “{name}” is gemaakt.").format(name=args.name))
    if printed:
        terminal.err(_("Dit is de herstelsleutel. Schrijf hem op; hij komt niet terug:"))
        terminal.out(printed)
    else:
        terminal.err(
            _("De herstelsleutel staat in “{file}”. Druk hem af en bewaar hem veilig.").format(
                file=args.recovery_file.name
            )
        )
    return 0


def import_file(args: Namespace, terminal: Terminal) -> int:
    """Take the cases of a file in, or a network of another program as a case, as one edit."""
    from wijkteam_desktop.cli_network import import_network, is_network

    if is_network(args.file):
        return import_network(args, terminal)
    if args.focus or args.generations is not None or args.people is not None or args.into:
        raise WrongUse(_("In een bestand met casussen valt niet te kiezen; dat komt heel binnen."))
    from wijkteam_desktop.exchange import case_json
    from wijkteam_desktop.exchange.linking import propose_links

    with opened(args.store, args.passphrase_file) as store:
        read = case_json.read_file(args.file)
        _change, report = store.write(
            _("Casussen inlezen"),
            lambda s: case_json.import_cases(s, read),
            page=LIST_PAGE,
            kind=IMPORT,
        )
        with store.reading() as s:
            links = propose_links(s, [case.id for case in report.imported])
    for case in report.imported:
        terminal.out(
            _("{code}: {people} personen, {parts} deelvragen").format(
                code=case.code, people=case.people, parts=case.parts
            )
        )
    for problem in report.skipped:
        terminal.err(str(problem))
    if links:
        terminal.err(
            ngettext(
                "{count} professional lijkt een teamlid te zijn; koppelen kan in het venster.",
                "{count} professionals lijken teamleden te zijn; koppelen kan in het venster.",
                len(links),
            ).format(count=len(links))
        )
    terminal.err(_ending(report))
    return 0 if report.complete else 1


def _ending(report: ImportReport) -> str:
    """Say in one sentence how an import ended; never that all is well when something is not."""
    if report.complete:
        return ngettext(
            "{count} casus is ingelezen.", "{count} casussen zijn ingelezen.", report.found
        ).format(count=report.found)
    return _(
        "{done} van de {found} casussen zijn ingelezen; hierboven staat wat is overgeslagen en "
        "waarom."
    ).format(done=len(report.imported), found=report.found)


def cases(args: Namespace, terminal: Terminal) -> int:
    """List the cases of a store."""
    from wijkteam_desktop.services import reading
    from wijkteam_desktop.services.viewer import viewer_of

    with opened(args.store, args.passphrase_file) as store, store.reading() as s:
        found = reading.case_rows(s, viewer_of(s, store.actor.member_id))
    if args.json:
        terminal.out(_json([asdict(row) for row in found]))
    else:
        for row in found:
            terminal.out(f"{row.code}\t{row.title}")
    return 0


def figures(args: Namespace, terminal: Terminal) -> int:
    """Give the derived figures of one case; they count confidential rows too."""
    from wijkteam_desktop.services import figures as derived
    from wijkteam_desktop.services import reading

    with opened(args.store, args.passphrase_file) as store, store.reading() as s:
        case_id = _case_id(s, args.code)
        view = reading.case_view(s, case_id, derived.EVERYTHING)
        values = derived.figures(view, derived.blocks(s, case_id))
    if args.json:
        terminal.out(_json(values))
    else:
        for key, value in values.items():
            terminal.out(f"{key}\t{json.dumps(value, ensure_ascii=False)}")
    return 0


def export(args: Namespace, terminal: Terminal) -> int:
    """Write one case as an open case file, whole unless asked otherwise."""
    from wijkteam_desktop.exchange import case_json
    from wijkteam_desktop.exchange.files import write_file

    confidential = not args.without_confidential
    with opened(args.store, args.passphrase_file) as store:
        with store.reading() as s:
            case_id = _case_id(s, args.code)
            document = case_json.export_file(s, [case_id], confidential=confidential)
        kind = _("JSON, hele casus") if confidential else _("JSON, zonder vertrouwelijke delen")
        note_access(store, case_id, kind)
        write_file(args.out, case_json.dumped(document))
    if confidential:
        said = _("“{file}” bevat de hele casus, ook wat vertrouwelijk is. Bewaar het veilig.")
    else:
        said = _("“{file}” bevat de casus zonder wat vertrouwelijk is.")
    terminal.err(said.format(file=args.out.name))
    return 0


def picture(args: Namespace, terminal: Terminal) -> int:
    """Draw the network of one case to a file, without confidential rows."""
    from wijkteam_desktop.exchange.files import write_file

    size = _size(args.size)
    form = args.out.suffix.lower().removeprefix(".")
    if form not in ("png", "svg", "pdf"):
        raise WrongUse(_("Kies een bestand dat eindigt op .png, .svg of .pdf."))
    with opened(args.store, args.passphrase_file) as store:
        case = _public_case(store, args.code)
        if args.paper or args.portrait or args.across is not None:
            content = _on_paper(case, args, form, store)
        else:
            from wijkteam_desktop.report.picture import view_picture

            content = view_picture(case, View(args.view), size, form)
        note_access(store, case.id, _("Tekening ({view})").format(view=args.view))
        write_file(args.out, content)
    terminal.err(_("De tekening staat in “{file}”.").format(file=args.out.name))
    return 0


def _on_paper(case: CaseView, args: Namespace, form: str, store: Store) -> bytes:
    """Give a drawing as sheets of paper, with crop marks when they are several."""
    if form != "pdf":
        raise WrongUse(_("Voor papier is een bestand nodig dat eindigt op .pdf."))
    from wijkteam_desktop.report.page import PageFrame
    from wijkteam_desktop.report.picture import view_figure
    from wijkteam_desktop.report.poster import poster_pdf
    from wijkteam_desktop.report.poster_plan import Paper, Sheet

    sheet = Sheet(Paper(args.paper or Paper.A4), landscape=not args.portrait)
    title = _("{code} · {view}").format(code=case.code, view=args.view)
    frame = PageFrame(title, store.name, store.actor.name, datetime.now())
    room = sheet.frame
    figure = view_figure(case, View(args.view), (room.w, room.h))
    across = 1 if args.across is None else args.across
    return poster_pdf(figure, frame, sheet, across=across)


def report(args: Namespace, terminal: Terminal) -> int:
    """Write the summary of one case as a PDF, without confidential rows."""
    from wijkteam_desktop.exchange.files import write_file

    with opened(args.store, args.passphrase_file) as store:
        case = _public_case(store, args.code)
        from wijkteam_desktop.report.summary import summary_pdf

        content = summary_pdf(
            case, team_name=store.name, printed_by=store.actor.name, when=datetime.now()
        )
        note_access(store, case.id, _("Samenvatting (PDF)"))
        write_file(args.out, content)
    terminal.err(_("De samenvatting staat in “{file}”.").format(file=args.out.name))
    return 0


def backup(args: Namespace, terminal: Terminal) -> int:
    """Make an encrypted backup beside the store."""
    from wijkteam_desktop.db import backup as backups

    with opened(args.store, args.passphrase_file) as store:
        made = backups.make(store)
    terminal.out(str(made))
    terminal.err(_("De reservekopie is gemaakt en nagelezen."))
    return 0


def check(args: Namespace, terminal: Terminal) -> int:
    """Say which versions run here, and whether the store is sound."""
    from wijkteam_desktop.cli_check import fonts, missing_files, versions

    for name, version in versions():
        terminal.out(f"{name}\t{version}")
    terminal.out(_("Lettertypen\t{names}").format(names=", ".join(fonts())))
    missing = missing_files()
    with opened(args.store, args.passphrase_file) as store:
        with store.reading() as s:
            cipher = s.connection().exec_driver_sql("PRAGMA cipher_version").scalar()
        wrong = store.check()
    terminal.out(f"SQLCipher\t{cipher}")
    for line in (*missing, *wrong):
        terminal.err(line)
    if missing or wrong:
        raise UserError(
            _("Er is iets mis, zie hierboven. Er is niets gewijzigd. Zet zo nodig een kopie terug.")
        )
    terminal.err(_("De opslag is gaaf."))
    return 0


def _case_id(s: Any, code: str) -> str:
    from wijkteam_desktop.exchange import case_json

    return case_json.case_id_of(s, code)


def _public_case(store: Store, code: str) -> CaseView:
    """Read a case as it may reach paper."""
    from wijkteam_desktop.services import reading
    from wijkteam_desktop.services.viewer import viewer_of

    with store.reading() as s:
        case_id = _case_id(s, code)
        viewer = viewer_of(s, store.actor.member_id)
        return reading.case_view(s, case_id, viewer).public()


def _size(text: str) -> tuple[int, int]:
    """Read a size like 1600x900; raises WrongUse."""
    width, _x, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise WrongUse(_("Schrijf de maat als breedte x hoogte, zoals 1600x900."))
    size = int(width), int(height)
    if not all(1 <= side <= MAX_SIDE for side in size):
        raise WrongUse(_("Kies een maat tot en met {most} beeldpunten.").format(most=MAX_SIDE))
    return size


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
