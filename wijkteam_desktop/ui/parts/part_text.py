"""The words on a card of "Wie doet wat", the same for eyes and for a screen reader."""

from __future__ import annotations

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, Form, PartStatus


def carrier_word(carrier: Carrier | None) -> str:
    """Name of a carrier; none is "Nog niemand"."""
    return label(carrier) if carrier else _("Nog niemand")


def hours_text(hours: float | None) -> str:
    """Hours per week in Dutch form: "2,5 u per week"; empty when unknown."""
    if hours is None:
        return ""
    return _("{hours} u per week").format(hours=number(hours))


def number(value: float) -> str:
    """A number with at most two decimals and a decimal comma."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def who_line(case: CaseView, part: PartView) -> str:
    """The people, the helping carriers, the forms and the hours: "Vader · samen · 2 u per week"."""
    pieces = []
    names = [name for name in map(case.name_of, part.actor_ids) if name]
    if names:
        pieces.append(", ".join(names))
    if part.helper_carriers:
        helpers = ", ".join(label(helper).lower() for helper in part.helper_carriers)
        pieces.append(_("met steun van {helpers}").format(helpers=helpers))
    if part.forms and part.forms != (Form.INDIVIDUAL,):
        # One to one is what help usually is: only what differs is worth a word on a card.
        pieces.append(" + ".join(label(form).lower() for form in part.forms))
    if part.hours_per_week is not None:
        pieces.append(hours_text(part.hours_per_week))
    return " · ".join(pieces)


def status_word(part: PartView) -> str:
    """Status of a part; nothing for "open", which an unmarked card already says."""
    return "" if part.status is PartStatus.OPEN else label(part.status)


def sentence(case: CaseView, part: PartView) -> str:
    """Everything a card says, as one sentence for a screen reader."""
    pieces = [part.text, carrier_word(part.carrier), who_line(case, part), label(part.status)]
    if part.confidential:
        pieces.append(_("vertrouwelijk"))
    return ". ".join(piece for piece in pieces if piece)
