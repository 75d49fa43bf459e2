"""The edits of "Wie doet wat": each gesture one labelled undo step of the page "netwerk"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, LimitLevel, VolunteerAnswer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijkteam_desktop.services.carrier_steps import CarrierStep
    from wijkteam_desktop.ui.parts.part_hints import Hints

PAGE = "netwerk"

# Services bring the database with them; they are imported when the first edit is made, so that the
# first window needs none of it.


def add(workspace: Workspace, case_id: str, text: str) -> str | None:
    """Add a part at the end; gives its id."""
    from wijkteam_desktop.services import parts

    return workspace.run(_("Deelvraag toevoegen"), lambda s: parts.add(s, case_id, text), page=PAGE)


def update(workspace: Workspace, part_id: str, *, step: str | None = None, **fields: Any) -> bool:
    """Change fields of a part; edits with the same step undo together.  Says if it was taken."""
    from wijkteam_desktop.services import parts

    def work(s: Any) -> bool:
        parts.update(s, part_id, **fields)
        return True

    return bool(workspace.run(_("Deelvraag wijzigen"), work, page=PAGE, step=step))


def give_to(
    workspace: Workspace, part: PartView, carrier: Carrier | None, *, step: str | None = None
) -> bool:
    """Choose the main carrier: the people stay, except that nobody is nobody.  Says if it was."""
    from wijkteam_desktop.services import parts

    if carrier is part.carrier:
        return True

    def work(s: Any) -> bool:
        parts.assign(s, part.id, carrier)
        return True

    return bool(workspace.run(_("Deel toewijzen"), work, page=PAGE, step=step))


def take(workspace: Workspace, part_id: str, node_id: str) -> None:
    """Let a person or organisation take a part on; the carrier follows."""
    from wijkteam_desktop.services import parts

    workspace.run(_("Deel toewijzen"), lambda s: parts.take(s, part_id, node_id), page=PAGE)


def answer(
    workspace: Workspace, part_id: str, given: VolunteerAnswer | None, reason: str = ""
) -> bool:
    """Keep whether a volunteer can do a part; a no has a reason.  Says if it was taken."""
    from wijkteam_desktop.services import volunteer_answers

    def work(s: Any) -> bool:
        volunteer_answers.answer(s, part_id, given, reason)
        return True

    return bool(workspace.run(_("Vrijwilligersvraag beantwoorden"), work, page=PAGE))


def answer_partly(workspace: Workspace, part_id: str, for_volunteer: str, rest: str) -> str | None:
    """Split off what a volunteer can do; gives the id of that part."""
    from wijkteam_desktop.services import volunteer_answers

    return workspace.run(
        _("Deel voor een vrijwilliger afsplitsen"),
        lambda s: volunteer_answers.partly(s, part_id, for_volunteer, rest),
        page=PAGE,
    )


def join(workspace: Workspace, first_id: str, second_id: str) -> None:
    """Join two parts into the first."""
    from wijkteam_desktop.services import part_joining

    workspace.run(
        _("Deelvragen samenvoegen"),
        lambda s: part_joining.join(s, first_id, second_id),
        page=PAGE,
    )


def choose_people(workspace: Workspace, part: PartView, node_ids: Sequence[str]) -> None:
    """Make these people and organisations the ones who do the part.

    Without a carrier it follows from the first of them; a chosen carrier stays.
    """
    from wijkteam_desktop.services import parts

    if tuple(node_ids) == part.actor_ids:
        return

    def work(s: Any) -> None:
        if part.carrier is not None or not node_ids:
            parts.assign(s, part.id, part.carrier, node_ids)
            return
        parts.take(s, part.id, node_ids[0])
        for node_id in node_ids[1:]:
            parts.support(s, part.id, node_id)

    workspace.run(_("Deel toewijzen"), work, page=PAGE)


def split(workspace: Workspace, part_id: str, first: str, second: str) -> str | None:
    """Split a part in two; gives the id of the new one."""
    from wijkteam_desktop.services import parts

    return workspace.run(
        _("Deelvraag splitsen"), lambda s: parts.split(s, part_id, first, second), page=PAGE
    )


def steps(workspace: Workspace, case_id: str, part_id: str) -> tuple[CarrierStep, ...]:
    """Tell how a part went up and down the ladder, the newest first."""
    from wijkteam_desktop.services.carrier_steps import steps_of

    return steps_of(workspace.history, case_id, part_id)


def hints(workspace: Workspace, case: CaseView, part: PartView) -> Hints:
    """Gather what to mind about a part."""
    from wijkteam_desktop.network.observe_carers import digital_warning
    from wijkteam_desktop.services import carrying, limit_overrides, limits, observations
    from wijkteam_desktop.services.part_hints import together_question
    from wijkteam_desktop.ui.parts.part_hints import Hints

    rules, chosen = workspace.read(lambda s: (limits.rules(s), observations.choices(s, case.id)))
    hits = limits.limits_of(rules, part)
    open_hits = limit_overrides.without_sentence(hits, part.id, case.limit_overrides)
    red = limits.worst(hits) is LimitLevel.RED
    return Hints(
        limits=hits,
        given=tuple(one for one in case.limit_overrides if one.part_id == part.id),
        missing=bool(open_hits) and carrying.has_volunteer(case, part),
        together="" if red else together_question(case, part, chosen.put_away),
        digital=digital_warning(case, part),
    )


def give_reason(workspace: Workspace, parent: QWidget, case: CaseView, part: PartView) -> None:
    """Ask why a volunteer does a red part, and keep the sentence."""
    from wijkteam_desktop.services import limit_overrides, limits
    from wijkteam_desktop.ui.limits.reason_dialog import ReasonDialog

    hits = limits.limits_of(workspace.read(limits.rules), part)
    asked = limit_overrides.without_sentence(hits, part.id, case.limit_overrides)
    reasons = [(hit.name, hit.reason) for hit in asked]
    sentence = ReasonDialog.ask(parent, part.text, reasons, present=True)
    if sentence is None:
        return
    name, keys = str(workspace.actor.name), [hit.key for hit in asked]
    workspace.run(
        _("Opschrijven waarom een vrijwilliger dit kan"),
        lambda s: limit_overrides.keep(s, part.id, sentence, name, keys),
        page=PAGE,
    )


def dismiss_together(workspace: Workspace, case_id: str, part_id: str) -> None:
    """Put "Kan dit ook samen met anderen?" away for a part."""
    from wijkteam_desktop.services import part_hints

    workspace.run(
        _("Vraag over samen wegleggen"),
        lambda s: part_hints.dismiss_together(s, case_id, part_id),
        page=PAGE,
        by_id=True,
    )


def reorder(workspace: Workspace, case_id: str, part_ids: Sequence[str]) -> None:
    """Put the parts in this order."""
    from wijkteam_desktop.services import parts

    workspace.run(_("Deelvragen ordenen"), lambda s: parts.reorder(s, case_id, part_ids), page=PAGE)


def remove(workspace: Workspace, part_ids: Sequence[str]) -> None:
    """Remove parts; undo brings them back."""
    from wijkteam_desktop.services import parts

    name = ngettext("Deelvraag verwijderen", "Deelvragen verwijderen", len(part_ids))
    workspace.run(name, lambda s: parts.remove(s, part_ids), page=PAGE)
