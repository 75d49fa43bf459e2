"""The edits of "Waar vind je die?": each one labelled undo step of the page "netwerk"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.offers import VolunteerView
from wijkteam_desktop.views.suggestions import OfferSuggestion
from wijkteam_desktop.vocabulary import MatchStatus

PAGE = "netwerk"


def take(workspace: Workspace, part_id: str, person_id: str) -> None:
    """Let somebody of the own network take the part on."""
    from wijkteam_desktop.services import parts

    workspace.run(
        _("Deel toewijzen"), lambda s: parts.take(s, part_id, person_id), page=PAGE, by_id=True
    )


def seek(
    workspace: Workspace,
    part_id: str,
    suggestion: OfferSuggestion,
    *,
    offer_id: str | None = None,
    volunteer_id: str | None = None,
    wishes: str = "",
) -> bool:
    """Start looking for somebody by this offer, or by this kind of offer; say if it was taken."""
    from wijkteam_desktop.services import matches

    fields: dict[str, Any] = {"wishes": wishes, "volunteer_id": volunteer_id}
    chosen = offer_id or (suggestion.offer.id if suggestion.offer else None)
    if chosen:
        fields["offer_id"] = chosen
    else:
        fields["offer_name"] = suggestion.title
        fields["catalogue_ref"] = suggestion.kind.ref if suggestion.kind else None
    made = workspace.run(
        _("Zoektocht beginnen"),
        lambda s: matches.seek(s, part_id, **fields),
        page=PAGE,
        by_id=not wishes,
    )
    return made is not None


def seek_volunteer(
    workspace: Workspace, part_id: str, volunteer: VolunteerView, wishes: str
) -> bool:
    """Start looking with a volunteer whom the team knows; say if it was taken."""
    from wijkteam_desktop.services import matches

    name = volunteer.provider_name or _("Vrijwilliger")
    made = workspace.run(
        _("Zoektocht beginnen"),
        lambda s: matches.seek(
            s, part_id, volunteer_id=volunteer.id, offer_name=name, wishes=wishes
        ),
        page=PAGE,
        by_id=not wishes,
    )
    return made is not None


def keep_weights(workspace: Workspace, values: Mapping[str, float]) -> None:
    """Keep how much each reason counts, for the whole team."""
    from wijkteam_desktop.services.matching import weights

    workspace.note(lambda s: weights.keep(s, values))


def set_status(workspace: Workspace, match_id: str, status: MatchStatus) -> None:
    """Say how far a search has come, since today."""
    from wijkteam_desktop.services import matches

    workspace.run(
        _("Zoektocht: {status}").format(status=label(status).lower()),
        lambda s: matches.set_status(s, match_id, status),
        page=PAGE,
        by_id=True,
    )


def update_search(
    workspace: Workspace, match_id: str, *, step: str | None = None, **fields: Any
) -> bool:
    """Change fields of a search; say if it was taken."""
    from wijkteam_desktop.services import matches

    def work(s: Any) -> bool:
        matches.update(s, match_id, **fields)
        return True

    return bool(workspace.run(_("Zoektocht wijzigen"), work, page=PAGE, step=step))


def remove_search(workspace: Workspace, match_id: str) -> None:
    """Remove a search; undo brings it back."""
    from wijkteam_desktop.services import matches

    workspace.run(
        _("Zoektocht verwijderen"),
        lambda s: matches.remove(s, [match_id]),
        page=PAGE,
        by_id=True,
    )
