"""The searches of one part: gezocht, gevraagd, gematcht, gestart, gestopt, and what came of it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.find import edits
from wijkteam_desktop.ui.find.search_card import SearchCard
from wijkteam_desktop.ui.widgets import flush_all, heading
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.offers import MatchView
from wijkteam_desktop.vocabulary import AccessKind, MatchStatus

if TYPE_CHECKING:
    from wijkteam_desktop.report.ambassador import Question


class FollowUp(QWidget):
    """Shows the searches of the part that ``set_part`` names; hidden when there are none."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._part_id = ""
        self.cards: dict[str, SearchCard] = {}
        self.setAccessibleName(_("Zoektochten"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(heading(_("Zoektochten")))
        self.hide()

    def set_case(self, case: CaseView | None) -> None:
        """Take the case as it is now; ``None`` forgets it."""
        self._case = case
        self._show()

    def set_part(self, part_id: str) -> None:
        """Show the searches of another part."""
        if part_id != self._part_id:
            flush_all(self)
            self._part_id = part_id
            self._show()

    def _show(self) -> None:
        case = self._case
        found = [m for m in case.matches if m.part_id == self._part_id] if case else []
        for match_id in self.cards.keys() - {match.id for match in found}:
            gone = self.cards.pop(match_id)
            gone.forget()
            gone.hide()
            gone.deleteLater()
        names = self._volunteers(found)
        for match in found:
            if match.id not in self.cards:
                self.cards[match.id] = self._card(match.id)
                self._column.addWidget(self.cards[match.id])
            card = self.cards[match.id]
            card.show_search(match, names.get(match.volunteer_id or "", ""), self._refusal(match))
        self.setVisible(bool(found))

    def _volunteers(self, found: list[MatchView]) -> dict[str, str]:
        """Names of volunteers, which are not shown while names are hidden."""
        from wijkteam_desktop.services import read_offers

        if self._workspace.anonymous or not any(match.volunteer_id for match in found):
            return {}
        return {one.id: one.name for one in self._workspace.read(read_offers.volunteers)}

    def _card(self, match_id: str) -> SearchCard:
        card = SearchCard()
        card.moved.connect(partial(self._move, match_id))
        card.edited.connect(partial(self._edit, match_id))
        card.remove_asked.connect(partial(self._remove, match_id))
        card.copy_asked.connect(partial(self._copy, match_id))
        card.paper_asked.connect(partial(self._paper, match_id))
        return card

    def _match(self, match_id: str) -> MatchView | None:
        matches = self._case.matches if self._case else ()
        return next((match for match in matches if match.id == match_id), None)

    def _refusal(self, match: MatchView) -> str:
        from wijkteam_desktop.report.ambassador import refusal

        if self._workspace.anonymous:
            return _("Zolang namen verborgen zijn, wordt er geen vraag gemaakt om door te geven.")
        parts = self._case.parts if self._case else ()
        return refusal(next((p for p in parts if p.id == match.part_id), None), match)

    def _move(self, match_id: str, status: MatchStatus) -> None:
        flush_all(self)
        edits.set_status(self._workspace, match_id, status)

    def _edit(self, match_id: str, fields: dict[str, Any], step: str) -> None:
        if not edits.update_search(self._workspace, match_id, step=step or None, **fields):
            card = self.cards.get(match_id)
            for field in (card.day, card.note, card.wishes) if card else ():
                if step and field.step == step:
                    field.refused()
            self._show()

    def _remove(self, match_id: str) -> None:
        self.cards[match_id].forget()
        edits.remove_search(self._workspace, match_id)

    def _question(self, match_id: str) -> Question | None:
        """Make what may be passed on, of what is kept now."""
        from wijkteam_desktop.report.ambassador import question
        from wijkteam_desktop.services import read_offers

        flush_all(self)
        case, match = self._case, self._match(match_id)
        if case is None or match is None or self._refusal(match):
            return None
        kinds = {kind.ref: kind for kind in self._workspace.read(read_offers.kinds)}
        kind = kinds.get(match.catalogue_ref)
        found = match.offer_id or ""
        offers = self._workspace.read(lambda s: read_offers.offers(s, [found])) if found else ()
        boundary = next((offer.boundary for offer in offers if offer.boundary), "")
        return question(
            case,
            match,
            kind=kind.name if kind else "",
            boundary=boundary or (kind.boundary if kind else ""),
        )

    def _copy(self, match_id: str) -> None:
        from wijkteam_desktop.report.ambassador import plain_question

        asked = self._question(match_id)
        if asked is not None and self._case is not None:
            self._workspace.copy_text(plain_question(asked))
            self._log(AccessKind.EXPORTED)

    def _paper(self, match_id: str) -> None:
        from wijkteam_desktop.report.ambassador import ambassador_pdf, file_name
        from wijkteam_desktop.ui.report.preview import PreviewDialog

        asked = self._question(match_id)
        if asked is None or self._case is None:
            return
        work = self._workspace
        pdf = ambassador_pdf(
            asked,
            team_name=work.store.name,
            printed_by=work.actor.name,
            when=datetime.now(),
        )
        self._log(AccessKind.SHOWN)
        PreviewDialog.show_pdf(
            self,
            work,
            pdf,
            file_name(self._case),
            [self._case.id],
            _("Voor de ambassadeur"),
            detail=_detail(),
            paper=QPageSize.PageSizeId.A5,
        )

    def _log(self, kind: AccessKind) -> None:
        if self._case is not None:
            self._workspace.log_access(kind, self._case.id, _detail())


def _detail() -> str:
    return _("vraag voor de ambassadeur")
