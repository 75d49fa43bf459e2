"""``wijkteam-cli``: the program without a window, over the same services.

Exit code 0 when all went well, 1 when something could not be done, 2 when the command is wrong;
then one Dutch sentence stands on the error output.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from wijkteam_desktop import __version__, cli_commands, cli_layout, cli_network
from wijkteam_desktop.cli_commands import Terminal
from wijkteam_desktop.cli_store import PASSPHRASE, WrongUse
from wijkteam_desktop.errors import UserError
from wijkteam_desktop.paths import keep_private
from wijkteam_desktop.translation import _

PROGRAM = "wijkteam-cli"
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do one command; give the exit code."""
    keep_private()
    _speak_utf8()
    try:
        args = parser().parse_args(argv)
        code: int = args.run(args, Terminal(print, _to_stderr))
        # What is still in the buffer may find a closed pipe; here that can end quietly.
        sys.stdout.flush()
    except WrongUse as error:
        _to_stderr(str(error))
        return 2
    except UserError as error:
        _to_stderr(str(error))
        return 1
    except KeyboardInterrupt:
        _to_stderr(_("Afgebroken. Wat nog niet klaar was, is niet bewaard."))
        return _INTERRUPTED
    except BrokenPipeError:
        # Who reads the output has seen enough (`| head`); Python would complain when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def parser() -> argparse.ArgumentParser:
    """Describe the commands."""
    top = _Parser(
        prog=PROGRAM,
        description=_("Casussen inlezen, uitvoeren en afdrukken zonder venster."),
        epilog=_("Het wachtwoord staat in {variable} of in een bestand.").format(
            variable=PASSPHRASE
        ),
    )
    top.add_argument(
        "--version",
        action="version",
        version=f"{PROGRAM} {__version__}",
        help=_("toon de versie"),
    )
    commands = top.add_subparsers(
        title=_("opdrachten"), metavar=_("OPDRACHT"), required=True, parser_class=_Parser
    )

    create = _command(commands, "create", cli_commands.create, _("maak een nieuwe opslag"))
    create.add_argument("--name", metavar=_("NAAM"), required=True, help=_("naam van de opslag"))
    create.add_argument(
        "--member", metavar=_("NAAM"), default=_("Beheerder"), help=_("naam van het eerste teamlid")
    )
    create.add_argument(
        "--recovery-file",
        metavar=_("BESTAND"),
        type=Path,
        help=_("schrijf de herstelsleutel in dit nieuwe bestand"),
    )

    taking = _command(commands, "import", cli_commands.import_file, _("lees casussen in"))
    taking.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help=_("bestand met casussen (JSON), of een netwerk (GEDCOM, GraphML, easyNWK, CSV)"),
    )
    taking.add_argument("--into", metavar="CODE", help=_("neem het netwerk op in deze casus"))
    _add_choice(taking)

    listing = _command(commands, "cases", cli_commands.cases, _("toon de casussen"))
    _add_json(listing)

    figures = _command(
        commands,
        "figures",
        cli_commands.figures,
        _("geef de afgeleide cijfers van een casus; ook wat vertrouwelijk is telt mee"),
    )
    _add_code(figures)
    _add_json(figures)

    export = _command(
        commands,
        "export",
        cli_commands.export,
        _("schrijf een casus als open bestand; de hele casus, ook wat vertrouwelijk is"),
    )
    _add_code(export)
    _add_out(export)
    export.add_argument(
        "--without-confidential", action="store_true", help=_("laat weg wat vertrouwelijk is")
    )

    network = _command(
        commands,
        "export-network",
        cli_network.export_network,
        _("schrijf mensen en lijnen voor andere programma's, zonder wat vertrouwelijk is"),
    )
    _add_code(network)
    _add_out(network)
    network.add_argument(
        "--gedcom", choices=("5.5.1", "7.0"), default="5.5.1", help=_("versie van GEDCOM")
    )

    places = _verb(
        commands, "layout", cli_layout.layout, _("geef waar een tekening iedereen zet, in getallen")
    )
    places.add_argument(
        "source", metavar="FILE|STORE", type=Path, help=_("bestand, of map van de opslag")
    )
    places.add_argument("code", metavar="CODE", nargs="?", help=_("code van de casus"))
    places.add_argument(
        "--view", choices=cli_layout.VIEW_NAMES, default="kring", help=_("welke tekening")
    )
    _add_choice(places)
    _add_json(places)
    _add_passphrase(places)

    picture = _command(commands, "picture", cli_commands.picture, _("teken het netwerk"))
    _add_code(picture)
    picture.add_argument(
        "--view", choices=cli_layout.VIEW_NAMES, default="kring", help=_("welke tekening")
    )
    picture.add_argument(
        "--size", metavar=_("MAAT"), default="1600x900", help=_("breedte x hoogte in beeldpunten")
    )
    picture.add_argument("--paper", choices=("a4", "a3"), help=_("op dit papier (alleen PDF)"))
    picture.add_argument("--portrait", action="store_true", help=_("papier staand"))
    picture.add_argument(
        "--across", metavar="N", type=_count, help=_("over zoveel bladen naast elkaar")
    )
    _add_out(picture)

    report = _command(commands, "report", cli_commands.report, _("maak een verslag (PDF)"))
    _add_code(report)
    report.add_argument(
        "--kind", choices=("summary",), default="summary", help=_("welk verslag: samenvatting")
    )
    _add_out(report)

    _command(commands, "backup", cli_commands.backup, _("maak een reservekopie"))
    _command(commands, "check", cli_commands.check, _("controleer versies, lettertypen en opslag"))
    return top


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Shows the usage line in Dutch."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _("gebruik: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that says in one Dutch sentence that a command is wrong."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            **{**options, "add_help": False, "formatter_class": _Formatter, "allow_abbrev": False}
        )
        self._positionals.title = _("gegevens")
        self._optionals.title = _("keuzes")
        self.add_argument("-h", "--help", action="help", help=_("toon deze uitleg"))

    def error(self, message: str) -> NoReturn:
        raise WrongUse(
            _("Deze opdracht klopt niet. Typ “{command} --help” voor uitleg.").format(
                command=self.prog
            )
        )


