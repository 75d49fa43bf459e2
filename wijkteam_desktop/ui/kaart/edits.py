"""The edits of the sociale kaart: each one labelled undo step of the page "kaart"."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.edits import KAART_PAGE

if TYPE_CHECKING:
    from wijkteam_desktop.vocabulary import Experience


class Shelf(StrEnum):
    """What the page lists."""

    OFFERS = "offers"
    PROVIDERS = "providers"
    VOLUNTEERS = "volunteers"
    KINDS = "kinds"


NOUNS = {
    Shelf.OFFERS: ("Aanbod", "Nieuw aanbod"),
    Shelf.PROVIDERS: ("Organisatie", "Nieuwe organisatie"),
    Shelf.VOLUNTEERS: ("Vrijwilliger", "Nieuwe vrijwilliger"),
    Shelf.KINDS: ("Soort aanbod", "Nieuwe soort aanbod"),
}


def read(workspace: Workspace, shelf: Shelf) -> tuple[Any, ...]:
    """Read what a shelf holds."""
    from wijkteam_desktop.services import read_offers

    readers: dict[Shelf, Callable[[Any], tuple[Any, ...]]] = {
        Shelf.OFFERS: read_offers.offers,
        Shelf.PROVIDERS: read_offers.providers,
        Shelf.VOLUNTEERS: read_offers.volunteers,
        Shelf.KINDS: read_offers.kinds,
    }
    return workspace.read(readers[shelf])


def add(workspace: Workspace, shelf: Shelf, name: str) -> str | None:
    """Add something to a shelf and give its id."""
    service = _service(shelf)
    label = _("{noun} toevoegen").format(noun=_(NOUNS[shelf][0]))
    return workspace.run(label, lambda s: service.add(s, name), page=KAART_PAGE)


def update(
    workspace: Workspace, shelf: Shelf, row_id: str, step: str | None, **fields: Any
) -> bool:
    """Change fields; edits with the same step undo together.  Says if it was taken."""
    service = _service(shelf)

    def work(s: Any) -> bool:
        service.update(s, row_id, **fields)
        return True

    label = _("{noun} wijzigen").format(noun=_(NOUNS[shelf][0]))
    return bool(workspace.run(label, work, page=KAART_PAGE, step=step))


def remove(workspace: Workspace, shelf: Shelf, row_id: str) -> None:
    """Remove something; undo brings it back."""
    service = _service(shelf)
    chosen: Any = row_id if shelf is Shelf.PROVIDERS else [row_id]
    label = _("{noun} verwijderen").format(noun=_(NOUNS[shelf][0]))
    workspace.run(label, lambda s: service.remove(s, chosen), page=KAART_PAGE)


def check(workspace: Workspace, shelf: Shelf, row_id: str) -> None:
    """Note that something was looked at today by who works here, and is right."""
    from datetime import date

    today, who = date.today().isoformat(), workspace.actor.name
    update(workspace, shelf, row_id, None, checked_on=today, checked_by=who)


def note_experience(workspace: Workspace, offer_id: str, went: Experience, note: str) -> bool:
    """Note how it went with an offer."""
    from wijkteam_desktop.services import offers

    member = workspace.actor.member_id
    made = workspace.run(
        _("Ervaring noteren"),
        lambda s: offers.add_experience(s, offer_id, went, note=note, member_id=member),
        page=KAART_PAGE,
    )
    return made is not None


def remove_experience(workspace: Workspace, experience_id: str) -> None:
    """Remove what was noted about an offer once."""
    from wijkteam_desktop.services import offers

    workspace.run(
        _("Ervaring verwijderen"),
        lambda s: offers.remove_experience(s, experience_id),
        page=KAART_PAGE,
    )


def adopt_kinds(workspace: Workspace) -> int:
    """Take over the kinds of offer that come with the program."""
    from wijkteam_desktop.services import kinds

    return workspace.run(_("Soorten aanbod overnemen"), kinds.adopt, page=KAART_PAGE) or 0


def _service(shelf: Shelf) -> Any:
    from wijkteam_desktop.services import kinds, offers, providers, volunteers

    return {
        Shelf.OFFERS: offers,
        Shelf.PROVIDERS: providers,
        Shelf.VOLUNTEERS: volunteers,
        Shelf.KINDS: kinds,
    }[shelf]
