"""Where the headless program gets a case from: a store, a case file, or a file of a network."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from wijkteam_desktop.cli_store import WrongUse, opened
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.translation import _

if TYPE_CHECKING:
    from wijkteam_desktop.views.case import CaseView


def case_from(args: Namespace) -> CaseView:
    """Give the case that the arguments name, as it may reach paper; raises UserError.

    ``source`` is a folder with a store (then ``code`` is needed) or a file; ``focus``, ``people``
    and ``generations`` cut it around somebody.
    """
    source: Path = args.source
    if source.is_dir():
        if not args.code:
            raise WrongUse(_("Geef ook de code van de casus in deze opslag."))
        case = _from_store(args)
    else:
        case = _from_file(source, args.code or "")
    return _cut(case, args.focus, args.people, args.generations)


def _from_store(args: Namespace) -> CaseView:
    from wijkteam_desktop.exchange.case_json import case_id_of
    from wijkteam_desktop.services import reading
    from wijkteam_desktop.services.viewer import viewer_of

    with opened(args.source, args.passphrase_file) as store, store.reading() as s:
        viewer = viewer_of(s, store.actor.member_id)
        return reading.case_view(s, case_id_of(s, args.code), viewer).public()


def _from_file(path: Path, code: str) -> CaseView:
    from wijkteam_desktop.exchange import bench_input, case_file, case_sketch, json_text
    from wijkteam_desktop.exchange.network_file import read_network

    if path.suffix.lower() == ".json":
        content = json_text.read_bytes(path)
        document = json_text.parse(content, path.name)
        if bench_input.is_bench(document):
            return bench_input.case_of_bench(document, path.name)
        if isinstance(document, dict) and "cases" in document:
            return case_sketch.case_of_file(case_file.read_text(content, path.name), code)
    return case_sketch.case_of_network(read_network(path))


def _cut(
    case: CaseView, focus: str | None, people: int | None, generations: int | None
) -> CaseView:
    """Give the case around somebody: by id, or else by name."""
    if focus is None and people is None and generations is None:
        return case
    from wijkteam_desktop.exchange.case_sketch import case_of_network, network_in
    from wijkteam_desktop.services.network_selection import around, cut

    file = network_in(case)
    main = focus_of([(p.id, p.name) for p in case.people], focus)
    main = main or next(iter(file.ego_ids), case.people[0].id if case.people else "")
    ids = around(file, main, generations=generations, people=people)
    return case_of_network(cut(file, ids), main)


def focus_of(people: list[tuple[str, str]], focus: str | None) -> str | None:
    """Give the id of the person meant by an id or a name; None for nobody asked.

    Raises NotFound for a name that nobody, or more than one, bears.
    """
    if focus is None or any(focus == person_id for person_id, _name in people):
        return focus
    found = [i for i, name in people if name.casefold() == focus.casefold()]
    if len(found) != 1:
        raise NotFound(_("Niemand heet of heeft nummer “{focus}”.").format(focus=focus))
    return found[0]