def _command(commands: Any, name: str, run: Any, text: str) -> argparse.ArgumentParser:
    """Add a verb that works on a store."""
    made = _verb(commands, name, run, text)
    made.add_argument("store", metavar="STORE", type=Path, help=_("map van de opslag"))
    _add_passphrase(made)
    return made


def _verb(commands: Any, name: str, run: Any, text: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    made.set_defaults(run=run)
    return made


def _add_passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--passphrase-file",
        metavar=_("BESTAND"),
        type=Path,
        help=_("bestand met het wachtwoord op de eerste regel"),
    )


def _add_choice(command: argparse.ArgumentParser) -> None:
    """Add how to choose whom of a large network."""
    command.add_argument(
        "--focus", metavar="ID", help=_("nummer of naam van de persoon om wie het gaat")
    )
    command.add_argument(
        "--generations", metavar="N", type=_count, help=_("zoveel generaties omhoog en omlaag")
    )
    command.add_argument(
        "--people", metavar="N", type=_count, help=_("hooguit zoveel mensen, de naasten eerst")
    )


def _count(text: str) -> int:
    """Read a number of generations or people."""
    number = int(text)
    if not 0 <= number <= 100_000:
        raise ValueError(text)
    return number


def _add_code(command: argparse.ArgumentParser) -> None:
    command.add_argument("code", metavar="CODE", help=_("code van de casus"))


def _add_out(command: argparse.ArgumentParser) -> None:
    command.add_argument("out", metavar="OUT", type=Path, help=_("bestand om te schrijven"))


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=_("als JSON"))


def _to_stderr(text: str) -> None:
    print(text, file=sys.stderr)


def _speak_utf8() -> None:
    """Write UTF-8 also where the system would not, so that names come out whole."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
