"""The panel "Waar vind je die?" beside a case: suggestions for one part, with their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.find import edits
from wijkteam_desktop.ui.find.directory_memory import DirectoryMemory, touches_kaart
from wijkteam_desktop.ui.find.follow_up import FollowUp
from wijkteam_desktop.ui.find.suggestion_cards import OfferCard, PersonCard, VolunteerCard
from wijkteam_desktop.ui.find.wish_fields import WishFields
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel, button, heading, icon_button, muted
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.offers import VolunteerView
from wijkteam_desktop.views.request import PartView

if TYPE_CHECKING:
    from wijkteam_desktop.views.suggestions import OfferSuggestion, Suggestions

WIDTH = 380
PEOPLE = 3


class FindPanel(Page):
    """``closed`` when the user is done with it; ``searching(part_id)`` when a search began."""

    closed = Signal()
    searching = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setAccessibleName(_("Waar vind je die?"))
        self.setMinimumWidth(theme.px(WIDTH) - theme.px(60))
        self._memory = DirectoryMemory(workspace, self)
        self._case: CaseView | None = None
        self._case_id = self._part_id = ""
        self._all_people = self._more = False
        self.people: list[PersonCard] = []
        self.offers: list[OfferCard] = []
        self.volunteers: list[VolunteerCard] = []
        self.part = QuietCombo(_("Deelvraag"))
        self.part.picked.connect(self.show_part)
        self.wishes = WishFields()
        self.wishes.hide()
        self.wishes.changed.connect(self.refresh)
        self.wishes_button = button(_("Wensen"), None, "link", icon="funnel")
        self.wishes_button.setCheckable(True)
        self.wishes_button.toggled.connect(self.wishes.setVisible)
        self.groups = QCheckBox(_("Samen eerst"))
        self.groups.setAccessibleName(_("Samen eerst"))
        self.groups.setToolTip(_("Wat samen met anderen is, staat vooraan"))
        self.groups.toggled.connect(self.mark_stale)
        self.why = button(_("Waarom deze volgorde?"), self.choose_weights, "link")
        self.close_button = icon_button("x", _("Sluiten"), self.closed.emit)
        self.pane = Scroll()
        self.follow_up = FollowUp(workspace)
        inside = QVBoxLayout(self.pane.inside)
        inside.setContentsMargins(0, 0, theme.px(4), 0)
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.follow_up)
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.px(8))
        inside.addLayout(self.list, 1)
        self._lay_out()
        workspace.locked.connect(self.let_go)

    @property
    def part_id(self) -> str:
        """Id of the part that is looked for, empty for none."""
        return self._part_id

    def show_case_id(self, case_id: str) -> None:
        """Look in another case; what was asked for the last one is forgotten."""
        if case_id != self._case_id:
            self.let_go()
            self._case_id = case_id
            self._start_with_groups()

    def show_part(self, part_id: str, *, groups_first: bool = False) -> None:
        """Look for somebody for this part; *groups_first* puts what is done together in front."""
        if groups_first:
            self.groups.setChecked(True)
        if part_id != self._part_id:
            self._all_people = self._more = False
            self.pane.verticalScrollBar().setValue(0)
        self._part_id = part_id
        self.mark_stale()

    def touched_by(self, change_set: Any) -> bool:
        return self._case_id in change_set.case_ids or touches_kaart(change_set)

    def refresh(self) -> None:
        """Read the case again and rank anew."""
        if not self._case_id:
            return
        try:
            self._case = self.workspace.case(self._case_id)
        except NotFound:
            self.let_go()
            return
        self._show_choice(self._case)
        part = next((one for one in self._case.parts if one.id == self._part_id), None)
        self.follow_up.set_case(self._case)
        self.follow_up.set_part(self._part_id)
        self._clear()
        if part is None:
            self.list.addWidget(muted(_("Kies hierboven een deelvraag.")))
            self.list.addStretch(1)
            return
        self._show(self._case, part, self._suggest(self._case, part))
        # The cards ask for their height only once they are shown.
        for card in (*self.people, *self.volunteers, *self.offers):
            card.show()
        self.pane.inside.updateGeometry()

    def choose_weights(self) -> None:
        """Let the team say how much each reason counts."""
        from wijkteam_desktop.services.matching import weights
        from wijkteam_desktop.ui.find.weights_dialog import WeightsDialog

        values = WeightsDialog.ask(self, self.workspace.read(weights.weights))
        if values is not None:
            edits.keep_weights(self.workspace, values)
            self.refresh()

    def let_go(self) -> None:
        """Forget the case: nothing of it stays behind."""
        self._case, self._case_id, self._part_id = None, "", ""
        self.part.clear()
        self.wishes.clear()
        self.follow_up.set_case(None)
        self._clear()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(400))

    def _start_with_groups(self) -> None:
        """Where there is a wish for contact, what is done together goes first."""
        from wijkteam_desktop.services.part_hints import groups_first

        try:
            self.groups.setChecked(groups_first(self.workspace.case(self._case_id)))
        except NotFound:
            return

    def _suggest(self, case: CaseView, part: PartView) -> Suggestions:
        from wijkteam_desktop.services.matching import suggest, weights
        from wijkteam_desktop.services.matching.wish import Extra

        language = self.wishes.language.text().strip()
        extra = Extra(
            (language,) if language else (),
            self.wishes.moments(),
            self.wishes.area.text().strip(),
            groups_first=self.groups.isChecked(),
        )
        directory = self._memory.directory()
        return self.workspace.read(
            lambda s: suggest.suggestions(s, directory, case, part, weights.weights(s), extra)
        )

    def _show(self, case: CaseView, part: PartView, found: Suggestions) -> None:
        if self.groups.isChecked():
            self._show_offers(part, found)
            self._show_network(part, found)
            self._show_volunteers(part, found)
        else:
            self._show_network(part, found)
            self._show_volunteers(part, found)
            self._show_offers(part, found)
        self.list.addStretch(1)

    def _show_network(self, part: PartView, found: Suggestions) -> None:
        if found.network:
            self.list.addWidget(heading(_("Uit het eigen netwerk")))
            shown = found.network if self._all_people else found.network[:PEOPLE]
            for person in shown:
                card = PersonCard(person)
                card.taken.connect(lambda one: edits.take(self.workspace, part.id, one))
                self.list.addWidget(card)
                self.people.append(card)
            rest = len(found.network) - len(shown)
            if rest:
                words = ngettext("+ {count} persoon", "+ {count} personen", rest)
                self._add_link(words.format(count=rest), self._show_people)

    def _show_volunteers(self, part: PartView, found: Suggestions) -> None:
        """Show the volunteers whom the team knows; never while names are hidden."""
        if not found.volunteers or self.workspace.anonymous:
            return
        self.list.addWidget(heading(_("Vrijwilligers die het team kent")))
        for suggestion in found.volunteers[:PEOPLE]:
            card = VolunteerCard(suggestion)
            card.asked.connect(
                lambda _id, one=suggestion.volunteer: self._seek_volunteer(part, one)
            )
            self.list.addWidget(card)
            self.volunteers.append(card)

    def _seek_volunteer(self, part: PartView, volunteer: VolunteerView) -> None:
        if edits.seek_volunteer(self.workspace, part.id, volunteer, self.wishes.words()):
            self.searching.emit(part.id)

    def _show_offers(self, part: PartView, found: Suggestions) -> None:
        groups = self.groups.isChecked()
        self.list.addWidget(heading(_("Samen met anderen") if groups else _("Past het best")))
        if not found.first:
            self.list.addWidget(
                muted(_("De sociale kaart is nog leeg. Vul haar op de pagina Sociale kaart."))
            )
        self._add_offers(part, found.first)
        if found.more and not self._more:
            self._add_link(_("Meer laten zien"), self._show_more)
        elif found.more:
            self.list.addWidget(heading(_("Ook mogelijk")))
            self._add_offers(part, found.more)

    def _add_offers(self, part: PartView, found: tuple[OfferSuggestion, ...]) -> None:
        for suggestion in found:
            card = OfferCard(suggestion, names=not self.workspace.anonymous)
            card.asked.connect(
                lambda offer, volunteer, one=suggestion: self._seek(part, one, offer, volunteer)
            )
            self.list.addWidget(card)
            self.offers.append(card)

    def _add_link(self, words: str, do: Any) -> None:
        self.list.addWidget(button(words, do, "link"), 0, Qt.AlignmentFlag.AlignLeft)

    def _seek(
        self, part: PartView, suggestion: OfferSuggestion, offer_id: str, volunteer_id: str
    ) -> None:
        if edits.seek(
            self.workspace,
            part.id,
            suggestion,
            offer_id=offer_id or None,
            volunteer_id=volunteer_id or None,
            wishes=self.wishes.words(),
        ):
            self.searching.emit(part.id)

    def _show_people(self) -> None:
        self._all_people = True
        self.refresh()

    def _show_more(self) -> None:
        self._more = True
        self.refresh()

    def _show_choice(self, case: CaseView) -> None:
        options = [(part.id, " ".join(part.text.split())) for part in case.parts]
        self.part.show_options(options, self._part_id)
        self.part.setToolTip(self.part.currentText())
        self.wishes.area.setPlaceholderText(case.neighbourhood or _("Alle buurten"))

    def _clear(self) -> None:
        self.people.clear()
        self.offers.clear()
        self.volunteers.clear()
        while self.list.count():
            item = self.list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        card = QFrame()
        theme.style(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        inside.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Waar vind je die?"), "heading"))
        head.addStretch(1)
        head.addWidget(self.close_button)
        inside.addLayout(head)
        inside.addWidget(self.part)
        choices = QWidget()
        row = FlowLayout(choices, gap=4)
        for control in (self.wishes_button, self.groups, self.why):
            row.addWidget(control)
        inside.addWidget(choices)
        inside.addWidget(self.wishes)
        inside.addWidget(self.pane, 1)
        theme.style(self.pane.inside, "clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), 0, 0, 0)
        column.addWidget(card)
