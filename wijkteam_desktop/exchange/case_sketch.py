"""A case of a file, or a network of another program, as a view: without any store on disk."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.exchange.case_file import CaseFile
from wijkteam_desktop.services import reading
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.network_file import SCREEN, NetworkFile
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import EmotionalKind, PersonKind


def case_of_file(file: CaseFile, code: str = "") -> CaseView:
    """Give a case of an open case file as it may reach paper; without *code* the first.

    It is read through a database in memory, so that it is the same case as after an import.  Raises
    NotFound.
    """
    engine = create_engine("sqlite://")
    try:
        Base.metadata.create_all(engine)
        with Session(engine) as s:
            case_json.import_cases(s, file)
            wanted = code or (file.cases[0].code if file.cases else "")
            if not wanted:
                raise NotFound(_("In dit bestand staat geen casus die gelezen kan worden."))
            case_id = case_json.case_id_of(s, wanted)
            return reading.case_view(s, case_id, Viewer("")).public()
    finally:
        engine.dispose()


def case_of_network(file: NetworkFile, main_id: str | None = None) -> CaseView:
    """Give a network as a case with its own ids, around *main_id*, else whom it is about."""
    main = main_id or next(iter(file.ego_ids), None)
    clients = {p.id for p in file.people if p.kind is PersonKind.CLIENT} | {main}
    ties = list(file.ties)
    emotional = list(file.emotional)
    for number, contact in enumerate(file.contacts, start=1):
        first, second = contact.first_id, contact.second_id
        if second in clients:
            first, second = second, first
        if first in clients and second not in clients:
            ties.append(TieView(f"contact-{number}", first, second, note=contact.note))
        else:
            emotional.append(
                EmotionalView(f"contact-{number}", first, second, EmotionalKind.CLOSE, contact.note)
            )
    return CaseView(
        id="file",
        code="",
        title=file.title,
        story=file.story,
        people=tuple(
            replace(p, kind=PersonKind.CLIENT, is_index=True) if p.id == main else p
            for p in file.people
        ),
        organisations=file.organisations,
        households=file.households,
        partnerships=file.partnerships,
        parent_links=file.parent_links,
        sibling_groups=file.sibling_groups,
        ties=tuple(ties),
        emotional=tuple(emotional),
        placements={view: at for view, at in file.placements.items() if view != SCREEN},
    )


def network_in(case: CaseView) -> NetworkFile:
    """Give the people and lines of a case under their own ids, to choose some of them."""
    return NetworkFile(
        form="",
        title=case.title,
        people=case.people,
        organisations=case.organisations,
        households=case.households,
        partnerships=case.partnerships,
        parent_links=case.parent_links,
        sibling_groups=case.sibling_groups,
        ties=case.ties,
        emotional=case.emotional,
        placements=case.placements,
    )
