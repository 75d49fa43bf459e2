"""The question to a volunteer organisation: as text and as A5 paper "Voor de ambassadeur".

It holds a first name, what is asked, wishes and limits, and nothing else (domain §1.5, §5.4): no
surname, no address, no health text, and nothing that the client did not agree to or that is
confidential.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.pagesizes import A5
from reportlab.platypus import Flowable, Spacer

from wijkteam_desktop import dutch
from wijkteam_desktop.labels import label
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.page import PageFrame, build_pdf, paragraph
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.offers import MatchView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import ConsentAnswer, LifeDomain

HEALTH = frozenset({LifeDomain.MENTAL_HEALTH, LifeDomain.PHYSICAL_HEALTH, LifeDomain.SUBSTANCE_USE})
"""Of parts in these domains the words may tell about health: the kind of help stands instead."""

_ALLOWED = frozenset({ConsentAnswer.YES, ConsentAnswer.PARTIAL})
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Question:
    """What the volunteer organisation gets to know; ``rows`` are names of lines and their text."""

    first_name: str
    asked: str
    rows: tuple[tuple[str, str], ...] = ()


def refusal(part: PartView | None, match: MatchView) -> str:
    """Say why the question may not be passed on; empty when it may."""
    if part is None or part.confidential:
        return _(
            "Deze deelvraag is vertrouwelijk. Zij gaat niet naar een vrijwilligersorganisatie."
        )
    if match.consent in _ALLOWED:
        return ""
    if match.consent is ConsentAnswer.NO:
        return _("De cliënt wil niet dat de vraag wordt doorgegeven. Er wordt geen tekst gemaakt.")
    return _(
        "Vraag eerst of de cliënt het goed vindt. Zonder ja wordt er geen tekst gemaakt om door "
        "te geven."
    )


def question(case: CaseView, match: MatchView, *, kind: str = "", boundary: str = "") -> Question:
    """Make the question of a search; raises ValueError when it may not be passed on.

    *kind* is the kind of help and *boundary* what volunteers there do not do.
    """
    part = next((one for one in case.parts if one.id == match.part_id), None)
    if part is None or refusal(part, match):
        raise ValueError("this question may not be passed on")
    asked = kind or match.offer_name or _("Iemand die wil helpen")
    if part.life_domain not in HEALTH:
        asked = first_names(case, part.text)
    rows = (
        (_("Soort hulp"), kind if kind != asked else ""),
        (_("Vorm"), ", ".join(label(form) for form in part.forms)),
        (_("Contact via"), ", ".join(label(channel) for channel in part.channels)),
        (_("Hoeveel per week"), dutch.hours(part.hours_per_week)),
        (_("Buurt"), case.neighbourhood),
        (_("Wensen en grenzen van de cliënt"), first_names(case, match.wishes)),
        (_("Wat een vrijwilliger hier niet doet"), boundary),
        (_("Wat de ander terugkrijgt"), first_names(case, part.reciprocity)),
    )
    return Question(_client(case), asked, tuple((name, text) for name, text in rows if text))


def plain_question(asked: Question) -> str:
    """Give the question as text to paste in a message."""
    who = asked.first_name or _("Iemand in de wijk")
    lines = [_("{name} zoekt hulp.").format(name=who), asked.asked, ""]
    lines += [f"{name}: {text}" for name, text in asked.rows]
    lines += ["", _("Kun je laten weten of er iemand past, en wanneer een kennismaking kan?")]
    return "\n".join(lines) + "\n"


def ambassador_pdf(asked: Question, *, team_name: str, printed_by: str, when: datetime) -> bytes:
    """Give the question as one sheet of A5; the same input gives the same bytes."""
    styles = theme.styles()
    who = asked.first_name or _("Iemand in de wijk")
    story: list[Flowable] = [
        paragraph(_("Voor de ambassadeur"), styles["title"]),
        paragraph(_("{name} zoekt hulp").format(name=who), styles["subtitle"]),
        paragraph(asked.asked, styles["quote"]),
    ]
    for name, text in asked.rows:
        story += [
            paragraph(name, styles["label"]),
            paragraph(text, styles["body"]),
            Spacer(1, 5),
        ]
    story += [
        Spacer(1, 6),
        paragraph(
            _(
                "De cliënt vindt het goed dat deze vraag wordt doorgegeven. Meer hoor je bij "
                "een kennismaking, van de cliënt zelf."
            ),
            styles["small"],
        ),
    ]
    return build_pdf(PageFrame(_("Vraag"), team_name, printed_by, when), story, pagesize=A5)


def file_name(case: CaseView) -> str:
    """Neutral name for the file: the case code, never a person."""
    safe = "".join(c if c.isalnum() or c in "-_" else "-" for c in case.code)
    return _("voor-de-ambassadeur-{code}.pdf").format(code=safe)


def first_names(case: CaseView, text: str) -> str:
    """Give *text* with of every person of the case only the first name left."""
    names = sorted((p.name.split() for p in case.people), key=len, reverse=True)
    full = [words for words in names if len(words) > 1]
    for words in full:
        text = re.sub(_pattern(words), words[0], text, flags=re.IGNORECASE)
    for words in full:
        # A surname by itself as well: "mevrouw Van Dijk".
        for rest in (words[1:], words[-1:]):
            if len(rest[-1]) > 2:
                text = re.sub(_pattern(rest), "…", text)
    return text.strip()


def _pattern(words: list[str]) -> str:
    inside = r"\s+".join(re.escape(word) for word in words)
    return rf"(?<!\w){inside}(?!\w)"


def _client(case: CaseView) -> str:
    index = next((person for person in case.people if person.is_index), None)
    return _SPACES.split(index.name.strip())[0] if index else ""
