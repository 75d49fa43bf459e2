"""Why a tie of the family tree is not drawn, or not as it was asked, in plain Dutch."""

from __future__ import annotations

from collections.abc import Sequence

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.network.genogram import GenogramLayout, NotDrawn, Reason
from wijkteam_desktop.network.stamboom.family import StamboomGraph
from wijkteam_desktop.network.stamboom.homes import HomeShape
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView

_TEXTS = {
    Reason.OWN_PARENT: "{name} staat als eigen ouder ingevuld. Die lijn is niet getekend.",
    Reason.OWN_ANCESTOR: (
        "{name} zou een voorouder van zichzelf zijn. Die lijn naar de ouders is niet getekend."
    ),
    Reason.UNKNOWN_PERSON: "Een band met iemand die niet in de casus staat is niet getekend.",
    Reason.SECOND_HOME: "{name} hoort ook bij {home}. Dat is niet getekend.",
    Reason.HOME_SPLIT: "{home} staat in delen: de bewoners staan te ver uit elkaar.",
    Reason.TWINS_APART: "{name} staat niet naast de andere helft van de tweeling.",
}


def not_drawn(
    case: CaseView, graph: StamboomGraph, found: GenogramLayout, homes: Sequence[HomeShape]
) -> tuple[tuple[str, str], ...]:
    """Ties that are missing in the drawing or not as asked: id and a sentence."""
    rows: list[tuple[str, str]] = []
    drawn_homes = {home.id for home in homes}
    for item in found.not_drawn:
        if item.reason in (Reason.SECOND_HOME, Reason.HOME_SPLIT) and item.tie_id in drawn_homes:
            # The outlines of this drawing may overlap, so a second household is no trouble.
            continue
        rows.append((item.tie_id, _sentence(case, graph, item)))
    for home in homes:
        if len(home.members) > 1:
            text = _(_TEXTS[Reason.HOME_SPLIT]).format(home=home.label or _("Een huishouden"))
            rows.append((home.id, text))
    for link in case.parent_links:
        if link.parent_id == link.child_id:
            name = case.name_of(link.child_id)
            rows.append((link.id, _(_TEXTS[Reason.OWN_PARENT]).format(name=name)))
    return tuple(dict.fromkeys(rows))


def _sentence(case: CaseView, graph: StamboomGraph, item: NotDrawn) -> str:
    couple = graph.couples.get(item.tie_id)
    names = listed([case.name_of(p) for p in couple.partners]) if couple else ""
    home = next((h.label for h in case.households if h.id == item.tie_id), "")
    return _(_TEXTS[item.reason]).format(
        name=case.name_of(item.person_id), names=names, home=home or _("een ander huishouden")
    )
